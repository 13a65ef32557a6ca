import { parse } from "graphql";
import type { Connecting } from "./connections.js";
import { HttpSubgraph } from "./fetch.js";
import type { SubgraphAnswer } from "./subgraph-client.js";
import type { SubgraphAddress } from "./supergraph.js";

/**
 * Asks a subgraph that is not (yet) part of a graph one query without variables, under the same safeguards. Throws
 * SupergraphRefused where its address may not be used, and SubgraphFailure where it does not answer.
 */
export async function askOnce(
  address: SubgraphAddress,
  query: string,
  reaching: Pick<Connecting<undefined>, "safeguards" | "allowLoopback" | "lookUp">,
): Promise<SubgraphAnswer> {
  const subgraph = new HttpSubgraph<undefined>(address, reaching);
  const operation = { head: `{"query":${JSON.stringify(query)}`, document: parse(query), variables: [] };
  const deadline = performance.now() + reaching.safeguards.operationTimeout;
  try {
    const call = { context: undefined, headers: {}, deadline };
    return await subgraph.ask({ operation: operation as never, variables: {}, representations: new Map() }, call);
  } finally {
    await subgraph.close();
  }
}
