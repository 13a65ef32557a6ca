import DataLoader from "dataloader";
import {
  type ConstDirectiveNode,
  extendSchema,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
} from "graphql";
import type { ReadInfo } from "../reading/index.js";
import { badInput } from "../shared/errors.js";
import { fieldsOf } from "../shared/fields-of.js";
import { JsonText } from "../shared/json-text.js";
import { isObject } from "./merge.js";

/** A reference from another subgraph (Apollo Federation: a representation): a type and the fields of one of its keys. */
export interface Reference {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/**
 * Finds what references of one type name, each as finished JSON with what is selected of it, in their order;
 * null for whatever is unknown or not the caller's to see.
 */
export type ResolveReferences<C> = (
  typeName: string,
  references: readonly Reference[],
  context: C,
  info: ReadInfo,
) => Promise<readonly (JsonText | null)[]>;

/** How many references a request may hold. */
const most = 1_000;

/**
 * The schema as a subgraph of Apollo Federation: with `_service` and `_entities`. The SDL tells routers what
 * the subgraph offers. References of one type that arrive together are found together.
 */
export function asSubgraph<C>(
  schema: GraphQLSchema,
  { sdl, resolveReferences }: { sdl: string; resolveReferences: ResolveReferences<C> },
): GraphQLSchema {
  const entities = entitiesOf(schema).map(({ name }) => name);
  // Extending keeps what resolvers carry besides their types; building anew from the SDL would lose it.
  const subgraph = extendSchema(
    schema,
    parse(`
      scalar _Any
      type _Service { sdl: String! }
      ${entities.length > 0 ? `union _Entity = ${entities.join(" | ")}` : ""}
      extend type Query {
        _service: _Service!
        ${entities.length > 0 ? "_entities(representations: [_Any!]!): [_Entity]!" : ""}
      }
    `),
  );
  const { _service, _entities } = subgraph.getQueryType()!.getFields();
  _service!.resolve = (_root, _args, _context, info) => service(sdl, info);
  if (_entities)
    _entities.resolve = (_root, { representations }: { representations: readonly unknown[] }, context: C, info) =>
      found(representations, resolveReferences, new Set(entities), context, info);
  return subgraph;
}

/** The types that other subgraphs may refer to: those with a key that can be resolved here. */
export const entitiesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ astNode }) => astNode?.directives?.some((directive) => isResolvableKey(directive)));

function isResolvableKey({ name, arguments: given }: ConstDirectiveNode): boolean {
  if (name.value !== "key" && name.value !== "federation__key") return false;
  const resolvable = given?.find((argument) => argument.name.value === "resolvable")?.value;
  return !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
}

/** The fields that are a key of a type by themselves. */
export const singleKeysOf = (type: GraphQLObjectType): string[] =>
  (type.astNode?.directives ?? []).filter(isResolvableKey).flatMap(({ arguments: given }) => {
    const fields = given?.find((argument) => argument.name.value === "fields")?.value;
    return fields?.kind === Kind.STRING && /^\s*\w+\s*$/.test(fields.value) ? [fields.value.trim()] : [];
  });

function service(sdl: string, { fieldNodes, fragments, variableValues }: GraphQLResolveInfo): object {
  const sets = fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const selected = [...fieldsOf(sets, fragments, variableValues)];
  return Object.fromEntries(selected.map(([key, [node]]) => [key, node!.name.value === "sdl" ? sdl : "_Service"]));
}

async function found<C>(
  representations: readonly unknown[],
  resolveReferences: ResolveReferences<C>,
  entities: ReadonlySet<string>,
  context: C,
  info: GraphQLResolveInfo,
): Promise<JsonText> {
  if (representations.length > most)
    throw badInput("tooManyReferences", "representations", { limit: most, found: representations.length });
  const loaders = new Map<string, DataLoader<Reference, JsonText | null>>();
  const loaderOf = (typeName: string): DataLoader<Reference, JsonText | null> => {
    let loader = loaders.get(typeName);
    if (!loader) {
      loader = new DataLoader((references) => resolveReferences(typeName, references, context, info), {
        // Two references are never the same object.
        cache: false,
      });
      loaders.set(typeName, loader);
    }
    return loader;
  };
  const answers = await Promise.all(
    representations.map((representation) => {
      const typeName = isObject(representation) ? representation["__typename"] : undefined;
      if (typeof typeName !== "string" || !entities.has(typeName)) return null;
      return loaderOf(typeName).load(representation as Reference);
    }),
  );
  return new JsonText(`[${answers.map((answer) => answer?.text ?? "null").join(",")}]`);
}
