import type { GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Logger } from "pino";
import { HubError } from "../shared/errors.js";
import { JsonText } from "../shared/json-text.js";
import type { Language } from "../shared/messages.js";
import type { Answer, Operation } from "../shared/operation.js";
import { Completion } from "./completion.js";
import { decidingVariables } from "./conditions.js";
import { Errors } from "./errors.js";
import { Execution } from "./execution.js";
import { CannotPlan, type Plan, Planner } from "./planner.js";
import { keepCredentials, type Safeguards } from "./safeguards.js";
import type { SubgraphClient } from "./subgraph-client.js";
import { readSupergraph, type SubgraphAddress, type Supergraph } from "./supergraph.js";

/** What the engine needs of a request besides the operation. */
export interface FederatedContext {
  readonly language: Language;
  /** The client's headers, by lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface EngineOptions<C> {
  readonly supergraph: string;
  readonly safeguards: Safeguards;
  readonly log: Logger;
  /** Who answers for a subgraph; throws SupergraphRefused for one that may not be reached. */
  readonly connect: (subgraph: SubgraphAddress) => SubgraphClient<C>;
}

/** How many completions of one operation are kept, one for each combination of its conditions. */
const kept = 16;

/** Executes operations on one supergraph, from the moment it is made until it is closed. Making it throws SupergraphRefused. */
export class FederationEngine<C extends FederatedContext> {
  private readonly supergraph: Supergraph;
  private readonly planner: Planner;
  private readonly clients = new Map<string, SubgraphClient<C>>();
  private readonly completions = new WeakMap<OperationDefinitionNode, Map<string, Completion>>();
  private readonly safeguards: Safeguards;
  private readonly log: Logger;

  constructor({ supergraph, safeguards, log, connect }: EngineOptions<C>) {
    keepCredentials(safeguards);
    this.supergraph = readSupergraph(supergraph);
    this.planner = new Planner(this.supergraph);
    this.safeguards = safeguards;
    this.log = log;
    for (const [name, client] of connected(this.supergraph.subgraphs, connect)) this.clients.set(name, client);
  }

  /** What clients see. */
  get schema(): GraphQLSchema {
    return this.supergraph.apiSchema;
  }

  async execute(asked: Operation, context: C): Promise<Answer> {
    try {
      const plan = await this.planner.plan(asked.document, asked.operation);
      return await (this.ownAnswer(plan, asked, context) ?? this.carryOut(plan, asked, context));
    } catch (error) {
      if (!(error instanceof CannotPlan)) throw error;
      this.log.warn({ reason: error.message }, "an operation cannot be planned");
      return { errors: [new HubError("BAD_USER_INPUT", "cannotPlan").toGraphQL(context.language)] };
    }
  }

  /** An operation that is all the hub's own goes to it as it came: its text needs no merging and no completing. */
  private ownAnswer({ steps }: Plan, asked: Operation, context: C): Promise<Answer> | null {
    if (steps.length === 0) return null;
    const [first] = steps;
    const owner = first!.kind === "root" ? this.clients.get(first!.operation.subgraph) : undefined;
    if (!owner?.answerWhole) return null;
    const isAll = steps.every((step) => step.kind === "root" && this.clients.get(step.operation.subgraph) === owner);
    return isAll ? owner.answerWhole(asked, context) : null;
  }

  private async carryOut(plan: Plan, asked: Operation, context: C): Promise<Answer> {
    const errors = new Errors(context.language);
    const call = {
      context,
      headers: this.forwarded(context),
      deadline: performance.now() + this.safeguards.operationTimeout,
    };
    const execution = new Execution(plan, asked.variables, this.clients, call, errors, this.log);
    await execution.run();
    const { text, flaws } = this.completion(plan, asked).complete(execution.data);
    for (const flaw of flaws) errors.flaw(flaw);
    const data = text === null ? null : new JsonText(text);
    return errors.list.length > 0 ? { data, errors: errors.list } : { data };
  }

  /** Closes the connections; whatever is in flight is answered first. */
  async close(): Promise<void> {
    await Promise.all([...new Set(this.clients.values())].map((client) => client.close()));
  }

  private forwarded({ headers }: FederatedContext): Record<string, string> {
    const forwarded: Record<string, string> = {};
    for (const name of this.safeguards.forwardedHeaders) {
      const value = headers[name];
      if (typeof value === "string") forwarded[name] = value;
    }
    return forwarded;
  }

  private completion({ mergedKey }: Plan, asked: Operation): Completion {
    const names = decidingVariables(asked.document);
    const make = (): Completion => new Completion(this.supergraph, { ...asked, mergedKey });
    // Introspection may ask by any variable, and nobody is in a hurry for it.
    if (names === null) return make();
    let known = this.completions.get(asked.operation);
    if (!known || known.size > kept) this.completions.set(asked.operation, (known = new Map<string, Completion>()));
    const key = names.map((name) => Number(asked.variables[name] === true)).join("");
    let completion = known.get(key);
    if (!completion) known.set(key, (completion = make()));
    return completion;
  }
}

/** All or none: who refuses one address has not opened the others. */
function connected<C>(
  subgraphs: Supergraph["subgraphs"],
  connect: EngineOptions<C>["connect"],
): Map<string, SubgraphClient<C>> {
  const clients = new Map<SubgraphAddress, SubgraphClient<C>>();
  try {
    for (const address of subgraphs.values()) if (!clients.has(address)) clients.set(address, connect(address));
  } catch (error) {
    for (const client of clients.values()) void client.close();
    throw error;
  }
  return new Map([...subgraphs].map(([name, address]) => [name, clients.get(address)!]));
}
