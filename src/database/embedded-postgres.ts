import { realpath, rmdir } from "node:fs/promises";
import { join } from "node:path";

import { findBinaries } from "./embedded/binaries.js";
import { CLUSTER_ROLE, ensureCluster, openDataDir } from "./embedded/cluster.js";
import { ensureDatabase } from "./embedded/keeper.js";
import { reachPostmaster, type Site } from "./embedded/postmaster.js";
import { chooseServerAccount } from "./embedded/server-account.js";
import { openSocketFolder } from "./embedded/socket-folder.js";
import { withStartLock } from "./embedded/start-lock.js";
import { SupervisedPostgres, type EmbeddedPostgres } from "./embedded/supervised-postgres.js";

export type { ConnectionSettings } from "./connection-settings.js";
export type { EmbeddedPostgres } from "./embedded/supervised-postgres.js";

export interface EmbeddedPostgresOptions {
  /** The folder that holds everything; the cluster lies in its folder `postgres`. */
  dataDir: string;
  /** The database to connect to, created when it is missing. */
  database: string;
  /** Told what the operator should know, a line at a time. */
  onNotice?: (line: string) => void;
  /** PostgreSQL settings beside or instead of the hub's own. */
  settings?: Record<string, string>;
}

const SETTINGS = {
  listen_addresses: "",
  max_connections: "100",
  shared_buffers: "128MB",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  log_checkpoints: "off",
};

/** Starts PostgreSQL on the data folder, or joins the one that already serves it, and keeps it running until `stop()`. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const notice = options.onNotice ?? (() => undefined);
  const binaries = findBinaries();
  const dataDir = await openDataDir(options.dataDir);

  return await withStartLock(dataDir, async () => {
    const account = await chooseServerAccount(binaries, dataDir, join(dataDir, "postgres"));
    await ensureCluster(dataDir, join(dataDir, "postgres"), binaries, account);
    const cluster = await realpath(join(dataDir, "postgres"));
    const socketFolder = await openSocketFolder(dataDir, account);
    const settings = Object.entries({ ...SETTINGS, ...options.settings }).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    const site: Site = {
      cluster,
      socketFolder,
      log: join(dataDir, "postgres.log"),
      command: account.command(binaries.postgres, ["-D", cluster, "-k", socketFolder, "-p", "5432", ...settings]),
    };
    const served = await reachPostmaster(site).catch(async (error: unknown) => {
      // Only an empty folder goes: what a living server listens in stays.
      await rmdir(socketFolder).catch(() => undefined);
      throw error;
    });
    await ensureDatabase(served.keeper, options.database).catch(async (error: unknown) => {
      // The open connection would keep a process alive that has nothing left to do.
      await served.keeper.end();
      throw error;
    });
    const connection = { host: served.socketFolder, port: served.port, user: CLUSTER_ROLE, database: options.database };
    return new SupervisedPostgres(connection, dataDir, site, served, notice);
  });
}
