import { readdir, readFile } from "node:fs/promises";

const ticksASecond = 100;

/** The CPU milliseconds that a PostgreSQL server and all its backends have taken so far; null where there is no /proc. */
export async function postgresCpu(postmasterPid: number): Promise<number | null> {
  const processes = await readdir("/proc").catch(() => []);
  let ticks: number | null = null;
  for (const name of processes) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    // The command's name stands in parentheses and may hold spaces; the fields are counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const isPostmaster = Number(name) === postmasterPid;
    if (!isPostmaster && Number(fields[1]) !== postmasterPid) continue;
    // utime, stime; of the postmaster also what its ended children took.
    const taken = fields.slice(11, isPostmaster ? 15 : 13).reduce((sum, field) => sum + Number(field), 0);
    ticks = (ticks ?? 0) + taken;
  }
  return ticks === null ? null : (ticks * 1000) / ticksASecond;
}
