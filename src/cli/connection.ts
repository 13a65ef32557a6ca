import { readConfig } from "../config.js";
import { startEmbeddedPostgres } from "../database/embedded-postgres.js";
import { migrate } from "../database/migrate.js";
import { type DatabaseLocation, Pools } from "../database/pools.js";

/**
 * Runs a command's work on the hub's database: the one of DATABASE_URL, or the embedded one, which
 * is joined where a hub runs and otherwise started for the command alone.
 */
export async function withDatabase<T>(work: (location: DatabaseLocation) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = readConfig(process.env);
  if (databaseUrl) return work({ url: databaseUrl });
  const server = await startEmbeddedPostgres({ dataDir, database: "alliance_hub" });
  try {
    await migrate(server.connection);
    return await work(server.connection);
  } finally {
    await server.stop();
  }
}

/** As `withDatabase`, with the hub's pools open. */
export const withPools = <T>(work: (pools: Pools) => Promise<T>): Promise<T> =>
  withDatabase(async (location) => {
    const pools = new Pools(location, () => undefined, 1);
    try {
      return await work(pools);
    } finally {
      await pools.end();
    }
  });
