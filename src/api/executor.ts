import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from "graphql";
import { JsonText, type ReadContext, type ReadInfo } from "../reading/index.js";
import { fieldsOf } from "../shared/fields-of.js";
import { introspected } from "../shared/introspection.js";
import type { Answer, Operation } from "../shared/operation.js";
import { selected } from "../shared/selected.js";
import type { Graph } from "./graph.js";

/** Turns whatever a resolver threw into the error that its caller may see. */
export type Report = (error: unknown, context: ReadContext, path: readonly string[]) => GraphQLError;

/** What an operation is executed with: a subscription's message with the event that it is about. */
type ExecutorContext = ReadContext & { readonly event?: object };

const introspection = new Set(["__schema", "__type"]);

/**
 * Executes operations on the hub's own schema. The read engine vouches for complete answers, so
 * its text goes into the response as it is: nothing is parsed, walked and printed again.
 */
export class Executor implements Graph<ExecutorContext> {
  private readonly fragments = new WeakMap<DocumentNode, ReadInfo["fragments"]>();

  constructor(
    readonly schema: GraphQLSchema,
    private readonly report: Report,
  ) {}

  async execute({ document, operation, variables }: Operation, context: ExecutorContext): Promise<Answer> {
    const fragments = this.fragmentsOf(document);
    const roots = [...fieldsOf([operation.selectionSet], fragments, variables)];
    const failures: GraphQLError[] = [];
    let lost = false;
    const member = async ([key, nodes]: [string, FieldNode[]]): Promise<string> => {
      try {
        return `${JSON.stringify(key)}:${await this.value(key, nodes, { document, operation, fragments, variableValues: variables }, context)}`;
      } catch (error) {
        failures.push(this.report(error, context, [key]));
        lost ||= isNonNullType(this.fieldOf(operation, nodes[0]!)?.type);
        return `${JSON.stringify(key)}:null`;
      }
    };
    let members: string[] = [];
    // Acts happen one after the other, as they are written.
    if (operation.operation === OperationTypeNode.MUTATION) for (const root of roots) members.push(await member(root));
    else members = await Promise.all(roots.map(member));
    const data = lost ? null : new JsonText(`{${members.join(",")}}`);
    return failures.length > 0 ? { data, errors: failures } : { data };
  }

  private async value(
    key: string,
    nodes: FieldNode[],
    scope: Pick<ReadInfo, "fragments" | "operation" | "variableValues"> & { document: DocumentNode },
    context: ExecutorContext,
  ): Promise<string> {
    const node = nodes[0]!;
    const name = node.name.value;
    const parentType = this.schema.getRootType(scope.operation.operation)!;
    if (name === "__typename") return JSON.stringify(parentType.name);
    if (introspection.has(name))
      return introspected(this.schema, scope.document, scope.operation, nodes, scope.variableValues);
    const field = parentType.getFields()[name]!;
    const args = getArgumentValues(field, node, scope.variableValues);
    const info: ReadInfo & Pick<GraphQLResolveInfo, "path" | "returnType"> = {
      ...scope,
      fieldName: name,
      fieldNodes: nodes,
      parentType,
      schema: this.schema,
      // What Apollo's tracing reads of a field, where a router asks the subgraph for it.
      returnType: field.type,
      path: { prev: undefined, key, typename: parentType.name },
    };
    const answer: unknown = await field.resolve!(context.event, args, context, info as GraphQLResolveInfo);
    return answer instanceof JsonText ? answer.text : JSON.stringify(selected(answer ?? null, nodes, scope));
  }

  private fieldOf(operation: OperationDefinitionNode, node: FieldNode) {
    return this.schema.getRootType(operation.operation)?.getFields()[node.name.value];
  }

  private fragmentsOf(document: DocumentNode): ReadInfo["fragments"] {
    let known = this.fragments.get(document);
    if (!known) {
      known = Object.fromEntries(
        document.definitions.flatMap((definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
        ),
      );
      this.fragments.set(document, known);
    }
    return known;
  }
}

/** The body of a response: the answer's text between its braces, everything else as JSON. */
export function printAnswer({
  data,
  ...rest
}: {
  data?: unknown;
  errors?: readonly GraphQLFormattedError[];
  extensions?: unknown;
}): string {
  if (!(data instanceof JsonText)) return JSON.stringify(data === undefined ? rest : { ...rest, data });
  const others = JSON.stringify(rest);
  return others === "{}" ? `{"data":${data.text}}` : `${others.slice(0, -1)},"data":${data.text}}`;
}
