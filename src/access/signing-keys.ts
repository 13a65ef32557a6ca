import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
} from "jose";
import type { Pool, PoolClient } from "pg";
import type { Clock } from "../shared/clock.js";

const minute = 60_000;
const day = 24 * 60 * minute;
/** A key is replaced when it is so old. */
const life = 90 * day;
/** A new key is published for so long before it signs, so that whoever keeps a copy of the set has it by then. */
const lead = 10 * minute;
/** Between two looks at what other processes have made. */
const interval = minute;

/** How tokens are signed (RFC 8037). */
export const algorithm = "EdDSA";

/** A key to sign with, under the id by which its public half is published. */
export interface Signer {
  readonly kid: string;
  readonly key: CryptoKey;
}

interface Row {
  readonly id: string;
  readonly privateJwk: { readonly kty: "OKP"; readonly crv: string; readonly x: string; readonly d: string };
  readonly createdAt: Date;
}

interface Known extends Signer {
  readonly publicJwk: JSONWebKeySet["keys"][number];
  readonly createdAt: number;
}

/**
 * The keys that the hub signs with: the same for all its processes, kept in the database, replaced every 90 days. What
 * is no longer published is deleted when the next is made.
 */
export class SigningKeys {
  /** Those that are published, the newest first. */
  private known: readonly Known[] = [];
  private lookedAt = -Infinity;
  private looking: Promise<void> | null = null;

  /** `pool` must be allowed to read and write the keys. */
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** What signs now. Throws, without a word about any key, when the database has never answered. */
  async signer(): Promise<Signer> {
    const now = this.clock.now().getTime();
    const keys = await this.upToDate(now);
    return keys.find(({ createdAt }) => now - createdAt >= lead) ?? keys.at(-1)!;
  }

  /** The public halves, by which everything can be verified that the hub signed lately (RFC 7517). Throws like `signer`. */
  async jwks(): Promise<JSONWebKeySet> {
    const keys = await this.upToDate(this.clock.now().getTime());
    return { keys: keys.map(({ publicJwk }) => publicJwk) };
  }

  private async upToDate(now: number): Promise<readonly Known[]> {
    if (now - this.lookedAt < interval) return this.known;
    this.looking ??= this.look(now).finally(() => (this.looking = null));
    try {
      await this.looking;
    } catch (error) {
      // A database that is away for a while changes nothing about what was known.
      if (this.known.length === 0) throw error;
      this.lookedAt = now;
    }
    return this.known;
  }

  private async look(now: number): Promise<void> {
    try {
      let rows = await read(this.pool);
      if (isDue(rows, now)) rows = await this.make(now);
      this.known = await Promise.all(published(rows, now).map(knownFrom));
      this.lookedAt = now;
    } catch (error) {
      throw withoutDetail(error);
    }
  }

  private async make(now: number): Promise<Row[]> {
    const client = await this.pool.connect();
    let isDone = false;
    try {
      await client.query("begin");
      // Whoever comes second waits here, and then finds the key of whoever came first.
      await client.query("select pg_advisory_xact_lock(hashtext('alliance-hub:signing-keys'))");
      if (isDue(await read(client), now)) {
        const { id, privateJwk } = await newKey();
        await client.query("insert into signing_keys (id, private_jwk, created_at) values ($1, $2, $3)", [
          id,
          privateJwk,
          new Date(now),
        ]);
      }
      const rows = published(await read(client), now);
      await client.query("delete from signing_keys where id <> all ($1)", [rows.map(({ id }) => id)]);
      await client.query("commit");
      isDone = true;
      return rows;
    } finally {
      // A connection that is closed takes its transaction with it.
      client.release(!isDone);
    }
  }
}

async function read(database: Pool | PoolClient): Promise<Row[]> {
  const { rows } = await database.query<Row>(
    `select id, private_jwk as "privateJwk", created_at as "createdAt" from signing_keys order by created_at desc, id`,
  );
  return rows;
}

const isDue = ([newest]: readonly Row[], now: number): boolean =>
  newest === undefined || now - newest.createdAt.getTime() >= life;

/** The newest, and whichever signed until less than a day ago: by then nobody holds anything that it signed. */
const published = (rows: readonly Row[], now: number): Row[] =>
  rows.filter((_row, at) => at === 0 || now - rows[at - 1]!.createdAt.getTime() < lead + day);

async function newKey(): Promise<Pick<Row, "id" | "privateJwk">> {
  const { privateKey } = await generateKeyPair(algorithm, { crv: "Ed25519", extractable: true });
  const privateJwk = (await exportJWK(privateKey)) as Row["privateJwk"];
  return { id: await calculateJwkThumbprint(privateJwk), privateJwk };
}

/** PostgreSQL's errors may quote the row that they are about: only what they say first is passed on. */
const withoutDetail = (error: unknown): Error =>
  new Error(`the signing keys cannot be had: ${error instanceof Error ? error.message : "for no known reason"}`);

/** What is kept in memory can sign, and can no longer be read. */
async function knownFrom({ id: kid, privateJwk: { kty, crv, x, d }, createdAt }: Row): Promise<Known> {
  const key = await importJWK({ kty, crv, x, d }, algorithm, { extractable: false });
  return { kid, key, publicJwk: { kty, crv, x, kid, alg: algorithm, use: "sig" }, createdAt: createdAt.getTime() };
}
