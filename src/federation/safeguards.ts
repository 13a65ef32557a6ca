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
  /** Headers of the client that subgraphs are told, by lower-case name; never its credentials. */
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
