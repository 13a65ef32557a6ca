import { inspect } from "node:util";
import { calculateJwkThumbprint, exportJWK } from "jose";
import { Pool, type PoolConfig } from "pg";
import { SigningKeys } from "../../src/access/index.js";
import { databaseRoles, internalConfig, poolConfig } from "../../src/database/pools.js";
import { clockAt } from "../../src/shared/clock.js";
import { createTestDatabase } from "../support/database.js";

const start = Date.parse("2026-11-23T04:00:00Z");
const minute = 60_000;
const day = 24 * 60 * minute;

describe("the keys that a hub signs with", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let owner: Pool;
  let clock: ReturnType<typeof clockAt>;
  const pools: Pool[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
    owner = open();
    clock = clockAt("2026-11-23T04:00:00Z");
  });
  afterEach(async () => {
    await Promise.all(pools.splice(0).map((pool) => pool.end()));
    await database.drop();
  });

  const open = (config: PoolConfig = database.connection): Pool => {
    const pool = new Pool({ ...config, max: 2 }).on("error", () => undefined);
    pools.push(pool);
    return pool;
  };
  /** As one process of the hub has them. */
  const process = (): SigningKeys => new SigningKeys(open(internalConfig(database.connection)), clock);
  const after = (milliseconds: number): void => clock.move(new Date(start + milliseconds).toISOString());
  const stored = async (): Promise<{ id: string; private_jwk: Record<string, string>; created_at: Date }[]> =>
    (await owner.query("select * from signing_keys order by created_at")).rows;
  const signing = async (keys: SigningKeys): Promise<string> => (await keys.signer()).kid;
  const published = async (keys: SigningKeys): Promise<unknown[]> => (await keys.jwks()).keys.map(({ kid }) => kid);

  it("are made once, however many processes start at the same time", async () => {
    const kids = await Promise.all(Array.from({ length: 8 }, () => signing(process())));
    const [key, ...others] = await stored();
    expect(others).toEqual([]);
    expect(key!.created_at).toEqual(new Date(start));
    expect(kids).toEqual(Array(8).fill(key!.id));
  });

  it("are published without what is private, and cannot be read back from memory", async () => {
    const keys = process();
    const jwks = await keys.jwks();
    const [{ private_jwk: kept } = { private_jwk: {} as Record<string, string> }] = await stored();
    const { kty, crv, x, d } = kept;
    expect({ kty, crv, sizes: [x, d].map((part) => Buffer.from(part!, "base64url").length) }).toEqual({
      kty: "OKP",
      crv: "Ed25519",
      sizes: [32, 32],
    });
    const kid = await calculateJwkThumbprint({ kty: "OKP", crv, x });
    expect(jwks).toEqual({ keys: [{ kty, crv, x, kid, alg: "EdDSA", use: "sig" }] });
    await expect(exportJWK((await keys.signer()).key)).rejects.toThrow("non-extractable");
    expect(inspect(keys, { depth: null, showHidden: true })).not.toContain(d);
  });

  it("cannot be read by whom the public reads as", async () => {
    await process().signer();
    const asPublic = open({ ...poolConfig(database.connection), options: `-c role=${databaseRoles.public}` });
    await expect(asPublic.query("select id from signing_keys")).rejects.toThrow("permission denied");
  });

  it("are replaced after 90 days: the new one is known before it signs, the old one for a day after", async () => {
    const keys = process();
    const old = await signing(keys);
    after(90 * day - 1);
    expect([await signing(keys), await published(keys)]).toEqual([old, [old]]);

    after(90 * day + minute);
    expect(await signing(keys)).toBe(old);
    const [, { id: young }] = (await stored()) as [unknown, { id: string }];
    expect(young).not.toBe(old);
    expect(await published(keys)).toEqual([young, old]);
    after(90 * day + 11 * minute - 1);
    expect(await signing(keys)).toBe(old);
    after(90 * day + 11 * minute);
    expect([await signing(keys), await published(keys)]).toEqual([young, [young, old]]);

    after(91 * day + 10 * minute);
    expect(await published(keys)).toEqual([young, old]);
    after(91 * day + 11 * minute);
    expect([await signing(keys), await published(keys)]).toEqual([young, [young]]);

    expect((await stored()).map(({ id }) => id)).toEqual([old, young]);
    after(181 * day);
    await keys.signer();
    // What can verify nothing any more cannot be stolen either.
    expect((await stored()).map(({ id }) => id)).toEqual([young, (await keys.jwks()).keys[0]!.kid]);
  });

  it("are replaced by one process for all, and the others know it within a minute", async () => {
    const processes = Array.from({ length: 6 }, process);
    await Promise.all(processes.map((keys) => keys.signer()));
    after(90 * day);
    await Promise.all(processes.slice(1).map((keys) => keys.signer()));
    const kids = (await stored()).map(({ id }) => id).reverse();
    expect(kids).toHaveLength(2);
    expect(await Promise.all(processes.map(published))).toEqual(Array(6).fill(kids));
  });

  it("are looked at once a minute, and no oftener", async () => {
    const keys = process();
    const old = await signing(keys);
    await owner.query("delete from signing_keys");
    after(minute - 1);
    expect(await signing(keys)).toBe(old);
    after(minute);
    // Whoever deletes a key that has leaked ends it.
    const [young] = await published(keys);
    expect((await stored()).map(({ id }) => id)).toEqual([young]);
    expect(young).not.toBe(old);
  });

  it("serve on while the database is away", async () => {
    const keys = process();
    const kid = await signing(keys);
    await owner.query("alter table signing_keys rename to away");
    after(100 * day);
    expect([await signing(keys), await published(keys)]).toEqual([kid, [kid]]);
    await owner.query("alter table away rename to signing_keys");
    after(100 * day + minute);
    expect(await published(keys)).toHaveLength(2);
  });

  it("are in no error", async () => {
    // PostgreSQL quotes the whole row that it refuses.
    await owner.query("alter table signing_keys add constraint refused check (id = '')");
    const error: unknown = await process()
      .signer()
      .catch((refused: unknown) => refused);
    const message =
      'the signing keys cannot be had: new row for relation "signing_keys" violates check constraint "refused"';
    expect(error).toEqual(new Error(message));
    expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/Failing row|Ed25519|OKP/);
    await owner.query("alter table signing_keys drop constraint refused");
    expect(await signing(process())).toBe((await stored())[0]!.id);
  });
});
