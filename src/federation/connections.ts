import type { Clock } from "../shared/clock.js";
import type { BreakerState } from "./breaker.js";
import type { Credentials } from "./credentials.js";
import type { LookUp } from "./addresses.js";
import { HttpSubgraph } from "./fetch.js";
import type { SubgraphObserver, SubgraphTally } from "./observer.js";
import { keepCredentials, type Safeguards } from "./safeguards.js";
import type { SubgraphClient } from "./subgraph-client.js";
import type { SubgraphAddress } from "./supergraph.js";

export interface Connecting<C> {
  readonly safeguards: Safeguards;
  /** Whether subgraphs may be on this machine, over http. */
  readonly allowLoopback: boolean;
  /** How names are looked up; by the system unless given. */
  readonly lookUp?: LookUp | undefined;
  /** What subgraphs are shown so that they answer; nothing unless given. */
  readonly credentials?: Credentials<C>;
  /** Who is told how requests end; nobody unless given. */
  readonly observer?: SubgraphObserver;
  /** By which failures are dated; the wall clock unless given. */
  readonly clock?: Clock;
}

/** How a connected subgraph is doing; counted since it was connected. */
export interface SubgraphState extends SubgraphTally {
  readonly name: string;
  readonly url: string;
  readonly state: BreakerState;
}

interface Shared<C> {
  readonly subgraph: HttpSubgraph<C>;
  users: number;
}

/** The subgraphs that are reached over HTTP: engines that follow each other share connections and circuit breakers. */
export class HttpSubgraphs<C> {
  private readonly shared = new Map<string, Shared<C>>();

  /** Throws StartError for safeguards that would tell subgraphs a client's credentials. */
  constructor(private readonly connecting: Connecting<C>) {
    keepCredentials(connecting.safeguards);
  }

  /** The subgraphs that are connected now, in the order in which they were. */
  states(): SubgraphState[] {
    return [...this.shared.values()].map(({ subgraph }) => subgraph.state);
  }

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
