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
  reporter,
  ServedGraph,
  Subscriptions,
} from "./api/index.js";
import { openOrm } from "./database/orm.js";
import { type DatabaseLocation, internalConfig, Pools } from "./database/pools.js";
import { hubJobs, type RunningJobs, startJobs } from "./jobs/index.js";
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
  proxies = 0,
  doesJobs = true,
  relays = true,
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
  const server = createGraphQLServer(new ServedGraph<HubContext>(new Executor(schema, report)), { log, production });
  const subscriptions = new Subscriptions(schema, report);
  await server.start();
  const isReady = () =>
    pools.public.query("select").then(
      () => true,
      () => false,
    );
  const http = await createHttpServer({
    doors: { "/graphql": graphqlDoor(hubDoor(parts, server, subscriptions)) },
    isReady,
  });
  try {
    await listen(http, host, port);
  } catch (error) {
    await Promise.all([server.stop(), orm.close(), pools.end()]);
    throw error;
  }
  if (relays) relay.start();
  const jobs = doesJobs ? await startJobs(pools.internal, hubJobs(act), log) : null;
  return {
    port: portOf(http),
    keys,
    jobs,
    stop: async () => {
      // Streams end first: the server waits for whatever is being answered.
      await feed.stop();
      await Promise.all([http.close(), jobs?.stop(), relay.stop()]);
      await server.stop();
      await Promise.all([orm.close(), pools.end()]);
    },
  };
}
