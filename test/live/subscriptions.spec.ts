import { act } from "../support/acts.js";
import { eventually } from "../support/eventually.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { Stream } from "../support/stream.js";

describe("subscribers", () => {
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let keys: Record<"coordinator" | "bank" | "property" | "widget" | "elsewhere", string>;
  const streams: Stream[] = [];
  beforeAll(async () => {
    hub = await startTestHub({ relays: true });
    const given = stage(hub.sql);
    heyuan = await given.alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    await heyuan.organization("万象美物业");
    const other = await given.alliance("linshe");
    await other.convener("邻社党总支");
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      property: await hub.issue("member", "heyuan", "万象美物业"),
      widget: await hub.issue("widget", "heyuan"),
      elsewhere: await hub.issue("coordinator", "linshe"),
    };
  });
  afterEach(async () => {
    await Promise.all(streams.splice(0).map((stream) => stream.leave()));
  });
  afterAll(() => hub.stop());

  const activityChanged = `subscription ($allianceId: ID, $activityId: ID) {
    changed: activityChanged(allianceId: $allianceId, activityId: $activityId) { title status host { name } }
  }`;
  const registrationChanged = `subscription ($activityId: ID!) {
    registrationChanged(activityId: $activityId) { status position participantName }
  }`;

  async function watch(key: string, query: string, variables: Record<string, unknown>, headers = {}): Promise<Stream> {
    const stream = await Stream.open(hub.url, key, query, variables, headers);
    streams.push(stream);
    return stream;
  }

  const lecture = (title: string, told = {}) =>
    heyuan.activity(title, { host: bank, startsAt: "2026-12-01T01:00:00Z", ...told });
  const step = (name: string, activity: { id: string }) =>
    act(hub, keys.bank, name, { activityId: activity.id }, "activity { id }");

  it("hear of each act, with the selection that they asked for", async () => {
    const activity = await lecture("宣讲");
    const [all, one, other] = [
      await watch("public", activityChanged, { allianceId: heyuan.id }),
      await watch("public", activityChanged, { activityId: activity.id }),
      await watch("public", activityChanged, { activityId: (await lecture("义诊")).id }),
    ];
    await step("postponeActivity", activity);
    await step("publishActivity", activity);
    await step("startActivity", activity);
    await eventually(() => all.messages.length === 3 && one.messages.length === 3);
    expect(all.told.at(-1)).toEqual({ title: "宣讲", status: "IN_PROGRESS", host: { name: "徽商银行" } });
    expect(Object.keys(all.messages[0]!.data)).toEqual(["data"]);
    const ids = all.messages.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(one.messages.map(({ id }) => id)).toEqual(ids);
    expect(other.messages).toEqual([]);
  });

  it("are told nothing that they may not see", async () => {
    const [everybody, foreign, member] = [
      await watch("public", activityChanged, { allianceId: heyuan.id }),
      await watch(keys.elsewhere, activityChanged, { allianceId: heyuan.id }),
      await watch(keys.property, activityChanged, { allianceId: heyuan.id }),
    ];
    const plan = { kind: "SERVICE", startsAt: "2026-12-01T01:00:00Z", endsAt: "2026-12-01T02:00:00Z" };
    await act(hub, keys.bank, "createActivity", { ...plan, title: "草稿" }, "activity { id }");
    await step("postponeActivity", await lecture("内部活动", { visibility: "ALLIANCE" }));
    await step("postponeActivity", await lecture("公开活动"));
    await eventually(() => everybody.messages.length > 0 && foreign.messages.length > 0 && member.messages.length > 1);
    const titles = (stream: Stream) => stream.told.map((activity) => (activity as { title: string }).title);
    expect(titles(everybody)).toEqual(["公开活动"]);
    expect(titles(foreign)).toEqual(["公开活动"]);
    expect(titles(member)).toEqual(["内部活动", "公开活动"]);
  });

  it("hear of registrations as the host, with names; a unit of its own people, masked; others not at all", async () => {
    const activity = await lecture("报名");
    const [host, stranger] = [
      await watch(keys.bank, registrationChanged, { activityId: activity.id }),
      await watch(keys.elsewhere, registrationChanged, { activityId: activity.id }),
    ];
    await act(
      hub,
      "public",
      "registerForActivity",
      { activityId: activity.id, participantName: "张三" },
      "registration { id }",
    );
    await eventually(() => host.messages.length === 1);
    expect(host.told).toEqual([{ status: "CONFIRMED", position: 1, participantName: "张三" }]);
    expect(stranger.messages).toEqual([]);
  });

  it("resume after the last event that they have, by header, parameter or extension", async () => {
    const activity = await lecture("续听");
    const first = await watch("public", activityChanged, { activityId: activity.id });
    await step("postponeActivity", activity);
    await eventually(() => first.messages.length === 1);
    await first.leave();
    await step("publishActivity", activity);
    await step("startActivity", activity);
    const id = String(first.messages[0]!.id);
    const again = await watch("public", activityChanged, { activityId: activity.id }, { "last-event-id": id });
    await eventually(() => again.messages.length === 2);
    const others = await Promise.all(
      [
        { parameters: { lastEventId: id } },
        { extensions: { lastEventId: id } },
        { extensions: { lastEventId: Number(id) } },
      ].map((more) => Stream.open(hub.url, "public", activityChanged, { activityId: activity.id }, {}, more)),
    );
    streams.push(...others);
    await eventually(() => others.every(({ messages }) => messages.length === 2));
    expect(again.messages.map((message) => message.id > Number(id))).toEqual([true, true]);
    for (const other of others) expect(other.messages).toEqual(again.messages);
  });

  it.each<[string, string, string, Record<string, unknown>, Record<string, string>, number, string]>([
    ["a key that is unknown", `hub_${"A".repeat(43)}`, activityChanged, {}, {}, 401, "UNAUTHENTICATED"],
    ["no key, for registrations", "public", registrationChanged, { activityId: "act_1" }, {}, 401, "UNAUTHENTICATED"],
    ["a widget's key, for registrations", "widget", registrationChanged, { activityId: "act_1" }, {}, 403, "FORBIDDEN"],
    ["neither alliance nor activity", "public", activityChanged, {}, {}, 400, "BAD_USER_INPUT"],
    ["a query", "public", "{ alliances { totalCount } }", {}, {}, 400, "BAD_USER_INPUT"],
    [
      "two fields at once",
      "public",
      'subscription { a: activityChanged(activityId: "a") { id } b: activityChanged(activityId: "a") { id } }',
      {},
      {},
      400,
      "BAD_USER_INPUT",
    ],
    [
      "an unknown field",
      "public",
      'subscription { activityChanged(activityId: "a") { nothing } }',
      {},
      {},
      400,
      "BAD_USER_INPUT",
    ],
    ["a document that does not parse", "public", "subscription {", {}, {}, 400, "BAD_USER_INPUT"],
    ["a variable of a wrong type", "public", activityChanged, { activityId: {} }, {}, 400, "BAD_USER_INPUT"],
    [
      "too much at once",
      "public",
      `subscription { activityChanged(activityId: "a") { ${Array.from({ length: 31 }, (_, n) => `a${n}: id`).join(" ")} } }`,
      {},
      {},
      400,
      "BAD_USER_INPUT",
    ],
    [
      "an event that never was",
      "public",
      activityChanged,
      { activityId: "act_1" },
      { "last-event-id": "999999" },
      400,
      "BAD_USER_INPUT",
    ],
    [
      "an event that is none",
      "public",
      activityChanged,
      { activityId: "act_1" },
      { "last-event-id": "first" },
      400,
      "BAD_USER_INPUT",
    ],
  ])("are refused with %s", async (_what, who, query, variables, headers, status, code) => {
    const key = who === "widget" ? keys.widget : who;
    await expect(Stream.open(hub.url, key, query, variables, headers)).rejects.toMatchObject({
      status,
      body: { errors: [{ extensions: { code } }] },
    });
  });

  it("are refused where what followed their last event is no longer kept", async () => {
    const activity = await lecture("久远");
    const stream = await watch("public", activityChanged, { activityId: activity.id });
    for (const name of ["postponeActivity", "publishActivity", "startActivity"]) await step(name, activity);
    await eventually(() => stream.messages.length === 3);
    const [one, two] = stream.messages;
    await hub.sql("delete from outbox where sequence <= $1", [two!.id]);
    const resume = (id: number) =>
      Stream.open(
        hub.url,
        "public",
        activityChanged,
        { activityId: activity.id },
        { "last-event-id": String(id), "accept-language": "en" },
      );
    await expect(resume(one!.id)).rejects.toMatchObject({
      body: {
        errors: [{ message: expect.stringContaining("no longer kept"), extensions: { code: "BAD_USER_INPUT" } }],
      },
    });
    streams.push(await resume(two!.id));
  });

  it("may accept streams and JSON alike: other operations are answered as ever", async () => {
    const both = { accept: "application/graphql-response+json, application/json, text/event-stream, multipart/mixed" };
    const ask = (query: string) => hub.as("public").run(query, {}, both);
    expect(await ask("{ alliances { totalCount } }")).toMatchObject({
      status: 200,
      body: { data: { alliances: { totalCount: 2 } } },
    });
    expect((await ask("{ nothing }")).body.errors![0]!.extensions["code"]).toBe("BAD_USER_INPUT");
    const activity = await lecture("两者皆可");
    const stream = await watch("public", activityChanged, { activityId: activity.id }, both);
    await step("postponeActivity", activity);
    await eventually(() => stream.messages.length === 1);
  });

  it("are told how, when they post without accepting event streams", async () => {
    const { body } = await hub.as("public").run(activityChanged, { activityId: "act_1" }, { "accept-language": "en" });
    expect(body.errors![0]!.message).toBe(
      "Subscriptions are answered as event streams: send the header Accept: text/event-stream.",
    );
  });
});
