import { isPromise } from "node:util/types";
import { SubgraphFailure } from "./errors.js";
import { TimeIsUp } from "./exchange.js";
import type { SubgraphAddress } from "./supergraph.js";

type Shown = Readonly<Record<string, string>> | undefined;

/**
 * What a subgraph is shown so that it answers, as headers; nothing where it is undefined. What is at hand is given
 * as it is: a promise costs every request a turn.
 */
export type Credentials<C> = (subgraph: SubgraphAddress, context: C) => Shown | Promise<Shown>;

/**
 * The headers for one request, as they are or by a promise that keeps to the limit in milliseconds. Throws, or
 * rejects with, the SubgraphFailure "no credentials": the subgraph is not to blame for it.
 */
export function shownTo<C>(
  credentials: Credentials<C> | undefined,
  subgraph: SubgraphAddress,
  context: C,
  limit: number,
): Shown | Promise<Shown> {
  try {
    const shown = credentials?.(subgraph, context);
    return isPromise(shown) ? inTime(shown, limit).catch(refuse) : shown;
  } catch (error) {
    return refuse(error);
  }
}

function refuse(cause: unknown): never {
  throw new SubgraphFailure("no credentials", { cause });
}

async function inTime<T>(promise: Promise<T>, limit: number): Promise<T> {
  let timeout: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timeout = setTimeout(() => reject(new TimeIsUp("they came too late")), limit);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timeout);
  }
}
