import { readFileSync, readdirSync, readlinkSync } from "node:fs";

interface ProcessStatus {
  state: string;
  startedAt: string;
}

function statusOf(pid: number): ProcessStatus | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The command in parentheses may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", startedAt: fields[19] ?? "" };
  } catch {
    return undefined;
  }
}

let bootId: string | undefined;

function thisBoot(): string {
  try {
    bootId ??= readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  } catch {
    bootId = "";
  }
  return bootId;
}

/** Tells whether a process runs; one that has ended but was not reaped by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  // In a container whose first process reaps nobody, a dead postmaster stays a zombie that still takes signals.
  const state = statusOf(pid)?.state;
  return state !== "Z" && state !== "X";
}

/** Names a running process so that no later process with the same number shares the name. */
export function identityOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  return [pid, statusOf(pid)?.startedAt ?? "", thisBoot()].join(":");
}

/** Tells whether the process works in that folder, as every PostgreSQL process does in its data folder; undefined where the system does not say. */
export function worksIn(pid: number, folder: string): boolean | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return undefined;
  }
}

/** Lists the processes that work in that folder, as far as the system says. */
export function processesIn(folder: string): number[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => worksIn(pid, folder) === true);
  } catch {
    return [];
  }
}
