import { act as perform, type Done, failure, refusal } from "../../support/acts.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";
import { clockAt } from "../../../src/shared/clock.js";

describe("organizations", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let given: ReturnType<typeof stage>;
  let heyuan: GivenAlliance;
  let community: GivenOrganization;
  let branch: GivenOrganization;
  let bank: GivenOrganization;
  let incubator: GivenOrganization;
  let far: GivenOrganization;
  let keys: Record<"coordinator" | "bank" | "operator" | "widget" | "elsewhere", string>;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    given = stage(hub.sql);
    heyuan = await given.alliance("heyuan");
    community = await heyuan.organization("和园社区", { classification: "COMMUNITY" });
    branch = await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    incubator = await heyuan.organization("社会组织孵化园", { classification: "INCUBATOR" });
    const other = await given.alliance("linshe");
    await other.convener("邻社党总支");
    far = await other.organization("邻社单位");
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      operator: await hub.issue("operator"),
      widget: await hub.issue("widget", "heyuan"),
      elsewhere: await hub.issue("coordinator", "linshe"),
    };
  });
  afterAll(() => hub.stop());

  const act = (as: string, name: string, input: Record<string, unknown>, select = "organization { name }") =>
    perform(hub, as, name, input, select);
  const told = async (input: Record<string, unknown>) =>
    (await act(keys.coordinator, "createOrganization", input, "organization { id }")).done!["id"] as string;
  const nobody = "01a2068f-8a7b-7fff-bfff-ffffffffffff";

  it("are recorded with everything that is told of them", async () => {
    const garden = await heyuan.place("和园广场");
    const created = await act(
      keys.coordinator,
      "createOrganization",
      {
        name: " 和睦家社工 ",
        classification: "SOCIAL_ORGANIZATION",
        description: "为老服务",
        parentId: community.id,
        incubatedById: incubator.id,
        placeId: garden.id,
        foundedOn: "2019-02-28",
        tags: ["社工", "为老", "社工"],
      },
      "organization { name classification description parent { name } incubatedBy { name } place { name } foundedOn closedOn tags unit { name } }",
    );
    expect(created).toEqual({
      done: {
        name: "和睦家社工",
        classification: "SOCIAL_ORGANIZATION",
        description: "为老服务",
        parent: { name: "和园社区" },
        incubatedBy: { name: "社会组织孵化园" },
        place: { name: "和园广场" },
        foundedOn: "2019-02-28",
        closedOn: null,
        tags: ["为老", "社工"],
        unit: null,
      },
      refused: [],
      error: undefined,
    });
    const [event] = await hub.sql("select noun, act, within_id from outbox order by id desc limit 1");
    expect(event).toEqual({ noun: "organization", act: "createOrganization", within_id: null });
  });

  it("are changed in what is given alone: what is absent stays, null empties", async () => {
    const organizationId = await told({
      name: "银行党支部",
      classification: "NON_PUBLIC_PARTY_ORGANIZATION",
      description: "金融服务",
      unitId: bank.id,
      foundedOn: "2015-07-01",
      tags: ["金融"],
    });
    const select = "organization { name description unit { name } foundedOn tags }";
    const first = await act(keys.coordinator, "updateOrganization", { organizationId, name: "徽商银行党支部" }, select);
    expect(first.done).toEqual({
      name: "徽商银行党支部",
      description: "金融服务",
      unit: { name: "徽商银行" },
      foundedOn: "2015-07-01",
      tags: ["金融"],
    });
    const emptied = { organizationId, description: null, unitId: null, foundedOn: null, tags: [] };
    expect((await act(keys.coordinator, "updateOrganization", emptied, select)).done).toEqual({
      name: "徽商银行党支部",
      description: null,
      unit: null,
      foundedOn: null,
      tags: [],
    });
  });

  it("keep their days whatever the time zone of the alliance", async () => {
    for (const [slug, timeZone] of [
      ["west", "America/Los_Angeles"],
      ["east", "Pacific/Kiritimati"],
    ] as const) {
      const alliance = await given.alliance(slug, { timeZone });
      const input = { allianceId: alliance.id, name: slug, classification: "UNIT", foundedOn: "2024-02-29" };
      const created = await act(keys.operator, "createOrganization", input, "organization { id foundedOn }");
      expect(created.done!["foundedOn"]).toBe("2024-02-29");
      const [row] = await hub.sql("select founded_on::text as day from organizations where name = $1", [slug]);
      expect(row).toEqual({ day: "2024-02-29" });
      const closing = { organizationId: created.done!["id"] };
      const closed = await act(keys.operator, "closeOrganization", closing, "organization { closedOn }");
      expect(closed.done).toEqual({ closedOn: slug === "west" ? "2026-11-22" : "2026-11-23" });
    }
  });

  it("are closed for good, with today unless a day is given", async () => {
    const organizationId = await told({ name: "旧志愿队", classification: "VOLUNTEER_TEAM", foundedOn: "2020-01-01" });
    const close = (input: object) => act(keys.coordinator, "closeOrganization", { organizationId, ...input });
    await unchanged(hub, async () => {
      expect(await close({ closedOn: "2019-12-31" })).toEqual(refusal("ENDS_BEFORE_START", "closedOn"));
    });
    const closed = await act(
      keys.coordinator,
      "closeOrganization",
      { organizationId },
      "organization { closedOn foundedOn }",
    );
    expect(closed.done).toEqual({ closedOn: "2026-11-23", foundedOn: "2020-01-01" });
    await unchanged(hub, async () => {
      expect(await close({})).toEqual(refusal("WRONG_STATE"));
      const gone = { organizationId };
      expect(await act(keys.coordinator, "updateOrganization", { ...gone, name: "新" })).toEqual(
        refusal("WRONG_STATE"),
      );
      expect(await act(keys.coordinator, "moveOrganization", { ...gone, parentId: branch.id })).toEqual(
        refusal("WRONG_STATE"),
      );
      const post = { organizationId, role: "MEMBER", label: "队员" };
      expect(await act(keys.coordinator, "appointPost", post, "post { label }")).toEqual(refusal("WRONG_STATE"));
      const below = { name: "下级", classification: "UNIT", parentId: organizationId };
      expect(await act(keys.coordinator, "createOrganization", below)).toEqual(refusal("INVALID_VALUE", "parentId"));
      const under = { organizationId: bank.id, parentId: organizationId };
      expect(await act(keys.coordinator, "moveOrganization", under)).toEqual(refusal("INVALID_VALUE", "parentId"));
    });
    const { body } = await hub
      .as(keys.coordinator)
      .run(
        `mutation ($input: CloseOrganizationInput!) { closeOrganization(input: $input) { userErrors { message } } }`,
        { input: { organizationId } },
        { "accept-language": "en" },
      );
    expect(body.data!["closeOrganization"]).toEqual({
      userErrors: [{ message: "This cannot be done while the state is CLOSED." }],
    });
  });

  it("may be closed on the day on which they were founded", async () => {
    const organizationId = await told({ name: "一日队", classification: "VOLUNTEER_TEAM", foundedOn: "2026-05-01" });
    const closing = { organizationId, closedOn: "2026-05-01" };
    expect((await act(keys.coordinator, "closeOrganization", closing, "organization { closedOn }")).done).toEqual({
      closedOn: "2026-05-01",
    });
  });

  it("are not closed while another stands below them, and are once that one is closed or moved away", async () => {
    const above = await told({ name: "党支部", classification: "PARTY_BRANCH" });
    const group = { classification: "PARTY_GROUP", parentId: above };
    const first = await told({ ...group, name: "第一党小组" });
    const second = await told({ ...group, name: "第二党小组" });
    const closeAbove = () => act(keys.coordinator, "closeOrganization", { organizationId: above });
    const stillInUse = refusal("STILL_IN_USE", "organizationId");
    await unchanged(hub, async () => expect(await closeAbove()).toEqual(stillInUse));
    await act(keys.coordinator, "closeOrganization", { organizationId: first });
    await unchanged(hub, async () => expect(await closeAbove()).toEqual(stillInUse));
    await act(keys.coordinator, "moveOrganization", { organizationId: second, parentId: branch.id });
    expect((await closeAbove()).done).toEqual({ name: "党支部" });
  });

  it.each([
    ["APPLIED", false],
    ["INVITED", false],
    ["ACTIVE", false],
    ["SUSPENDED", false],
    ["WITHDRAWN", true],
    ["EXPIRED", true],
    ["REJECTED", true],
  ] as const)("with a membership that is %s may be closed: %s", async (status, allowed) => {
    const unit = await heyuan.organization(`成员 ${status}`);
    await heyuan.member(unit, { status });
    const close = () => act(keys.coordinator, "closeOrganization", { organizationId: unit.id });
    if (allowed) expect((await close()).done).toEqual({ name: unit.name });
    else await unchanged(hub, async () => expect(await close()).toEqual(refusal("STILL_IN_USE", "organizationId")));
  });

  it("never lose the community and the general branch, of which there is one each", async () => {
    await unchanged(hub, async () => {
      for (const { id } of [community, branch])
        expect(await act(keys.coordinator, "closeOrganization", { organizationId: id })).toEqual(
          refusal("STILL_IN_USE", "organizationId"),
        );
      for (const classification of ["COMMUNITY", "GENERAL_BRANCH"])
        expect(await act(keys.coordinator, "createOrganization", { name: "第二个", classification })).toEqual(
          refusal("ALREADY_EXISTS", "classification"),
        );
    });
  });

  it.each<[string, Record<string, unknown>, Done]>([
    ["no name", { name: "  " }, refusal("INVALID_VALUE", "name")],
    ["a name of 101 characters", { name: "长".repeat(101) }, refusal("INVALID_VALUE", "name")],
    ["a character that cannot be stored", { description: "a\0b" }, refusal("INVALID_VALUE", "description")],
    ["21 tags", { tags: Array.from({ length: 21 }, (_, n) => `标签${n}`) }, refusal("INVALID_VALUE", "tags")],
    ["a unit though it is no Party organization", { unitId: "bank" }, refusal("INVALID_VALUE", "unitId")],
    ["a bank as its incubator", { incubatedById: "bank" }, refusal("INVALID_VALUE", "incubatedById")],
    ["an unknown parent", { parentId: `org_${nobody}` }, failure("NOT_FOUND", "parentId")],
    ["a parent of another alliance", { parentId: "far" }, failure("NOT_FOUND", "parentId")],
    ["a unit of another alliance", { unitId: "far" }, failure("NOT_FOUND", "unitId")],
    ["an organization as its place", { placeId: "bank" }, failure("NOT_FOUND", "placeId")],
    ["a place that nobody knows", { placeId: `pla_${nobody}` }, failure("NOT_FOUND", "placeId")],
    ["another alliance", { allianceId: `all_${nobody}` }, failure("FORBIDDEN")],
    ["an organization as its alliance", { allianceId: "bank" }, failure("NOT_FOUND", "allianceId")],
    ["a day that no calendar has", { foundedOn: "2026-02-30" }, failure("BAD_USER_INPUT", "input")],
    ["a day of the year 0", { foundedOn: "0000-01-01" }, failure("BAD_USER_INPUT", "input")],
  ])("are not recorded with %s, and nothing is changed", async (_what, wrong, expected) => {
    const ids: Record<string, string> = { bank: bank.id, far: far.id };
    const input = Object.fromEntries(
      Object.entries({ name: "社工站", classification: "UNIT", ...wrong }).map(([name, value]) => [
        name,
        ids[String(value)] ?? value,
      ]),
    );
    await unchanged(hub, async () =>
      expect(await act(keys.coordinator, "createOrganization", input)).toEqual(expected),
    );
  });

  it("are checked when they are changed just as when they are recorded", async () => {
    const change = (input: object) =>
      act(keys.coordinator, "updateOrganization", { organizationId: community.id, ...input });
    await unchanged(hub, async () => {
      expect(await change({ unitId: bank.id })).toEqual(refusal("INVALID_VALUE", "unitId"));
      expect(await change({ incubatedById: bank.id })).toEqual(refusal("INVALID_VALUE", "incubatedById"));
      expect(await change({ name: "" })).toEqual(refusal("INVALID_VALUE", "name"));
      expect(await change({ incubatedById: far.id })).toEqual(failure("NOT_FOUND", "incubatedById"));
      // What is written before a wrong tag is found goes with it.
      expect(await change({ name: "和园", tags: [" "] })).toEqual(refusal("INVALID_VALUE", "tags"));
    });
  });

  it("are the coordinators' and the operator's to change, and of their own alliance alone", async () => {
    const acts: [string, Record<string, unknown>][] = [
      ["createOrganization", { name: "某单位", classification: "UNIT" }],
      ["updateOrganization", { organizationId: bank.id, name: "某银行" }],
      ["moveOrganization", { organizationId: bank.id, parentId: community.id }],
      ["closeOrganization", { organizationId: bank.id }],
    ];
    await unchanged(hub, async () => {
      for (const [name, input] of acts) {
        expect(await act("public", name, input)).toEqual(failure("UNAUTHENTICATED"));
        expect(await act(keys.widget, name, input)).toEqual(failure("FORBIDDEN"));
        expect(await act(keys.bank, name, input)).toEqual(failure("FORBIDDEN"));
      }
      for (const [name, input] of acts.slice(1))
        expect(await act(keys.elsewhere, name, input)).toEqual(failure("NOT_FOUND", "organizationId"));
      const [, ...others] = acts;
      for (const [name, input] of others)
        for (const organizationId of ["", "org_", `org_${nobody}`, heyuan.id, `act_${bank.uuid}`])
          expect(await act(keys.coordinator, name, { ...input, organizationId })).toEqual(
            failure("NOT_FOUND", "organizationId"),
          );
      const [[create, unit]] = acts as [[string, Record<string, unknown>]];
      expect(await act(keys.operator, create, unit)).toEqual(failure("NOT_FOUND", "allianceId"));
      expect(await act(keys.operator, create, { ...unit, allianceId: `all_${nobody}` })).toEqual(
        failure("NOT_FOUND", "allianceId"),
      );
    });
    const byOperator = { name: "运营方所建", classification: "UNIT", allianceId: heyuan.id, parentId: community.id };
    const created = await act(keys.operator, "createOrganization", byOperator, "organization { alliance { slug } }");
    expect(created.done).toEqual({ alliance: { slug: "heyuan" } });
  });

  it("are recorded once by an act that is sent twice", async () => {
    const input = { name: "只有一个", classification: "UNIT", foundedOn: "2020-02-02", idempotencyKey: "一次" };
    const create = (more = {}) =>
      act(keys.coordinator, "createOrganization", { ...input, ...more }, "organization { id name }");
    const first = await create();
    await unchanged(hub, async () => {
      expect(await create()).toEqual(first);
      expect(await create({ foundedOn: "2020-02-03" })).toEqual(refusal("IDEMPOTENCY_KEY_REUSED", "idempotencyKey"));
    });
  });
});
