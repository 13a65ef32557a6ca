import { Turns } from "../../src/acting/turns.js";

describe("turns at a contended row", () => {
  /** Work that ends when it is told to, and a log of what was done together. */
  function desk() {
    const done: string[][] = [];
    const ends: (() => void)[] = [];
    const work = async (items: readonly string[]): Promise<string[]> => {
      done.push([...items]);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (items.includes("bad")) throw new Error(`${items.join()} was refused`);
      return items.map((item) => `${item} done`);
    };
    const end = async (): Promise<void> => {
      while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
      ends.shift()!();
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { turns: new Turns<string, string>(), work, done, end };
  }

  it("come at once to whoever finds nobody, and together to those who had to wait", async () => {
    const { turns, work, done, end } = desk();
    const all = ["a", "b", "c"].map((item) => turns.take("row", "kind", item, work));
    await new Promise((resolve) => setImmediate(resolve));
    const later = ["d", "e"].map((item) => turns.take("row", "kind", item, work));
    await end();
    await end();
    expect(await Promise.all([...all, ...later])).toEqual(["a done", "b done", "c done", "d done", "e done"]);
    expect(done).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
  });

  it("keep the order of arrival between kinds", async () => {
    const { turns, work, done, end } = desk();
    const first = turns.take("row", "member", "a", work);
    await new Promise((resolve) => setImmediate(resolve));
    const rest = [
      turns.take("row", "member", "b", work),
      turns.take("row", "public", "c", work),
      turns.take("row", "member", "d", work),
      turns.take("row", "member", "e", work),
    ];
    for (let step = 0; step < 4; step += 1) await end();
    await Promise.all([first, ...rest]);
    expect(done).toEqual([["a"], ["b"], ["c"], ["d", "e"]]);
  });

  it("do not make one row wait for another", async () => {
    const { turns, work, done, end } = desk();
    const both = [turns.take("one", "kind", "a", work), turns.take("other", "kind", "b", work)];
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toEqual([["a"], ["b"]]);
    await end();
    await end();
    await Promise.all(both);
  });

  it("visit one's refusal on nobody else", async () => {
    const { turns, work, done, end } = desk();
    const all = Promise.allSettled(["a", "bad", "c"].map((item) => turns.take("row", "kind", item, work)));
    for (let step = 0; step < 4; step += 1) await end();
    expect(await all).toEqual([
      { status: "fulfilled", value: "a done" },
      { status: "rejected", reason: new Error("bad was refused") },
      { status: "fulfilled", value: "c done" },
    ]);
    expect(done).toEqual([["a", "bad", "c"], ["a"], ["bad"], ["c"]]);
  });

  it("gather a hundred at most", async () => {
    const { turns, work, done, end } = desk();
    const all = Array.from({ length: 150 }, (_, at) => turns.take("row", "kind", String(at), work));
    await end();
    await end();
    await Promise.all(all);
    expect(done.map((items) => items.length)).toEqual([100, 50]);
  });
});
