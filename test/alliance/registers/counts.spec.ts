import { failure, refusal } from "../../support/acts.js";
import { unchanged } from "../../support/unchanged.js";
import { type By, nobody, type Setting, theSetting } from "./setting.js";

const tallied = "tally { id source number countedOn register { name } reverses { id } }";
const counts = "kind name entryCount bySource { source count }";

describe("a register counts what its ledger says", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());

  let registerId: string;

  it("from nobody on, source by source, for everybody to read", async () => {
    const told = { kind: "RESIDENT_TALENT", name: "居民人才库" };
    const register = await s.act(
      "coordinator",
      "establishRegister",
      told,
      "register { id entryCount bySource { count } }",
    );
    registerId = register.done!["id"] as string;
    expect(register.done).toEqual({ id: registerId, entryCount: 0, bySource: [] });
    const add = (source: string, number: number, countedOn?: string) =>
      s.act("coordinator", "recordRegisterTally", { registerId, source, number, countedOn }, tallied);
    const first = await add("红色家访", 12, "2026-10-01");
    expect(first.done).toEqual({
      id: first.done!["id"],
      source: "红色家访",
      number: 12,
      countedOn: "2026-10-01",
      register: { name: "居民人才库" },
      reverses: null,
    });
    await add("主题活动", 30);
    await add("红色家访", 5);
    for (const by of ["public", "widget", "member", "elsewhere", "coordinator", "operator"] as const)
      expect(await s.read(by, counts)).toEqual([
        {
          kind: "RESIDENT_TALENT",
          name: "居民人才库",
          entryCount: 47,
          bySource: [
            { source: "红色家访", count: 17 },
            { source: "主题活动", count: 30 },
          ],
        },
      ]);
  });

  it("less a mistake, which another record takes back whole", async () => {
    const add = await s.act(
      "coordinator",
      "recordRegisterTally",
      { registerId, source: "网格排查", number: 4 },
      tallied,
    );
    const { id } = add.done as { id: string };
    expect(await s.read("public", "entryCount")).toEqual([{ entryCount: 51 }]);
    const reversed = await s.act("coordinator", "reverseRegisterTally", { tallyId: id }, tallied);
    expect(reversed.done).toMatchObject({ source: "网格排查", number: -4, countedOn: "2026-11-23", reverses: { id } });
    expect(await s.read("public", "entryCount bySource { source }")).toEqual([
      { entryCount: 47, bySource: [{ source: "红色家访" }, { source: "主题活动" }] },
    ]);
  });

  it("and shows the ledger itself to its coordinators alone", async () => {
    const ledger = "tallies { totalCount nodes { source number reversedBy { number } } }";
    const entries = [
      { source: "网格排查", number: -4, reversedBy: null },
      { source: "网格排查", number: 4, reversedBy: { number: -4 } },
      { source: "红色家访", number: 5, reversedBy: null },
      { source: "主题活动", number: 30, reversedBy: null },
      { source: "红色家访", number: 12, reversedBy: null },
    ];
    for (const by of ["coordinator", "operator"] as const) {
      const [{ tallies }] = (await s.read(by, ledger)) as [{ tallies: { totalCount: number; nodes: unknown[] } }];
      expect([tallies.totalCount, new Set(tallies.nodes)]).toEqual([5, new Set(entries)]);
      // All but this one are of today.
      expect(tallies.nodes.at(-1)).toEqual(entries.at(-1));
    }
    for (const by of ["member", "elsewhere", "widget", "public"] as const)
      expect([by, await s.read(by, ledger)]).toEqual([by, [{ tallies: { totalCount: 0, nodes: [] } }]]);
  });

  it("whoever reverses at once, once", async () => {
    const tally = await s.registers.tally(await s.registers.register("志愿者库", { kind: "VOLUNTEER" }), "招募", 20);
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => s.act("coordinator", "reverseRegisterTally", { tallyId: tally.id }, "tally { id }")),
    );
    expect(all.map(({ done, refused }) => (done ? "done" : refused[0]!.code)).sort()).toEqual([
      "ALREADY_REVERSED",
      "ALREADY_REVERSED",
      "ALREADY_REVERSED",
      "done",
    ]);
    expect(await s.read("public", "name entryCount")).toContainEqual({ name: "志愿者库", entryCount: 0 });
  });

  const refused = async (
    by: By,
    name: string,
    input: Record<string, unknown>,
    expected: ReturnType<typeof refusal>,
  ) => {
    const select = name === "establishRegister" ? "register { id }" : "tally { id }";
    await unchanged(s.hub, async () => expect(await s.act(by, name, input, select)).toEqual(expected));
  };

  it("and refuses what is no count, in the future, somebody's number, elsewhere", async () => {
    const told = { registerId, source: "红色家访", number: 3 };
    const add = (by: By, more: Record<string, unknown>, expected: ReturnType<typeof refusal>) =>
      refused(by, "recordRegisterTally", { ...told, ...more }, expected);
    for (const number of [0, -3, 10_001]) await add("coordinator", { number }, refusal("INVALID_VALUE", "number"));
    await add("coordinator", { countedOn: "2026-11-24" }, refusal("INVALID_VALUE", "countedOn"));
    await add("coordinator", { source: "13800000000" }, refusal("INVALID_VALUE", "source"));
    await add("elsewhere", {}, failure("NOT_FOUND", "registerId"));
    await add("coordinator", { registerId: `rgs_${nobody}` }, failure("NOT_FOUND", "registerId"));
    await add("member", {}, failure("FORBIDDEN"));
    await add("public", {}, failure("UNAUTHENTICATED"));
    const same = { kind: "PARTY_MEMBER", name: "居民人才库" };
    await refused("coordinator", "establishRegister", same, refusal("ALREADY_EXISTS", "name"));
    await refused("coordinator", "establishRegister", { ...same, name: " " }, refusal("INVALID_VALUE", "name"));
    await refused("elsewhere", "establishRegister", { ...same, allianceId: s.heyuan.id }, failure("FORBIDDEN"));
    const register = await s.registers.register("专家库", { kind: "EXPERT" });
    const tally = await s.registers.tally(register, "推荐", 2);
    await refused("elsewhere", "reverseRegisterTally", { tallyId: tally.id }, failure("NOT_FOUND", "tallyId"));
    const reversal = await s.act("coordinator", "reverseRegisterTally", { tallyId: tally.id }, "tally { id }");
    for (const [tallyId, code] of [
      [tally.id, "ALREADY_REVERSED"],
      [reversal.done!["id"], "WRONG_STATE"],
    ])
      await refused("coordinator", "reverseRegisterTally", { tallyId }, refusal(code as string, "tallyId"));
  });

  it("by the database itself, whoever writes", async () => {
    const register = await s.registers.register("旧库");
    const tally = await s.registers.tally(register, "推荐", 2);
    await unchanged(s.hub, async () => {
      for (const [work, constraint] of [
        [() => s.registers.tally(register, "推荐", -2), "register_tallies_added_or_reversed"],
        [() => s.registers.tally(register, "推荐", 0), "register_tallies_added_or_reversed"],
        [() => s.registers.tally(register, "推荐", -1, { reverses: tally }), "register_tallies_reversed_as_they_were"],
        [() => s.registers.tally(register, "推荐", 2, { on: "2027-02-01" }), "register_tallies_not_in_future"],
      ] as const)
        await expect(work()).rejects.toMatchObject({ constraint });
    });
  });
});
