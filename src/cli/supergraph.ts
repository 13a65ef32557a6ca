import { Command } from "commander";
import { buildHubSchema, printSubgraphSdl } from "../api/index.js";
import { readConfig } from "../config.js";
import { SupergraphRefused } from "../federation/index.js";
import { composeGraph, ownName, publishedSubgraphs } from "../registry/index.js";
import { withPools } from "./connection.js";

interface Options {
  readonly url?: string;
  readonly allPartners?: boolean;
}

/** `hub supergraph`: prints the supergraph SDL, for a gateway or a router in front. */
export const supergraph = new Command("supergraph")
  .option("--url <url>", "where routers reach the hub's own subgraph; PUBLIC_URL/subgraph unless given")
  .option(
    "--all-partners",
    "with the subgraphs that are asked about some alliances only: `hub gateway` heeds that, other routers do not",
  )
  .action(async ({ url = `${readConfig(process.env).publicUrl}/subgraph`, allPartners = false }: Options) => {
    const sdl = printSubgraphSdl(await buildHubSchema());
    const published = await withPools(({ internal }) =>
      publishedSubgraphs(async ({ text }, values) => (await internal.query(text, [...values])).rows as never),
    );
    const partners = published.filter(({ isHubWide }) => isHubWide || allPartners);
    const composed = await composeGraph({ name: ownName, url, sdl }, partners);
    if (composed.reason !== undefined) throw new SupergraphRefused(composed.reason);
    process.stdout.write(composed.supergraph);
  });
