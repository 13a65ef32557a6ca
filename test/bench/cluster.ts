import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type ConnectionSettings, startEmbeddedPostgres } from "../../src/database/embedded-postgres.js";
import { migrate } from "../../src/database/migrate.js";
import { fillDatabase, type Size } from "./data.js";

/** The benchmark's own PostgreSQL: one server, a filled database a size. */
export interface BenchCluster {
  readonly databases: Readonly<Record<string, ConnectionSettings>>;
  readonly postmasterPid: number;
}

// The data is thrown away, and building it must not wait for a disk; reading is not affected.
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "4GB" };

/**
 * Starts the server in a folder of its own, which `defer` clears away, and fills one database for each size; if wanted, also
 * `unversioned`, which is as the first of them, but whoever writes moves no version.
 */
export async function startBenchCluster(
  sizes: readonly Size[],
  isUnversionedWanted: boolean,
  say: (line: string) => void,
  defer: (end: () => Promise<void>) => void,
): Promise<BenchCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), "alliance-hub-bench-"));
  defer(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }));
  const postgres = await startEmbeddedPostgres({ dataDir, database: "bench", settings });
  defer(async () => {
    await disconnectOthers(postgres.connection).catch(() => undefined);
    await postgres.stop();
  });
  const databases: Record<string, ConnectionSettings> = {};
  for (const size of sizes) {
    const database = { ...postgres.connection, database: `bench_${size.name}` };
    await withClient(postgres.connection, (client) => client.query(`create database ${database.database}`));
    await migrate(database);
    await withClient(database, (client) => fillDatabase(client, size, say));
    databases[size.name] = database;
  }
  if (isUnversionedWanted) {
    const database = { ...postgres.connection, database: "bench_unversioned" };
    const filled = databases[sizes[0]!.name]!.database;
    await withClient(postgres.connection, (client) =>
      client.query(`create database ${database.database} template ${filled}`),
    );
    await withClient(database, dropVersions);
    databases["unversioned"] = database;
  }
  const pidFile = await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8");
  return { databases, postmasterPid: Number.parseInt(pidFile, 10) };
}

async function dropVersions(client: Client): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `select format('drop trigger %I on %s', tgname, tgrelid::regclass) as sql from pg_trigger where tgname like '%\\_public\\_version'`,
  );
  if (rows.length === 0) throw new Error("no trigger moves versions");
  for (const { sql } of rows) await client.query(sql);
  await client.query("vacuum analyze");
}

/** The server is only stopped by its last client: whoever a broken run left connected must not keep it. */
async function disconnectOthers(connection: ConnectionSettings): Promise<void> {
  await withClient(connection, (client) =>
    client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname like 'bench\\_%'"),
  );
}

async function withClient<T>(connection: ConnectionSettings, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  // Cut off when the run is broken off: whoever waits for the query hears of it there.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
