import { clockAt } from "../../src/shared/clock.js";
import { act, type Done, refusal } from "../support/acts.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { unchanged } from "../support/unchanged.js";

const me = "{ viewer { role alliance { slug } organization { name } } }";
const bankSite = "https://bank.example";

describe("coordinators issue their alliance's keys", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let ids: Record<"alliance" | "bank" | "closed" | "far", string>;
  let keys: Record<"operator" | "coordinator" | "bank" | "widget" | "elsewhere", string>;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    const given = stage(hub.sql);
    const heyuan = await given.alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    const bank = await heyuan.organization("徽商银行");
    const closed = await heyuan.organization("已撤销单位");
    await hub.sql("update organizations set closed_on = '2026-01-01' where id = $1", [closed.uuid]);
    const linshe = await given.alliance("linshe");
    await linshe.convener("邻社党总支");
    const far = await linshe.organization("邻社超市");
    ids = { alliance: heyuan.id, bank: bank.id, closed: closed.id, far: far.id };
    keys = {
      operator: await hub.issue("operator"),
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      widget: await hub.issue("widget", "heyuan"),
      elsewhere: await hub.issue("coordinator", "linshe"),
    };
  });
  afterAll(() => hub.stop());
  beforeEach(() => clock.move(new Date(clock.now().getTime() + 1000).toISOString()));

  const viewer = async (key: string) => (await hub.as(key).run(me)).body;
  const issue = async (as: string, input: object) => {
    const query = `mutation ($input: IssueKeyInput!) { issueKey(input: $input) {
      key apiKey { id role origins organization { name } issuedBy { id } createdAt revokedAt } userErrors { code message path } } }`;
    const { body } = await hub.as(as).run(query, { input }, { "accept-language": "en" });
    return body.data!["issueKey"] as {
      key: string | null;
      apiKey: Record<string, unknown> | null;
      userErrors: { code: string; message: string; path: string[] }[];
    };
  };
  const idOf = async (key: string) => {
    const { apiKey } = { apiKey: await hub.keys.callerOf(key) };
    return `key_${apiKey!.keyId}`;
  };
  const revoke = (as: string, keyId: string): Promise<Done> =>
    act(hub, as, "revokeKey", { keyId }, "apiKey { revokedAt }");
  const listed = async (as: string, slug = "heyuan") => {
    const query = `query ($slug: String!) { alliance(slug: $slug) { keys(first: 100) { totalCount nodes {
      id role origins organization { name } revokedAt issuedBy { id } } } } }`;
    return (
      (await hub.as(as).run(query, { slug })).body.data!["alliance"] as {
        keys: { totalCount: number; nodes: Record<string, unknown>[] };
      }
    ).keys;
  };

  it("a member's, a widget's and another coordinator's, each told once", async () => {
    const issuer = { id: await idOf(keys.coordinator) };
    const member = await issue(keys.coordinator, { role: "member", organizationId: ids.bank });
    expect(member).toEqual({
      key: expect.stringMatching(/^hub_[\w-]{43}$/),
      apiKey: {
        id: await idOf(member.key!),
        role: "member",
        origins: [],
        organization: { name: "徽商银行" },
        issuedBy: issuer,
        createdAt: clock.now().toISOString(),
        revokedAt: null,
      },
      userErrors: [],
    });
    expect(await viewer(member.key!)).toEqual({
      data: { viewer: { role: "member", alliance: { slug: "heyuan" }, organization: { name: "徽商银行" } } },
    });
    const coordinator = await issue(keys.coordinator, { role: "coordinator" });
    expect(await viewer(coordinator.key!)).toEqual({
      data: { viewer: { role: "coordinator", alliance: { slug: "heyuan" }, organization: { name: "和园社区党总支" } } },
    });
    const widget = await issue(keys.coordinator, { role: "widget", origins: [bankSite, bankSite] });
    expect(widget.apiKey).toMatchObject({ role: "widget", origins: [bankSite], organization: null });
    expect((await issue(keys.coordinator, { role: "widget" })).apiKey).toMatchObject({ origins: ["*"] });
    const byOperator = await issue(keys.operator, { allianceId: ids.alliance, role: "widget", origins: ["*"] });
    expect((await listed(keys.coordinator)).nodes.find(({ id }) => id === byOperator.apiKey!["id"])).toMatchObject({
      issuedBy: null,
    });
    const audited = await hub.sql("select act, role, note from audit_entries where subject = $1", [
      widget.apiKey!["id"],
    ]);
    expect(audited).toEqual([{ act: "issueKey", role: "coordinator", note: `a widget's key for ${bankSite}` }]);
  });

  it("and a retry answers the same record without the key, which is kept nowhere", async () => {
    const input = { role: "widget", origins: [bankSite], idempotencyKey: "网点" };
    const first = await issue(keys.coordinator, input);
    await unchanged(hub, async () => {
      const again = await issue(keys.coordinator, input);
      expect(again).toEqual({ ...first, key: null });
    });
    const [one, other] = await Promise.all(
      ["同时", "同时"].map((idempotencyKey) => issue(keys.coordinator, { ...input, idempotencyKey })),
    );
    expect(one!.apiKey).toEqual(other!.apiKey);
    const told = [one!.key, other!.key].filter((key) => key !== null);
    expect(told).toHaveLength(1);
    expect(await idOf(told[0]!)).toBe(one!.apiKey!["id"]);
    const tables = await hub.sql<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    for (const { name } of tables) {
      const rows = await hub.sql<{ row: string }>(`select t::text as row from "${name}" t`);
      expect([name, rows.filter(({ row }) => row.includes(told[0]!.slice(4)))]).toEqual([name, []]);
    }
  });

  it.each<[string, () => object, string, string, string]>([
    ["an operator's", () => ({ role: "operator" }), "INVALID_VALUE", "role", "command line"],
    ["a member's for nobody", () => ({ role: "member" }), "INVALID_VALUE", "organizationId", "say which"],
    ["a member's for a closed organization", () => ({ role: "member", organizationId: ids.closed }), "INVALID_VALUE", "organizationId", "is closed"], // prettier-ignore
    ["a widget's for an organization", () => ({ role: "widget", organizationId: ids.bank }), "INVALID_VALUE", "organizationId", "only a member's"], // prettier-ignore
    ["a coordinator's with sites", () => ({ role: "coordinator", origins: [bankSite] }), "INVALID_VALUE", "origins", "only a widget's"], // prettier-ignore
    ["a widget's for no site", () => ({ role: "widget", origins: [] }), "INVALID_VALUE", "origins", "at least one"],
    ["a widget's for a page", () => ({ role: "widget", origins: [`${bankSite}/page`] }), "INVALID_VALUE", "origins", "https://bank.example/page is no site"], // prettier-ignore
    ["a widget's for 51 sites", () => ({ role: "widget", origins: Array.from({ length: 51 }, (_, n) => `https://s${n}.example`) }), "INVALID_VALUE", "origins", "at most 50"], // prettier-ignore
  ])("but not %s", async (_what, input, code, member, words) => {
    await unchanged(hub, async () => {
      expect(await issue(keys.coordinator, input())).toEqual({
        key: null,
        apiKey: null,
        userErrors: [{ code, path: ["input", member], message: expect.stringContaining(words) }],
      });
    });
  });

  it("nobody else issues, revokes or sees one", async () => {
    const keyId = await idOf(keys.widget);
    await unchanged(hub, async () => {
      for (const as of [keys.bank, keys.widget, "public"]) {
        const code = as === "public" ? "UNAUTHENTICATED" : "FORBIDDEN";
        const done = await act(hub, as, "issueKey", { role: "widget" }, "apiKey { id }");
        expect([as, done.error?.code]).toEqual([as, code]);
        expect([as, (await revoke(as, keyId)).error?.code]).toEqual([as, code]);
      }
      const far = { allianceId: ids.alliance, role: "widget" };
      expect((await act(hub, keys.elsewhere, "issueKey", far, "apiKey { id }")).error?.code).toBe("FORBIDDEN");
      const foreign = { role: "member", organizationId: ids.far };
      expect((await act(hub, keys.coordinator, "issueKey", foreign, "apiKey { id }")).error).toEqual({
        code: "NOT_FOUND",
        argument: "organizationId",
      });
      expect((await revoke(keys.elsewhere, keyId)).error).toEqual({ code: "NOT_FOUND", argument: "keyId" });
      expect((await revoke(keys.operator, await idOf(keys.operator))).error?.code).toBe("NOT_FOUND");
    });
    for (const as of [keys.bank, keys.widget, keys.elsewhere, "public"]) {
      expect(await listed(as)).toEqual({ totalCount: 0, nodes: [] });
      expect((await hub.as(as).run("query ($id: ID!) { node(id: $id) { id } }", { id: keyId })).body).toEqual({
        data: { node: null },
      });
    }
    const all = await listed(keys.coordinator);
    expect(all.totalCount).toBe(all.nodes.length);
    expect(all.nodes.map(({ id }) => id)).toContain(keyId);
    expect(await listed(keys.operator)).toMatchObject({ totalCount: all.totalCount });
    expect((await listed(keys.elsewhere, "linshe")).nodes).toMatchObject([{ role: "coordinator", issuedBy: null }]);
  });

  it("a revoked key is refused at once, a widget's too, and is revoked once", async () => {
    const { key, apiKey } = await issue(keys.coordinator, { role: "widget", origins: [bankSite] });
    const id = apiKey!["id"] as string;
    const hash = "0".repeat(64);
    const asWidget = async () => (await fetch(`${hub.url}/w/${key}/${hash}`)).status;
    expect(await asWidget()).toBe(404);
    expect(await revoke(keys.coordinator, id)).toEqual({
      done: { revokedAt: clock.now().toISOString() },
      refused: [],
      error: undefined,
    });
    expect([await asWidget(), (await hub.as(key!).run(me)).status]).toEqual([401, 401]);
    await unchanged(hub, async () => {
      expect(await revoke(keys.coordinator, id)).toEqual(refusal("WRONG_STATE", "keyId"));
      expect(await act(hub, keys.coordinator, "allowSites", { keyId: id, origins: ["*"] }, "apiKey { id }")).toEqual(
        refusal("WRONG_STATE", "keyId"),
      );
    });
    expect((await listed(keys.coordinator)).nodes.find((each) => each["id"] === id)).toMatchObject({
      revokedAt: clock.now().toISOString(),
    });
  });

  it("nobody revokes the key that they use", async () => {
    const own = await idOf(keys.coordinator);
    await unchanged(hub, async () => {
      expect(await revoke(keys.coordinator, own)).toEqual(refusal("STILL_IN_USE", "keyId"));
    });
    expect((await hub.as(keys.coordinator).run(me)).status).toBe(200);
    const { key } = await issue(keys.coordinator, { role: "coordinator" });
    expect((await revoke(keys.coordinator, await idOf(key!))).refused).toEqual([]);
  });

  it("a widget's key is used on the sites that are allowed last, at once", async () => {
    const { key, apiKey } = await issue(keys.coordinator, { role: "widget", origins: [bankSite] });
    const keyId = apiKey!["id"];
    const from = async (origin: string) =>
      (await fetch(`${hub.url}/w/${key}/${"0".repeat(64)}`, { headers: { origin } })).status;
    const shop = "https://shop.example";
    expect([await from(bankSite), await from(shop)]).toEqual([404, 403]);
    const allowed = await act(hub, keys.coordinator, "allowSites", { keyId, origins: [shop] }, "apiKey { origins }");
    expect(allowed.done).toEqual({ origins: [shop] });
    expect([await from(bankSite), await from(shop)]).toEqual([403, 404]);
    await unchanged(hub, async () => {
      const wrong = { keyId, origins: ["http://shop.example"] };
      expect(await act(hub, keys.coordinator, "allowSites", wrong, "apiKey { id }")).toEqual(
        refusal("INVALID_VALUE", "origins"),
      );
      const member = { keyId: await idOf(keys.bank), origins: [shop] };
      expect(await act(hub, keys.coordinator, "allowSites", member, "apiKey { id }")).toEqual(
        refusal("INVALID_VALUE", "origins"),
      );
    });
    const audited = await hub.sql("select act, note from audit_entries where subject = $1 order by id", [keyId]);
    expect(audited.at(-1)).toEqual({ act: "allowSites", note: `${shop} instead of ${bankSite}` });
  });
});
