import { act as perform, type Done, failure, refusal } from "../../support/acts.js";
import { clockAt } from "../../../src/shared/clock.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../../support/given.js";
import { type Answered, startTestHub, type TestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";

describe("shared activities", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let property: GivenOrganization;
  let keys: Record<"coordinator" | "bank" | "property" | "operator" | "widget" | "elsewhere", string>;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    const given = stage(hub.sql);
    heyuan = await given.alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    property = await heyuan.organization("万象美物业");
    const other = await given.alliance("linshe");
    await other.convener("邻社党总支");
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      property: await hub.issue("member", "heyuan", "万象美物业"),
      operator: await hub.issue("operator"),
      widget: await hub.issue("widget", "heyuan"),
      elsewhere: await hub.issue("coordinator", "linshe"),
    };
  });
  afterAll(() => hub.stop());

  const act = (as: string, name: string, input: Record<string, unknown>, select: string) =>
    perform(hub, as, name, input, select);

  const plan = { title: "中医义诊", kind: "SERVICE", startsAt: "2026-12-01T01:00:00Z", endsAt: "2026-12-01T03:00:00Z" };
  it("goes from a draft to the archive, and its figures follow", async () => {
    const select = "activity { id status host { name } tags duties capacity }";
    const { done } = await act(
      keys.bank,
      "createActivity",
      { ...plan, capacity: 30, tags: ["义诊", "义诊", "健康"], duties: ["挂号"] },
      select,
    );
    expect(done).toEqual({
      id: expect.stringMatching(/^act_/),
      status: "DRAFT",
      host: { name: "徽商银行" },
      tags: ["义诊", "健康"],
      duties: ["挂号"],
      capacity: 30,
    });
    const activityId = done!["id"] as string;
    const step = async (name: string) =>
      (await act(keys.bank, name, { activityId }, "activity { status }")).done!["status"];
    expect(await step("publishActivity")).toBe("PUBLISHED");
    expect(await step("startActivity")).toBe("IN_PROGRESS");
    const came = { activityId, organizationId: property.id, headcount: 12, personTimes: 15, duty: "挂号" };
    expect(
      (
        await act(
          keys.bank,
          "recordAttendance",
          came,
          "attendance { headcount personTimes duty organization { name } }",
        )
      ).done,
    ).toEqual({
      headcount: 12,
      personTimes: 15,
      duty: "挂号",
      organization: { name: "万象美物业" },
    });
    expect(await step("completeActivity")).toBe("COMPLETED");
    await act(keys.coordinator, "recordAttendance", { ...came, headcount: 11 }, "attendance { headcount }");
    expect(await step("archiveActivity")).toBe("ARCHIVED");
    const { body } = await hub
      .as("public")
      .run(
        "query ($id: ID!) { activity(id: $id) { status participation { organization { name } headcount personTimes } } }",
        { id: activityId },
      );
    expect(body.data!["activity"]).toEqual({
      status: "ARCHIVED",
      participation: [{ organization: { name: "万象美物业" }, headcount: 11, personTimes: 15 }],
    });
  });

  it("is changed member by member: what is absent stays, what is null goes", async () => {
    const venue = await heyuan.place("社区广场");
    const { done } = await act(
      keys.coordinator,
      "createActivity",
      { ...plan, hostId: bank.id, venue: venue.id, description: "免费", tags: ["甲"] },
      "activity { id }",
    );
    const changed = await act(
      keys.bank,
      "updateActivity",
      { activityId: done!["id"], title: "义诊进社区", description: null, tags: ["乙"] },
      "activity { title description tags venue { name } startsAt }",
    );
    expect(changed.done).toEqual({
      title: "义诊进社区",
      description: null,
      tags: ["乙"],
      venue: { name: "社区广场" },
      startsAt: "2026-12-01T01:00:00.000Z",
    });
  });

  it.each<[string, Record<string, unknown>, Done]>([
    ["an end before the start", { endsAt: "2026-12-01T00:00:00Z" }, refusal("ENDS_BEFORE_START", "endsAt")],
    ["an end at the start", { endsAt: plan.startsAt }, refusal("ENDS_BEFORE_START", "endsAt")],
    ["no places", { capacity: 0 }, refusal("INVALID_VALUE", "capacity")],
    ["a blank title", { title: "  " }, refusal("INVALID_VALUE", "title")],
    ["a title of 201 characters", { title: "长".repeat(201) }, refusal("INVALID_VALUE", "title")],
    ["a character that cannot be stored", { title: "a\0b" }, refusal("INVALID_VALUE", "title")],
    ["21 tags", { tags: Array.from({ length: 21 }, (_, n) => `标签${n}`) }, refusal("INVALID_VALUE", "tags")],
    ["another unit as its host", { hostId: "property" }, refusal("NOT_YOURS", "hostId")],
    ["an unknown place", { venue: "pla_01a2068f-8a7b-7fff-bfff-ffffffffffff" }, failure("NOT_FOUND", "venue")],
    ["an organization as its place", { venue: "bank" }, failure("NOT_FOUND", "venue")],
    ["another alliance", { allianceId: "all_01a2068f-8a7b-7fff-bfff-ffffffffffff" }, failure("FORBIDDEN")],
    ["a blank key", { idempotencyKey: " " }, refusal("INVALID_VALUE", "idempotencyKey")],
  ])("is refused with %s, and nothing is changed", async (_what, wrong, expected) => {
    const ids: Record<string, string> = { property: property.id, bank: bank.id };
    const input = Object.fromEntries(
      Object.entries({ ...plan, ...wrong }).map(([name, value]) => [name, ids[String(value)] ?? value]),
    );
    await unchanged(hub, async () => {
      expect(await act(keys.bank, "createActivity", input, "activity { id }")).toEqual(expected);
    });
  });

  it("belongs to its host: another unit is refused, another alliance and a hidden draft are not even told", async () => {
    const shown = await heyuan.activity("反诈宣讲", { host: bank, startsAt: plan.startsAt });
    const draft = await heyuan.activity("草稿", { host: bank, startsAt: plan.startsAt, status: "DRAFT" });
    await unchanged(hub, async () => {
      for (const name of ["cancelActivity", "postponeActivity", "updateActivity"]) {
        expect(await act(keys.property, name, { activityId: shown.id }, "activity { id }")).toEqual(
          refusal("NOT_YOURS", "activityId"),
        );
        expect(await act(keys.property, name, { activityId: draft.id }, "activity { id }")).toEqual(
          failure("NOT_FOUND", "activityId"),
        );
        expect(await act(keys.elsewhere, name, { activityId: shown.id }, "activity { id }")).toEqual(
          failure("NOT_FOUND", "activityId"),
        );
        expect(await act(keys.widget, name, { activityId: shown.id }, "activity { id }")).toEqual(failure("FORBIDDEN"));
        expect(await act("public", name, { activityId: shown.id }, "activity { id }")).toEqual(
          failure("UNAUTHENTICATED"),
        );
      }
    });
    expect(
      (
        await act(
          keys.operator,
          "cancelActivity",
          { activityId: shown.id, reason: "天气" },
          "activity { status statusReason }",
        )
      ).done,
    ).toEqual({
      status: "CANCELLED",
      statusReason: "天气",
    });
  });

  it("is one day of a campaign, and of nothing else", async () => {
    const flood = await heyuan.activity("防汛", { host: bank, startsAt: plan.startsAt });
    const day = await heyuan.activity("防汛第一日", { host: bank, startsAt: plan.startsAt, superEvent: flood });
    const other = await heyuan.activity("反诈", { host: bank, startsAt: plan.startsAt });
    const move = (of: { id: string }, to: { id: string }) =>
      act(keys.bank, "updateActivity", { activityId: of.id, superEventId: to.id }, "activity { superEvent { title } }");
    await unchanged(hub, async () => {
      for (const [of, to] of [
        [flood, flood],
        [other, day],
        [flood, other],
      ] as const)
        expect(await move(of, to)).toEqual(refusal("INVALID_VALUE", "superEventId"));
    });
    expect((await move(other, flood)).done).toEqual({ superEvent: { title: "防汛" } });
  });

  describe("a retry with its key", () => {
    it("answers the same object, as it stands now", async () => {
      const input = { ...plan, title: "重试", idempotencyKey: "k-1" };
      const first = await act(keys.bank, "createActivity", input, "activity { id title status }");
      await act(keys.bank, "publishActivity", { activityId: first.done!["id"] }, "activity { id }");
      await unchanged(hub, async () => {
        expect(await act(keys.bank, "createActivity", input, "activity { id title status }")).toEqual({
          ...first,
          done: { ...first.done, status: "PUBLISHED" },
        });
        expect(await act(keys.bank, "createActivity", { ...input, title: "别的" }, "activity { id }")).toEqual(
          refusal("IDEMPOTENCY_KEY_REUSED", "idempotencyKey"),
        );
        const other = { activityId: first.done!["id"], idempotencyKey: "k-1" };
        expect(await act(keys.bank, "cancelActivity", other, "activity { id }")).toEqual(
          refusal("IDEMPOTENCY_KEY_REUSED", "idempotencyKey"),
        );
      });
    });

    it("of another caller is another act", async () => {
      const input = { ...plan, title: "同键", idempotencyKey: "k-2" };
      const [one, two] = [
        await act(keys.bank, "createActivity", input, "activity { id }"),
        await act(keys.property, "createActivity", input, "activity { id }"),
      ];
      expect(one.done!["id"]).not.toBe(two.done!["id"]);
    });

    it("after a refusal is a first try", async () => {
      const input = { ...plan, endsAt: plan.startsAt, idempotencyKey: "k-3" };
      expect((await act(keys.bank, "createActivity", input, "activity { id }")).refused).toHaveLength(1);
      expect(
        (await act(keys.bank, "createActivity", { ...input, endsAt: plan.endsAt }, "activity { id }")).done,
      ).not.toBeNull();
    });

    it("acts once, however many arrive at once", async () => {
      const input = { ...plan, title: "并发", idempotencyKey: "k-4" };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => act(keys.bank, "createActivity", input, "activity { id }")),
      );
      expect(new Set(answers.map(({ done }) => done?.["id"])).size).toBe(1);
      expect(await hub.sql("select from activities where title = '并发'")).toHaveLength(1);
    });
  });

  it("acts one after the other within one operation, each for itself", async () => {
    const { done } = await act(keys.bank, "createActivity", { ...plan, title: "依次" }, "activity { id }");
    const { body } = await hub.as(keys.bank).run(
      `mutation ($id: ID!) {
        one: publishActivity(input: { activityId: $id }) { activity { status } userErrors { code } }
        two: publishActivity(input: { activityId: $id }) { activity { status } userErrors { code __typename } }
        three: startActivity(input: { activityId: "act_1" }) { activity { status } }
        ...More
      }
      fragment More on Mutation { four: startActivity(input: { activityId: $id }) { __typename again: activity { status } } }`,
      { id: done!["id"] },
    );
    expect(body.data).toEqual({
      one: { activity: { status: "PUBLISHED" }, userErrors: [] },
      two: { activity: null, userErrors: [{ code: "WRONG_STATE", __typename: "UserError" }] },
      three: null,
      four: { __typename: "StartActivityPayload", again: { status: "IN_PROGRESS" } },
    });
    expect(body.errors).toMatchObject([{ path: ["three"], extensions: { code: "NOT_FOUND", argument: "activityId" } }]);
  });

  it("refuses in the caller's language", async () => {
    const say = async (language: string): Promise<Answered["body"]> =>
      (
        await hub
          .as(keys.bank)
          .run(
            `mutation { createActivity(input: { title: "甲", kind: SERVICE, startsAt: "2026-12-01T01:00:00Z", endsAt: "2026-12-01T01:00:00Z" }) { userErrors { message } } }`,
            {},
            { "accept-language": language },
          )
      ).body;
    expect((await say("zh")).data!["createActivity"]).toEqual({ userErrors: [{ message: "结束必须晚于开始。" }] });
    expect((await say("en")).data!["createActivity"]).toEqual({
      userErrors: [{ message: "The end must lie after the start." }],
    });
  });
});
