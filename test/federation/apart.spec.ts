import { askApart } from "../../src/federation/apart.js";

const ask = (question: unknown, limit = 20_000) =>
  askApart(new URL("./apart-program.ts", import.meta.url), question, limit);

describe("a program that is asked in a process of its own", () => {
  it("answers, knows nothing of our environment, and is gone", async () => {
    const answer = { question: { a: ["字"] }, pid: expect.any(Number), environment: [] };
    const outcome = await ask({ a: ["字"] });
    expect(outcome).toEqual({ how: "answered", answer });
    const { pid } = (outcome as { answer: { pid: number } }).answer;
    expect(pid).not.toBe(process.pid);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  it("may say a lot", async () => {
    const question = "字".repeat(1_000_000);
    expect(await ask(question)).toMatchObject({ how: "answered", answer: { question } });
  });

  it.each([
    ["aborts", "abort", "it ended with SIGABRT"],
    ["throws", "throw", "Error: the question is"],
    ["leaves", "leave", "it ended with 3"],
  ])("may die: one that %s hurts nobody, and its reason is one line", async (_what, question, reason) => {
    expect(await ask(question)).toEqual({ how: "died", reason });
  });

  it("has answered, whatever becomes of it afterwards", async () => {
    expect(await ask("answer and abort")).toMatchObject({ how: "answered", answer: { question: "answer and abort" } });
  });

  it("is ended when its time is over", async () => {
    expect(await ask("hang", 500)).toEqual({ how: "late" });
  });

  it("cannot be asked when it is not there", async () => {
    const outcome = await askApart(new URL("./missing-program.ts", import.meta.url), "anything", 20_000);
    expect(outcome).toEqual({
      how: "died",
      reason: expect.stringMatching(/^Error: Cannot find module '.*missing-program\.ts'/),
    });
  });
});
