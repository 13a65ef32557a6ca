import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type ConnectionSettings, startEmbeddedPostgres } from "../../src/database/embedded-postgres.js";
import { migrate } from "../../src/database/migrate.js";
import { fillDatabase, type Size } from "./data.js";

/** The benchmark's own PostgreSQL: one server, a filled database a size. */
export interface BenchCluster {
  readonly databases: Readonly<Record<string, ConnectionSettings>>;
  /** Where the server's `postmaster.pid` lies, for reading how much CPU it took. */
  readonly clusterFolder: string;
  end(): Promise<void>;
}

// The data is thrown away, and building it must not wait for a disk; reading is not affected.
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "4GB" };

/** Starts the server in a folder of its own and fills one database for each size. */
export async function startBenchCluster(sizes: readonly Size[], say: (line: string) => void): Promise<BenchCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), "alliance-hub-bench-"));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, database: "bench", settings });
    const end = async (): Promise<void> => {
      await postgres.stop();
      await remove();
    };
    try {
      const databases: Record<string, ConnectionSettings> = {};
      for (const size of sizes) {
        databases[size.name] = await createDatabase(postgres.connection, `bench_${size.name}`);
        await migrate(databases[size.name]!);
        await fillDatabase(databases[size.name]!, size, say);
      }
      return { databases, clusterFolder: join(dataDir, "postgres"), end };
    } catch (error) {
      await end();
      throw error;
    }
  } catch (error) {
    await remove();
    throw error;
  }
}

async function createDatabase(server: ConnectionSettings, database: string): Promise<ConnectionSettings> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
  return { ...server, database };
}
