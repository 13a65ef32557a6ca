import type { GraphQLFormattedError } from "graphql";
import { pino } from "pino";
import { Errors } from "../../src/federation/errors.js";
import { Execution } from "../../src/federation/execution.js";
import type { Json } from "../../src/federation/merge.js";
import { Planner } from "../../src/federation/planner.js";
import type { Place } from "../../src/federation/representations.js";
import { type SubgraphAnswer, type SubgraphClient, variablesOf } from "../../src/federation/subgraph-client.js";
import type { Supergraph } from "../../src/federation/supergraph.js";
import { operationIn } from "./small-graph.js";

/** What a subgraph in memory was asked. */
export interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A subgraph in memory: it answers as it was told to, and remembers what it was asked. */
export class SubgraphInMemory implements SubgraphClient<null> {
  readonly asked: Asked[] = [];

  constructor(
    readonly name: string,
    private readonly answer: (asked: Asked) => SubgraphAnswer | Promise<SubgraphAnswer>,
    readonly isOwn = false,
  ) {}

  async ask(...[request]: Parameters<SubgraphClient<null>["ask"]>): Promise<SubgraphAnswer> {
    const { query } = JSON.parse(`${request.operation.head}}`) as { query: string };
    const asked = { query, variables: variablesOf(request) };
    this.asked.push(asked);
    return this.answer(asked);
  }

  async close(): Promise<void> {
    // Nothing is open.
  }
}

/** What came of an operation, and what was logged meanwhile. */
interface CarriedOut {
  readonly data: Json;
  readonly errors: readonly GraphQLFormattedError[];
  readonly logged: readonly Json[];
  /** Whether a null at a place is explained by the errors already. */
  explains(...place: Place): boolean;
}

/** Plans an operation and carries it out, with these subgraphs. */
export async function carryOut(
  supergraph: Supergraph,
  text: string,
  subgraphs: readonly SubgraphInMemory[],
  variables: Json = {},
): Promise<CarriedOut> {
  const { document, operation } = operationIn(text);
  const plan = await new Planner(supergraph).plan(document, operation);
  const logged: Json[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line) => logged.push(JSON.parse(line) as Json) });
  const clients = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]));
  const call = { context: null, headers: {}, deadline: Infinity };
  const errors = new Errors("en");
  const execution = new Execution(plan, variables, clients, call, errors, log);
  await execution.run();
  const explains = (...place: Place): boolean => {
    const before = errors.list.length;
    errors.flaw({ place, field: "Query.field", kind: "null" });
    return errors.list.length === before;
  };
  return { data: execution.data, errors: errors.list.map((error) => error.toJSON()), logged, explains };
}
