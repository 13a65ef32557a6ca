import { fork } from "node:child_process";

/** What became of a program: what it answered, that its time was over, or in one line why it ended without an answer. */
export type Outcome =
  | { readonly how: "answered"; readonly answer: unknown }
  | { readonly how: "late" }
  | { readonly how: "died"; readonly reason: string };

/** How much is kept of what a program says while it dies, in characters. */
const heard = 10_000;

/**
 * Asks a program of ours in a process of its own, which is given the question and nothing else: no environment, no
 * input, no output. However it ends, this process lives on; after the limit, in milliseconds, it is ended.
 */
export function askApart(program: URL, question: unknown, limit: number): Promise<Outcome> {
  // Node itself takes the types out of a file; with the loader of all our files the whole takes three times as long.
  const execArgv = process.features.typescript ? [] : ["--experimental-strip-types"];
  const child = fork(program, { execArgv, env: {}, stdio: ["ignore", "ignore", "pipe", "ipc"] });
  return new Promise((resolve) => {
    let answered: Outcome | undefined;
    let isLate = false;
    let said = "";
    const timeout = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, limit);
    const ended = (how: string): void => {
      clearTimeout(timeout);
      resolve(answered ?? (isLate ? { how: "late" } : { how: "died", reason: reasonIn(said) ?? how }));
    };
    child.stderr!.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(0, heard)));
    child
      .on("message", (answer) => (answered = { how: "answered", answer }))
      .on("error", ({ message }) => ended(message))
      // Not "exit": an answer may still be on its way then.
      .on("close", (code, signal) => ended(`it ended with ${signal ?? code}`));
    // Whoever ends before it is asked is heard of by its end.
    child.send(question as object, () => undefined);
  });
}

/** What a Rust panic, or an error that nobody caught, says it was. */
function reasonIn(said: string): string | undefined {
  const [, panic, error] = /panicked at [^\n]*\n(.+?)\n(?:note:|stack|fatal)|^(\w*Error: [^\n]+)/ms.exec(said) ?? [];
  return (panic ?? error)?.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
