import type { FieldNode } from "graphql";
import { fieldsOf } from "./fields-of.js";

type Scope = Readonly<{
  fragments: Parameters<typeof fieldsOf>[1];
  variableValues: Readonly<Record<string, unknown>>;
}>;

/** What is selected of plain values: objects hold their fields by name, each concrete type its own (`__typename`). */
export function selected(value: unknown, nodes: readonly FieldNode[], scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => selected(item, nodes, scope));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const object = value as Record<string, unknown>;
  return Object.fromEntries(
    [...fieldsOf(sets, scope.fragments, scope.variableValues)].map(([key, below]) => [
      key,
      selected(object[below[0]!.name.value] ?? null, below, scope),
    ]),
  );
}
