import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { SubgraphObserver, SubgraphState } from "../federation/index.js";

const breakerStates = { closed: 0, "half-open": 1, open: 2 } as const;

/** Seconds, from a partner next door to one that is given up. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Subgraphs {
  states(): Iterable<Pick<SubgraphState, "name" | "state">>;
}

/** What Prometheus is told of one hub or gateway: its process, and how its partners' subgraphs are doing. */
export class Metrics {
  /** Counts what it is told. */
  readonly observer: SubgraphObserver;

  private readonly registry = new Registry();
  private quarantined: readonly string[] = [];
  private followed: Subgraphs = { states: () => [] };

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const requests = new Counter({
      name: "alliance_hub_subgraph_requests_total",
      help: "Requests to a subgraph, by how they ended.",
      labelNames: ["subgraph", "outcome"],
      registers,
    });
    const seconds = new Histogram({
      name: "alliance_hub_subgraph_request_seconds",
      help: "How long the requests took that a subgraph was sent, whatever came of them.",
      labelNames: ["subgraph"],
      buckets,
      registers,
    });
    const states = () => this.followed.states();
    new Gauge({
      name: "alliance_hub_subgraph_breaker_state",
      help: "The circuit breaker of a subgraph: 0 closed, 1 half-open, 2 open.",
      labelNames: ["subgraph"],
      registers,
      collect() {
        this.reset();
        for (const { name, state } of states()) this.set({ subgraph: name }, breakerStates[state]);
      },
    });
    const quarantined = () => this.quarantined;
    new Gauge({
      name: "alliance_hub_subgraph_quarantined",
      help: "Whether a published subgraph is left out, because this hub cannot serve it: 1, else 0.",
      labelNames: ["subgraph"],
      registers,
      collect() {
        this.reset();
        for (const { name } of states()) this.set({ subgraph: name }, 0);
        for (const subgraph of quarantined()) this.set({ subgraph }, 1);
      },
    });
    this.observer = {
      ended: (subgraph, outcome, took) => {
        requests.inc({ subgraph, outcome: outcome.toLowerCase().replaceAll(" ", "_") });
        if (took !== null) seconds.observe({ subgraph }, took / 1000);
      },
    };
  }

  /** From now on tells of the circuit breakers of these, as they are at that moment. */
  follow(subgraphs: Subgraphs): void {
    this.followed = subgraphs;
  }

  /** From now on tells of these, and of no others, that they are published and not served. */
  setQuarantined(subgraphs: Iterable<string>): void {
    this.quarantined = [...subgraphs];
  }

  /** Everything in Prometheus' text format, and that format's media type. */
  async read(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }
}
