import type { GraphQLFormattedError } from "graphql";
import type { Answer, Operation } from "../shared/operation.js";
import type { Json } from "./merge.js";
import type { SubgraphOperation } from "./plan.js";
import type { Representations } from "./representations.js";

/** What is asked of a subgraph in one request. */
export interface SubgraphRequest {
  readonly operation: SubgraphOperation;
  /** The client's variables; only those that the operation uses are sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** By the variable that takes them. */
  readonly representations: ReadonlyMap<string, Representations>;
}

/** What every operation brings along for the subgraphs that it touches. */
export interface SubgraphCall<C> {
  readonly context: C;
  /** The client's headers that may be passed on. */
  readonly headers: Readonly<Record<string, string>>;
  /** When the operation's time is over, in milliseconds of `performance.now()`. */
  readonly deadline: number;
}

export interface SubgraphAnswer {
  readonly data?: Json | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A subgraph that can be asked, over HTTP or in this process. */
export interface SubgraphClient<C> {
  readonly name: string;
  /** Whether its errors are the hub's own, meant for clients as they are. */
  readonly isOwn: boolean;
  /**
   * Answers a client's whole operation itself, as text that is ready to send; absent where only requests of
   * plans are answered, null for an operation that is not all its own.
   */
  readonly answerWhole?: (operation: Operation, context: C) => Promise<Answer> | null;
  /** Throws SubgraphFailure when there is no answer. */
  ask(request: SubgraphRequest, call: SubgraphCall<C>): Promise<SubgraphAnswer>;
  close(): Promise<void>;
}

/** The variables that an operation is given, representations included. */
export function variablesOf({ operation, variables, representations }: SubgraphRequest): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const name of operation.variables) if (name in variables) given[name] = variables[name];
  for (const [name, { list }] of representations) given[name] = list;
  return given;
}
