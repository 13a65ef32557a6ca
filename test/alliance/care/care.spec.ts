import { idOf, type Setting, theSetting } from "./setting.js";

const claimed = "claim { id status startsOn endsOn releasedOn organization { name } careGroup { name } }";
const recorded =
  "visit { id occurredOn outcome label organization { name } careGroup { name } place { name } reverses { id } matter { title channel level place { name } status } }";

describe("caring for a group of people", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());

  let groupId: string;
  let claimId: string;

  it("begins with the coordinators, who name its compound", async () => {
    const done = await s.act(
      "coordinator",
      "establishCareGroup",
      { category: "ELDERLY_LIVING_ALONE", name: "安和小区独居老人", placeId: s.compound.id },
      "careGroup { id category label name status closedOn place { name } claimedBy { name } visitedBy { name } visitCount }",
    );
    groupId = idOf(done);
    expect(done.done).toEqual({
      id: groupId,
      category: "ELDERLY_LIVING_ALONE",
      label: "独居老人",
      name: "安和小区独居老人",
      status: "OPEN",
      closedOn: null,
      place: { name: "安和小区" },
      claimedBy: [],
      visitedBy: [],
      visitCount: 0,
    });
  });

  it("is claimed by the compound's Party branch for a term, from today on", async () => {
    const done = await s.act("branch", "claimCareGroup", { careGroupId: groupId, endsOn: "2026-12-31" }, claimed);
    claimId = idOf(done);
    expect(done.done).toEqual({
      id: claimId,
      status: "ACTIVE",
      startsOn: "2026-11-23",
      endsOn: "2026-12-31",
      releasedOn: null,
      organization: { name: "安和党支部" },
      careGroup: { name: "安和小区独居老人" },
    });
    // Agreed for later, and so nobody's yet.
    await s.act(
      "coordinator",
      "claimCareGroup",
      { careGroupId: groupId, organizationId: s.second.id, startsOn: "2026-12-01" },
      claimed,
    );
    const claimedBy = async () =>
      ((await s.read("coordinator", "careGroups { claimedBy { name classification } }"))["careGroups"] as unknown[])[0];
    const branch = { name: "安和党支部", classification: "PARTY_BRANCH" };
    const group = { name: "二号楼党小组", classification: "PARTY_GROUP" };
    expect(await claimedBy()).toEqual({ claimedBy: [branch] });
    s.clock.move("2026-11-30T15:59:59Z");
    expect(await claimedBy()).toEqual({ claimedBy: [branch] });
    s.clock.move("2026-11-30T16:00:00Z");
    expect(await claimedBy()).toEqual({ claimedBy: [branch, group] });
    s.clock.move("2026-12-31T16:00:00Z");
    expect(await claimedBy()).toEqual({ claimedBy: [group] });
    s.clock.move("2026-11-23T02:00:00Z");
  });

  it("is visited by Party groups, and a visit may raise a matter in the same breath", async () => {
    const visit = await s.act(
      "first",
      "recordVisit",
      { careGroupId: groupId, occurredOn: "2026-11-20", outcome: "ALL_WELL" },
      recorded,
    );
    expect(visit.done).toEqual({
      id: idOf(visit),
      occurredOn: "2026-11-20",
      outcome: "ALL_WELL",
      label: "情况正常",
      organization: { name: "一号楼党小组" },
      careGroup: { name: "安和小区独居老人" },
      place: null,
      reverses: null,
      matter: null,
    });
    const matter = { track: "INSTANT", category: "楼道照明", title: "三楼灯不亮", description: "夜间看不清" };
    const found = await s.act("coordinator", "recordVisit", { organizationId: s.second.id, careGroupId: groupId, outcome: "NEED_FOUND", matter }, recorded); // prettier-ignore
    expect(found.done).toMatchObject({
      occurredOn: "2026-11-23",
      organization: { name: "二号楼党小组" },
      matter: {
        title: "三楼灯不亮",
        channel: "VISIT",
        level: "BUILDING",
        place: { name: "安和小区" },
        status: "ACCEPTED",
      },
    });
    const groups = await s.read("coordinator", "careGroups { visitCount visitedBy { name classification } }");
    expect(groups["careGroups"]).toEqual([
      {
        visitCount: 2,
        visitedBy: [
          { name: "二号楼党小组", classification: "PARTY_GROUP" },
          { name: "一号楼党小组", classification: "PARTY_GROUP" },
        ],
      },
    ]);
    const events = await s.hub.sql<{ noun: string; act: string }>("select noun, act from outbox order by id desc limit 2"); // prettier-ignore
    expect(events).toEqual([
      { noun: "matter", act: "recordVisit" },
      { noun: "visit", act: "recordVisit" },
    ]);
  });

  it("is visited at a building just as well, and the matter is where that stands", async () => {
    const matter = { track: "CONSULTATION", level: "COMPOUND", category: "停车", title: "车停在门口" };
    const input = { placeId: s.building.id, outcome: "NEED_FOUND", matter };
    const visit = await s.act("first", "recordVisit", input, recorded);
    // The link, and what it leads to, is the coordinators' to know.
    expect(visit.done).toMatchObject({ careGroup: null, place: { name: "一号楼" }, matter: null });
    const { visits, matters } = await s.read(
      "coordinator",
      "visits(first: 100) { nodes { id matter { title place { name } raisedBy { name } } } } matters { nodes { title } }",
    );
    const { nodes } = visits as { nodes: { id: string }[] };
    expect(nodes.find(({ id }) => id === idOf(visit))).toEqual({
      id: idOf(visit),
      matter: { title: "车停在门口", place: { name: "一号楼" }, raisedBy: null },
    });
    expect((matters as { nodes: unknown[] }).nodes).toHaveLength(2);
    expect((await s.read("first", "matters { nodes { title } }"))["matters"]).toEqual({ nodes: [] });
  });

  it("is recorded once, however often the same is sent", async () => {
    const input = { placeId: s.building.id, outcome: "NOT_MET", idempotencyKey: "走访 1" };
    const both = [await s.act("first", "recordVisit", input, recorded), await s.act("first", "recordVisit", input, recorded)]; // prettier-ignore
    expect(idOf(both[0]!)).toBe(idOf(both[1]!));
  });

  it("takes a mistake back by another record, which leaves both to be seen", async () => {
    const mistake = await s.act("second", "recordVisit", { careGroupId: groupId, outcome: "HELP_GIVEN" }, recorded);
    const count = async () =>
      ((await s.read("coordinator", "careGroups { visitCount }"))["careGroups"] as { visitCount: number }[])[0]!.visitCount; // prettier-ignore
    expect(await count()).toBe(3);
    s.clock.move("2026-11-23T02:00:01Z");
    const reversal = await s.act("second", "reverseVisit", { visitId: idOf(mistake) }, recorded);
    expect(reversal.done).toMatchObject({
      occurredOn: "2026-11-23",
      outcome: "HELP_GIVEN",
      organization: { name: "二号楼党小组" },
      careGroup: { name: "安和小区独居老人" },
      reverses: { id: idOf(mistake) },
    });
    expect(await count()).toBe(2);
    const listed = async (filter: string) =>
      ((await s.read("second", `visits(filter: ${filter}) { nodes { id reversedBy { id } } }`))["visits"] as { nodes: unknown[] }).nodes; // prettier-ignore
    expect(await listed("{ standing: false }")).toEqual([
      { id: idOf(reversal), reversedBy: null },
      { id: idOf(mistake), reversedBy: { id: idOf(reversal) } },
    ]);
    expect(await listed("{ standing: true, outcome: [HELP_GIVEN] }")).toEqual([]);
    expect(await listed("{ standing: true }")).toHaveLength(1);
  });

  it("is given up and taken on again on the same day", async () => {
    const released = await s.act("branch", "releaseCareGroup", { claimId }, claimed);
    expect(released.done).toMatchObject({ status: "RELEASED", releasedOn: "2026-11-23", endsOn: "2026-12-31" });
    const again = await s.act("branch", "claimCareGroup", { careGroupId: groupId }, claimed);
    expect(again.done).toMatchObject({ status: "ACTIVE", startsOn: "2026-11-23", endsOn: null });
  });

  it("keeps an organization from being closed while it has claimed a group", async () => {
    const close = await s.act(
      "coordinator",
      "closeOrganization",
      { organizationId: s.branch.id },
      "organization { id }",
    );
    expect(close.refused).toEqual([{ code: "STILL_IN_USE", path: ["input", "organizationId"] }]);
  });

  it("ends with the group, whose claims are released and which the public does not see any longer", async () => {
    const group = "careGroup { id status closedOn visitCount claims { status releasedOn } claimedBy { name } }";
    const closed = await s.act("coordinator", "closeCareGroup", { careGroupId: groupId }, group);
    expect(closed.done).toEqual({
      id: groupId,
      status: "CLOSED",
      closedOn: "2026-11-23",
      visitCount: 2,
      claims: ["2026-11-23", "2026-11-23", "2026-11-23"].map((releasedOn) => ({ status: "RELEASED", releasedOn })),
      claimedBy: [],
    });
    expect(await s.read("public", "careGroups { name }")).toEqual({ careGroups: [] });
    expect(await s.read("first", "careGroups { name status closedOn }")).toEqual({
      careGroups: [{ name: "安和小区独居老人", status: "CLOSED", closedOn: null }],
    });
  });
});
