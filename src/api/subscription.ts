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
import { JsonText, type ReadInfo } from "../reading/index.js";
import { HubError } from "../shared/errors.js";
import { fieldsOf } from "../shared/fields-of.js";
import type { HubContext } from "./context.js";
import type { Report } from "./executor.js";
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

/** How many documents are kept parsed and validated. */
const keptDocuments = 200;

/** Begins subscriptions through the same checks as any operation: parsing, validation, limits, permission. */
export class Subscriptions {
  private readonly limited: Limits;
  private readonly documents = new Map<string, DocumentNode | readonly GraphQLError[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly report: Report,
  ) {
    this.limited = new Limits(schema);
  }

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
    const document = this.documentOf(asked.query);
    const operation = getOperationAST(document, asked.operationName);
    if (!operation) throw new HubError("BAD_USER_INPUT", "operationUnknown");
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      throw new HubError("BAD_USER_INPUT", "onlySubscriptions");
    const given = asked.variables ?? {};
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], given, {
      maxErrors: 5,
    });
    if (errors) throw new Refused(errors.map((error) => wrongVariable(error, operation)));
    this.limited.check(document, operation, given);

    const fragments = Object.fromEntries(
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    );
    // Validation has seen to it that there is exactly one, unless a directive takes it away.
    const [root] = fieldsOf([operation.selectionSet], fragments, coerced);
    if (!root) throw new HubError("BAD_USER_INPUT", "operationUnknown");
    const [key, nodes] = root;
    const parentType = this.schema.getSubscriptionType()!;
    const fieldName = nodes[0]!.name.value;
    const field = parentType.getFields()[fieldName]!;
    const info: ReadInfo = {
      fieldName,
      fieldNodes: nodes,
      fragments,
      operation,
      parentType,
      schema: this.schema,
      variableValues: coerced,
    };
    const args = getArgumentValues(field, nodes[0]!, coerced);
    const events = (await field.subscribe!(undefined, args, context, info as never)) as Subscriber;
    return {
      events,
      answer: async (event) => {
        const now = context.act.now();
        try {
          const answer: unknown = await field.resolve!(event, args, { ...context, now }, info as never);
          return answer instanceof JsonText ? { data: { [key]: JSON.parse(answer.text) as unknown } } : null;
        } catch (error) {
          const { message, path, extensions } = this.report(error, context, [key]);
          return { data: null, errors: [{ message, path, extensions }] };
        }
      },
    };
  }

  private documentOf(query: string): DocumentNode {
    let known = this.documents.get(query);
    if (!known) {
      const document = parse(query, { maxTokens: limits.tokens });
      const errors = validate(this.schema, document);
      known = errors.length > 0 ? errors : document;
      if (this.documents.size >= keptDocuments) this.documents.delete(this.documents.keys().next().value!);
      this.documents.set(query, known);
    }
    if ("kind" in known) return known;
    throw new Refused(known);
  }
}

/** Why a subscription does not begin, in GraphQL's own words. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}
