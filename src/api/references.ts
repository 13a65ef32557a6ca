import { isObjectType } from "graphql";
import { type Reference, type ResolveReferences, singleKeysOf } from "../federation/index.js";
import { readableNamed, readableOf, type TypeClass } from "../reading/index.js";
import { parsePublicId } from "../shared/ids.js";
import type { JsonText } from "../shared/json-text.js";
import type { HubContext } from "./context.js";

interface Key {
  readonly property: string;
  readonly value: string;
}

/** Finds the hub's own entities, one statement a type and key, under the caller's policies. */
export const resolveReferences: ResolveReferences<HubContext> = async (typeName, references, context, info) => {
  const type = readableNamed(typeName);
  const graphqlType = info.schema.getType(typeName);
  if (!type || !isObjectType(graphqlType)) return references.map(() => null);
  const properties = singleKeysOf(graphqlType);
  const keys = references.map((reference) => keyOf(type, properties, reference));
  const found = new Map<string, ReadonlyMap<string, JsonText>>();
  await Promise.all(
    properties.map(async (property) => {
      const values = new Set(keys.flatMap((key) => (key?.property === property ? [key.value] : [])));
      if (values.size === 0) return;
      found.set(property, await context.read.many(type, info, context, property as never, [...values]));
    }),
  );
  return keys.map((key) => (key && found.get(key.property)?.get(key.value)) ?? null);
};

/** The first of the keys that the reference holds; null when it holds none that could be one. */
function keyOf(type: TypeClass, properties: readonly string[], reference: Reference): Key | null {
  for (const property of properties) {
    const value = reference[property];
    if (typeof value !== "string") continue;
    if (property !== "id") return { property, value };
    const parsed = parsePublicId(value);
    return parsed && parsed.prefix === readableOf(type).prefix ? { property, value: parsed.uuid } : null;
  }
  return null;
}
