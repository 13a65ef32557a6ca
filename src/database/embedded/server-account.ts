import { readFile, stat } from "node:fs/promises";

import { StartError } from "../../shared/start-error.js";
import type { Binaries } from "./binaries.js";
import { run, type Command } from "./run.js";

/** The account that PostgreSQL runs under, and how its programs are started as that account. */
export interface ServerAccount {
  uid: number;
  gid: number;
  /** True when the hub is root and files have to be handed over to the account. */
  handOver: boolean;
  /** The major version of the PostgreSQL programs. */
  major: string;
  command(file: string, args: string[]): Command;
}

interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** Chooses an account that PostgreSQL accepts and that reaches both its programs and the data folder. */
export async function chooseServerAccount(
  binaries: Binaries,
  dataDir: string,
  cluster: string,
): Promise<ServerAccount> {
  const uid = process.getuid?.() ?? 0;
  const handOver = uid === 0;
  const account: Account = handOver
    ? await accountBesideRoot(cluster)
    : { name: "", uid, gid: process.getgid?.() ?? 0 };

  let complaint = "";
  for (const command of handOver
    ? waysToRunAs(account)
    : [(file: string, args: string[]): Command => ({ file, args })]) {
    const probe = await run(
      command("/bin/sh", ["-c", 'cd -- "$1" && exec "$2" --version', "sh", dataDir, binaries.postgres]),
    );
    const major = /\(PostgreSQL\) (\d+)/.exec(probe.stdout)?.[1];
    if (probe.ok && major) return { uid: account.uid, gid: account.gid, handOver, major, command };
    complaint ||= probe.complaint;
  }
  throw new StartError(
    handOver
      ? `PostgreSQL must not run as root, and the user ${account.name} cannot reach ${dataDir} and ${binaries.postgres} (${complaint}): start the hub as an ordinary user, move it to a folder that others may enter, or set DATABASE_URL.`
      : `The embedded PostgreSQL does not run here (${complaint}): try "npm rebuild ${binaries.packageName}", or set DATABASE_URL.`,
  );
}

async function accountBesideRoot(cluster: string): Promise<Account> {
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { name: `#${owner.uid}`, uid: owner.uid, gid: owner.gid };

  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  const accounts = passwd.split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find((fields) => fields[0] === name) ?? [];
    if (Number(uid) > 0 && Number(gid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return { name: "#65534", uid: 65534, gid: 65534 };
}

function waysToRunAs({ uid, gid }: Account): ServerAccount["command"][] {
  const direct = (file: string, args: string[]): Command => ({ file, args, uid, gid });
  // Behind a closed folder, such as a clone below /root, the account passes with the right to read, and only if that is
  // not enough with the right to ignore permissions. The secure bit is for initdb, which asks access(2) whether it may
  // execute postgres: without it the kernel answers that question as if the process had no capability.
  const passing =
    (capabilities: string[]) =>
    (file: string, args: string[]): Command => {
      const granted = capabilities.map((capability) => `+${capability}`).join(",");
      return {
        file: "setpriv",
        args: [
          ...["--reuid", String(uid), "--regid", String(gid), "--clear-groups", "--no-new-privs"],
          ...["--securebits", "+no_setuid_fixup", "--inh-caps", granted, "--ambient-caps", granted],
          ...["--", file, ...args],
        ],
      };
    };
  return [direct, passing(["dac_read_search"]), passing(["dac_read_search", "dac_override"])];
}
