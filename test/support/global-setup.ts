import "reflect-metadata";
import { migrate } from "../../src/database/migrate.js";
import { announce, startTestCluster, type TestCluster } from "./cluster.js";

declare global {
  // Jest runs the teardown in the same process, but hands it nothing else.
  var testCluster: TestCluster | undefined;
}

/** Starts the PostgreSQL of this run with a migrated template database. */
export default async function globalSetup(): Promise<void> {
  const cluster = await startTestCluster();
  globalThis.testCluster = cluster;
  try {
    await migrate(cluster.connection);
  } catch (error) {
    await cluster.end();
    throw error;
  }
  announce(cluster.connection);
}
