import fc from "fast-check";
import type { VisitOutcome } from "../../../src/alliance/care/index.js";
import type { Placed } from "../../support/records.js";
import { type By, type Setting, theSetting } from "./setting.js";

const everything =
  "total byMonth { month count } byOutcome { outcome label count } byCategory { category label count }";
const others: By[] = ["branch", "first", "elsewhere", "farMember", "widget", "public"];

interface Told {
  total: number | null;
  byMonth: { month: string; count: number }[];
  byOutcome: { outcome: VisitOutcome; count: number | null }[];
}

describe("who is told what of care", () => {
  let s: Setting;
  beforeEach(async () => {
    s = await theSetting();
  });
  afterEach(() => s.hub.stop());

  const stats = async (by: By, filter = "", select = everything): Promise<Told> =>
    (await s.read(by, `visitStats${filter && `(filter: ${filter})`} { ${select} }`))["visitStats"] as Told;
  const counts = async (by: By) =>
    Object.fromEntries(
      ((await s.read(by, "careGroups { name visitCount }"))["careGroups"] as { name: string; visitCount: number | null }[]).map(
        ({ name, visitCount }) => [name, visitCount],
      ),
    ); // prettier-ignore
  const outcomes = (of: Record<VisitOutcome, number | null>) =>
    (
      [
        ["ALL_WELL", "情况正常"],
        ["HELP_GIVEN", "当场帮助"],
        ["NEED_FOUND", "发现需求"],
        ["REFERRED", "转介服务"],
        ["NOT_MET", "未能见面"],
      ] as const
    ).map(([outcome, label]) => ({ outcome, label, count: of[outcome] }));
  const none = { ALL_WELL: null, HELP_GIVEN: null, NEED_FOUND: null, REFERRED: null, NOT_MET: null };
  const nothing = { total: null, byMonth: [], byOutcome: outcomes(none), byCategory: [] };

  it("coordinators all, exactly; others nothing of fewer than ten", async () => {
    const group = await s.care.group("独居老人");
    await s.care.visits(s.first, 7, { group, on: "2026-10-31" });
    await s.care.visits(s.second, 2, { group, on: "2026-11-01", outcome: "NOT_MET" });
    const mistake = { group, on: "2026-11-03" } as const;
    await s.care.reversal(await s.care.visit(s.first, mistake), s.first, mistake);
    const far = await s.farCare.group("邻社独居老人");
    await s.farCare.visits(s.far, 12, { group: far });
    for (const by of ["coordinator", "operator"] as const) {
      expect(await stats(by)).toEqual({
        total: 9,
        byMonth: [
          { month: "2026-10", count: 7 },
          { month: "2026-11", count: 2 },
        ],
        byOutcome: outcomes({ ...none, ALL_WELL: 7, HELP_GIVEN: 0, NEED_FOUND: 0, REFERRED: 0, NOT_MET: 2 }),
        byCategory: [
          { category: "ELDERLY_LIVING_ALONE", label: "独居老人", count: 9 },
          { category: "CHILDREN_IN_NEED", label: "困境儿童", count: 0 },
          { category: "PEOPLE_WITH_DISABILITIES", label: "残障人士", count: 0 },
          { category: "ENTITLED_GROUPS", label: "优抚对象", count: 0 },
          { category: "NEW_EMPLOYMENT_GROUPS", label: "新就业群体", count: 0 },
        ],
      });
      expect(await counts(by)).toEqual({ 独居老人: 9 });
    }
    for (const by of others) {
      expect([by, await stats(by)]).toEqual([by, nothing]);
      expect([by, await counts(by)]).toEqual([by, { 独居老人: null }]);
    }
  });

  it("others the tenth, and not what a tenth of another part would tell", async () => {
    const group = await s.care.group("独居老人");
    await s.care.visits(s.first, 10, { group });
    for (const by of others) {
      expect([by, (await stats(by)).total]).toEqual([by, 10]);
      expect([by, await counts(by)]).toEqual([by, { 独居老人: 10 }]);
    }
    // Ten and three make thirteen: either tells of the three, so neither of the two is told.
    const second = await s.care.group("困境儿童", { category: "CHILDREN_IN_NEED" });
    await s.care.visits(s.first, 3, { group: second });
    expect((await stats("public")).total).toBe(13);
    expect(await counts("public")).toEqual({ 独居老人: null, 困境儿童: null });
    expect(await counts("coordinator")).toEqual({ 独居老人: 10, 困境儿童: 3 });
    // Many of another group, which stands beside neither by its key, tell nothing of them.
    const third = await s.care.group("残障人士", { category: "PEOPLE_WITH_DISABILITIES" });
    const fourth = await s.care.group("优抚对象", { category: "ENTITLED_GROUPS" });
    await s.care.visits(s.first, 16, { group: third });
    await s.care.visits(s.first, 11, { group: fourth });
    expect(await counts("public")).toEqual({ 独居老人: null, 困境儿童: null, 残障人士: null, 优抚对象: 11 });
  });

  it("others no small remainder: visits of places that no group has", async () => {
    const group = await s.care.group("独居老人");
    await s.care.visits(s.first, 12, { group });
    expect(await counts("public")).toEqual({ 独居老人: 12 });
    await s.care.visit(s.second, { place: s.building });
    expect([(await stats("public")).total, await counts("public")]).toEqual([13, { 独居老人: null }]);
    await s.care.visits(s.second, 9, { place: s.building });
    expect([(await stats("public")).total, await counts("public")]).toEqual([22, { 独居老人: 12 }]);
  });

  it("others no remainder of a group that was closed and is not shown", async () => {
    const group = await s.care.group("独居老人");
    const old = await s.care.group("旧人群");
    await s.care.visits(s.first, 12, { group });
    await s.care.visits(s.first, 4, { group: old });
    await s.act("coordinator", "closeCareGroup", { careGroupId: old.id }, "careGroup { id }");
    expect([(await stats("public")).total, await counts("public")]).toEqual([16, { 独居老人: null }]);
  });

  it("others nothing of a part that a filter chooses, however large: two of them would tell their difference", async () => {
    const group = await s.care.group("独居老人");
    await s.care.visits(s.first, 20, { group, on: "2026-11-02" });
    await s.care.visit(s.second, { group, on: "2026-11-03", outcome: "NOT_MET" });
    const filters = [
      '{ to: "2026-11-02" }',
      '{ from: "2026-11-03" }',
      "{ outcome: [ALL_WELL] }",
      "{ outcome: [] }",
      "{ category: [ELDERLY_LIVING_ALONE] }",
      `{ careGroupId: "${group.id}" }`,
      `{ organizationId: "${s.first.id}" }`,
    ];
    for (const by of others)
      for (const filter of filters) expect([by, filter, await stats(by, filter)]).toEqual([by, filter, nothing]);
    for (const by of others) expect((await stats(by, "{}")).total).toBe(21);
    const totals = [];
    for (const filter of filters) totals.push((await stats("coordinator", filter)).total);
    expect(totals).toEqual([20, 1, 20, 0, 21, 21, 20]);
    expect((await stats("coordinator", '{ category: [CHILDREN_IN_NEED], from: "2026-01-01" }')).total).toBe(0);
  });

  it("others the months and outcomes of which each is large, and those alone", async () => {
    const group = await s.care.group("独居老人");
    for (const [on, number] of [
      ["2026-08-05", 15],
      ["2026-09-05", 14],
      ["2026-10-05", 13],
    ] as const)
      await s.care.visits(s.first, number, { group, on });
    expect((await stats("public")).byMonth).toEqual([
      { month: "2026-08", count: 15 },
      { month: "2026-09", count: 14 },
      { month: "2026-10", count: 13 },
    ]);
    // The month has just begun; with the one before it, which is withheld as well, it might have anything up to nine.
    await s.care.visits(s.first, 6, { group, on: "2026-11-01" });
    expect((await stats("public")).byMonth).toEqual([
      { month: "2026-08", count: 15 },
      { month: "2026-09", count: 14 },
    ]);
    expect((await stats("public")).byOutcome).toEqual(outcomes(none));
    expect((await stats("public")).total).toBe(48);
  });

  it("never lets what is withheld be computed, whatever was visited", async () => {
    const names = ["甲", "乙", "丙", "丁", "戊", "己", "庚"];
    const groups: Placed[] = [];
    for (const name of names) groups.push(await s.care.group(name));
    const numbers = fc.array(fc.constantFrom(0, 3, 9, 10, 11, 18, 25, 30, 40), { minLength: 7, maxLength: 7 });
    const rest = fc.constantFrom(0, 0, 3, 14);
    const told = { parts: 0, withheld: 0 };
    await fc.assert(
      fc.asyncProperty(numbers, rest, async (visits, ofPlaces) => {
        await s.hub.sql("delete from visits");
        for (const [index, number] of visits.entries())
          await s.hub.sql(
            `insert into visits (alliance_id, id, created_at, organization_id, occurred_on, care_group_id, outcome)
             select $1, gen_random_uuid(), '2026-11-20', $2, '2026-11-02', $3, 'ALL_WELL' from generate_series(1, $4)`,
            [s.heyuan.uuid, s.first.uuid, groups[index]!.uuid, number],
          );
        await s.hub.sql(
          `insert into visits (alliance_id, id, created_at, organization_id, occurred_on, place_id, outcome)
           select $1, gen_random_uuid(), '2026-11-20', $2, '2026-11-02', $3, 'ALL_WELL' from generate_series(1, $4)`,
          [s.heyuan.uuid, s.first.uuid, s.building.uuid, ofPlaces],
        );
        const { total } = await stats("public", "", "total");
        const toldOf = await counts("public");
        const shown = names.map((name) => toldOf[name] ?? null);
        const all = visits.reduce<number>((sum, number) => sum + number, 0) + ofPlaces;
        expect(total).toBe(all < 10 ? null : all);
        for (const [index, count] of shown.entries())
          if (count !== null) expect([count, count >= 10]).toEqual([visits[index], true]);
        if (total === null) return;
        const hidden = shown.filter((count) => count === null).length + (ofPlaces > 0 ? 1 : 0);
        const left = total - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        told.parts += shown.length - hidden;
        told.withheld += hidden;
        // Whoever knows all that is told is left with a sum that fits any number from 0 to 9 of whichever part is small.
        const isSmall = [...visits, ...(ofPlaces > 0 ? [ofPlaces] : [])].some((number) => number < 10);
        if (isSmall && shown.some((count) => count !== null)) {
          expect(hidden).toBeGreaterThan(1);
          expect(left).toBeGreaterThanOrEqual(19);
        }
      }),
      { numRuns: 60, seed: 20261123, interruptAfterTimeLimit: 30_000 },
    );
    expect(told.withheld).toBeGreaterThan(50);
    expect(told.parts).toBeGreaterThan(20);
  }, 60_000);

  it("single visits, claims and whom they are of: coordinators all, each organization its own, nobody else", async () => {
    const group = await s.care.group("独居老人", { place: s.compound });
    const matter = await s.heyuan.matter("走访发现", { channel: "VISIT" });
    const visit = await s.care.visit(s.first, { group, matter });
    const other = await s.care.visit(s.second, { place: s.building, on: "2026-11-03" });
    const claim = await s.care.claim(group, s.branch);
    const read = async (by: By) => {
      const { careGroups, visits } = await s.read(
        by,
        `careGroups { claimedBy { name } visitedBy { name } place { name } claims { id } }
         visits { totalCount nodes { id matter { title } } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor } }`,
      );
      const page = visits as { totalCount: number; nodes: { id: string; matter: unknown }[] };
      expect(page.totalCount).toBe(page.nodes.length);
      return { ...(careGroups as object[])[0], visits: page.nodes };
    };
    const node = async (by: By, id: string) =>
      ((await s.ask(by, "query ($id: ID!) { node(id: $id) { id } }", { id })) as { node: unknown }).node;
    const noOne = { claimedBy: [], visitedBy: [], place: null, claims: [], visits: [] };
    for (const by of ["coordinator", "operator"] as const) {
      expect(await read(by)).toEqual({
        claimedBy: [{ name: "安和党支部" }],
        visitedBy: [{ name: "一号楼党小组" }],
        place: { name: "安和小区" },
        claims: [{ id: claim.id }],
        visits: [
          { id: other.id, matter: null },
          { id: visit.id, matter: { title: "走访发现" } },
        ],
      });
      for (const { id } of [visit, other, claim]) expect(await node(by, id)).toEqual({ id });
    }
    expect(await read("first")).toEqual({
      ...noOne,
      visitedBy: [{ name: "一号楼党小组" }],
      visits: [{ id: visit.id, matter: null }],
    });
    expect(await node("first", visit.id)).toEqual({ id: visit.id });
    expect(await read("branch")).toEqual({
      ...noOne,
      claimedBy: [{ name: "安和党支部" }],
      claims: [{ id: claim.id }],
    });
    for (const by of ["widget", "public", "elsewhere", "farMember"] as const) {
      expect([by, await read(by)]).toEqual([by, noOne]);
      for (const { id } of [visit, other, claim]) expect([by, await node(by, id)]).toEqual([by, null]);
    }
    expect(await node("first", other.id)).toBeNull();
    expect(await node("second", claim.id)).toBeNull();
  });

  it("the public's database role: the names of groups and the figures that are told, and no visit", async () => {
    const granted = await s.hub.sql<{ name: string }>(`
      select table_name || '.' || column_name as name from information_schema.column_privileges
      where grantee = 'alliance_hub_public'
        and table_name in ('care_groups', 'care_claims', 'visits', 'standing_visits', 'told_visit_figures') order by 1`);
    expect(granted.map(({ name }) => name)).toEqual([
      ...["alliance_id", "category", "created_at", "id", "name", "status"].map((name) => `care_groups.${name}`),
      ...["alliance_id", "count", "key", "part"].map((name) => `told_visit_figures.${name}`),
    ]);
  });

  it("all of it in one statement", async () => {
    const selection = `careGroups { name visitCount claimedBy { name } visitedBy { name } } visitStats { ${everything} } visits { totalCount nodes { id } }`;
    const statements = await s.hub.statementsDuring(() => s.read("public", selection));
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toMatch(/from "visits"|standing_visits|care_claims/);
  });
});
