import {
  type FieldNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionSetNode,
} from "graphql";
import type { ReadInfo } from "../reading/index.js";

type Fragments = ReadInfo["fragments"];

/** The root fields that an operation asks for, by response key, in their order. */
export function rootFieldsOf(
  operation: ReadInfo["operation"],
  fragments: Fragments,
  variables: Record<string, unknown>,
): Map<string, FieldNode[]> {
  const byKey = new Map<string, FieldNode[]>();
  collect(operation.selectionSet, fragments, variables, byKey);
  return byKey;
}

function collect(
  set: SelectionSetNode,
  fragments: Fragments,
  variables: Record<string, unknown>,
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
