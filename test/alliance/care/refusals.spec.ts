import { failure, refusal } from "../../support/acts.js";
import { unchanged } from "../../support/unchanged.js";
import { type By, idOf, nobody, type Setting, theSetting } from "./setting.js";

describe("what is refused of care groups and visits leaves everything as it was", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());

  const objects: Record<string, string> = {
    establishCareGroup: "careGroup { id }",
    closeCareGroup: "careGroup { id }",
    claimCareGroup: "claim { id }",
    releaseCareGroup: "claim { id }",
    recordVisit: "visit { id }",
    reverseVisit: "visit { id }",
  };
  const refused = async (
    by: By,
    name: string,
    input: Record<string, unknown>,
    expected: ReturnType<typeof refusal>,
  ): Promise<void> => {
    await unchanged(s.hub, async () => expect(await s.act(by, name, input, objects[name]!)).toEqual(expected));
  };

  it("establishing: without a name, with somebody's number, at no compound, elsewhere, by who may not", async () => {
    const told = { category: "CHILDREN_IN_NEED", name: "困境儿童" };
    const establish = (by: By, more: Record<string, unknown>, expected: ReturnType<typeof refusal>) =>
      refused(by, "establishCareGroup", { ...told, ...more }, expected);
    await establish("coordinator", { name: " " }, refusal("INVALID_VALUE", "name"));
    await establish("coordinator", { name: "电话13800000000" }, refusal("INVALID_VALUE", "name"));
    await establish("coordinator", { name: "34010419900101001X" }, refusal("INVALID_VALUE", "name"));
    for (const { id } of [s.building, s.community, s.venue])
      await establish("coordinator", { placeId: id }, refusal("INVALID_VALUE", "placeId"));
    await establish("coordinator", { placeId: s.farPlace.id }, failure("NOT_FOUND", "placeId"));
    await establish("coordinator", { allianceId: s.linshe.id }, failure("FORBIDDEN"));
    await establish("operator", {}, failure("NOT_FOUND", "allianceId"));
    await establish("branch", {}, failure("FORBIDDEN"));
    await establish("widget", {}, failure("FORBIDDEN"));
    await establish("public", {}, failure("UNAUTHENTICATED"));
  });

  it("claiming: what is closed, what overlaps, for another, backwards, elsewhere", async () => {
    const group = await s.care.group("残障人士");
    const closed = await s.care.group("旧人群", { closedOn: "2026-01-01" });
    await s.care.claim(group, s.branch, { startsOn: "2026-10-01", endsOn: "2026-11-30" });
    const claim = (by: By, more: Record<string, unknown>, expected: ReturnType<typeof refusal>) =>
      refused(by, "claimCareGroup", { careGroupId: group.id, ...more }, expected);
    await claim("first", { careGroupId: closed.id }, refusal("WRONG_STATE"));
    await claim("branch", {}, refusal("ALREADY_EXISTS", "organizationId"));
    await claim(
      "branch",
      { startsOn: "2026-11-30", endsOn: "2026-12-31" },
      refusal("ALREADY_EXISTS", "organizationId"),
    );
    await claim(
      "branch",
      { startsOn: "2026-09-01", endsOn: "2026-10-01" },
      refusal("ALREADY_EXISTS", "organizationId"),
    );
    await claim("branch", { startsOn: "2026-12-02", endsOn: "2026-12-01" }, refusal("ENDS_BEFORE_START", "endsOn"));
    await claim("first", { organizationId: s.second.id }, refusal("NOT_YOURS", "organizationId"));
    const gone = await s.heyuan.organization("已撤销党小组", { closedOn: "2026-01-01" });
    await claim("coordinator", { organizationId: gone.id }, refusal("INVALID_VALUE", "organizationId"));
    await claim("coordinator", { organizationId: s.far.id }, failure("NOT_FOUND", "organizationId"));
    await claim("operator", { organizationId: s.far.id }, failure("NOT_FOUND", "organizationId"));
    await claim("operator", {}, failure("NOT_FOUND", "organizationId"));
    await claim("elsewhere", {}, failure("NOT_FOUND", "careGroupId"));
    await claim("farMember", {}, failure("NOT_FOUND", "careGroupId"));
    await claim("coordinator", { careGroupId: `cgr_${nobody}` }, failure("NOT_FOUND", "careGroupId"));
    await claim("public", {}, failure("UNAUTHENTICATED"));
    // The day after is free.
    expect((await s.act("branch", "claimCareGroup", { careGroupId: group.id, startsOn: "2026-12-01" }, "claim { id }")).refused).toEqual([]); // prettier-ignore
  });

  it("releasing: what was released, another's, elsewhere; closing twice", async () => {
    const group = await s.care.group("优抚对象");
    const released = await s.care.claim(group, s.branch, { status: "RELEASED" });
    const claim = await s.care.claim(group, s.branch);
    await refused("branch", "releaseCareGroup", { claimId: released.id }, refusal("WRONG_STATE"));
    await refused("first", "releaseCareGroup", { claimId: claim.id }, failure("NOT_FOUND", "claimId"));
    await refused("elsewhere", "releaseCareGroup", { claimId: claim.id }, failure("NOT_FOUND", "claimId"));
    await refused("branch", "closeCareGroup", { careGroupId: group.id }, failure("FORBIDDEN"));
    await refused("elsewhere", "closeCareGroup", { careGroupId: group.id }, failure("NOT_FOUND", "careGroupId"));
    const closed = await s.care.group("旧人群二", { closedOn: "2026-01-01" });
    await refused("coordinator", "closeCareGroup", { careGroupId: closed.id }, refusal("WRONG_STATE"));
  });

  it("visits: tomorrow, of nothing or of both, above or beside what is visited, for another, elsewhere", async () => {
    const group = await s.care.group("新就业群体");
    const far = await s.farCare.group("邻社的");
    const closed = await s.care.group("旧人群三", { closedOn: "2026-01-01" });
    const visit = (by: By, more: Record<string, unknown>, expected: ReturnType<typeof refusal>) =>
      refused(by, "recordVisit", { outcome: "ALL_WELL", ...more }, expected);
    const of = { careGroupId: group.id };
    await visit("first", { ...of, occurredOn: "2026-11-24" }, refusal("INVALID_VALUE", "occurredOn"));
    await visit("first", {}, refusal("INVALID_VALUE", "careGroupId"));
    await visit("first", { ...of, placeId: s.building.id }, refusal("INVALID_VALUE", "careGroupId"));
    for (const { id } of [s.community, s.venue])
      await visit("first", { placeId: id }, refusal("INVALID_VALUE", "placeId"));
    await visit("first", { careGroupId: closed.id }, refusal("WRONG_STATE"));
    await visit("first", { ...of, organizationId: s.second.id }, refusal("NOT_YOURS", "organizationId"));
    await visit("first", { careGroupId: far.id }, failure("NOT_FOUND", "careGroupId"));
    await visit("first", { placeId: s.farPlace.id }, failure("NOT_FOUND", "placeId"));
    await visit("coordinator", { ...of, organizationId: s.far.id }, failure("NOT_FOUND", "organizationId"));
    await visit("coordinator", { ...of, allianceId: s.linshe.id }, failure("FORBIDDEN"));
    await visit("operator", { ...of, allianceId: s.linshe.id, organizationId: s.far.id }, failure("NOT_FOUND", "careGroupId")); // prettier-ignore
    await visit("farMember", of, failure("NOT_FOUND", "careGroupId"));
    const gone = await s.heyuan.organization("已撤销党小组二", { closedOn: "2026-01-01" });
    await visit("coordinator", { ...of, organizationId: gone.id }, refusal("INVALID_VALUE", "organizationId"));
    await visit("widget", of, failure("FORBIDDEN"));
    await visit("public", of, failure("UNAUTHENTICATED"));
  });

  it("visits whose matter cannot be raised: neither of them is recorded", async () => {
    const group = await s.care.group("独居老人");
    const matter = { track: "INSTANT", category: "照明", title: " " };
    const input = { careGroupId: group.id, outcome: "NEED_FOUND", matter };
    await unchanged(s.hub, async () =>
      expect((await s.act("first", "recordVisit", input, "visit { id }")).refused).toEqual([
        { code: "INVALID_VALUE", path: ["input", "matter", "title"] },
      ]),
    );
  });

  it("reversing: twice, what reverses, another's, elsewhere", async () => {
    const group = await s.care.group("独居老人二");
    const visit = await s.care.visit(s.first, { group });
    const other = await s.care.visit(s.first, { group });
    const reversal = await s.act("first", "reverseVisit", { visitId: visit.id }, "visit { id }");
    await refused("first", "reverseVisit", { visitId: visit.id }, refusal("ALREADY_REVERSED", "visitId"));
    await refused("coordinator", "reverseVisit", { visitId: idOf(reversal) }, refusal("WRONG_STATE", "visitId"));
    await refused("second", "reverseVisit", { visitId: other.id }, failure("NOT_FOUND", "visitId"));
    await refused("elsewhere", "reverseVisit", { visitId: other.id }, failure("NOT_FOUND", "visitId"));
    await refused("first", "reverseVisit", { visitId: group.id }, failure("NOT_FOUND", "visitId"));
    await refused("public", "reverseVisit", { visitId: other.id }, failure("UNAUTHENTICATED"));
  });

  it("by the database itself, whoever writes", async () => {
    const group = await s.care.group("独居老人三");
    const closed = await s.care.group("旧人群四", { closedOn: "2026-01-01" });
    const visit = await s.care.visit(s.first, { group });
    const violates = (name: string) => ({ constraint: name });
    await unchanged(s.hub, async () => {
      for (const [work, name] of [
        [() => s.care.visit(s.first, { place: s.community }), "visits_at_place_of_level"],
        [() => s.care.visit(s.first, { place: s.venue }), "visits_at_place_of_level"],
        [() => s.care.visit(s.first, { group, place: s.building }), "visits_of_group_or_place"],
        [() => s.care.visit(s.first, { group: closed }), "visits_of_open_group"],
        [() => s.care.visit(s.first, { group, on: "2027-02-01" }), "visits_not_in_future"],
        [() => s.care.reversal(visit, s.second, { group }), "visits_reversed_as_they_were"],
        [() => s.care.claim(closed, s.branch), "care_claims_of_open_group"],
        [() => s.care.claim(group, s.branch, { endsOn: "2025-01-01" }), "care_claims_end_after_start"],
        [() => s.care.group("楼", { place: s.building }), "care_groups_of_compound"],
      ] as const)
        await expect(work()).rejects.toMatchObject(violates(name));
    });
    const roles = await s.hub.sql<{ privilege: string }>(`
      select privilege_type as privilege from information_schema.role_table_grants
      where grantee = 'alliance_hub_internal' and table_name = 'visits' order by 1`);
    expect(roles.map(({ privilege }) => privilege)).toEqual(["INSERT", "SELECT"]);
  });

  it("says why in the caller's language", async () => {
    const group = await s.care.group("独居老人四");
    const say = async (language: string) => {
      const { body } = await s.hub
        .as(s.keys.first)
        .run(
          'mutation ($id: ID!) { recordVisit(input: { careGroupId: $id, outcome: ALL_WELL, occurredOn: "2027-01-01" }) { userErrors { message } } }',
          { id: group.id },
          { "accept-language": language },
        );
      return (body.data!["recordVisit"] as { userErrors: { message: string }[] }).userErrors[0]!.message;
    };
    expect(await say("zh-CN")).toBe("occurredOn 不能晚于今天。");
    expect(await say("en")).toBe("occurredOn must not lie after today.");
  });
});
