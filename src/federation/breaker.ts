/** When a subgraph is left alone, and for how long. */
export interface BreakerLimits {
  /** Failures one after the other. */
  readonly failures: number;
  /** Milliseconds until one request may try again. */
  readonly openFor: number;
}

export type BreakerState = "closed" | "open" | "half-open";

/**
 * A circuit breaker: after failures in a row nothing is asked any more; when its time is over, one
 * request tries, and decides for all.
 */
export class Breaker {
  private failures = 0;
  private openUntil = 0;
  private isTrying = false;

  constructor(
    private readonly limits: BreakerLimits,
    /** Milliseconds of a clock that never goes back. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  get state(): BreakerState {
    if (this.failures < this.limits.failures) return "closed";
    return this.isTrying || this.now() >= this.openUntil ? "half-open" : "open";
  }

  /** Whether a request may be sent now; whoever is told so reports how it went. */
  admits(): boolean {
    if (this.failures < this.limits.failures) return true;
    if (this.isTrying || this.now() < this.openUntil) return false;
    this.isTrying = true;
    return true;
  }

  succeeded(): void {
    this.failures = 0;
    this.isTrying = false;
  }

  failed(): void {
    this.failures += 1;
    this.isTrying = false;
    if (this.failures >= this.limits.failures) this.openUntil = this.now() + this.limits.openFor;
  }

  /** The request ended for a reason that tells nothing about the subgraph. */
  abandoned(): void {
    this.isTrying = false;
  }
}
