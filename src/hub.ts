import type { Logger } from "pino";
import { Keys, RateLimits } from "./access/index.js";
import { ActEngine } from "./acting/index.js";
import {
  buildHubSchema,
  createGraphQLServer,
  createHttpServer,
  Executor,
  graphqlDoor,
  type HubContext,
  hubDoor,
  listen,
  portOf,
  printSubgraphSdl,
  reporter,
  resolveReference,
  ServedGraph,
  subgraphDoor,
  Subscriptions,
} from "./api/index.js";
import { openOrm } from "./database/orm.js";
import { type DatabaseLocation, internalConfig, Pools } from "./database/pools.js";
import { hubJobs, type RunningJobs, startJobs } from "./jobs/index.js";
import {
  asSubgraph,
  type ComposedSubgraph,
  composeSupergraph,
  FederationEngine,
  HttpSubgraphs,
  OwnSubgraph,
  type Safeguards,
  type SubgraphAddress,
  SupergraphRefused,
  usualSafeguards,
} from "./federation/index.js";
import { Feed, Relay } from "./live/index.js";
import { ReadEngine } from "./reading/index.js";
import type { Clock } from "./shared/clock.js";

export interface HubOptions {
  readonly database: DatabaseLocation;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly production: boolean;
  /** How many reverse proxies stand in front. */
  readonly proxies?: number;
  /** Whether this process does the hub's jobs; true unless given. */
  readonly doesJobs?: boolean;
  /** Whether this process may give events their order, so that subscribers hear of them; true unless given. */
  readonly relays?: boolean;
  /** Whether partners' subgraphs may be on this machine, over http; false unless given. */
  readonly allowLoopback?: boolean;
  readonly safeguards?: Partial<Safeguards> | undefined;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The name of the hub's own subgraph. */
const ownName = "hub";

/** A hub that listens; `stop` answers what is in flight and then closes everything it opened. */
export interface Hub {
  readonly port: number;
  readonly keys: Keys;
  /** The hub's own work at set times; null in a process that does none. */
  readonly jobs: RunningJobs | null;
  /**
   * Serves these partners' subgraphs beside the hub's own from now on, and no others. Throws SupergraphRefused
   * when they do not compose or may not be reached, and then serves on as before.
   */
  federate(partners: readonly ComposedSubgraph[]): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a hub on a migrated database. Throws StartError when the port is taken or may not be used. */
export async function startHub({
  database,
  host,
  port,
  production,
  proxies = 0,
  doesJobs = true,
  relays = true,
  allowLoopback = false,
  safeguards: given,
  clock,
  log,
}: HubOptions): Promise<Hub> {
  const pools = new Pools(database, (error) => log.warn({ message: error.message }, "a database connection was lost"));
  const orm = openOrm(database);
  const read = new ReadEngine(orm.getMetadata(), pools.run);
  const lost = (what: string) => (error: Error) => log.warn({ message: error.message }, `${what} lost its connection`);
  const relay = new Relay(internalConfig(database), lost("the relay"));
  const feed = new Feed(pools.internal, internalConfig(database), lost("the feed of events"));
  const act = new ActEngine(orm, pools.internal, clock, relay.poke);
  const keys = new Keys(pools.internal, clock);
  const rateLimits = new RateLimits(pools.internal);
  const parts = { keys, read, act, rateLimits, feed, proxies, clock, log };
  const schema = await buildHubSchema();
  const report = reporter(log);
  const alone = new Executor(schema, report);
  const served = new ServedGraph<HubContext>(alone);
  const server = createGraphQLServer(served, { log, production });
  const subscriptions = new Subscriptions(schema, report);
  const sdl = printSubgraphSdl(schema);
  const subgraph = new Executor(asSubgraph(schema, { sdl, resolveReference }), report);
  // What is asked in this process follows from a partner's own answer, whose size is limited.
  const inProcess = new Executor(asSubgraph(schema, { sdl, resolveReference, most: Infinity }), report);
  const subgraphServer = createGraphQLServer(new ServedGraph<HubContext>(subgraph), { log, production: false });
  await Promise.all([server.start(), subgraphServer.start()]);
  const isReady = () =>
    pools.public.query("select").then(
      () => true,
      () => false,
    );
  const http = await createHttpServer({
    doors: {
      "/graphql": graphqlDoor(hubDoor(parts, server, subscriptions)),
      "/subgraph": graphqlDoor(subgraphDoor(parts, subgraphServer)),
    },
    isReady,
  });
  try {
    await listen(http, host, port);
  } catch (error) {
    await Promise.all([server.stop(), subgraphServer.stop(), orm.close(), pools.end()]);
    throw error;
  }
  const safeguards = { ...usualSafeguards, ...given };
  const own = new OwnSubgraph<HubContext>(ownName, inProcess);
  const partners = new HttpSubgraphs<HubContext>({ safeguards, allowLoopback });
  const connect = (address: SubgraphAddress) => (address.name === ownName ? own : partners.connect(address));
  if (relays) relay.start();
  const jobs = doesJobs ? await startJobs(pools.internal, hubJobs(act), log) : null;
  return {
    port: portOf(http),
    keys,
    jobs,
    federate: async (others) => {
      if (others.length === 0) return served.replace(alone);
      // Nobody asks the hub for itself over HTTP, so its address is only a name.
      const supergraph = await composed([{ name: ownName, url: `${ownName}:`, sdl }, ...others]);
      served.replace(new FederationEngine({ supergraph, safeguards, log, connect }));
    },
    stop: async () => {
      // Streams end first: the server waits for whatever is being answered.
      await feed.stop();
      await Promise.all([http.close(), jobs?.stop(), relay.stop()]);
      await Promise.all([server.stop(), subgraphServer.stop(), served.close()]);
      await Promise.all([orm.close(), pools.end()]);
    },
  };
}

async function composed(subgraphs: readonly ComposedSubgraph[]): Promise<string> {
  const composition = await composeSupergraph(subgraphs);
  if ("supergraph" in composition) return composition.supergraph;
  throw new SupergraphRefused(composition.errors.map(({ message }) => message).join("; "));
}
