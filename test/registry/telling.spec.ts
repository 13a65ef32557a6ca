import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { clockAt } from "../../src/shared/clock.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { answers, hangs, type MisbehavingServer, startMisbehaving } from "../support/misbehaving.js";
import { publish } from "../support/partners.js";

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { bank_open: Boolean }`;

describe("what a partner's subgraph and its operators are told", () => {
  let hub: TestHub;
  let partner: MisbehavingServer;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let keys: Record<"operator" | "member" | "neighbour", string>;
  beforeAll(async () => {
    hub = await startTestHub({
      clock: clockAt("2026-11-23T04:00:00Z"),
      safeguards: { fetchTimeout: 300, breaker: { failures: 2, openFor: 60_000 } },
    });
    const given = stage(hub.sql);
    heyuan = await given.alliance("heyuan");
    const wanci = await given.alliance("wanci");
    bank = await heyuan.organization("徽商银行");
    await wanci.organization("万象美物业");
    keys = {
      operator: await hub.issue("operator"),
      member: await hub.issue("member", "heyuan", "徽商银行"),
      neighbour: await hub.issue("member", "wanci", "万象美物业"),
    };
    partner = await startMisbehaving();
    partner.does(answers({ data: { __typename: "Query", bank_open: true } }));
    await publish(hub, keys.member, { name: "bank", url: partner.url, sdl });
  });
  afterAll(async () => {
    await partner.stop();
    await hub.stop();
  });

  const ask = (key: string, headers = {}) =>
    hub.as(key).run("{ bank_open }", {}, { "accept-language": "en", ...headers });
  const token = () => partner.requests.at(-1)!.headers.authorization!.replace(/^Bearer /, "");

  it("is who asks, by a token that the hub signed", async () => {
    expect((await ask(keys.member)).body).toEqual({ data: { bank_open: true } });
    const jwks = createRemoteJWKSet(new URL(`${hub.url}/.well-known/jwks.json`));
    const currentDate = new Date("2026-11-23T04:00:30Z");
    const { payload } = await jwtVerify(token(), jwks, { audience: "bank", algorithms: ["EdDSA"], currentDate });
    expect(payload).toMatchObject({ role: "member", sub: bank.id, alliance: heyuan.id });
    expect(payload.exp! - payload.iat!).toBe(60);
  });

  it("is the public, where who asks is of another alliance", async () => {
    await ask(keys.neighbour);
    expect(decodeJwt(token())).toEqual({
      role: "public",
      iss: expect.any(String),
      aud: "bank",
      iat: 1795406400,
      exp: 1795406460,
    });
    await ask("public");
    expect(decodeJwt(token())["role"]).toBe("public");
  });

  it("is nothing that the client shows the hub", async () => {
    await ask(keys.member, { cookie: "session=secret", "x-on-behalf-of": "Bearer secret", "x-anything": "secret" });
    const text = JSON.stringify(partner.requests);
    for (const secret of [keys.member, keys.neighbour, "secret"]) expect(text).not.toContain(secret);
  });

  it("is how it fares, to operators", async () => {
    const counted = await metrics();
    expect(counted).toContain('alliance_hub_subgraph_breaker_state{subgraph="bank"} 0');
    expect(counted).toContain('alliance_hub_subgraph_requests_total{subgraph="bank",outcome="ok"} 4');
    expect(counted).toContain('alliance_hub_subgraph_quarantined{subgraph="bank"} 0');
    partner.does(hangs);
    for (let nth = 0; nth < 3; nth += 1) await ask("public");
    const after = await metrics();
    expect(after).toContain('alliance_hub_subgraph_requests_total{subgraph="bank",outcome="timeout"} 2');
    expect(after).toContain('alliance_hub_subgraph_requests_total{subgraph="bank",outcome="breaker_open"} 1');
    expect(after).toContain('alliance_hub_subgraph_breaker_state{subgraph="bank"} 2');
    const { body } = await hub
      .as(keys.operator)
      .run("{ subgraphHealth { name answers problem breaker requests failures timeouts lastFailure lastFailedAt } }");
    expect(body.data!["subgraphHealth"]).toEqual([
      {
        name: "bank",
        answers: false,
        problem: `${partner.url} 没有作出 GraphQL 应答（timeout）。`,
        breaker: "OPEN",
        requests: 6,
        failures: 2,
        timeouts: 2,
        lastFailure: "timeout",
        lastFailedAt: "2026-11-23T04:00:00.000Z",
      },
    ]);
  });

  it("is nobody else's to know", async () => {
    const from = (headers: Record<string, string>) => fetch(`${hub.url}/metrics`, { headers });
    expect((await from({ "x-forwarded-for": "203.0.113.7" })).status).toBe(401);
    const forwarded = { "x-forwarded-for": "203.0.113.7" };
    expect((await from({ ...forwarded, authorization: `Bearer ${keys.member}` })).status).toBe(403);
    expect((await from({ ...forwarded, authorization: `Bearer ${keys.operator}` })).status).toBe(200);
    const health = async (key: string) => (await hub.as(key).run("{ subgraphHealth { name } }")).body;
    expect(await health(keys.member)).toEqual({ data: { subgraphHealth: [{ name: "bank" }] } });
    expect(await health(keys.neighbour)).toEqual({ data: { subgraphHealth: [] } });
    expect((await health("public")).errors![0]!.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  const metrics = async () => (await fetch(`${hub.url}/metrics`)).text();
});
