import DataLoader from "dataloader";
import { type GraphQLResolveInfo, isObjectType } from "graphql";
import { type Reference, type ResolveReference, singleKeysOf } from "../federation/index.js";
import { readableNamed, readableOf, type TypeClass } from "../reading/index.js";
import { parsePublicId } from "../shared/ids.js";
import type { JsonText } from "../shared/json-text.js";
import type { HubContext } from "./context.js";

type Loader = DataLoader<string, JsonText | null>;

/** For each field that asks for references: what it selects is the same for all of them. */
const loaders = new WeakMap<GraphQLResolveInfo, Map<string, Loader>>();

/** Finds the hub's own entities, one statement a type and key, under the caller's policies. */
export const resolveReference: ResolveReference<HubContext> = (reference, context, info) => {
  const typeName = reference.__typename;
  const type = readableNamed(typeName);
  const graphqlType = info.schema.getType(typeName);
  const key = type && isObjectType(graphqlType) ? keyOf(type, singleKeysOf(graphqlType), reference) : null;
  if (!type || !key) return null;
  let known = loaders.get(info);
  if (!known) loaders.set(info, (known = new Map<string, Loader>()));
  const place = `${typeName}.${key.property}`;
  let loader = known.get(place);
  if (!loader) known.set(place, (loader = loaderOf(type, key.property, context, info)));
  return loader.load(key.value);
};

const loaderOf = (type: TypeClass, property: string, context: HubContext, info: GraphQLResolveInfo): Loader =>
  new DataLoader(async (values) => {
    const found = await context.read.many(type, info, context, property as never, values);
    return values.map((value) => found.get(value) ?? null);
  });

interface Key {
  readonly property: string;
  readonly value: string;
}

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
