import { createHash } from "node:crypto";
import { chmod, chown, lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { StartError } from "../../shared/start-error.js";
import type { ServerAccount } from "./server-account.js";

/** Opens the private folder of this cluster's Unix socket: owned by the server's account, closed to everyone else. */
export async function openSocketFolder(dataDir: string, account: ServerAccount): Promise<string> {
  // A socket's path holds hardly a hundred characters, fewer than many a data folder: hence a short name elsewhere.
  const name = `alliance-hub-${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}`;
  // /tmp comes first, because TMPDIR may lie in a place that the server's account can't enter.
  for (const parent of new Set(["/tmp", tmpdir()])) {
    // A name that another user took first is left to them.
    for (const suffix of ["", "-2", "-3", "-4"]) {
      const folder = join(parent, name + suffix);
      if (await makeOurs(folder, account)) return folder;
    }
  }
  throw new StartError(
    `No folder for PostgreSQL's socket could be made in /tmp or ${tmpdir()}: make one of them writable, or set DATABASE_URL.`,
  );
}

async function makeOurs(folder: string, account: ServerAccount): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (account.handOver) await chown(folder, account.uid, account.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
  }
  try {
    const found = await lstat(folder);
    if (!found.isDirectory()) return false;
    if (account.handOver && found.uid === 0) await chown(folder, account.uid, account.gid);
    else if (found.uid !== account.uid) return false;
    if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}
