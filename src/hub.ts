import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { CallerTokens, Keys, RateLimits, Sessions, SigningKeys, WidgetKeys } from "./access/index.js";
import { ActEngine } from "./acting/index.js";
import {
  buildHubSchema,
  createGraphQLServer,
  createHttpServer,
  dashboardDoor,
  Executor,
  forOperators,
  forVisitors,
  graphqlDoor,
  type HubContext,
  hubDoor,
  jwksRoute,
  listen,
  Metrics,
  metricsRoute,
  portOf,
  printSubgraphSdl,
  reporter,
  resolveReference,
  ServedGraph,
  sessionRoute,
  subgraphDoor,
  Subscriptions,
  TrustedDoor,
} from "./api/index.js";
import { assetsRoute, dashboardRoute, frameRoute, snippetsRoute } from "./assets/index.js";
import { openOrm } from "./database/orm.js";
import { type DatabaseLocation, internalConfig, Pools } from "./database/pools.js";
import { hubJobs, type RunningJobs, startJobs } from "./jobs/index.js";
import {
  asSubgraph,
  FederationEngine,
  HttpSubgraphs,
  type LookUp,
  OwnSubgraph,
  type Safeguards,
  type SubgraphAddress,
  usualSafeguards,
} from "./federation/index.js";
import { Feed, Relay } from "./live/index.js";
import { activityPages } from "./pages/index.js";
import { ReadEngine } from "./reading/index.js";
import { DocumentsByHash, ownName, Registry, ServedSubgraphs } from "./registry/index.js";
import type { Clock } from "./shared/clock.js";

