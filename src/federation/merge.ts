import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionNode } from "graphql";

/** An object as JSON brought it. */
export type Json = Record<string, unknown>;

/** What one fetch asked for, by response key; null stands for a leaf. */
export type Shape = ReadonlyMap<string, Shape | null>;
type GrowingShape = Map<string, GrowingShape | null>;

/** What an operation asks its subgraph for. */
export function shapeOf(document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const shape: GrowingShape = new Map();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) grow(shape, definition.selectionSet.selections, fragments);
  return shape;
}

function grow(
  shape: GrowingShape,
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      if (selection.selectionSet) {
        const below = shape.get(key) ?? new Map<string, GrowingShape | null>();
        shape.set(key, below);
        grow(below, selection.selectionSet.selections, fragments);
      } else if (!shape.has(key)) shape.set(key, null);
    } else {
      const from = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (from) grow(shape, from.selectionSet.selections, fragments);
    }
  }
}

/** What a name such as `constructor` inherits is no answer; JSON brings no function. */
export const answered = (from: Json, key: string): unknown => {
  const value = from[key];
  return typeof value === "function" ? undefined : value;
};

/**
 * Adds what a subgraph answered to what is known, only under the response keys that it was asked for:
 * whatever else it sends can neither overwrite another's fields nor reach a prototype. A null never
 * replaces a value.
 */
export function merge(known: Json, answer: Json, shape: Shape): void {
  for (const [key, below] of shape) {
    const value = answered(answer, key);
    if (value === undefined) continue;
    const before = answered(known, key);
    if (before === undefined || before === null) known[key] = below === null ? value : taken(value, below);
    else if (below !== null) mergeInto(before, value, below);
    else if (value !== null) known[key] = value;
  }
}

/** Lists are merged item by item: two subgraphs that share a field list the same things in the same order. */
function mergeInto(known: unknown, value: unknown, shape: Shape): void {
  if (Array.isArray(known)) {
    if (!Array.isArray(value)) return;
    for (let at = 0; at < known.length && at < value.length; at += 1) {
      if (known[at] === null || known[at] === undefined) known[at] = taken(value[at], shape);
      else mergeInto(known[at], value[at], shape);
    }
  } else if (isObject(known) && isObject(value)) merge(known, value, shape);
}

/** How deep lists may lie in lists: a subgraph could nest them without end. */
const mostLists = 8;

/** A copy that holds only what was asked for. */
function taken(value: unknown, shape: Shape, lists = 0): unknown {
  if (Array.isArray(value)) {
    if (lists === mostLists) return notAnObject;
    const items = new Array<unknown>(value.length);
    for (let at = 0; at < value.length; at += 1) items[at] = taken(value[at], shape, lists + 1);
    return items;
  }
  if (!isObject(value)) return value === null ? null : notAnObject;
  const copy: Json = {};
  for (const [key, below] of shape) {
    const member = answered(value, key);
    if (member !== undefined) copy[key] = below === null ? member : taken(member, below);
  }
  return copy;
}

/** Stands for a leaf where an object was asked for, so that the completion can say so at its path. */
const notAnObject = false;

/** The JSON of a value that a subgraph may have nested without end; undefined for what cannot be printed. */
export function printed(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
