import type { FastifyInstance } from "fastify";
import { Pool } from "pg";
import { pino } from "pino";
import { Keys } from "../../src/access/index.js";
import { createHttpServer, forOperators, Metrics, metricsRoute } from "../../src/api/index.js";
import { type Gateway, startGateway } from "../../src/gateway.js";
import { clockAt } from "../../src/shared/clock.js";
import { createTestDatabase } from "../support/database.js";
import { composed } from "../support/federation.js";
import { stage } from "../support/given.js";
import { answers, dies, hangs, type MisbehavingServer, sends, startMisbehaving } from "../support/misbehaving.js";

const log = pino({ level: "silent" });

/** The hub's own metrics among all, without the buckets and the sum of times, which differ from run to run. */
const ours = (text: string): string[] =>
  text.split("\n").filter((line) => line.startsWith("alliance_hub_") && !/_(bucket|sum)\{/.test(line));

const numberIn = (text: string, series: string): number =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length),
  );

describe("metrics", () => {
  it("tell of breakers and quarantine as they are when they are asked, and of nobody who is gone", async () => {
    const metrics = new Metrics();
    const told = async (): Promise<string[]> => ours((await metrics.read()).text);
    const breaker = (name: string, state: number) => `alliance_hub_subgraph_breaker_state{subgraph="${name}"} ${state}`;
    const quarantined = (name: string, is: number) => `alliance_hub_subgraph_quarantined{subgraph="${name}"} ${is}`;
    expect(await told()).toEqual([]);
    const states = [
      { name: "bank", state: "closed" as const },
      { name: "school", state: "half-open" as const },
      { name: "clinic", state: "open" as const },
    ];
    metrics.follow({ states: () => states });
    expect(await told()).toEqual([
      ...[breaker("bank", 0), breaker("school", 1), breaker("clinic", 2)],
      ...[quarantined("bank", 0), quarantined("school", 0), quarantined("clinic", 0)],
    ]);
    metrics.setQuarantined(new Map([["shop", "it does not compose"]]).keys());
    states.splice(0, 2);
    const clinic = [breaker("clinic", 2), quarantined("clinic", 0)];
    expect(await told()).toEqual([...clinic, quarantined("shop", 1)]);
    expect(await told()).toEqual([...clinic, quarantined("shop", 1)]);
    metrics.setQuarantined([]);
    expect(await told()).toEqual(clinic);
  });

  it("count every outcome by its name, and time what was sent", async () => {
    const metrics = new Metrics();
    for (const outcome of ["ok", "connection lost", "no GraphQL answer", "ok"] as const)
      metrics.observer.ended("bank", outcome, 30);
    metrics.observer.ended("bank", "breaker open", null);
    metrics.observer.ended("school", "no credentials", null);
    const { type, text } = await metrics.read();
    expect(type).toBe("text/plain; version=0.0.4; charset=utf-8");
    expect(ours(text)).toEqual([
      'alliance_hub_subgraph_requests_total{subgraph="bank",outcome="ok"} 2',
      'alliance_hub_subgraph_requests_total{subgraph="bank",outcome="connection_lost"} 1',
      'alliance_hub_subgraph_requests_total{subgraph="bank",outcome="no_graphql_answer"} 1',
      'alliance_hub_subgraph_requests_total{subgraph="bank",outcome="breaker_open"} 1',
      'alliance_hub_subgraph_requests_total{subgraph="school",outcome="no_credentials"} 1',
      'alliance_hub_subgraph_request_seconds_count{subgraph="bank"} 4',
    ]);
    expect(numberIn(text, 'alliance_hub_subgraph_request_seconds_sum{subgraph="bank"}')).toBeCloseTo(0.12, 9);
    expect(numberIn(text, 'alliance_hub_subgraph_request_seconds_bucket{le="0.025",subgraph="bank"}')).toBe(0);
    expect(numberIn(text, 'alliance_hub_subgraph_request_seconds_bucket{le="0.05",subgraph="bank"}')).toBe(4);
  });

  it("are each hub's own, with those of the process", async () => {
    const [one, other] = [new Metrics(), new Metrics()];
    one.observer.ended("bank", "ok", 1);
    const { text } = await other.read();
    expect(ours(text)).toEqual([]);
    for (const name of ["process_cpu_seconds_total", "process_resident_memory_bytes", "nodejs_heap_size_used_bytes"])
      expect(numberIn(text, name)).toBeGreaterThan(0);
  });
});

