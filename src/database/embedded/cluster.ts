import {
  chmod,
  chown,
  lchown,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { join, resolve } from "node:path";

import { StartError } from "../../shared/start-error.js";
import type { Binaries } from "./binaries.js";
import { run } from "./run.js";
import type { ServerAccount } from "./server-account.js";

/** The one role of the embedded cluster; the socket folder's mode is what keeps others out. */
export const CLUSTER_ROLE = "hub";

/** Opens the data folder, creating it if need be, and answers its real path. */
export async function openDataDir(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    // Creating a folder tells more than access(2) does, which promises too much on read-only and remote file systems.
    const trial = await mkdtemp(join(dataDir, "postgres.trial-"));
    await rm(trial, { recursive: true });
    return await realpath(dataDir);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new StartError(
      `The data folder ${resolve(dataDir)} cannot be written (${code}): set DATA_DIR to one that can.`,
      { cause },
    );
  }
}

/** Makes sure that the data folder holds a cluster that this PostgreSQL can run; a half-made one never counts. */
export async function ensureCluster(
  dataDir: string,
  cluster: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<void> {
  const found = await versionOf(cluster);
  if (found === undefined) return await createCluster(dataDir, cluster, binaries, account);
  if (found !== account.major) {
    throw new StartError(
      `${cluster} was made by PostgreSQL ${found}, this hub brings PostgreSQL ${account.major}: export its data with version ${found}, or set DATA_DIR to another folder.`,
    );
  }
  // A backup copied back by root belongs to root.
  if (account.handOver && (await stat(cluster)).uid !== account.uid) await handOverAll(cluster, account);
}

async function versionOf(cluster: string): Promise<string | undefined> {
  try {
    const files = await readdir(cluster);
    if (files.length === 0) return undefined;
    if (!files.includes("PG_VERSION")) {
      throw new StartError(
        `${cluster} holds files but is not a PostgreSQL cluster: move it away, or set DATA_DIR to another folder.`,
      );
    }
    return (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new StartError(
      `${cluster} cannot be read (${code}): start the hub as the user who owns it, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

async function createCluster(
  dataDir: string,
  cluster: string,
  binaries: Binaries,
  account: ServerAccount,
): Promise<void> {
  // An initdb that outlives its killed hub still writes: every try has a folder of its own, and only a finished one gets the name.
  const draft = await mkdtemp(join(dataDir, "postgres.init-"));
  if (account.handOver) await chown(draft, account.uid, account.gid);
  await chmod(draft, 0o700);
  const locale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";
  const made = await run(
    account.command(binaries.initdb, [
      ...["--pgdata", draft, "--username", CLUSTER_ROLE, "--auth=trust", "--encoding=UTF8"],
      ...[
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        `--locale=${locale}`,
        "--lc-messages=C",
        "--no-instructions",
      ],
    ]),
  );
  if (!made.ok) {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    throw new StartError(`The database in ${cluster} could not be created: ${made.complaint}`);
  }
  await rename(draft, cluster);
  await syncFolder(dataDir);
  await removeOldDrafts(dataDir);
}

async function removeOldDrafts(dataDir: string): Promise<void> {
  const drafts = (await readdir(dataDir)).filter((name) => name.startsWith("postgres.init-"));
  // What can't be removed now, since an orphaned initdb still writes there, costs nothing but space.
  await Promise.allSettled(
    drafts.map((name) => rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 3 })),
  );
}

async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r");
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function handOverAll(cluster: string, account: ServerAccount): Promise<void> {
  const entries = await readdir(cluster, { recursive: true });
  for (const entry of entries) await lchown(join(cluster, entry), account.uid, account.gid);
  await chmod(cluster, 0o700);
  await chown(cluster, account.uid, account.gid);
}
