import { clockAt } from "../../../src/shared/clock.js";
import { act as perform, failure, refusal } from "../../support/acts.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";

describe("registering for an activity", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let property: GivenOrganization;
  let stranger: GivenOrganization;
  let keys: Record<"coordinator" | "bank" | "property" | "operator" | "widget" | "elsewhere", string>;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    const given = stage(hub.sql);
    heyuan = await given.alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    property = await heyuan.organization("万象美物业");
    const other = await given.alliance("linshe");
    stranger = await other.convener("邻社党总支");
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
  beforeEach(async () => {
    clock.move("2026-11-23T04:00:00Z");
    await hub.sql("delete from rate_limits");
  });

  const act = (as: string, name: string, input: Record<string, unknown>, select = "registration { status position }") =>
    perform(hub, as, name, input, select);

  const lecture = (told: Partial<Parameters<GivenAlliance["activity"]>[1]> = {}) =>
    heyuan.activity("宣讲", { host: bank, startsAt: "2026-12-01T01:00:00Z", ...told });

  /** A resident registers without a key, and keeps the token. */
  async function resident(activity: { id: string }, name: string, more: Record<string, unknown> = {}) {
    const { body } = await hub.as("public").run(
      `mutation ($input: RegisterForActivityInput!) {
        registerForActivity(input: $input) { registration { id status position } cancelToken userErrors { code } }
      }`,
      { input: { activityId: activity.id, participantName: name, ...more } },
    );
    return body.data!["registerForActivity"] as {
      registration: { id: string; status: string; position: number };
      cancelToken: string;
    };
  }

  it("takes no key: a resident gets a place and a token, sees only the own registration, and cancels by the token", async () => {
    const activity = await lecture({ capacity: 1 });
    const { registration, cancelToken } = await resident(activity, "张三", { contact: "13800000000" });
    expect(registration).toEqual({ id: expect.stringMatching(/^reg_/), status: "CONFIRMED", position: 1 });
    expect(cancelToken).toMatch(/^[\w-]{43}$/);
    const look = async (token: string | null) =>
      (
        await hub
          .as("public")
          .run(
            "query ($id: ID!, $token: String) { registration(id: $id, cancelToken: $token) { status participantName contact } }",
            {
              id: registration.id,
              token,
            },
          )
      ).body.data!["registration"];
    expect(await look(cancelToken)).toEqual({ status: "CONFIRMED", participantName: null, contact: null });
    expect([await look(null), await look("x".repeat(43))]).toEqual([null, null]);
    const input = { registrationId: registration.id };
    await unchanged(hub, async () => {
      expect(await act("public", "cancelRegistration", input)).toEqual(failure("NOT_FOUND", "registrationId"));
      expect(await act("public", "cancelRegistration", { ...input, cancelToken: "x".repeat(43) })).toEqual(
        failure("NOT_FOUND", "registrationId"),
      );
      expect(await act(keys.property, "cancelRegistration", input)).toEqual(failure("NOT_FOUND", "registrationId"));
      expect(await act(keys.elsewhere, "cancelRegistration", input)).toEqual(failure("NOT_FOUND", "registrationId"));
      expect(await act("public", "cancelRegistration", { registrationId: activity.id, cancelToken })).toEqual(
        failure("NOT_FOUND", "registrationId"),
      );
    });
    expect((await act("public", "cancelRegistration", { ...input, cancelToken })).done).toEqual({
      status: "CANCELLED",
      position: 1,
    });
    await unchanged(hub, async () => {
      expect(await act("public", "cancelRegistration", { ...input, cancelToken })).toEqual(refusal("WRONG_STATE"));
    });
  });

  it("tells a retry the same token, and keeps neither token nor key", async () => {
    const activity = await lecture();
    const first = await resident(activity, "张三", { idempotencyKey: "手机上的键" });
    expect(await resident(activity, "张三", { idempotencyKey: "手机上的键" })).toEqual(first);
    const kept = JSON.stringify([
      await hub.sql("select * from registrations"),
      await hub.sql("select * from idempotency_keys"),
    ]);
    expect(kept).not.toContain(first.cancelToken);
    expect(kept).not.toContain("手机上的键");
  });

  it("tells people of one name apart by their contact, and takes nobody twice while active", async () => {
    const activity = await lecture();
    const one = await resident(activity, "张 三", { contact: "1380" });
    await unchanged(hub, async () => {
      expect(
        await act("public", "registerForActivity", {
          activityId: activity.id,
          participantName: "张三",
          contact: "1380",
        }),
      ).toEqual(refusal("ALREADY_REGISTERED", "participantName"));
    });
    expect((await resident(activity, "张三", { contact: "1390" })).registration.position).toBe(2);
    await act("public", "cancelRegistration", { registrationId: one.registration.id, cancelToken: one.cancelToken });
    expect((await resident(activity, "张三", { contact: "1380" })).registration.position).toBe(3);
  });

  it("shows names and contacts to the host and the coordinators, masked names to the unit that people came with, nothing to others", async () => {
    const activity = await lecture();
    await act(keys.property, "registerForActivity", {
      activityId: activity.id,
      participantName: "欧阳修",
      contact: "1370",
      organizationId: property.id,
    });
    const seen = async (as: string) =>
      (
        (
          await hub
            .as(as)
            .run(
              "query ($id: ID!) { activity(id: $id) { registrations { totalCount nodes { participantName contact organization { name } } } } }",
              {
                id: activity.id,
              },
            )
        ).body.data!["activity"] as { registrations: { nodes: unknown[] } }
      ).registrations.nodes;
    const organization = { name: "万象美物业" };
    for (const as of [keys.coordinator, keys.bank])
      expect(await seen(as)).toEqual([{ participantName: "欧阳修", contact: "1370", organization }]);
    expect(await seen(keys.property)).toEqual([{ participantName: "欧**", contact: null, organization }]);
    expect(await seen(keys.operator)).toEqual([{ participantName: null, contact: null, organization }]);
    for (const as of [keys.widget, keys.elsewhere, "public"]) expect(await seen(as)).toEqual([]);
  });

  it("lets a unit speak for itself alone", async () => {
    const activity = await lecture();
    const input = { activityId: activity.id, participantName: "李四", organizationId: property.id };
    await unchanged(hub, async () => {
      for (const as of ["public", keys.widget, keys.bank])
        expect(await act(as, "registerForActivity", input)).toEqual(refusal("NOT_YOURS", "organizationId"));
    });
    await unchanged(hub, async () => {
      for (const unknown of ["org_01a2068f-8a7b-7fff-bfff-ffffffffffff", stranger.id, "act_1"])
        expect(await act(keys.coordinator, "registerForActivity", { ...input, organizationId: unknown })).toEqual(
          failure("NOT_FOUND", "organizationId"),
        );
    });
    expect((await act(keys.coordinator, "registerForActivity", input)).done).toEqual({
      status: "CONFIRMED",
      position: 1,
    });
  });

  it("is open while the activity is announced and has not begun", async () => {
    const input = (activity: { id: string }) => ({ activityId: activity.id, participantName: "王五" });
    const [draft, internal, begun, over] = [
      await lecture({ status: "DRAFT" }),
      await lecture({ visibility: "ALLIANCE" }),
      await lecture({ startsAt: "2026-11-23T04:00:00Z" }),
      await lecture({ status: "COMPLETED" }),
    ];
    await unchanged(hub, async () => {
      expect(await act("public", "registerForActivity", input(draft))).toEqual(failure("NOT_FOUND", "activityId"));
      expect(await act("public", "registerForActivity", input(internal))).toEqual(failure("NOT_FOUND", "activityId"));
      expect(await act(keys.widget, "registerForActivity", input(internal))).toEqual(
        failure("NOT_FOUND", "activityId"),
      );
      expect(await act(keys.property, "registerForActivity", input(draft))).toEqual(failure("NOT_FOUND", "activityId"));
      expect(await act(keys.bank, "registerForActivity", input(draft))).toEqual(refusal("WRONG_STATE"));
      expect(await act(keys.elsewhere, "registerForActivity", input(internal))).toEqual(
        failure("NOT_FOUND", "activityId"),
      );
      expect(await act("public", "registerForActivity", input(begun))).toEqual(
        refusal("REGISTRATION_CLOSED", "activityId"),
      );
      expect(await act("public", "registerForActivity", input(over))).toEqual(refusal("WRONG_STATE"));
      expect(await act("public", "registerForActivity", { ...input(begun), participantName: " " })).toEqual(
        refusal("INVALID_VALUE", "participantName"),
      );
      expect(await act("public", "registerForActivity", { ...input(begun), activityId: "act_1" })).toEqual(
        failure("NOT_FOUND", "activityId"),
      );
    });
    expect((await act(keys.property, "registerForActivity", input(internal))).done).toEqual({
      status: "CONFIRMED",
      position: 1,
    });
  });

  it("offers a place that is given back or added to who waits, for a day at most", async () => {
    const activity = await lecture({ capacity: 1 });
    const [one, two, three] = [
      await resident(activity, "甲"),
      await resident(activity, "乙"),
      await resident(activity, "丙"),
    ];
    expect([one, two, three].map(({ registration }) => registration.status)).toEqual([
      "CONFIRMED",
      "WAITLISTED",
      "WAITLISTED",
    ]);
    const tokenOf = ({ registration, cancelToken }: typeof one) => ({ registrationId: registration.id, cancelToken });
    await act("public", "cancelRegistration", tokenOf(one));
    const offer = await hub
      .as("public")
      .run(
        "query ($id: ID!, $token: String) { registration(id: $id, cancelToken: $token) { status offerExpiresAt } }",
        { id: two.registration.id, token: two.cancelToken },
      );
    expect(offer.body.data!["registration"]).toEqual({ status: "OFFERED", offerExpiresAt: "2026-11-24T04:00:00.000Z" });
    await act(keys.bank, "updateActivity", { activityId: activity.id, capacity: 2 }, "activity { offeredCount }");
    clock.move("2026-11-24T04:00:00Z");
    await unchanged(hub, async () => {
      expect(await act("public", "acceptOffer", tokenOf(two))).toEqual(refusal("OFFER_EXPIRED", "registrationId"));
    });
    clock.move("2026-11-24T03:59:59Z");
    expect((await act("public", "acceptOffer", tokenOf(three))).done).toEqual({ status: "CONFIRMED", position: 3 });
    await unchanged(hub, async () => {
      expect(
        await act(keys.bank, "updateActivity", { activityId: activity.id, capacity: 1 }, "activity { id }"),
      ).toEqual(refusal("CAPACITY_FULL", "capacity"));
    });
  });

  it("tells who waits their place in line, as it moves", async () => {
    const activity = await lecture({ capacity: 1 });
    const all = [await resident(activity, "甲"), await resident(activity, "乙")];
    all.push(await resident(activity, "丙"), await resident(activity, "丁"));
    const places = async () => {
      const asked = all.map(({ registration, cancelToken }) =>
        hub
          .as("public")
          .run("query ($id: ID!, $token: String) { registration(id: $id, cancelToken: $token) { placeInLine } }", {
            id: registration.id,
            token: cancelToken,
          }),
      );
      const told = (await Promise.all(asked)).map(({ body }) => body.data!["registration"] as { placeInLine: unknown });
      return told.map(({ placeInLine }) => placeInLine);
    };
    expect(await places()).toEqual([null, 1, 2, 3]);
    const { registration, cancelToken } = all[2]!;
    await act("public", "cancelRegistration", { registrationId: registration.id, cancelToken });
    expect(await places()).toEqual([null, 1, null, 2]);
  });

  it("keeps an offer no longer than until the activity begins", async () => {
    const activity = await lecture({ capacity: 1, startsAt: "2026-11-23T10:00:00Z" });
    const [one, two] = [await resident(activity, "甲"), await resident(activity, "乙")];
    await act("public", "cancelRegistration", { registrationId: one.registration.id, cancelToken: one.cancelToken });
    const [row] = await hub.sql<{ at: Date }>(
      "select offer_expires_at as at from registrations where 'reg_' || id = $1",
      [two.registration.id],
    );
    expect(row!.at).toEqual(new Date("2026-11-23T10:00:00Z"));
  });

  it("records who came and who did not, once the activity has begun", async () => {
    const activity = await lecture();
    const { registration } = await resident(activity, "甲");
    const input = { registrationId: registration.id };
    await unchanged(hub, async () => {
      expect(await act(keys.bank, "checkIn", input)).toEqual(refusal("WRONG_STATE"));
      expect(await act(keys.property, "checkIn", input)).toEqual(failure("NOT_FOUND", "registrationId"));
    });
    await act(keys.bank, "startActivity", { activityId: activity.id }, "activity { id }");
    expect((await act(keys.bank, "checkIn", input)).done).toEqual({ status: "ATTENDED", position: 1 });
    await unchanged(hub, async () => {
      expect(await act(keys.coordinator, "recordNoShow", input)).toEqual(refusal("WRONG_STATE"));
    });
  });

  it("is limited to 20 a minute for one address without a key of its own; keys are not limited", async () => {
    const activity = await lecture();
    const tries = async (as: string, from: number, count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, n) =>
          act(as, "registerForActivity", { activityId: activity.id, participantName: `居民 ${from + n}` }),
        ),
      );
    const answers = await tries("public", 0, 25);
    expect(answers.filter(({ done }) => done)).toHaveLength(20);
    expect(answers.filter(({ error }) => error?.code === "RATE_LIMITED")).toHaveLength(5);
    expect((await tries(keys.widget, 100, 1))[0]!.error).toEqual({ code: "RATE_LIMITED" });
    expect((await tries(keys.bank, 200, 30)).filter(({ done }) => done)).toHaveLength(30);
    const kept = await hub.sql<{ key: string }>("select key from rate_limits");
    expect(kept.map(({ key }) => key).join()).not.toContain("127.0.0.1");
  });
});
