import { spawn, type ChildProcess } from "node:child_process";
import { open, rename, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import { StartError } from "../../shared/start-error.js";
import { openKeeper, type Kept } from "./keeper.js";
import { clearDeadLocks, livePostmaster, readPidFile, type PidFile } from "./pid-file.js";
import { isAlive, processesIn } from "./processes.js";
import { complaintIn, serverEnvironment, type Command } from "./run.js";

/** How long crash recovery may take before the start is given up. */
const PATIENCE_MS = 120_000;
const ORPHAN_PATIENCE_MS = 1_000;
const LOG_LIMIT_BYTES = 16 * 1024 * 1024;

/** Where and how one cluster is served. */
export interface Site {
  /** The real path of the cluster. */
  cluster: string;
  socketFolder: string;
  log: string;
  /** The server's command line. */
  command: Command;
}

/** A server that accepts connections, and the connection that keeps it. */
export interface Served extends PidFile, Kept {}

/** Connects to the server of this cluster, starting it unless it runs; a server that is starting or stopping is waited for. */
export async function reachPostmaster(site: Site): Promise<Served> {
  const begun = performance.now();
  let complaint = "it does not answer";
  while (performance.now() - begun < PATIENCE_MS) {
    if ((await livePostmaster(site.cluster)) !== undefined) {
      const served = await connect(site).catch((error: unknown) => (complaint = retryable(error)));
      if (typeof served !== "string") return served;
      await sleep(20);
      continue;
    }
    await clearDeadLocks(site.cluster, site.socketFolder);
    const outcome = await launch(site);
    if (typeof outcome !== "string") return outcome;
    complaint = outcome;
    // What a killed server leaves behind goes away by itself, as soon as its last backend has noticed.
    if (!/pre-existing shared memory block|lock file/.test(complaint)) break;
    if (performance.now() - begun > ORPHAN_PATIENCE_MS) await endOrphans(site.cluster);
    await sleep(100);
  }
  throw new StartError(`The embedded PostgreSQL in ${site.cluster} did not start: ${complaint} (see ${site.log})`);
}

async function connect(site: Site): Promise<Served> {
  const file = await readPidFile(site.cluster);
  if (!file) throw new Error("postmaster.pid is not complete");
  return { ...file, ...(await openKeeper(file, site.cluster)) };
}

function retryable(error: unknown): string {
  if (error instanceof StartError) throw error;
  return error instanceof Error ? error.message : String(error);
}

/** Starts the server and answers its connection, or the complaint with which it ended. */
async function launch(site: Site): Promise<Served | string> {
  await limitLog(site.log);
  const log = await open(site.log, "a+", 0o600);
  try {
    const from = (await log.stat()).size;
    const child = spawn(site.command.file, site.command.args, {
      uid: site.command.uid,
      gid: site.command.gid,
      cwd: "/",
      env: serverEnvironment(),
      // A process group of its own: Ctrl-C in the hub's terminal must not stop the database before the hub.
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    child.unref();
    let failure: string | undefined;
    child.once("error", (error) => (failure = error.message));

    const giveUpAt = performance.now() + PATIENCE_MS;
    let complaint = "it does not answer";
    while (performance.now() < giveUpAt) {
      if (failure !== undefined) return failure;
      if (hasEnded(child)) return complaintIn(await textFrom(log, from)) ?? "it ended without a word";
      const file = await readPidFile(site.cluster);
      // Until the new server has written its own file, the old one still names its predecessor.
      if (file?.pid === child.pid) {
        const served = await connect(site).catch((error: unknown) => (complaint = retryable(error)));
        if (typeof served !== "string") return served;
      }
      await sleep(10);
    }
    return complaint;
  } finally {
    await log.close();
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function textFrom(log: Awaited<ReturnType<typeof open>>, from: number): Promise<string> {
  const { size } = await log.stat();
  const { buffer } = await log.read(Buffer.alloc(Math.max(0, size - from)), 0, size - from, from);
  return buffer.toString("utf8");
}

async function limitLog(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(log, `${log}.1`);
}

async function endOrphans(cluster: string): Promise<void> {
  // A backend that computes does not notice that its server is gone, and as long as it lives no new one can start.
  if ((await livePostmaster(cluster)) !== undefined) return;
  for (const pid of processesIn(cluster)) {
    try {
      process.kill(pid, "SIGTERM");
    } catch {
      // It has just ended by itself.
    }
  }
}

/** Shuts the server down as `pg_ctl stop -m fast` does, and resolves when its process is gone. */
export async function shutDown(pid: number): Promise<void> {
  const begun = performance.now();
  let signal: NodeJS.Signals | undefined = "SIGINT";
  while (isAlive(pid)) {
    if (signal) process.kill(pid, signal);
    const waited = performance.now() - begun;
    // An immediate shutdown loses nothing either: the next start replays the log.
    signal = waited > 30_000 ? "SIGQUIT" : undefined;
    await sleep(waited > 30_000 ? 1_000 : 10);
  }
}
