import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import type { HubEvent, Subscriber } from "../live/index.js";
import { HubError } from "../shared/errors.js";
import { fieldsOf } from "../shared/fields-of.js";
import type { Operation } from "../shared/operation.js";
import type { HubContext } from "./context.js";
import type { Report } from "./executor.js";
import type { ServedGraph } from "./graph.js";
import { Limits, limits } from "./limits.js";
import { wrongVariable } from "./report.js";

/** What a client sends to subscribe. */
export interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** A subscription that has begun: its events, and the answer to each; null for one that the subscriber may not see. */
export interface Begun {
  readonly events: Subscriber;
  readonly answer: (event: HubEvent) => Promise<object | null>;
}

/** How many documents are kept parsed and validated for one schema. */
const keptDocuments = 200;

interface Known {
  readonly limits: Limits;
  readonly documents: Map<string, DocumentNode | readonly GraphQLError[]>;
}

/**
 * Begins subscriptions through the same checks as any operation: parsing, validation, limits, permission. Events
 * are the hub's own; what is told of each is an operation on the graph that is served at that moment.
 */
export class Subscriptions {
  private readonly known = new WeakMap<GraphQLSchema, Known>();

  constructor(
    /** The hub's own schema, whose subscriptions know where their events come from. */
    private readonly own: GraphQLSchema,
    private readonly served: ServedGraph<HubContext>,
    private readonly report: Report,
  ) {}

  /** Whether a subscription is asked for; a document that is not valid asks for none. */
  isMeant({ query, operationName }: Partial<Asked>): boolean {
    if (typeof query !== "string") return false;
    try {
      return getOperationAST(this.documentOf(query), operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
    } catch {
      return false;
    }
  }

  /** Throws the GraphQLErrors, or the HubError, for which it does not begin. */
  async begin(asked: Asked, context: HubContext): Promise<Begun> {
    const { document, operation, variables } = this.operationOf(asked);
    const fragments = Object.fromEntries(
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    );
    // Validation has seen to it that there is exactly one, unless a directive takes it away.
    const [root] = fieldsOf([operation.selectionSet], fragments, variables);
    if (!root) throw new HubError("BAD_USER_INPUT", "operationUnknown");
    const [key, nodes] = root;
    const field = this.own.getSubscriptionType()!.getFields()[nodes[0]!.name.value]!;
    const args = getArgumentValues(field, nodes[0]!, variables);
    const events = (await field.subscribe!(undefined, args, context, undefined as never)) as Subscriber;
    const answer = async (event: HubEvent): Promise<object | null> => {
      const about = { ...context, event, now: context.act.now() };
      // A graph that was swapped since may not know all that is asked for any more.
      const { schema } = this.served;
      const { data, errors } = await this.served.execute(schema, this.operationOf(asked), about);
      const told = data ? (JSON.parse(data.text) as Record<string, unknown>) : null;
      if (!errors && told?.[key] == null) return null;
      return { data: told, ...(errors && { errors: errors.map((error) => error.toJSON()) }) };
    };
    return {
      events,
      answer: (event) =>
        answer(event).catch(async (error: unknown) => {
          if (!(error instanceof Refused)) return { data: null, errors: [this.report(error, context, [key]).toJSON()] };
          // Whoever asks for what is gone is told so, once.
          await events.return();
          return { errors: error.errors.map((each) => each.toJSON()) };
        }),
    };
  }

  private operationOf({ query, operationName, variables: given }: Asked): Operation {
    const { schema } = this.served;
    const document = this.documentOf(query);
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new HubError("BAD_USER_INPUT", "operationUnknown");
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new HubError("BAD_USER_INPUT", "onlySubscriptions");
    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, {
      maxErrors: 5,
    });
    if (errors) throw new Refused(errors.map((error) => wrongVariable(error, operation)));
    this.knownOf(schema).limits.check(document, operation, given ?? {});
    return { document, operation, variables: coerced };
  }

  private documentOf(query: string): DocumentNode {
    const { schema } = this.served;
    const { documents } = this.knownOf(schema);
    let known = documents.get(query);
    if (!known) {
      const document = parse(query, { maxTokens: limits.tokens });
      const errors = validate(schema, document);
      known = errors.length > 0 ? errors : document;
      if (documents.size >= keptDocuments) documents.delete(documents.keys().next().value!);
      documents.set(query, known);
    }
    if ("kind" in known) return known;
    throw new Refused(known);
  }

  private knownOf(schema: GraphQLSchema): Known {
    let known = this.known.get(schema);
    if (!known) this.known.set(schema, (known = { limits: new Limits(schema), documents: new Map() }));
    return known;
  }
}

/** Why a subscription does not begin, in GraphQL's own words. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}
