import { clockAt } from "../../src/shared/clock.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { unchanged } from "../support/unchanged.js";

const me = "{ viewer { role alliance { slug } organization { name } } }";

describe("API keys", () => {
  let hub: TestHub;
  const clock = clockAt("2026-11-23T04:00:00Z");
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    await hub.sql(`
      with a as (insert into alliances (id, slug, name, cooperation_modes, time_zone, demo, created_at)
        values (gen_random_uuid(), 'heyuan', '和园', '{}', 'Asia/Shanghai', false, now()) returning id)
      insert into organizations (alliance_id, id, classification, name, created_at)
      select a.id, gen_random_uuid(), classification, name, now() from a,
        (values ('COMMUNITY', '和园社区'), ('GENERAL_BRANCH', '和园社区党总支'), ('UNIT', '甲单位'), ('UNIT', '乙单位'), ('UNIT', '乙单位')) as o (classification, name)`);
  });
  afterAll(() => hub.stop());

  /** Each key is issued a second after the one before, so that the list has an order. */
  const issue: TestHub["issue"] = (...wanted) => {
    clock.move(new Date(clock.now().getTime() + 1000).toISOString());
    return hub.issue(...wanted);
  };
  const viewer = async (key: string): Promise<unknown> => (await hub.as(key).run(me)).body.data?.["viewer"];

  it("act as the general branch, as a unit, for an alliance's page, or for the hub", async () => {
    const alliance = { slug: "heyuan" };
    expect(await viewer("public")).toBeNull();
    expect(await viewer(await issue("coordinator", "heyuan"))).toEqual({
      role: "coordinator",
      alliance,
      organization: { name: "和园社区党总支" },
    });
    expect(await viewer(await issue("member", "heyuan", "甲单位"))).toEqual({
      role: "member",
      alliance,
      organization: { name: "甲单位" },
    });
    expect(await viewer(await issue("operator"))).toEqual({ role: "operator", alliance: null, organization: null });
    expect(await viewer(await issue("widget", "heyuan"))).toEqual({ role: "widget", alliance, organization: null });
  });

  it.each([
    [["coordinator", "nowhere"], "there is no alliance nowhere"],
    [["coordinator"], "a coordinator's key needs --alliance"],
    [["coordinator", "heyuan", "甲单位"], "a coordinator's key acts as the general branch: leave out --organization"],
    [["member", "heyuan"], "a member's key needs --organization"],
    [["member", "heyuan", "丙单位"], "the alliance heyuan has no organization 丙单位"],
    [["member", "heyuan", "乙单位"], "the alliance heyuan has 2 organizations called 乙单位"],
    [["operator", "heyuan"], "an operator's key is for the whole hub: leave out --alliance and --organization"],
    [["widget", "heyuan", "甲单位"], "a widget's key acts for no organization: leave out --organization"],
  ] as const)("are refused for %p, and nothing is stored", async ([role, alliance, organization], reason) => {
    const count = async () => (await hub.sql<{ n: number }>("select count(*)::int as n from api_keys"))[0]!.n;
    const before = await count();
    await expect(issue(role, alliance, organization)).rejects.toThrow(reason);
    expect(await count()).toBe(before);
  });

  it("of widgets are for the sites that are named, or for any", async () => {
    const told = async (origins?: string[]) => {
      await hub.keys.issue({ role: "widget", alliance: "heyuan", origins });
      return (await hub.sql<{ origins: string[] }>("select origins from api_keys order by id desc limit 1"))[0]!
        .origins;
    };
    clock.move(new Date(clock.now().getTime() + 1000).toISOString());
    expect(await told(["https://bank.example", "http://localhost:8080", "https://bank.example"])).toEqual([
      "https://bank.example",
      "http://localhost:8080",
    ]);
    expect((await hub.keys.list())[0]!.origins).toEqual(["https://bank.example", "http://localhost:8080"]);
    clock.move(new Date(clock.now().getTime() + 1000).toISOString());
    expect(await told()).toEqual(["*"]);
    clock.move(new Date(clock.now().getTime() + 1000).toISOString());
    expect(await told(["https://bank.example", "*"])).toEqual(["*"]);
  });

  it.each([
    "https://Bank.example",
    "https://bank.example/",
    "https://bank.example/path",
    "https://bank.example:443",
    "https://user@bank.example",
    "http://bank.example",
    "http://localhost.bank.example",
    "https://*.bank.example",
    "https://银行.example",
    "ftp://bank.example",
    "bank.example",
    "null",
    "",
    " https://bank.example",
    `https://${"a".repeat(300)}.example`,
  ])("of widgets are for no site that browsers do not name so: %p", async (origin) => {
    await unchanged(hub, async () => {
      await expect(hub.keys.issue({ role: "widget", alliance: "heyuan", origins: [origin] })).rejects.toThrow(
        "is no site: write it as https://partner.example, without a path",
      );
      await expect(
        hub.keys.issue({
          role: "member",
          alliance: "heyuan",
          organization: "甲单位",
          origins: ["https://bank.example"],
        }),
      ).rejects.toThrow("a member's key is used on no site: leave out --origin");
    });
  });

  it("are kept as a digest only, and listed without it", async () => {
    const key = await issue("operator");
    const rows = await hub.sql<Record<string, unknown>>("select * from api_keys");
    expect(JSON.stringify(rows)).not.toContain(key.slice(4));
    const [latest] = await hub.keys.list();
    expect(latest).toMatchObject({ role: "operator", alliance: null, organization: null, revokedAt: null });
    expect(Object.keys(latest!).sort()).toEqual([
      "alliance",
      "createdAt",
      "id",
      "organization",
      "origins",
      "revokedAt",
      "role",
    ]);
  });

  it("are refused at once when revoked, and revoked once", async () => {
    const key = await issue("member", "heyuan", "甲单位");
    const [{ id } = { id: "" }] = await hub.keys.list();
    expect(await viewer(key)).not.toBeNull();
    expect(await hub.keys.revoke(id)).toBe(true);
    expect((await hub.as(key).run(me)).status).toBe(401);
    expect(await hub.keys.revoke(id)).toBe(false);
    expect(await hub.keys.revoke("nonsense")).toBe(false);
  });

  it("get the same short answer whatever is wrong with them", async () => {
    const revoked = await issue("operator");
    await hub.keys.revoke((await hub.keys.list())[0]!.id);
    const unknown = `hub_${"A".repeat(43)}`;
    const headers = [
      `Bearer ${revoked}`,
      `Bearer ${unknown}`,
      "Bearer hub_short",
      "Bearer",
      "Basic dTpw",
      "",
      "Bearer ' or 1=1",
    ];
    const answers = await Promise.all(
      headers.map(async (authorization) => {
        const { status, headers: answered, body } = await hub.as("public").run(me, {}, { authorization });
        return { status, challenge: answered.get("www-authenticate"), body };
      }),
    );
    const refused = {
      status: 401,
      challenge: "Bearer",
      body: {
        errors: [{ message: "密钥无效。请检查 Authorization 请求头。", extensions: { code: "UNAUTHENTICATED" } }],
      },
    };
    expect(answers).toEqual(headers.map(() => refused));
  });

  it("of requests that arrive together are looked up in one statement", async () => {
    const keys = await Promise.all([issue("operator"), issue("widget", "heyuan"), issue("coordinator", "heyuan")]);
    const texts = await hub.statementsDuring(() => Promise.all(keys.map((key) => hub.keys.callerOf(key))));
    expect(texts).toHaveLength(1);
  });
});
