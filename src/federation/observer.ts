import type { Clock } from "../shared/clock.js";
import type { FailureReason } from "./errors.js";

/** How a request to a subgraph ended: it answered, whatever it answered, or why it did not. */
export type SubgraphOutcome = "ok" | FailureReason;

/** Is told of every request to a subgraph behind HTTP when it has ended. */
export interface SubgraphObserver {
  /** `took` is the whole time of the request in milliseconds; null when nothing was sent. */
  ended(subgraph: string, outcome: SubgraphOutcome, took: number | null): void;
}

/** How the requests that a subgraph was sent have ended. */
export interface SubgraphTally {
  readonly requests: number;
  readonly failures: number;
  /** How many of the failures were timeouts. */
  readonly timeouts: number;
  readonly lastFailure: { readonly reason: FailureReason; readonly at: Date } | null;
}

/** Counts the requests to one subgraph; those that were never sent tell nothing about it and are left out. */
export class Tally {
  private requests = 0;
  private failures = 0;
  private timeouts = 0;
  private lastFailure: SubgraphTally["lastFailure"] = null;

  constructor(private readonly clock: Clock) {}

  count(outcome: SubgraphOutcome): void {
    this.requests += 1;
    if (outcome === "ok") return;
    this.failures += 1;
    if (outcome === "timeout") this.timeouts += 1;
    this.lastFailure = { reason: outcome, at: this.clock.now() };
  }

  get now(): SubgraphTally {
    const { requests, failures, timeouts, lastFailure } = this;
    return { requests, failures, timeouts, lastFailure };
  }
}
