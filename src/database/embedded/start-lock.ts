import { readlink, rename, symlink, unlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { StartError } from "../../shared/start-error.js";
import { identityOf } from "./processes.js";

const PATIENCE_MS = 150_000;

/** Runs the act while no other process starts or stops PostgreSQL in this data folder; a lock whose owner died is taken over. */
export async function withStartLock<T>(dataDir: string, act: () => Promise<T>): Promise<T> {
  const lock = join(dataDir, "postgres.lock");
  const mine = identityOf(process.pid) ?? String(process.pid);
  await take(lock, mine);
  try {
    return await act();
  } finally {
    if ((await ownerOf(lock)) === mine) await unlink(lock).catch(() => undefined);
  }
}

async function take(lock: string, mine: string): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      // A symbolic link appears together with its content, so that nobody ever reads a lock without an owner.
      await symlink(mine, lock);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = await ownerOf(lock);
    if (owner === undefined) continue;
    const pid = Number.parseInt(owner, 10);
    if (!Number.isInteger(pid) || identityOf(pid) !== owner) {
      await discard(lock, owner);
      continue;
    }
    if (performance.now() > giveUpAt) {
      throw new StartError(
        `Process ${pid} has been starting or stopping the database for ${PATIENCE_MS / 1000} s: end it, or remove ${lock} if it is not a hub.`,
      );
    }
    await sleep(20);
  }
}

async function discard(lock: string, deadOwner: string): Promise<void> {
  const aside = `${lock}.stale-${process.pid}`;
  try {
    await rename(lock, aside);
    const moved = await ownerOf(aside);
    // Another process may have replaced the dead owner's lock in between: it gets its own back.
    if (moved !== undefined && moved !== deadOwner) await symlink(moved, lock);
    await unlink(aside);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  }
}

async function ownerOf(lock: string): Promise<string | undefined> {
  try {
    return await readlink(lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    if (code === "EINVAL") throw new StartError(`${lock} is not a lock of the hub: remove it.`);
    throw error;
  }
}
