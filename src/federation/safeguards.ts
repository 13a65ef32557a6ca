import { StartError } from "../shared/start-error.js";
import type { BreakerLimits } from "./breaker.js";

/** What keeps one subgraph's failure from becoming everybody's. */
export interface Safeguards {
  /** Milliseconds that a request to a subgraph may take. */
  readonly fetchTimeout: number;
  /** Milliseconds that all requests of one operation may take together. */
  readonly operationTimeout: number;
  /** Bytes that an answer may have. */
  readonly maxResponseSize: number;
  /** Connections to one subgraph. */
  readonly connections: number;
  readonly breaker: BreakerLimits;
  /** Headers of the client that subgraphs are told, by lower-case name; those that are credentials are refused. */
  readonly forwardedHeaders: readonly string[];
}

export const usualSafeguards: Safeguards = {
  fetchTimeout: 3_000,
  operationTimeout: 10_000,
  maxResponseSize: 10_485_760,
  connections: 64,
  breaker: { failures: 5, openFor: 10_000 },
  forwardedHeaders: ["accept-language", "traceparent", "tracestate"],
};

/** By these somebody's rights are used, so what a client sends in them is for the hub alone. */
const credentials: ReadonlySet<string> = new Set(["authorization", "proxy-authorization", "cookie", "x-on-behalf-of"]);

/** Throws StartError for safeguards by which subgraphs would be told a client's credentials. */
export function keepCredentials({ forwardedHeaders }: Safeguards): void {
  const told = forwardedHeaders.find((name) => credentials.has(name.trim().toLowerCase()));
  if (told) throw new StartError(`the header ${told} may not be forwarded: it carries a client's credentials`);
}
