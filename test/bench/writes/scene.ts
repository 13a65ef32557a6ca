import { type Client, Pool } from "pg";
import { Keys } from "../../../src/access/keys.js";
import type { ConnectionSettings } from "../../../src/database/embedded-postgres.js";
import { systemClock } from "../../../src/shared/clock.js";
import { slugOf } from "../data.js";
import type { Variables } from "../operation.js";

/** A member of an alliance that registers people and hands things over, and what it does that for. */
export class Scene {
  private constructor(
    private readonly client: Client,
    private readonly organization: string,
    private readonly keyId: string,
    /** Sent to all contenders; only the hub asks who is calling. */
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** Issues a key to a unit; `client` is used from then on. */
  static async prepare(client: Client, database: ConnectionSettings): Promise<Scene> {
    const alliance = slugOf(1);
    const { rows } = await client.query<{ id: string; name: string }>(
      "select o.id, o.name from organizations o join alliances a on a.id = o.alliance_id where a.slug = $1 order by o.id limit 1",
      [alliance],
    );
    const { id, name } = rows[0]!;
    const pool = new Pool({ ...database, max: 1 });
    try {
      const keys = new Keys(pool, systemClock);
      const key = await keys.issue({ role: "member", alliance, organization: name });
      const [issued] = await keys.list();
      return new Scene(client, id, issued!.id, { authorization: `Bearer ${key}` });
    } finally {
      await pool.end();
    }
  }

  /** A fresh activity that another unit hosts, far enough ahead to be on nobody's list of the next ones. */
  async openActivity(capacity: number): Promise<string> {
    const { rows } = await this.client.query<{ id: string }>(
      `insert into activities (alliance_id, id, created_at, host_id, title, kind, status, visibility, starts_at, ends_at, capacity)
       select o.alliance_id, uuidv7(), now(), max(o.id::text)::uuid, '义诊进社区', 'SERVICE', 'PUBLISHED', 'PUBLIC',
         date_trunc('hour', now()) + interval '300 days', date_trunc('hour', now()) + interval '300 days 2 hours', $2
       from organizations o
       where o.alliance_id = (select alliance_id from organizations where id = $1) and o.id <> $1
       group by o.alliance_id
       returning id`,
      [this.organization, capacity],
    );
    return rows[0]!.id;
  }

  /** Fresh claims of another unit's need and this one's pledge each, agreed on; they hold exactly what is claimed. */
  async openClaims(count: number, quantity: number): Promise<string[]> {
    const { rows } = await this.client.query<{ id: string }>(
      `with side as (
        select g.alliance_id, g.id as giver, max(r.id::text)::uuid as receiver
        from organizations g join organizations r on r.alliance_id = g.alliance_id and r.id <> g.id where g.id = $1 group by g.alliance_id, g.id
      ), wanted as materialized (
        select s.*, uuidv7() as claim, uuidv7() as need, uuidv7() as pledge from side s, generate_series(1, $2::int)
      ), need as (
        insert into needs (alliance_id, id, created_at, organization_id, title, quantity, unit, claimed, kind, status, published_at)
        select alliance_id, need, now(), receiver, '慰问品', $3::int, '件', $3::int, 'RESOURCE', 'PUBLISHED', now() from wanted
      ), pledge as (
        insert into pledges (alliance_id, id, created_at, organization_id, title, quantity, unit, claimed, kind, status)
        select alliance_id, pledge, now(), giver, '慰问品', $3::int, '件', $3::int, 'RESOURCE', 'OFFERED' from wanted
      )
      insert into claims (alliance_id, id, created_at, need_id, pledge_id, giver_id, receiver_id, proposed_by_id, status, quantity, unit, accepted_at)
      select alliance_id, claim, now(), need, pledge, giver, receiver, giver, 'ACCEPTED', $3::int, '件', now() from wanted
      returning id`,
      [this.organization, count, quantity],
    );
    return rows.map(({ id }) => id);
  }

  /** Somebody who records that so much was handed over. */
  recorder(claim: string, amount: number, key: string): Variables {
    return { claim, amount, organization: this.organization, caller: this.keyId, key };
  }

  /** One person who registers for an activity; `number` tells apart who does. */
  registrant(activity: string, number: string): Variables {
    return {
      activity,
      organization: this.organization,
      participant: `居民${number}`,
      caller: this.keyId,
      key: `${activity} ${number}`,
    };
  }
}
