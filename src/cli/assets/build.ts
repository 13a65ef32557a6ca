import { Command } from "commander";
import { browserAssets, sizesOf } from "../../assets/index.js";

/** `hub assets build`: makes what browsers load, prints how large it is, and fails where it is over its budget. */
export const buildAssets = new Command("build")
  .description("make what browsers load and print its sizes; fail when one is over its budget")
  .action(async () => {
    const assets = await browserAssets();
    for (const { name, bytes, gzipped } of assets.byName.values())
      if (name.endsWith(".js")) process.stdout.write(`${name}\t${bytes.length}\t${gzipped.length} gzip\n`);
    for (const { of, bytes, budget } of sizesOf(assets)) {
      const verdict = bytes > budget ? "over" : "within";
      process.stdout.write(`${of} first load\t${bytes} gzip\t${verdict} ${budget}\n`);
      if (bytes > budget) process.exitCode = 1;
    }
  });
