import { KeptAnswers } from "../../src/api/kept-answers.js";

const now = new Date("2026-11-23T04:00:00Z");
const until = new Date("2026-11-24T04:00:00Z");

describe("kept answers", () => {
  const mebibyte = Buffer.alloc(1024 * 1024);
  const keep = (kept: KeptAnswers, asked: string, version = "1") =>
    kept.make(asked, version, now, async () => ({ bytes: mebibyte, until }));
  const found = (kept: KeptAnswers, asked: readonly string[], version = "1") =>
    asked.filter((each) => kept.find(each, version, now) !== null);

  it("take 32 MiB at most, each counted twice for its gzipped copy: what was not asked for longest goes", async () => {
    const kept = new KeptAnswers();
    const asked = Array.from({ length: 40 }, (_, nth) => `first ${nth}`);
    for (const each of asked) {
      await keep(kept, each);
      // Asked for all the time.
      kept.find("first 0", "1", now);
    }
    expect(found(kept, asked)).toEqual(["first 0", ...asked.slice(-14)]);
  });

  it("give way to the same answer of a later version", async () => {
    const kept = new KeptAnswers();
    for (let version = 0; version < 40; version += 1) await keep(kept, "first 10", String(version));
    expect(found(kept, ["first 10"], "38")).toEqual([]);
    expect(found(kept, ["first 10"], "39")).toEqual(["first 10"]);
    await keep(kept, "first 11");
    expect(found(kept, ["first 10"], "39")).toEqual(["first 10"]);
  });

  it("are not kept from what failed", async () => {
    const kept = new KeptAnswers();
    const failed = kept.make("first 10", "1", now, () => Promise.reject(new Error("the database is away")));
    await expect(failed).rejects.toThrow("the database is away");
    await keep(kept, "first 10");
    expect(found(kept, ["first 10"])).toEqual(["first 10"]);
  });
});
