import { buildHubSchema, Executor, type HubContext, printSubgraphSdl, reporter } from "../api/index.js";
import { RateLimits } from "../access/index.js";
import { ActEngine } from "../acting/index.js";
import { readConfig } from "../config.js";
import { openOrm } from "../database/orm.js";
import { Pools } from "../database/pools.js";
import { usualSafeguards } from "../federation/index.js";
import { ReadEngine } from "../reading/index.js";
import { ownName, Registry } from "../registry/index.js";
import { systemClock } from "../shared/clock.js";
import { StartError } from "../shared/start-error.js";
import { getOperationAST, parse } from "graphql";
import { pino } from "pino";
import { withDatabase } from "./connection.js";

/** Runs one operation and answers its data; throws StartError with the first error's message. */
export type RunOperation = (query: string, variables: object) => Promise<Record<string, unknown>>;

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Runs a command's operations on a hub: the one at `hub` by HUB_KEY, with that key's rights, or with an operator's on
 * the hub's own database.
 */
export const withOperations = <T>(hub: string | undefined, work: (run: RunOperation) => Promise<T>): Promise<T> =>
  hub === undefined ? onOwnDatabase(work) : work(overHttp(hub, keyGiven()));

function keyGiven(): string {
  const { hubKey } = readConfig(process.env);
  if (!hubKey) throw new StartError("HUB_KEY is needed with --hub: the key by which the hub knows you");
  return hubKey;
}

/** Runs operations on the hub at an address, as the holder of a key. */
export function overHttp(hub: string, key: string): RunOperation {
  if (!URL.canParse(hub)) throw new StartError(`--hub is wrong: ${hub} is no address`);
  const url = new URL("graphql", hub.endsWith("/") ? hub : `${hub}/`);
  return async (query, variables) => {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "accept-language": "en" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) }).catch(
      (error: Error) => {
        throw new StartError(`the hub at ${hub} does not answer`, { cause: error });
      },
    );
    return dataOf((await response.json().catch(() => ({}))) as Answer);
  };
}

const operator = { role: "operator", allianceId: null, organizationId: null, keyId: null } as const;

const onOwnDatabase = <T>(work: (run: RunOperation) => Promise<T>): Promise<T> =>
  withDatabase(async (location) => {
    const { allowLoopback } = readConfig(process.env);
    const pools = new Pools(location, () => undefined, 3);
    const orm = openOrm(location);
    try {
      const schema = await buildHubSchema();
      const executor = new Executor(schema, reporter(pino({ level: "silent" })));
      const act = new ActEngine(orm, pools.internal, systemClock, () => undefined);
      const own = { name: ownName, url: `${ownName}:`, sdl: printSubgraphSdl(schema) };
      const registry = new Registry(act.run, own, { safeguards: usualSafeguards, allowLoopback }, systemClock);
      const context: Omit<HubContext, "now"> = {
        caller: operator,
        language: "en",
        headers: {},
        read: new ReadEngine(orm.getMetadata(), pools.run),
        act,
        rateLimits: new RateLimits(pools.internal),
        registry,
        address: "the command line",
        watch: () => Promise.reject(new Error("a command watches nothing")),
      };
      return await work(async (query, variables) => {
        const document = parse(query);
        const asked = { document, operation: getOperationAST(document)!, variables: { ...variables } };
        const { data, errors } = await executor.execute(asked, { ...context, now: systemClock.now() });
        return dataOf({ data: data ? (JSON.parse(data.text) as Answer["data"]) : null, ...(errors && { errors }) });
      });
    } finally {
      await orm.close();
      await pools.end();
    }
  });

function dataOf({ data, errors }: Answer): Record<string, unknown> {
  if (data && !errors) return data;
  throw new StartError(errors?.[0]?.message ?? "the hub gave no GraphQL answer");
}