export interface HubOptions {
  readonly database: DatabaseLocation;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly production: boolean;
  /** Where clients reach the hub: what it calls itself to partners' subgraphs; this machine's address unless given. */
  readonly publicUrl?: string;
  /** How many reverse proxies stand in front. */
  readonly proxies?: number;
  /** Whether this process does the hub's jobs; true unless given. */
  readonly doesJobs?: boolean;
  /** Whether this process may give events their order, so that subscribers hear of them; true unless given. */
  readonly relays?: boolean;
  /** Whether partners' subgraphs may be on this machine, over http; false unless given. */
  readonly allowLoopback?: boolean;
  /** How the names of partners' subgraphs are looked up; by the system unless given. */
  readonly lookUp?: LookUp | undefined;
  readonly safeguards?: Partial<Safeguards> | undefined;
  /** Milliseconds between two looks for subgraphs that were published while no notice came. */
  readonly lookInterval?: number | undefined;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A hub that listens; `stop` answers what is in flight and then closes everything it opened. */
export interface Hub {
  readonly port: number;
  readonly keys: Keys;
  /** The hub's own work at set times; null in a process that does none. */
  readonly jobs: RunningJobs | null;
  stop(): Promise<void>;
}

/** Starts a hub on a migrated database. Throws StartError when the port is taken or may not be used. */
export async function startHub({
  database,
  host,
  port,
  production,
  publicUrl = `http://localhost:${port}`,
  proxies = 0,
  doesJobs = true,
  relays = true,
  allowLoopback = false,
  lookUp,
  safeguards: given,
  lookInterval,
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
  const sessions = new Sessions(pools.internal, clock);
  const rateLimits = new RateLimits(pools.internal);
  const { schema, sdl, subgraphSchema, inProcessSchema } = await ownGraph();
  const report = reporter(log);
  const alone = new Executor(schema, report);
  const served = new ServedGraph<HubContext>(alone);
  const safeguards = { ...usualSafeguards, ...given };
  const metrics = new Metrics();
  const signingKeys = new SigningKeys(pools.internal, clock);
  const tokens = new CallerTokens(signingKeys, publicUrl, clock);
  const partners = new HttpSubgraphs<HubContext>({
    safeguards,
    allowLoopback,
    lookUp,
    credentials: ({ name }, { caller }) => tokens.headers(caller, name, subgraphs.alliancesOf(name)),
    observer: metrics.observer,
    clock,
  });
  metrics.follow(partners);
  const registry: Registry = new Registry(
    act.run,
    { name: ownName, url: `${ownName}:`, sdl },
    { safeguards, allowLoopback, lookUp },
    clock,
    {
      witness: { quarantined: () => subgraphs.quarantined, states: () => partners.states() },
      changed: () => subgraphs.lookAgain(),
    },
  );
  const documents = new DocumentsByHash(act.run);
  const parts = { keys, read, act, rateLimits, registry, feed, documents, proxies, clock, log };
  const server = createGraphQLServer(served, { log, production, documents });
  const subscriptions = new Subscriptions(schema, served, report);
  const subgraph = new Executor(subgraphSchema, report);
  const inProcess = new Executor(inProcessSchema, report);
  const own = new OwnSubgraph<HubContext>(ownName, inProcess);
  const connect = (address: SubgraphAddress) => (address.name === ownName ? own : partners.connect(address));
  const subgraphs: ServedSubgraphs = new ServedSubgraphs({
    registry,
    serve: (supergraph) =>
      served.replace(supergraph === null ? alone : new FederationEngine({ supergraph, safeguards, log, connect })),
    hear: (tell) => feed.hear(tell),
    onQuarantine: (quarantined) => metrics.setQuarantined(quarantined.keys()),
    log,
    interval: lookInterval,
  });
  const subgraphServer = createGraphQLServer(new ServedGraph<HubContext>(subgraph), { log, production: false });
  await Promise.all([server.start(), subgraphServer.start()]);
  const isReady = () =>
    pools.public.query("select").then(
      () => true,
      () => false,
    );
  const widgetKeys = new WidgetKeys(pools.internal);
  const http = await createHttpServer({
    doors: {
      "/graphql": graphqlDoor(hubDoor(parts, server, subscriptions)),
      "/dashboard/graphql": graphqlDoor(dashboardDoor(parts, sessions, server, subscriptions)),
      "/subgraph": graphqlDoor(subgraphDoor(parts, subgraphServer)),
    },
    trusted: new TrustedDoor({
      parts,
      keys: widgetKeys,
      documents,
      server,
      schema,
      ownOrigin: new URL(publicUrl).origin,
    }).serve,
    isReady,
    log,
    routes: [
      jwksRoute(signingKeys, log),
      metricsRoute(metrics, forOperators(keys), log),
      sessionRoute({ keys, sessions, rateLimits, proxies, secure: publicUrl.startsWith("https:"), log }),
      assetsRoute,
      dashboardRoute,
      snippetsRoute,
      frameRoute((key) => widgetKeys.find(key)),
      activityPages({ ask: forVisitors({ parts, server, documents }), publicUrl, clock, log }),
    ],
  });
  try {
    await subgraphs.start();
    await listen(http, host, port);
  } catch (error) {
    await subgraphs.stop();
    await feed.stop();
    await Promise.all([server.stop(), subgraphServer.stop(), orm.close(), pools.end()]);
    throw error;
  }
  if (relays) relay.start();
  const jobs = doesJobs ? await startJobs(pools.internal, hubJobs(act), log) : null;
  return {
    port: portOf(http),
    keys,
    jobs,
    stop: async () => {
      await subgraphs.stop();
      // Streams end first: the server waits for whatever is being answered.
      await feed.stop();
      await Promise.all([http.close(), jobs?.stop(), relay.stop()]);
      await Promise.all([server.stop(), subgraphServer.stop(), served.close()]);
      await Promise.all([orm.close(), pools.end()]);
    },
  };
}

interface OwnGraph {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly subgraphSchema: GraphQLSchema;
  readonly inProcessSchema: GraphQLSchema;
}

let builtOnce: Promise<OwnGraph> | undefined;

/** The hub's schema and the subgraphs made of it. They hold nothing of a single hub, so all of a process share them. */
const ownGraph = (): Promise<OwnGraph> =>
  (builtOnce ??= buildHubSchema().then((schema) => {
    const sdl = printSubgraphSdl(schema);
    return {
      schema,
      sdl,
      subgraphSchema: asSubgraph(schema, { sdl, resolveReference }),
      // What is asked in this process follows from a partner's own answer, whose size is limited.
      inProcessSchema: asSubgraph(schema, { sdl, resolveReference, most: Infinity }),
    };
  }));
