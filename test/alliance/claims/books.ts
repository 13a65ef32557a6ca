import { hash } from "node:crypto";
import { Client } from "pg";
import type { ConnectionSettings } from "../../../src/database/embedded-postgres.js";
import { publicId } from "../../../src/shared/ids.js";

/** What each side of a claim must be counted as: what is claimed, and what of it was handed over and confirmed. */
const sumsOf = (side: "need" | "pledge"): string => `
  select '${side}' as what, l.title as which, array[l.claimed, l.fulfilled, l.confirmed] as counted, array[
      coalesce(sum(case c.status when 'DECLINED' then 0 when 'WITHDRAWN' then c.fulfilled else c.quantity end), 0),
      coalesce(sum(c.fulfilled), 0), coalesce(sum(c.confirmed), 0)
    ]::int[] as summed, l.claimed <= l.quantity and l.fulfilled <= l.claimed and l.confirmed <= l.fulfilled as within
  from ${side}s l left join claims c on c.alliance_id = l.alliance_id and c.${side}_id = l.id
  where l.alliance_id = coalesce($1::uuid, l.alliance_id) group by l.alliance_id, l.id`;

/** One statement, so one moment: what is counted anywhere beside what it is counted of. */
const contradictions = `
  select * from (
    ${sumsOf("need")}
    union all
    ${sumsOf("pledge")}
    union all
    select 'claim', c.id::text, array[c.fulfilled, c.confirmed], array[
        coalesce(sum(f.quantity), 0), coalesce(sum(f.quantity) filter (where f.confirmed_at is not null and not exists (select from fulfilments r where r.alliance_id = f.alliance_id and r.reverses_id = f.id)), 0)
      ]::int[], c.fulfilled <= c.quantity and c.confirmed <= c.fulfilled and (c.status in ('FULFILLED', 'RATED')) = (c.fulfilled = c.quantity and c.status <> 'WITHDRAWN')
    from claims c left join fulfilments f on f.alliance_id = c.alliance_id and f.claim_id = c.id
    where c.alliance_id = coalesce($1::uuid, c.alliance_id) group by c.alliance_id, c.id
  ) book
  where counted <> summed or not within`;

/** The books of an alliance as the database has them, read beside all hubs. */
export class Books {
  private constructor(private readonly client: Client) {}

  static async open(connection: ConnectionSettings): Promise<Books> {
    const client = new Client(connection);
    await client.connect();
    return new Books(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** What does not add up at this moment, in one alliance or in all: counters that differ from what they count, sums that exceed. */
  async contradictions(alliance?: string): Promise<object[]> {
    return (await this.client.query<object>(contradictions, [alliance ?? null])).rows;
  }

  /** The entry or claim that each of these keys stands for, by key; an unknown one by its digest. */
  async remembered(keys: readonly string[]): Promise<Map<string, string>> {
    const keyOf = new Map(keys.map((key) => [hash("sha256", key, "base64url"), key]));
    const { rows } = await this.client.query<{ digest: string; objects: { claim: string; fulfilment?: string } }>(
      "select key_digest as digest, objects from idempotency_keys",
    );
    return new Map(
      rows.map(({ digest, objects: { claim, fulfilment } }) => [
        keyOf.get(digest) ?? digest,
        fulfilment ? publicId("ful", fulfilment) : publicId("clm", claim),
      ]),
    );
  }

  /** The notes of all proposed claims and of all entries, in order; one that is written twice is there twice. */
  async notes(): Promise<string[]> {
    const { rows } = await this.client.query<{ note: string }>(
      "select note from claims where note is not null union all select note from fulfilments",
    );
    return rows.map(({ note }) => note).sort();
  }

  /** How often each act was announced, an act on two records once; one that is announced twice of a record counts twice. */
  async announced(): Promise<Record<string, number>> {
    const { rows } = await this.client.query<{ act: string; count: number }>(
      "select act, count(*)::int as count from outbox where (act, noun) <> ('reverseFulfilment', 'claim') group by act",
    );
    return Object.fromEntries(rows.map(({ act, count }) => [act, count]));
  }
}