describe("the metrics of a gateway", () => {
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key"])\n`;
  const hubKey = `hub_${"k".repeat(43)}`;
  let partner: MisbehavingServer;
  let gateway: Gateway;
  beforeEach(async () => {
    partner = await startMisbehaving();
    gateway = await start(hubKey);
  });
  afterEach(async () => {
    await gateway.stop();
    await partner.stop();
  });

  const start = (key?: string): Promise<Gateway> =>
    startGateway({
      supergraph: composed([{ name: "partner", url: partner.url, sdl: `${link} type Query { motto: String }` }]),
      ...{ host: "127.0.0.1", port: 0, production: true, allowLoopback: true, hubKey: key, log },
      safeguards: { fetchTimeout: 1_000, maxResponseSize: 1_000, breaker: { failures: 4, openFor: 60_000 } },
    });
  const metrics = (headers: Record<string, string> = {}, { port } = gateway): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}/metrics`, { headers: { "accept-language": "en", ...headers } });
  const asked = async (does: Parameters<MisbehavingServer["does"]>[0]): Promise<void> => {
    partner.does(does);
    await fetch(`http://127.0.0.1:${gateway.port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Bearer secret" },
      body: JSON.stringify({ query: "query Secret { secret: motto }" }),
    });
  };

  it("count how its requests to a partner end", async () => {
    const breaker = (state: number): string => `alliance_hub_subgraph_breaker_state{subgraph="partner"} ${state}`;
    const served = 'alliance_hub_subgraph_quarantined{subgraph="partner"} 0';
    expect(ours(await (await metrics()).text())).toEqual([breaker(0), served]);

    const motto = answers({ data: { motto: "together" } });
    for (const does of [motto, motto, hangs, dies("before"), sends("<html>"), sends("x".repeat(1_001)), motto])
      await asked(does);
    const text = await (await metrics()).text();
    const requests = (outcome: string, times: number): string =>
      `alliance_hub_subgraph_requests_total{subgraph="partner",outcome="${outcome}"} ${times}`;
    expect(ours(text)).toEqual([
      requests("ok", 2),
      requests("timeout", 1),
      requests("connection_lost", 1),
      requests("no_graphql_answer", 1),
      requests("answer_too_large", 1),
      requests("breaker_open", 1),
      'alliance_hub_subgraph_request_seconds_count{subgraph="partner"} 6',
      breaker(2),
      served,
    ]);
    expect(numberIn(text, 'alliance_hub_subgraph_request_seconds_sum{subgraph="partner"}')).toBeGreaterThanOrEqual(
      0.19,
    );
    expect(text).not.toMatch(/secret/i);
  });

  it("are for this machine and for the hub's key", async () => {
    const proxied = { "x-forwarded-for": "192.0.2.1" };
    const unauthenticated = (message: string): unknown => ({
      errors: [{ message, extensions: { code: "UNAUTHENTICATED" } }],
    });
    const invalid = unauthenticated("The key is not valid. Check the Authorization header.");
    const anybody = await metrics(proxied);
    expect([anybody.status, anybody.headers.get("www-authenticate"), await anybody.json()]).toEqual([
      401,
      "Bearer",
      unauthenticated("This needs an API key."),
    ]);
    for (const authorization of [`Bearer ${hubKey}x`, `Bearer ${hubKey.slice(1)}`, hubKey, "Bearer", ""]) {
      const refused = await metrics({ ...proxied, authorization });
      expect([refused.status, await refused.json()]).toEqual([401, invalid]);
    }
    expect((await metrics({ ...proxied, authorization: `Bearer ${hubKey}` })).status).toBe(200);
    expect((await metrics()).status).toBe(200);
  });

  it("are for this machine alone where there is no key", async () => {
    const keyless = await start();
    try {
      for (const authorization of ["Bearer undefined", "Bearer null", "Bearer ", `Bearer ${hubKey}`])
        expect((await metrics({ forwarded: "for=192.0.2.1", authorization }, keyless)).status).toBe(401);
      expect((await metrics({}, keyless)).status).toBe(200);
    } finally {
      await keyless.stop();
    }
  });
});

