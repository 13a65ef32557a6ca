import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from "jose";
import { Pool } from "pg";
import { pino } from "pino";
import { CallerTokens, SigningKeys } from "../../src/access/index.js";
import { createHttpServer, jwksRoute, listen, portOf } from "../../src/api/index.js";
import type { FederatedContext } from "../../src/federation/engine.js";
import type { Caller } from "../../src/reading/index.js";
import { clockAt } from "../../src/shared/clock.js";
import { createTestDatabase } from "../support/database.js";
import { type PartnerEngine, startPartnerEngine } from "./partner-engine.js";

interface Context extends FederatedContext {
  readonly caller: Caller;
}

const start = Date.parse("2026-11-23T04:00:00Z");
const minute = 60_000;
const day = 24 * 60 * minute;
const [ours, theirs] = ["0193a000-0000-7000-8000-00000000000a", "0193a000-0000-7000-8000-00000000000b"];
const unit = "0193a000-0000-7000-8000-000000000001";
const member: Caller = { role: "member", allianceId: ours, organizationId: unit, keyId: "key" };

/** What a client sends that is the hub's alone. */
const secrets = { authorization: "Bearer hub_secret", cookie: "session=secret", "x-on-behalf-of": "Bearer secret" };

describe("a partner's subgraph is told who asks", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let pool: Pool;
  let hub: FastifyInstance;
  let issuer: string;
  let partner: Server;
  let engine: PartnerEngine<Context>;
  const clock = clockAt("2026-11-23T04:00:00Z");
  const received: { headers: IncomingHttpHeaders; payload: JWTPayload; kid: string | undefined }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ ...database.connection, max: 2 }).on("error", () => undefined);
    const log = pino({ level: "silent" });
    // Two processes of one hub: the one signs, the other publishes.
    const [signing, publishing] = [new SigningKeys(pool, clock), new SigningKeys(pool, clock)];
    hub = await createHttpServer({
      doors: {},
      isReady: async () => true,
      log,
      routes: [jwksRoute(publishing, log)],
    });
    await listen(hub, "127.0.0.1", 0);
    issuer = `http://127.0.0.1:${portOf(hub)}`;
    partner = await startPartner();
    const tokens = new CallerTokens(signing, issuer, clock);
    engine = startPartnerEngine<Context>(`http://127.0.0.1:${(partner.address() as AddressInfo).port}/graphql`, {
      credentials: ({ name }, { caller }) => tokens.headers(caller, name, [`all_${ours}`]),
    });
  });
  afterAll(async () => {
    await engine.stop();
    partner.closeAllConnections();
    await Promise.all([hub.close(), new Promise((resolve) => partner.close(resolve)), pool.end()]);
    await database.drop();
  });

  /** Answers whoever shows a token that the hub has signed for it, and nobody else. */
  async function startPartner(): Promise<Server> {
    const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { cooldownDuration: 0 });
    const server = createServer((request, response) => {
      const { headers } = request;
      const token = headers.authorization?.replace(/^Bearer /, "") ?? "";
      const checks = { issuer, audience: "partner", algorithms: ["EdDSA"], currentDate: clock.now() };
      jwtVerify(token, keys, checks).then(
        ({ payload, protectedHeader }) => {
          received.push({ headers, payload, kid: protectedHeader.kid });
          response.end('{"data":{"motto":"together"}}');
        },
        (error: Error) => response.writeHead(401).end(error.message),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  const asking = async (caller: Caller): Promise<(typeof received)[number]> => {
    received.length = 0;
    const headers = { ...secrets, "accept-language": "en" };
    expect(await engine.run("{ motto }", { caller, language: "en", headers })).toEqual({
      text: '{"motto":"together"}',
      errors: [],
    });
    expect(received).toHaveLength(1);
    return received[0]!;
  };
  const times = (now: number): JWTPayload => ({ iss: issuer, aud: "partner", iat: now / 1000, exp: now / 1000 + 60 });

  it("by a token that it can verify, and by nothing of what the client sent", async () => {
    const { headers, payload } = await asking(member);
    expect(payload).toEqual({ ...times(start), role: "member", alliance: `all_${ours}`, sub: `org_${unit}` });
    expect(JSON.stringify(headers)).not.toContain("secret");
    expect(Object.keys(headers).sort()).toEqual([
      ...["accept", "accept-language", "authorization", "connection", "content-length", "content-type", "host"],
    ]);
  });

  it("but not which alliance or organization, if it has nothing to do with that one", async () => {
    const { payload } = await asking({ ...member, allianceId: theirs });
    expect(payload).toEqual({ ...times(start), role: "public" });
  });

  it("through a change of keys", async () => {
    const { kid: before } = await asking(member);
    clock.move(new Date(start + 90 * day).toISOString());
    expect((await asking(member)).kid).toBe(before);
    clock.move(new Date(start + 90 * day + 10 * minute).toISOString());
    const { kid, payload } = await asking(member);
    expect(kid).not.toBe(before);
    expect(payload.iat).toBe(times(start + 90 * day + 10 * minute).iat);
  });
});
