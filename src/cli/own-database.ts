import { getOperationAST, parse } from "graphql";
import { pino } from "pino";
import { RateLimits } from "../access/index.js";
import { ActEngine } from "../acting/index.js";
import { buildHubSchema, Executor, type HubContext, printSubgraphSdl, reporter } from "../api/index.js";
import { readConfig } from "../config.js";
import { openOrm } from "../database/orm.js";
import { Pools } from "../database/pools.js";
import { usualSafeguards } from "../federation/index.js";
import { ReadEngine } from "../reading/index.js";
import { ownName, Registry } from "../registry/index.js";
import { systemClock } from "../shared/clock.js";
import { type Answer, dataOf } from "./answer.js";
import { withDatabase } from "./connection.js";
import type { RunOperation } from "./operations.js";

const operator = { role: "operator", allianceId: null, organizationId: null, keyId: null } as const;

/** Runs operations on the hub's own database, with an operator's rights. */
export const onOwnDatabase = <T>(work: (run: RunOperation) => Promise<T>): Promise<T> =>
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
