import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Client } from "pg";

import {
  startEmbeddedPostgres,
  type ConnectionSettings,
  type EmbeddedPostgres,
} from "../../src/database/embedded-postgres.js";

/** The database that every test database is a copy of. */
export const TEMPLATE_DATABASE = "hub_template";

const CONNECTION_VARIABLE = "HUB_TEST_DATABASE";
const FOLDER_PREFIX = "alliance-hub-test-";

/** A PostgreSQL that lives as long as one test run. */
export interface TestCluster {
  connection: ConnectionSettings;
  end(): Promise<void>;
}

/** Starts the one PostgreSQL of a test run in a folder of its own, after clearing away what killed runs left behind. */
export async function startTestCluster(): Promise<TestCluster> {
  await clearAbandonedClusters();
  const dataDir = await mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  // What a test run writes needs to survive nothing.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const postgres = await startEmbeddedPostgres({ dataDir, database: TEMPLATE_DATABASE, settings });
  return { connection: postgres.connection, end: () => endCluster(postgres, dataDir) };
}

/** Tells the workers of this run where its PostgreSQL is. */
export function announce(connection: ConnectionSettings): void {
  process.env[CONNECTION_VARIABLE] = JSON.stringify(connection);
}

/** Answers where the PostgreSQL of this run is, for the database named. */
export function testConnection(database: string): ConnectionSettings {
  const announced = process.env[CONNECTION_VARIABLE];
  if (!announced)
    throw new Error("No PostgreSQL was started for the tests: is test/support/global-setup.ts Jest's globalSetup?");
  return { ...(JSON.parse(announced) as ConnectionSettings), database };
}

async function endCluster(postgres: EmbeddedPostgres, dataDir: string): Promise<void> {
  const client = new Client({ ...postgres.connection, database: "postgres" });
  await client.connect();
  // A test that forgot to close its pool must not keep the server alive after the run.
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname <> current_database() and backend_type = 'client backend'",
  );
  await client.end();
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function clearAbandonedClusters(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = name.startsWith(FOLDER_PREFIX) ? Number.parseInt(name.slice(FOLDER_PREFIX.length), 10) : NaN;
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    const dataDir = join(tmpdir(), name);
    try {
      await endCluster(await startEmbeddedPostgres({ dataDir, database: TEMPLATE_DATABASE }), dataDir);
    } catch {
      // Another user's, or another run is clearing it: neither is this run's business.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
