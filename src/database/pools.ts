import { Pool, type PoolConfig } from "pg";
import type { Caller, RunStatement } from "../reading/index.js";
import type { ConnectionSettings } from "./connection-settings.js";

/** Where the database is: an address as PostgreSQL's own tools take it, or the embedded server's socket. */
export type DatabaseLocation = ConnectionSettings | { readonly url: string };

/** The database roles that the hub works as; neither may log in or change the schema. */
export const databaseRoles = { public: "alliance_hub_public", internal: "alliance_hub_internal" } as const;

/**
 * A statement's plan does not depend on its values, so it is made once: left to itself PostgreSQL
 * plans the widget's query again each time, at half the throughput. Its compiler (jit) costs more
 * than these statements run.
 */
const session =
  "-c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan -c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000";

/** How pg is told to connect. */
export const poolConfig = (location: DatabaseLocation): PoolConfig =>
  "url" in location ? { connectionString: location.url } : location;

/** How pg is told to connect as the role that acts for callers with a key. */
export const internalConfig = (location: DatabaseLocation): PoolConfig => ({
  ...poolConfig(location),
  options: `${session} -c role=${databaseRoles.internal}`,
});

/** Two pools: one whose role can read what may be public and nothing else, one for everything a key allows. */
export class Pools {
  readonly public: Pool;
  readonly internal: Pool;

  constructor(location: DatabaseLocation, onLost: (error: Error) => void, size = 10) {
    const open = (options: string): Pool =>
      new Pool({ ...poolConfig(location), options: `${session} ${options}`, max: size, connectionTimeoutMillis: 5_000 })
        // A connection that the server drops, idle or between two statements, is replaced; unheard, the event would end the process.
        .on("error", onLost)
        .on("connect", (client) => client.on("error", onLost));
    this.public = open(`-c role=${databaseRoles.public} -c default_transaction_read_only=on`);
    this.internal = open(`-c role=${databaseRoles.internal}`);
  }

  /** Runs a read-engine statement on the pool that the caller's role entitles to. */
  readonly run: RunStatement = async (caller, { name, text, values }) => {
    const pool = isTrusted(caller) ? this.internal : this.public;
    const { rows } = await pool.query<{ json: string | null }>({ ...(name ? { name } : {}), text, values });
    return rows[0]?.json ?? null;
  };

  async end(): Promise<void> {
    await Promise.all([this.public.end(), this.internal.end()]);
  }
}

const isTrusted = ({ role }: Caller): boolean => role !== "public" && role !== "widget";
