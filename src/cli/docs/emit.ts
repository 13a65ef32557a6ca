import { readFile, writeFile } from "node:fs/promises";
import { Command } from "commander";
import { buildHubSchema } from "../../api/index.js";
import { lifecycleDiagrams } from "./lifecycles.js";
import { permissionTable } from "./permissions.js";

const path = (file: string): URL => new URL(`../../../${file}`, import.meta.url);

/** `hub docs emit [--check]`: writes the documents that are drawn from the code, or fails when one has drifted. */
export const emitDocs = new Command("emit")
  .description("write src/alliance/lifecycles.md and src/access/permissions.md from the code")
  .option("--check", "write nothing; fail when one differs")
  .action(async ({ check }: { check?: boolean }) => {
    const documents = {
      "src/alliance/lifecycles.md": lifecycleDiagrams(),
      "src/access/permissions.md": permissionTable(await buildHubSchema()),
    };
    for (const [file, text] of Object.entries(documents)) {
      if (!check) await writeFile(path(file), text);
      else if ((await readFile(path(file), "utf8").catch(() => "")) !== text) {
        process.stderr.write(`${file} differs from the code: run \`npm run hub -- docs emit\`\n`);
        process.exitCode = 1;
      }
    }
  });
