import { realpath } from "node:fs/promises";

import { Client } from "pg";

import { StartError } from "../../shared/start-error.js";
import { CLUSTER_ROLE } from "./cluster.js";
import type { PidFile } from "./pid-file.js";

export interface Kept {
  keeper: Client;
  /** Resolves when the connection is gone, whichever side ended it. */
  lost: Promise<void>;
}

/** Opens the connection that a process keeps for as long as it uses the server, after checking that it serves this very cluster. */
export async function openKeeper({ pid, socketFolder, port }: PidFile, cluster: string): Promise<Kept> {
  const keeper = new Client({
    host: socketFolder,
    port,
    user: CLUSTER_ROLE,
    database: "postgres",
    ssl: false,
    application_name: "alliance-hub keeper",
    connectionTimeoutMillis: 10_000,
  });
  // The loss of the connection is told by "end"; an "error" that nobody listens to would end the process.
  keeper.on("error", () => undefined);
  const lost = new Promise<void>((resolve) => keeper.once("end", () => resolve()));
  await keeper.connect();
  try {
    const { rows } = await keeper.query<{ folder: string }>("select current_setting('data_directory') as folder");
    const folder = rows[0]?.folder ?? "";
    if ((await realpath(folder)) !== cluster) {
      throw new StartError(
        `Process ${pid} serves ${folder} where ${cluster} was expected: stop it, or set DATA_DIR to another folder.`,
      );
    }
    return { keeper, lost };
  } catch (error) {
    await keeper.end();
    throw error;
  }
}

/** Counts the clients that are connected beside this keeper. */
export async function otherClients(keeper: Client): Promise<number> {
  const { rows } = await keeper.query<{ others: number }>(
    "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  return rows[0]?.others ?? 0;
}

/** Creates the database unless it is there. */
export async function ensureDatabase(keeper: Client, database: string): Promise<void> {
  const { rowCount } = await keeper.query("select from pg_database where datname = $1", [database]);
  if (rowCount === 0) await keeper.query(`create database ${keeper.escapeIdentifier(database)}`);
}

/** Says whether this process waits for the kept connection before it ends by itself. */
export function holdsProcess(keeper: Client, holds: boolean): void {
  const socket = keeper as Client & { ref(): void; unref(): void };
  if (holds) socket.ref();
  else socket.unref();
}
