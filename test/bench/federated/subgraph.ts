import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, valueFromASTUntyped } from "graphql";

export interface Posted {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** An object that knows its type. */
export interface Typed {
  readonly __typename: string;
  readonly id: string;
}

/** By type and field: how a field's value is found. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, (object: Typed, args: never) => unknown>>>>;

/**
 * Answers the operations of one subgraph from its resolvers, each document parsed once: no validation, no type
 * system, no promise. It knows only what gateways send: fields, arguments, inline fragments, `_entities`.
 */
export function answering(
  resolvers: Resolvers,
  parse: (query: string) => DocumentNode,
): (posted: Posted) => { readonly data: unknown } {
  const documents = new Map<string, SelectionSetNode>();
  return ({ query, variables = {} }) => {
    let set = documents.get(query);
    if (!set) {
      const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("no operation");
      documents.set(query, (set = operation.selectionSet));
    }
    return { data: selected(resolvers, { __typename: "Query", id: "" }, set, variables) };
  };
}

function selected(
  resolvers: Resolvers,
  object: Typed,
  set: SelectionSetNode,
  variables: Readonly<Record<string, unknown>>,
  into: Record<string, unknown> = {},
): Record<string, unknown> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (condition === undefined || condition === object.__typename)
        selected(resolvers, object, selection.selectionSet, variables, into);
    } else if (selection.kind === Kind.FIELD) {
      const value = valueOf(resolvers, object, selection, variables);
      const { selectionSet } = selection;
      into[selection.alias?.value ?? selection.name.value] = !selectionSet
        ? value
        : Array.isArray(value)
          ? value.map((item: Typed) => selected(resolvers, item, selectionSet, variables))
          : selected(resolvers, value as Typed, selectionSet, variables);
    } else throw new Error("no gateway was expected to send fragments by name");
  }
  return into;
}

function valueOf(
  resolvers: Resolvers,
  object: Typed,
  { name, arguments: given }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  if (name.value === "_entities") return variables["representations"];
  const resolve = resolvers[object.__typename]?.[name.value];
  if (!resolve) return object[name.value as keyof Typed];
  const args: Record<string, unknown> = {};
  for (const argument of given ?? []) args[argument.name.value] = valueFromASTUntyped(argument.value, variables);
  return resolve(object, args as never);
}
