import type { FastifyInstance } from "fastify";
import { Pool } from "pg";
import { pino } from "pino";
import { SigningKeys } from "../../src/access/index.js";
import { createHttpServer, jwksRoute, listen, portOf } from "../../src/api/index.js";
import { clockAt } from "../../src/shared/clock.js";
import { createTestDatabase } from "../support/database.js";

describe("the keys that are published", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let pool: Pool;
  let hub: FastifyInstance;
  const logged: Record<string, unknown>[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ ...database.connection, max: 2 }).on("error", () => undefined);
    const log = pino({ base: null, timestamp: false }, { write: (line) => logged.push(JSON.parse(line)) });
    const keys = new SigningKeys(pool, clockAt("2026-11-23T04:00:00Z"));
    hub = await createHttpServer({ doors: {}, isReady: async () => true, log, routes: [jwksRoute(keys, log)] });
    await listen(hub, "127.0.0.1", 0);
  });
  afterAll(async () => {
    await Promise.all([hub.close(), pool.end()]);
    await database.drop();
  });

  const ask = async (): Promise<{ status: number; headers: Headers; body: unknown }> => {
    const response = await fetch(`http://127.0.0.1:${portOf(hub)}/.well-known/jwks.json`, {
      headers: { "accept-language": "en" },
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  it("say nothing of why they are missing, which the log tells by an id", async () => {
    await pool.query("alter table signing_keys rename to away");
    const { status, body } = await ask();
    await pool.query("alter table away rename to signing_keys");
    const id = logged[0]!["id"] as string;
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect({ status, body }).toEqual({
      status: 500,
      body: {
        errors: [
          {
            message: `Internal error. Please give the operator this id: ${id}.`,
            extensions: { code: "INTERNAL", id },
          },
        ],
      },
    });
    expect(logged).toMatchObject([
      { level: 50, id, msg: 'the signing keys cannot be had: relation "signing_keys" does not exist' },
    ]);
  });

  it("are a JSON Web Key Set, which may be kept for a while", async () => {
    const { status, headers, body } = await ask();
    const { rows } = await pool.query<{ id: string; x: string }>("select id, private_jwk->>'x' as x from signing_keys");
    expect({ status, body }).toEqual({
      status: 200,
      body: { keys: rows.map(({ id, x }) => ({ kty: "OKP", crv: "Ed25519", x, kid: id, alg: "EdDSA", use: "sig" })) },
    });
    expect(rows).toHaveLength(1);
    expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(headers.get("cache-control")).toBe("public, max-age=300");
  });
});
