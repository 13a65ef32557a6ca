import type { Logger } from "pino";
import {
  createGraphQLServer,
  createHttpServer,
  forHolderOf,
  graphqlDoor,
  listen,
  Metrics,
  metricsRoute,
  portOf,
  type PublicContext,
  publicDoor,
  ServedGraph,
} from "./api/index.js";
import { FederationEngine, HttpSubgraphs, type Safeguards, tryPlanner, usualSafeguards } from "./federation/index.js";

export interface GatewayOptions {
  /** A supergraph SDL (Apollo Federation 2). */
  readonly supergraph: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly production: boolean;
  /** Whether subgraphs may be on this machine, over http. */
  readonly allowLoopback: boolean;
  /** An operator's key, shown to the subgraph `hub` alone; it is asked by the rights of each client. */
  readonly hubKey?: string | undefined;
  readonly safeguards?: Partial<Safeguards> | undefined;
  readonly log: Logger;
}

/** A gateway that listens; it has no database and keeps nothing. */
export interface Gateway {
  readonly port: number;
  /**
   * Serves another supergraph as soon as it was tried, unless one that was given later is served already; throws
   * SupergraphRefused, and then serves on as before.
   */
  swap(supergraph: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves a supergraph at `/graphql`, and how its subgraphs are doing at `/metrics`. Throws SupergraphRefused, or
 * StartError when the port or the safeguards may not be used.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { host, port, production, allowLoopback, hubKey, log } = options;
  const safeguards = { ...usualSafeguards, ...options.safeguards };
  const metrics = new Metrics();
  const subgraphs = new HttpSubgraphs<PublicContext>({
    safeguards,
    allowLoopback,
    observer: metrics.observer,
    credentials: ({ name }, { headers }) =>
      name === "hub" && hubKey !== undefined
        ? { authorization: `Bearer ${hubKey}`, "x-on-behalf-of": String(headers["authorization"] ?? "") }
        : undefined,
  });
  metrics.follow(subgraphs);
  const engineOf = (supergraph: string): FederationEngine<PublicContext> =>
    new FederationEngine({ supergraph, safeguards, log, connect: subgraphs.connect });
  await tryPlanner(options.supergraph);
  const served = new ServedGraph<PublicContext>(engineOf(options.supergraph));
  const server = createGraphQLServer(served, { log, production });
  await server.start();
  const http = await createHttpServer({
    doors: { "/graphql": graphqlDoor(publicDoor(server, log)) },
    isReady: async () => true,
    log,
    routes: [metricsRoute(metrics, forHolderOf(hubKey), log)],
  });
  try {
    await listen(http, host, port);
  } catch (error) {
    await Promise.all([server.stop(), served.close()]);
    throw error;
  }
  let given = 0;
  let replacedBy = given;
  return {
    port: portOf(http),
    swap: async (supergraph) => {
      const turn = (given += 1);
      await tryPlanner(supergraph);
      if (turn < replacedBy) return;
      served.replace(engineOf(supergraph));
      replacedBy = turn;
    },
    stop: async () => {
      // Whatever is still being tried comes too late.
      replacedBy = Infinity;
      await http.close();
      await server.stop();
      await served.close();
    },
  };
}
