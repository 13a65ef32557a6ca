import { Client } from "pg";

import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";
import { TEMPLATE_DATABASE, testConnection } from "./cluster.js";

let created = 0;

/** Creates a migrated, empty database that no other test sees. */
export async function createTestDatabase(): Promise<{ connection: ConnectionSettings; drop(): Promise<void> }> {
  created += 1;
  const database = `test_${process.pid}_${process.env["JEST_WORKER_ID"] ?? "0"}_${Math.round(performance.timeOrigin + performance.now())}_${created}`;
  await administer(`create database ${database} template ${TEMPLATE_DATABASE}`);
  return {
    connection: testConnection(database),
    // A pool that is still closing must not make the test fail.
    drop: () => administer(`drop database if exists ${database} with (force)`),
  };
}

async function administer(statement: string): Promise<void> {
  const client = new Client(testConnection("postgres"));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
