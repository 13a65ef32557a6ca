import { type DocumentNode, Kind, visit } from "graphql";

const known = new WeakMap<DocumentNode, readonly string[] | null>();

/**
 * The variables that decide which fields a document selects (`@skip`, `@include`); null when it asks
 * about the schema, where any variable may matter.
 */
export function decidingVariables(document: DocumentNode): readonly string[] | null {
  let names = known.get(document);
  if (names === undefined) known.set(document, (names = look(document)));
  return names;
}

function look(document: DocumentNode): readonly string[] | null {
  const names = new Set<string>();
  let introspects = false;
  visit(document, {
    Field: ({ name }) => {
      introspects ||= name.value === "__schema" || name.value === "__type";
    },
    Directive: (directive) => {
      if (directive.name.value !== "skip" && directive.name.value !== "include") return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return introspects ? null : [...names].sort();
}
