import { readdir } from "node:fs/promises";
import { parse } from "node:path";
import { MikroORM } from "@mikro-orm/postgresql";
import { Client } from "pg";
import { installQueues } from "../jobs/index.js";
import { StartError } from "../shared/start-error.js";
import { ormOptions } from "./orm.config.js";
import { type DatabaseLocation, databaseRoles, poolConfig } from "./pools.js";

const oldestServer = 150_000;

/**
 * Brings the database to this version's schema: the roles, then the pending migrations, each in a
 * transaction. Returns the names of those that ran. Throws StartError where the server is too old,
 * a privilege is missing, or the database is of a newer hub.
 */
export async function migrate(location: DatabaseLocation): Promise<string[]> {
  return inOneLine(location, async () => {
    const client = new Client(poolConfig(location));
    await client.connect();
    try {
      await requireServer(client);
      // Two hubs that start together migrate one after the other.
      await client.query("select pg_advisory_lock(hashtext('alliance-hub:migrate'))");
      await pendingMigrations(client);
      await prepareRoles(client);
      const orm = openOrm(location);
      try {
        const ran = await orm.migrator.up();
        await installQueues(client, databaseRoles.internal);
        return ran.map(({ name }) => name);
      } finally {
        await orm.close();
      }
    } finally {
      await client.end();
    }
  });
}

/** Throws StartError unless the database has exactly this version's schema. */
export async function requireMigrated(location: DatabaseLocation): Promise<void> {
  await inOneLine(location, async () => {
    const client = new Client(poolConfig(location));
    await client.connect();
    try {
      await requireServer(client);
      const missing = (await pendingMigrations(client)).length;
      if (missing > 0)
        throw new StartError(
          `the database lacks ${missing} migrations of this version: run \`npm run hub -- migrate\` first`,
        );
    } finally {
      await client.end();
    }
  });
}

const openOrm = (location: DatabaseLocation): MikroORM =>
  new MikroORM({
    ...ormOptions,
    dbName: "url" in location ? new URL(location.url).pathname.slice(1) : location.database,
    // pg reads the address itself: MikroORM would lose what stands behind its question mark (sslmode, a socket's folder).
    // A migration that cannot get its lock gives up instead of holding up everybody behind it.
    driverOptions: { ...poolConfig(location), options: "-c lock_timeout=5s -c statement_timeout=10min" },
  });

async function requireServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string; number: number }>(
    "select current_setting('server_version') as version, current_setting('server_version_num')::int as number",
  );
  const { version, number } = rows[0]!;
  if (number < oldestServer) throw new StartError(`PostgreSQL ${version} is too old: the hub needs 15 or newer`);
}

async function prepareRoles(client: Client): Promise<void> {
  for (const role of Object.values(databaseRoles)) {
    const { rows } = await client.query<{ known: boolean; member: boolean }>(
      "select true as known, pg_has_role(current_user, oid, 'member') as member from pg_roles where rolname = $1",
      [role],
    );
    if (!rows[0]) await client.query(`create role ${role} nologin`);
    if (!rows[0]?.member) await client.query(`grant ${role} to current_user`);
  }
}

/** The names of this version's migrations that have not run; throws when one ran that this version does not know. */
async function pendingMigrations(client: Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ found: boolean }>(
    "select to_regclass('migrations') is not null as found",
  );
  const { rows } = tables[0]!.found
    ? await client.query<{ name: string }>("select name from migrations order by id")
    : { rows: [] };
  const ran = new Set(rows.map(({ name }) => name));
  const own = (await readdir(ormOptions.migrations.path))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => parse(file).name);
  const unknown = [...ran].find((name) => !own.includes(name));
  if (unknown)
    throw new StartError(
      `the database is newer than this hub (it has the migration ${unknown}): start a newer version`,
    );
  return own.filter((name) => !ran.has(name));
}

async function inOneLine<T>(location: DatabaseLocation, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StartError) throw error;
    const { code, message } = error as { code?: string; message: string };
    const where = "url" in location ? describe(location.url) : location.host;
    if (code === "42501") throw new StartError(`the database user lacks a privilege: ${message}`, { cause: error });
    if (code === "28P01" || code === "28000" || code === "3D000")
      throw new StartError(`the database at ${where} refuses the connection: ${message}`, { cause: error });
    if (code && unreachable.has(code))
      throw new StartError(`the database at ${where} cannot be reached (${code})`, { cause: error });
    throw error;
  }
}

const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENOENT",
  "ENOTFOUND",
  "ETIMEDOUT",
]);

/** Host, port and database of an address; the password never reaches a message. */
function describe(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
