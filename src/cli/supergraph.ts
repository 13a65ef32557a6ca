import { Command } from "commander";
import { buildHubSchema, printSubgraphSdl } from "../api/index.js";
import { readConfig } from "../config.js";
import { composeSupergraph } from "../federation/index.js";

/** `hub supergraph`: prints the supergraph SDL, for a gateway or a router in front. */
export const supergraph = new Command("supergraph")
  .description("print the supergraph SDL, for `hub gateway` or any router of Apollo Federation")
  .option("--url <url>", "where routers reach the hub's own subgraph; PUBLIC_URL/subgraph unless given")
  .action(async ({ url = `${readConfig(process.env).publicUrl}/subgraph` }: { url?: string }) => {
    const sdl = printSubgraphSdl(await buildHubSchema());
    const composition = await composeSupergraph([{ name: "hub", url, sdl }]);
    if ("errors" in composition) throw new Error(composition.errors.map(({ message }) => message).join("\n"));
    process.stdout.write(composition.supergraph);
  });
