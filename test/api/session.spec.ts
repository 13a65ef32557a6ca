import { clockAt } from "../../src/shared/clock.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { unchanged } from "../support/unchanged.js";

describe("a coordinator's session", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let key: string;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    const alliance = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    await alliance.convener("和园社区党总支");
    key = await hub.issue("coordinator", "heyuan");
  });
  afterAll(() => hub.stop());
  beforeEach(() => clock.move("2026-11-23T04:00:00Z"));

  const signIn = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${hub.url}/dashboard/session`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const cookieOf = (response: Response): string => response.headers.get("set-cookie")!.split(";")[0]!;
  const signedIn = async () => cookieOf(await signIn({ key }));
  const ask = (cookie: string, headers: Record<string, string> = {}) =>
    fetch(`${hub.url}/dashboard/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie, ...headers },
      body: JSON.stringify({ query: "{ viewer { role organization { name } } }" }),
    });
  const refusal = async (asked: Promise<Response>) => {
    const response = await asked;
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    return [response.status, errors[0]!.extensions.code, errors[0]!.message];
  };
  const signedOut = [401, "UNAUTHENTICATED", "登录已过期，请重新登录。"];

  it("is begun by a key, and acts as its holder", async () => {
    const answered = await ask(await signedIn());
    expect(await answered.json()).toEqual({
      data: { viewer: { role: "coordinator", organization: { name: "和园社区党总支" } } },
    });
  });

  it("is kept where no script reads it and no other site sends it from, and never as it is in the database", async () => {
    const answered = await signIn({ key });
    expect([answered.status, answered.headers.get("cache-control")]).toEqual([204, "no-store"]);
    const cookie = answered.headers.get("set-cookie")!;
    expect(cookie).toMatch(
      /^alliance_hub_session=[\w-]{43}; Path=\/dashboard; Max-Age=43200; HttpOnly; SameSite=Strict$/,
    );
    const secret = cookieOf(answered).split("=")[1]!;
    expect(JSON.stringify(await hub.sql("select * from sessions"))).not.toContain(secret);
  });

  it("is over after a working day", async () => {
    const cookie = await signedIn();
    clock.move("2026-11-23T15:59:59.999Z");
    expect((await ask(cookie)).status).toBe(200);
    clock.move("2026-11-23T16:00:00Z");
    expect(await refusal(ask(cookie))).toEqual(signedOut);
  });

  it("is forgotten when it is over", async () => {
    await signedIn();
    clock.move("2026-11-24T04:00:00Z");
    await signedIn();
    expect(await hub.sql("select count(*)::int as left from sessions")).toEqual([{ left: 1 }]);
  });

  it("ends when its holder signs out, or signs in again", async () => {
    const first = await signedIn();
    const second = cookieOf(await signIn({ key }, { cookie: first }));
    expect(await refusal(ask(first))).toEqual(signedOut);
    const left = await fetch(`${hub.url}/dashboard/session`, { method: "DELETE", headers: { cookie: second } });
    expect([left.status, left.headers.get("set-cookie")]).toEqual([
      204,
      "alliance_hub_session=; Path=/dashboard; Max-Age=0; HttpOnly; SameSite=Strict",
    ]);
    expect(await refusal(ask(second))).toEqual(signedOut);
  });

  it("ends when its key is revoked", async () => {
    clock.move("2026-11-23T04:00:01Z");
    const another = await hub.issue("coordinator", "heyuan");
    const cookie = cookieOf(await signIn({ key: another }));
    const [latest] = await hub.keys.list();
    await hub.keys.revoke(latest!.id);
    expect(await refusal(ask(cookie))).toEqual(signedOut);
  });

  it("is not for who has no key of a coordinator, and nothing is kept of who tried", async () => {
    const member = await hub.issue("member", "heyuan", "和园社区党总支");
    await unchanged(hub, async () => {
      expect(await refusal(signIn({ key: member }, { "accept-language": "en" }))).toEqual([
        403,
        "FORBIDDEN",
        "Your role member does not have the permission dashboard.use.",
      ]);
      const unknown = [401, "UNAUTHENTICATED", "密钥无效或已停用。"];
      for (const wrong of [{ key: "hub_x" }, { key: 7 }, {}, [], null])
        expect(await refusal(signIn(wrong))).toEqual(unknown);
      expect((await refusal(signIn("{"))).slice(0, 2)).toEqual([400, "BAD_USER_INPUT"]);
    });
  });

  it("answers no page of another site, and no address without one", async () => {
    const cookie = await signedIn();
    expect((await refusal(ask(cookie, { "sec-fetch-site": "cross-site" }))).slice(0, 2)).toEqual([403, "FORBIDDEN"]);
    expect(await refusal(ask("other=1"))).toEqual(signedOut);
    const plain = await fetch(`${hub.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ query: "{ viewer { role } }" }),
    });
    expect(await plain.json()).toEqual({ data: { viewer: null } });
  });

  it("cannot be guessed at any speed", async () => {
    const tries = await Promise.all(Array.from({ length: 40 }, () => signIn({ key: "hub_x" })));
    expect(tries.some(({ status }) => status === 429)).toBe(true);
  });
});
