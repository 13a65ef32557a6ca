import {
  type ConstDirectiveNode,
  extendSchema,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type GraphQLUnionType,
  isObjectType,
  Kind,
  parse,
} from "graphql";
import { badInput } from "../shared/errors.js";
import { JsonText } from "../shared/json-text.js";
import { isObject } from "./merge.js";

/** A reference from another subgraph (Apollo Federation: a representation): a type and the fields of one of its keys. */
export interface Reference {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/**
 * Finds what a reference names (Apollo Federation: `__resolveReference`), as an object or as finished JSON with what
 * is selected of it; null for whatever is unknown or not the caller's to see.
 */
export type ResolveReference<C> = (
  reference: Reference,
  context: C,
  info: GraphQLResolveInfo,
) => Promise<object | null> | object | null;

/** How many references a request may hold, unless told otherwise. */
const usualMost = 1_000;

/**
 * The schema as a subgraph of Apollo Federation: with `_service` and `_entities`. The SDL tells routers what
 * the subgraph offers. References are resolved side by side, so that a DataLoader sees them together.
 */
export function asSubgraph<C>(
  schema: GraphQLSchema,
  {
    sdl,
    resolveReference,
    most = usualMost,
  }: {
    sdl: string;
    resolveReference: ResolveReference<C>;
    /** How many references a request may hold. */ most?: number;
  },
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
  _service!.resolve = () => ({ __typename: "_Service", sdl });
  if (!_entities) return subgraph;
  const known: ReadonlySet<unknown> = new Set(entities);
  _entities.resolve = (_root, { representations }: { representations: readonly unknown[] }, context: C, info) => {
    if (representations.length > most)
      throw badInput("tooManyReferences", "representations", { limit: most, found: representations.length });
    const resolve = async (representation: unknown): Promise<object | null> => {
      if (!isObject(representation) || !known.has(representation["__typename"])) return null;
      const reference = representation as Reference;
      const object = await resolveReference(reference, context, info);
      if (!object || object instanceof JsonText) return object;
      // A copy, since one object may be found as several types; of its own class, for what that computes.
      const copy = Object.create(Object.getPrototypeOf(object) as object | null) as object;
      return Object.assign(copy, object, { __typename: reference.__typename });
    };
    return Promise.all(representations.map(resolve)).then(asOneText);
  };
  (subgraph.getType("_Entity") as GraphQLUnionType).resolveType = ({ __typename }: Reference) => __typename;
  return subgraph;
}

/** Where all that was found is finished JSON, the list of it is too. */
function asOneText(found: readonly (object | null)[]): JsonText | readonly (object | null)[] {
  if (!found.every((each) => each === null || each instanceof JsonText)) return found;
  return new JsonText(`[${found.map((each) => each?.text ?? "null").join(",")}]`);
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
