import "./global-setup.js";

/** Stops the PostgreSQL of this run and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.testCluster?.end();
}
