import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionSetNode,
} from "graphql";

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The fields that selections ask for of an object whose type every fragment in them applies to, by response key. */
export function fieldsOf(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  variables: Readonly<Record<string, unknown>>,
): Map<string, FieldNode[]> {
  const byKey = new Map<string, FieldNode[]>();
  for (const set of sets) collect(set, fragments, variables, byKey);
  return byKey;
}

function collect(
  set: SelectionSetNode,
  fragments: Fragments,
  variables: Readonly<Record<string, unknown>>,
  byKey: Map<string, FieldNode[]>,
): void {
  for (const selection of set.selections) {
    if (selection.directives?.length) {
      if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true) continue;
      if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] === false) continue;
    }
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = byKey.get(key);
      if (nodes) nodes.push(selection);
      else byKey.set(key, [selection]);
    } else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value]!;
      collect(fragment.selectionSet, fragments, variables, byKey);
    }
  }
}
