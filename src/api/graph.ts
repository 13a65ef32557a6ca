import type { GraphQLSchema } from "graphql";
import type { Caller } from "../reading/index.js";
import type { Language } from "../shared/messages.js";
import type { Answer, Operation } from "../shared/operation.js";

/** What the endpoint itself knows of a request. */
export interface RequestContext {
  readonly caller: Pick<Caller, "role">;
  readonly language: Language;
}

/** A schema and who executes operations on it. */
export interface Graph<C> {
  readonly schema: GraphQLSchema;
  execute(operation: Operation, context: C): Promise<Answer>;
  /** Lets go of what it holds; nothing is executed on it any more. */
  close?(): Promise<void>;
}

/** For how long a graph that was replaced stays, in milliseconds: its operations may be validated and not yet begun. */
const grace = 1_000;

/**
 * The graph that is served now. It can be replaced while operations run: each ends on the graph whose
 * schema validated it, and a graph that nobody uses any more is closed.
 */
export class ServedGraph<C> {
  private readonly bySchema = new WeakMap<GraphQLSchema, Graph<C>>();
  private readonly inFlight = new Map<Graph<C>, number>();
  private readonly retired = new Set<Graph<C>>();
  private tell: (graph: Graph<C>) => void = () => undefined;

  constructor(private current: Graph<C>) {
    this.bySchema.set(current.schema, current);
  }

  get schema(): GraphQLSchema {
    return this.current.schema;
  }

  /** Hears of each graph that takes the place of another. */
  onReplaced(tell: (graph: Graph<C>) => void): void {
    this.tell = tell;
  }

  /** Operations that arrive from now on are answered by the next graph. */
  replace(next: Graph<C>): void {
    const before = this.current;
    this.bySchema.set(next.schema, next);
    this.current = next;
    this.tell(next);
    setTimeout(() => {
      if (before === this.current) return;
      this.retired.add(before);
      this.closeIfIdle(before);
    }, grace).unref();
  }

  /** Executes on the graph whose schema validated the operation. */
  async execute(schema: GraphQLSchema, operation: Operation, context: C): Promise<Answer> {
    const graph = this.bySchema.get(schema) ?? this.current;
    this.inFlight.set(graph, (this.inFlight.get(graph) ?? 0) + 1);
    try {
      return await graph.execute(operation, context);
    } finally {
      this.inFlight.set(graph, this.inFlight.get(graph)! - 1);
      this.closeIfIdle(graph);
    }
  }

  async close(): Promise<void> {
    await this.current.close?.();
  }

  private closeIfIdle(graph: Graph<C>): void {
    if (!this.retired.has(graph) || (this.inFlight.get(graph) ?? 0) > 0) return;
    this.retired.delete(graph);
    this.inFlight.delete(graph);
    void graph.close?.();
  }
}
