import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { Caller } from "../reading/index.js";
import type { Clock } from "../shared/clock.js";
import { newSecret, uuidv7 } from "../shared/ids.js";

/** How long somebody stays signed in, in seconds: a working day. */
export const sessionLength = 12 * 60 * 60;

const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
const secretForm = /^[A-Za-z0-9_-]{43}$/;

/** Signs coordinators in and out, so that a browser holds a secret that ends by itself instead of their key. */
export class Sessions {
  /** `pool` must be allowed to read keys and to write sessions. */
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Begins a session of whoever has the key with this id; answers its secret, this once. Sessions that are over are forgotten. */
  async begin(keyId: string): Promise<string> {
    const secret = newSecret();
    const now = this.clock.now();
    await this.pool.query(
      `with over as (delete from sessions where ends_at <= $4)
       insert into sessions (id, key_id, digest, ends_at) values ($1, $2, $3, $5)`,
      [uuidv7(this.clock), keyId, digestOf(secret), now, new Date(now.getTime() + sessionLength * 1000)],
    );
    return secret;
  }

  /** Who has signed in; null where the session is unknown, over or ended, or its key was revoked. */
  async callerOf(secret: string): Promise<Caller | null> {
    if (!secretForm.test(secret)) return null;
    const { rows } = await this.pool.query<Caller>({
      name: "session",
      text: `select k.id as "keyId", k.role, k.alliance_id as "allianceId", k.organization_id as "organizationId"
        from sessions s join api_keys k on k.id = s.key_id
        where s.digest = $1 and s.ends_at > $2 and k.revoked_at is null`,
      values: [digestOf(secret), this.clock.now()],
    });
    return rows[0] ?? null;
  }

  /** Ends a session; one that is over already stays so. */
  async end(secret: string): Promise<void> {
    await this.pool.query("delete from sessions where digest = $1", [digestOf(secret)]);
  }
}
