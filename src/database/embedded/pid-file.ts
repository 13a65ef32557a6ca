import { readFile, unlink } from "node:fs/promises";
import { join } from "node:path";

import { isAlive, worksIn } from "./processes.js";

/** What PostgreSQL writes into postmaster.pid. */
export interface PidFile {
  pid: number;
  port: number;
  socketFolder: string;
}

/** Reads the server's pid file; undefined when there is none or it is still being written. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const lines = ((await textOf(join(cluster, "postmaster.pid"))) ?? "").split("\n").map((line) => line.trim());
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const socketFolder = lines[4];
  return pid > 0 && port > 0 && socketFolder ? { pid, port, socketFolder } : undefined;
}

/** Answers the process that serves the cluster according to its pid file, if it is really at work there. */
export async function livePostmaster(cluster: string): Promise<number | undefined> {
  const pid = pidIn(await textOf(join(cluster, "postmaster.pid")));
  if (pid === undefined || !isAlive(pid)) return undefined;
  // After a reboot or in a new container the number may belong to anything.
  return worksIn(pid, cluster) === false ? undefined : pid;
}

/** Removes a dead server's lock files where PostgreSQL itself would take them for a living server's. */
export async function clearDeadLocks(cluster: string, socketFolder: string): Promise<void> {
  for (const file of [join(cluster, "postmaster.pid"), join(socketFolder, ".s.PGSQL.5432.lock")]) {
    const text = await textOf(file);
    if (text === undefined) continue;
    const pid = pidIn(text);
    if (pid !== undefined && isAlive(pid) && worksIn(pid, cluster) !== false) continue;
    // Its shared memory, which PostgreSQL looks at too, still tells of backends that outlived the server.
    await unlink(file).catch(() => undefined);
  }
}

function pidIn(text: string | undefined): number | undefined {
  const pid = Number.parseInt(text ?? "", 10);
  // A server that runs alone writes its number with a minus sign.
  return Number.isInteger(pid) && pid !== 0 ? Math.abs(pid) : undefined;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
