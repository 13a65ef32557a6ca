// Lints the SQL of every migration with squawk: what would lock or break a database in use is refused.
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = new URL("../migrations/", import.meta.url);
const target = await mkdtemp(join(tmpdir(), "hub-migrations-"));
// The names of the rules that do not hold here, each with its reason.
const left = [
  "prefer-bigint-over-int", // what is an int counts people and days
  "require-lock-timeout", // the migrating connection sets both timeouts
  "require-statement-timeout",
  "require-concurrent-index-creation", // migrations run in a transaction, before the hub serves
];
try {
  const files = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort()) {
    const [Migration] = Object.values(await import(new URL(file, folder).href));
    const migration = new Migration({}, { get: () => ({}) });
    await migration.up();
    const path = join(target, file.replace(/\.ts$/, ".sql"));
    await writeFile(
      path,
      migration
        .getQueries()
        .map((query) => `${query};\n`)
        .join("")
        .replaceAll(";;", ";"),
    );
    files.push(path);
  }
  const { status } = spawnSync(
    "squawk",
    ["--assume-in-transaction", "--pg-version=15.0", `--exclude=${left.join()}`, ...files],
    { stdio: "inherit" },
  );
  process.exitCode = status ?? 1;
} finally {
  await rm(target, { recursive: true, force: true });
}
