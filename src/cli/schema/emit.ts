import { readFile, writeFile } from "node:fs/promises";
import { Command } from "commander";
import { buildHubSchema, printSubgraphSdl } from "../../api/index.js";

const file = new URL("../../../schema/hub.graphql", import.meta.url);

/** `hub schema emit [--check]`: writes the subgraph's SDL, or fails when the written one has drifted. */
export const emitSchema = new Command("emit")
  .description("write schema/hub.graphql from the code")
  .option("--check", "write nothing; fail when it differs")
  .action(async ({ check }: { check?: boolean }) => {
    const sdl = printSubgraphSdl(await buildHubSchema());
    if (!check) return writeFile(file, sdl);
    const written = await readFile(file, "utf8").catch(() => "");
    if (written === sdl) return;
    process.stderr.write("schema/hub.graphql differs from the code: run `npm run hub -- schema emit`\n");
    process.exitCode = 1;
  });
