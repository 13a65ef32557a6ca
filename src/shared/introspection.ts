import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";

/** The JSON of one introspection field (`__schema`, `__type`): the schema's own description is nothing stored, so graphql-js answers it. */
export function introspected(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  nodes: readonly FieldNode[],
  variableValues: Readonly<Record<string, unknown>>,
): string {
  const only: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } },
      ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
  const result = execute({ schema, document: only, variableValues }) as ExecutionResult;
  if (result.errors?.[0]) throw result.errors[0];
  const { alias, name } = nodes[0]!;
  return JSON.stringify(result.data?.[alias?.value ?? name.value] ?? null);
}