describe("the metrics of a hub", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let pool: Pool;
  let keys: Keys;
  let http: FastifyInstance;
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ ...database.connection, max: 2 }).on("error", () => undefined);
    keys = new Keys(pool, clockAt("2026-11-23T04:00:00Z"));
    const sql = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
      (await pool.query<R>(text, values)).rows;
    await (await stage(sql).alliance("heyuan")).convener("和园社区党总支");
    const routes = [metricsRoute(new Metrics(), forOperators(keys), log)];
    http = await createHttpServer({ doors: {}, isReady: async () => true, log, routes });
  });
  afterAll(async () => {
    await Promise.all([http.close(), pool.end()]);
    await database.drop();
  });

  const ask = (remoteAddress: string, headers: Record<string, string> = {}) =>
    http.inject({ url: "/metrics", remoteAddress, headers: { "accept-language": "en", ...headers } });

  it.each(["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])("are for whoever asks from %s", async (address) => {
    const { statusCode, headers, body } = await ask(address);
    expect([statusCode, headers["content-type"], headers["cache-control"]]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
      "no-store",
    ]);
    expect(numberIn(body, "process_cpu_seconds_total")).toBeGreaterThan(0);
  });

  it.each<[string, Record<string, string>]>([
    ["10.0.0.1", {}],
    ["192.0.2.1", {}],
    ["2001:db8::1", {}],
    ["::ffff:10.0.0.1", {}],
    ["127.0.0.1", { "x-forwarded-for": "127.0.0.1" }],
    ["127.0.0.1", { "x-forwarded-for": "" }],
    ["::1", { forwarded: "for=127.0.0.1" }],
    ["127.0.0.1", { "x-real-ip": "192.0.2.1" }],
    ["127.0.0.1", { via: "1.1 proxy" }],
  ])("are not for anybody at %s with %j", async (address, headers) => {
    const refused = await ask(address, headers);
    expect([refused.statusCode, refused.headers["www-authenticate"], refused.json()]).toEqual([
      401,
      "Bearer",
      { errors: [{ message: "This needs an API key.", extensions: { code: "UNAUTHENTICATED" } }] },
    ]);
  });

  it("are for operators from anywhere, and for no other key", async () => {
    const from = (key: string) => ask("192.0.2.1", { authorization: `Bearer ${key}` });
    expect((await from(await keys.issue({ role: "operator" }))).statusCode).toBe(200);
    const coordinator = await from(await keys.issue({ role: "coordinator", alliance: "heyuan" }));
    expect([coordinator.statusCode, coordinator.json()]).toEqual([
      403,
      {
        errors: [
          {
            message: "Your role coordinator does not have the permission metrics.read.",
            extensions: { code: "FORBIDDEN" },
          },
        ],
      },
    ]);
    const unknown = await from(`hub_${"A".repeat(43)}`);
    expect([unknown.statusCode, unknown.json()]).toEqual([
      401,
      {
        errors: [
          {
            message: "The key is not valid. Check the Authorization header.",
            extensions: { code: "UNAUTHENTICATED" },
          },
        ],
      },
    ]);
  });
});
