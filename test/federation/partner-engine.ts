import type { GraphQLFormattedError } from "graphql";
import { pino } from "pino";
import type { Connecting } from "../../src/federation/connections.js";
import type { FederatedContext } from "../../src/federation/engine.js";
import { FederationEngine, HttpSubgraphs, type Safeguards, usualSafeguards } from "../../src/federation/index.js";
import { composed } from "../support/federation.js";
import { operationIn } from "./small-graph.js";

/** What the partner offers, and what is in this process. */
const partnerSdl = "type Query { motto: String }";
const ownSdl = "type Query { name: String }";

interface Given<C> extends Pick<Connecting<C>, "credentials" | "observer" | "clock"> {
  readonly safeguards?: Partial<Safeguards>;
}

/** An engine over one partner behind HTTP, called `partner`, and one subgraph in this process that gives `name`. */
export interface PartnerEngine<C> {
  readonly subgraphs: HttpSubgraphs<C>;
  /** What was logged. */
  readonly logged: readonly Record<string, unknown>[];
  run(query: string, context: C): Promise<{ text: string | undefined; errors: readonly GraphQLFormattedError[] }>;
  stop(): Promise<void>;
}

export function startPartnerEngine<C extends FederatedContext>(url: string, given: Given<C> = {}): PartnerEngine<C> {
  const safeguards = { ...usualSafeguards, ...given.safeguards };
  const subgraphs = new HttpSubgraphs<C>({ allowLoopback: true, ...given, safeguards });
  const supergraph = composed([
    { name: "own", url: "own:", sdl: ownSdl },
    { name: "partner", url, sdl: partnerSdl },
  ]);
  const logged: Record<string, unknown>[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => logged.push(JSON.parse(line)) });
  const own = { name: "own", isOwn: true, ask: async () => ({ data: { name: "和园" } }), close: async () => undefined };
  const engine = new FederationEngine<C>({
    supergraph,
    safeguards,
    log,
    connect: (address) => (address.name === "own" ? own : subgraphs.connect(address)),
  });
  let closed: Promise<void> | undefined;
  return {
    subgraphs,
    logged,
    run: async (query, context) => {
      const { data, errors = [] } = await engine.execute({ ...operationIn(query), variables: {} }, context);
      return { text: data?.text, errors: errors.map((error) => error.toJSON()) };
    },
    stop: () => (closed ??= engine.close()),
  };
}
