import { HttpSubgraph } from "./fetch.js";
import type { Safeguards } from "./safeguards.js";
import type { SubgraphClient } from "./subgraph-client.js";
import type { SubgraphAddress } from "./supergraph.js";

export interface Connecting<C> {
  readonly safeguards: Safeguards;
  /** Whether subgraphs may be on this machine, over http. */
  readonly allowLoopback: boolean;
  /** What a subgraph is shown so that it answers; nothing unless given. */
  readonly credentials?: (subgraph: SubgraphAddress, context: C) => Readonly<Record<string, string>> | undefined;
}

interface Shared<C> {
  readonly subgraph: HttpSubgraph<C>;
  users: number;
}

/** The subgraphs that are reached over HTTP: engines that follow each other share connections and circuit breakers. */
export class HttpSubgraphs<C> {
  private readonly shared = new Map<string, Shared<C>>();

  constructor(private readonly connecting: Connecting<C>) {}

  /** A client of a subgraph; throws SupergraphRefused when its address may not be used. */
  readonly connect = (address: SubgraphAddress): SubgraphClient<C> => {
    const { name, url } = address;
    const key = JSON.stringify([name, url]);
    let shared = this.shared.get(key);
    if (!shared) {
      const subgraph = new HttpSubgraph<C>(address, this.connecting);
      this.shared.set(key, (shared = { subgraph, users: 0 }));
    }
    const { subgraph } = shared;
    shared.users += 1;
    return {
      name,
      isOwn: false,
      ask: (request, call) => subgraph.ask(request, call),
      close: async () => {
        shared.users -= 1;
        if (shared.users > 0) return;
        this.shared.delete(key);
        await subgraph.close();
      },
    };
  };
}
