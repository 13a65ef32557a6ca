/** Answers, or ends, as it is asked to. */
process.once("message", (question) => {
  if (question === "abort") process.abort();
  if (question === "throw") throw new Error("the question\tis\nbeyond me");
  if (question === "leave") process.exit(3);
  while (question === "hang");
  const answer = { question, pid: process.pid, environment: Object.keys(process.env) };
  process.send!(answer, () => (question === "answer and abort" ? process.abort() : process.disconnect()));
});
