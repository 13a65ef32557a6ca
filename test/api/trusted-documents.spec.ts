import { createHash } from "node:crypto";
import { clockAt } from "../../src/shared/clock.js";
import { type GivenActivity, type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { operation } from "../support/operations.js";
import { unchanged } from "../support/unchanged.js";

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
const upcoming = hashOf(operation("upcoming-activities"));
const register = hashOf(operation("widget-register"));
const bank = "https://bank.example";

interface Shown {
  alliance: { name: string; activities: { nodes: { title: string }[] } };
}

describe("a trusted document, asked by a widget's key", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let staged: ReturnType<typeof stage>;
  let alliance: GivenAlliance;
  let host: GivenOrganization;
  let activity: GivenActivity;
  let key: string;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    staged = stage(hub.sql);
  });
  afterAll(() => hub.stop());
  let count = 0;
  beforeEach(async () => {
    clock.move("2026-11-23T04:00:00Z");
    const slug = `heyuan-${(count += 1)}`;
    alliance = await staged.alliance(slug, { name: "和园社区党建联盟" });
    host = await alliance.convener("和园社区党总支");
    activity = await alliance.activity("义诊", { host, startsAt: "2026-12-01T01:00:00Z", capacity: 1 });
    key = await hub.issue("widget", slug);
    await hub.sql("update api_keys set origins = $1 where alliance_id = $2", [[bank], alliance.uuid]);
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${hub.url}/w/${path}`, { headers });
  const ask = (variables: object = {}, headers: Record<string, string> = {}) =>
    get(`${key}/${upcoming}?variables=${encodeURIComponent(JSON.stringify(variables))}`, headers);
  const titles = async (response: Promise<Response>) => {
    const { data } = (await (await response).json()) as { data: Shown };
    return data.alliance.activities.nodes.map(({ title }) => title);
  };
  const statements = (work: () => Promise<unknown>) => hub.statementsDuring(work);
  const post = (variables: object, headers: Record<string, string> = {}) =>
    fetch(`${hub.url}/w/${key}/${register}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ variables }),
    });
  const refusal = async (asked: Promise<Response>) => {
    const response = await asked;
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    return [response.status, errors[0]!.extensions.code, errors[0]!.message];
  };

  it("answers the key's alliance as /graphql would", async () => {
    const plain = await hub.as("public").run(operation("upcoming-activities"), { alliance: alliance.slug });
    expect(await (await ask()).json()).toEqual(plain.body);
    expect(await titles(ask())).toEqual(["义诊"]);
  });

  it("is answered from memory until somebody writes", async () => {
    await ask();
    const again = await statements(() => ask());
    expect(again).toHaveLength(1);
    expect(again[0]).toContain("from api_keys");
    await alliance.activity("消防演练", { host, startsAt: "2026-11-30T01:00:00Z" });
    expect(await titles(ask())).toEqual(["消防演练", "义诊"]);
  });

  it("is kept once, however the same is asked", async () => {
    const path = `${key}/${upcoming}`;
    await get(path);
    const sames = [
      `${path}?`,
      `${path}?utm_source=site`,
      `${path}?variables={}&x=1`,
      `${path}?variables=${encodeURIComponent('{ "first" : 10 }')}`,
      `${path}?variables=${encodeURIComponent(JSON.stringify({ first: 10, alliance: alliance.slug, unknown: 1 }))}`,
    ];
    for (const same of sames) expect(await statements(() => get(same))).toHaveLength(1);
    expect((await statements(() => ask({ first: 11 }))).length).toBeGreaterThan(1);
  });

  it("is not read anew because another alliance writes", async () => {
    await ask();
    const other = await staged.alliance(`other-${count}`);
    await other.convener("另一社区党总支");
    expect(await statements(() => ask())).toHaveLength(1);
  });

  it("tells a client that has it already that it has", async () => {
    const first = await ask();
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await ask({}, { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await hub.sql("update activities set title = '义诊进小区' where id = $1", [activity.uuid]);
    const changed = await ask({}, { "if-none-match": etag });
    expect([changed.status, await titles(Promise.resolve(changed))]).toEqual([200, ["义诊进小区"]]);
  });

  it("changes when an activity begins, though nobody writes", async () => {
    expect(await titles(ask())).toEqual(["义诊"]);
    clock.move("2026-12-01T00:59:59.999Z");
    expect(await titles(ask())).toEqual(["义诊"]);
    clock.move("2026-12-01T01:00:00Z");
    expect(await titles(ask())).toEqual([]);
  });

  it("changes at midnight in the alliance's time zone, when a pledge has run out", async () => {
    const text =
      "query Open($alliance: String!) { alliance(slug: $alliance) { pledges(filter: { open: true }) { totalCount } } }";
    const operator = await hub.issue("operator");
    await hub
      .as(operator)
      .run("mutation ($input: TrustDocumentInput!) { trustDocument(input: $input) { userErrors { code } } }", {
        input: { name: "open-pledges", text },
      });
    await claimsOf(alliance).pledge(host, "场地", { quantity: 5, validUntil: "2026-11-23" });
    const open = async () => (await (await get(`${key}/${hashOf(text)}`)).text()).match(/\d+/)![0];
    expect(await open()).toBe("1");
    clock.move("2026-11-23T15:59:59.999Z");
    expect(await open()).toBe("1");
    clock.move("2026-11-23T16:00:00Z");
    expect(await open()).toBe("0");
  });

  it("is read anew each time where it may hold what no version tells of", async () => {
    const text = "query One($id: ID!) { activity(id: $id) { title } }";
    const operator = await hub.issue("operator");
    await hub
      .as(operator)
      .run("mutation ($input: TrustDocumentInput!) { trustDocument(input: $input) { userErrors { code } } }", {
        input: { name: "one-activity", text },
      });
    const one = () =>
      get(`${key}/${hashOf(text)}?variables=${encodeURIComponent(JSON.stringify({ id: activity.id }))}`);
    await one();
    expect((await statements(one)).some((each) => each.includes("activities"))).toBe(true);
    expect(await (await one()).json()).toEqual({ data: { activity: { title: "义诊" } } });
  });

  it("registers, from a page that the key is for", async () => {
    const done = await post({ input: { activityId: activity.id, participantName: "何小明" } }, { origin: bank });
    expect(done.headers.get("access-control-allow-origin")).toBe(bank);
    const { data } = (await done.json()) as { data: { registerForActivity: { registration: { status: string } } } };
    expect(data.registerForActivity.registration.status).toBe("CONFIRMED");
    expect(await hub.sql("select status from registrations where activity_id = $1", [activity.uuid])).toEqual([
      { status: "CONFIRMED" },
    ]);
  });

  it("lets any page's browser ask first, so that the page can read why it is refused", async () => {
    for (const [asking, status] of [
      [bank, 200],
      ["https://elsewhere.example", 403],
    ] as const) {
      const asked = await fetch(`${hub.url}/w/${key}/${register}`, { method: "OPTIONS", headers: { origin: asking } });
      expect(asked.status).toBe(204);
      expect(asked.headers.get("access-control-allow-origin")).toBe("*");
      expect(asked.headers.get("access-control-allow-headers")).toBe("content-type");
      const posted = await post({ input: { activityId: activity.id, participantName: "何小明" } }, { origin: asking });
      expect([posted.status, posted.headers.get("access-control-allow-origin")]).toEqual([
        status,
        status === 200 ? bank : "*",
      ]);
    }
  });

  it("refuses a page that the key is not for, and says so in words that the page can read", async () => {
    const denied = await ask({}, { origin: "https://elsewhere.example", "accept-language": "en" });
    expect(denied.headers.get("access-control-allow-origin")).toBe("*");
    expect(await refusal(Promise.resolve(denied))).toEqual([
      403,
      "FORBIDDEN",
      "This site (https://elsewhere.example) may not use the widget's key.",
    ]);
    await unchanged(hub, async () => {
      const input = { activityId: activity.id, participantName: "何小明" };
      expect((await post({ input }, { origin: "https://elsewhere.example" })).status).toBe(403);
    });
  });

  it("lets the hub's own pages ask, at the address that people know and at the one that was asked", async () => {
    // A proxy in front may name itself as the host: then only the first says so.
    for (const origin of ["http://localhost:0", hub.url])
      expect((await post({ input: { activityId: activity.id, participantName: origin } }, { origin })).status).toBe(
        200,
      );
  });

  it("waits for no more of a body that is too large", async () => {
    const refused = await post({ input: { activityId: activity.id, participantName: "何".repeat(50_000) } });
    expect([refused.status, refused.headers.get("connection")]).toEqual([413, "close"]);
  });

  it("lets every site ask by a key that is for any", async () => {
    await hub.sql("update api_keys set origins = '{*}' where alliance_id = $1", [alliance.uuid]);
    const asked = await ask({}, { origin: "https://elsewhere.example" });
    expect(asked.headers.get("access-control-allow-origin")).toBe("https://elsewhere.example");
  });

  it("refuses keys that are unknown, revoked or no widget's, all alike", async () => {
    const member = await hub.issue("member", alliance.slug, "和园社区党总支");
    const unknown = [401, "UNAUTHENTICATED", "组件密钥无效或已停用。请联系联盟协调员。"];
    expect(await refusal(get(`${member}/${upcoming}`))).toEqual(unknown);
    expect(await refusal(get(`hub_x/${upcoming}`))).toEqual(unknown);
    await ask();
    await hub.sql("update api_keys set revoked_at = now() where alliance_id = $1", [alliance.uuid]);
    expect(await refusal(ask())).toEqual(unknown);
  });

  it("refuses what nobody trusts, another alliance, and variables that are none", async () => {
    expect(await refusal(get(`${key}/${hashOf("{ viewer { role } }")}`))).toEqual([
      404,
      "PERSISTED_QUERY_NOT_FOUND",
      "没有这个可信文档。",
    ]);
    expect(await refusal(ask({ alliance: "other" }))).toEqual([403, "FORBIDDEN", "组件密钥不属于联盟 other。"]);
    expect((await refusal(get(`${key}/${upcoming}?variables=[1]`))).slice(0, 2)).toEqual([400, "BAD_USER_INPUT"]);
    expect((await refusal(get(`${key}/${upcoming}?variables={`))).slice(0, 2)).toEqual([400, "BAD_USER_INPUT"]);
    expect((await refusal(ask({ first: 101 }))).slice(1, 2)).toEqual(["BAD_USER_INPUT"]);
  });

  it("registers 20 a minute from one address at most", async () => {
    // What others registered before does not count.
    await hub.sql("delete from rate_limits");
    const crowded = await alliance.activity("夜跑", { host, startsAt: "2026-12-02T01:00:00Z" });
    const one = (nth: number) => post({ input: { activityId: crowded.id, participantName: `居民 ${nth}` } });
    const done = await Promise.all(Array.from({ length: 20 }, (_, nth) => one(nth)));
    expect(done.map(({ status }) => status)).toEqual(done.map(() => 200));
    const registered = () => hub.sql("select status from registrations where activity_id = $1", [crowded.uuid]);
    expect(await registered()).toHaveLength(20);
    await unchanged(hub, async () => {
      const { data, errors } = (await (await one(21)).json()) as {
        data: unknown;
        errors: { extensions: { code: string } }[];
      };
      expect([data, errors[0]!.extensions.code]).toEqual([{ registerForActivity: null }, "RATE_LIMITED"]);
    });
    // Reading goes on.
    expect(await titles(ask())).toEqual(["义诊", "夜跑"]);
  });

  it("acts by no GET", async () => {
    const input = { activityId: activity.id, participantName: "何小明" };
    await unchanged(hub, async () => {
      const asked = await get(`${key}/${register}?variables=${encodeURIComponent(JSON.stringify({ input }))}`);
      expect(asked.status).toBe(405);
    });
  });
});
