import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import {
  buildASTSchema,
  type DocumentNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  visit,
} from "graphql";
import { type FieldSet, readFieldSets } from "./field-sets.js";
import { checkJoinNames, directives, textArgument } from "./join.js";
import { SupergraphRefused } from "./supergraph-refused.js";
import { type Tenant, tenantsIn, withoutDefinition } from "./tenants.js";

export { SupergraphRefused };

/** A subgraph as the supergraph names it (`join__graph`). */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** Whether an object of a type, by name, is meant by one of the types that a path or a fragment names. */
export type Matches = (typename: string, conditions: ReadonlySet<string>) => boolean;

/** The fields of a key, each with its own below it. */
export type Key = ReadonlyMap<string, Key | null>;

/** A supergraph, read: what clients see, which subgraphs stand behind it, and which types are kinds of which. */
export interface Supergraph {
  readonly sdl: string;
  /** What clients see: without what is inaccessible. */
  readonly apiSchema: GraphQLSchema;
  /** By the name that plans call a subgraph by, and by the enum value of `join__Graph` too. */
  readonly subgraphs: ReadonlyMap<string, SubgraphAddress>;
  /** The limits of a subgraph that belongs to alliances; a hub-wide one has none. */
  readonly tenant: (subgraph: string) => Tenant | undefined;
  /** Knows inaccessible types too. */
  readonly matches: Matches;
  /** By what a subgraph knows objects of a type; an object known by nothing in particular, by its type alone. */
  readonly keys: (subgraph: string, typename: string) => readonly Key[];
  /** Whether some kinds of an interface or a union are types that clients do not see. */
  readonly hidesSome: (abstract: string) => boolean;
  /** Whether a type exists that clients do not see. */
  readonly isHidden: (typename: unknown) => boolean;
  /** The values of an enum that some subgraph may answer although clients do not see them. */
  readonly hiddenValues: (enumName: string) => ReadonlySet<string>;
}

/** Reads a supergraph SDL (Apollo Federation 2, join spec); throws SupergraphRefused. */
export function readSupergraph(sdl: string): Supergraph {
  const document = parsed(sdl);
  checkJoinNames(document);
  const subgraphs = addressesIn(document);
  if (subgraphs.size === 0) throw new SupergraphRefused("it is no supergraph: its enum join__Graph names no subgraph");
  const [apiSchema, whole] = schemasOf(document);
  if (!apiSchema.getQueryType() || !isObjectType(whole.getQueryType()))
    throw new SupergraphRefused("it has no type Query that clients could see");
  const fieldSets = readFieldSets(document, whole, (graph) => subgraphs.get(graph)?.name);
  const tenants = tenantsIn(document);
  const isHidden = (name: unknown): boolean =>
    typeof name === "string" && !apiSchema.getType(name) && whole.getType(name) !== undefined;
  return {
    sdl,
    apiSchema,
    subgraphs,
    tenant: (called) => tenants.get(subgraphs.get(called)?.name ?? called),
    matches: matcher(whole),
    keys: keysOf(fieldSets, whole, subgraphs),
    isHidden,
    hidesSome: (name) => {
      const type = whole.getType(name);
      return isAbstractType(type) && whole.getPossibleTypes(type).some((kind) => isHidden(kind.name));
    },
    hiddenValues: hiddenValuesOf(document, apiSchema),
  };
}

function parsed(sdl: string): DocumentNode {
  try {
    return parse(sdl, { noLocation: true });
  } catch (error) {
    throw new SupergraphRefused(`it does not parse: ${(error as Error).message}`, { cause: error });
  }
}

function addressesIn(document: DocumentNode): Map<string, SubgraphAddress> {
  const byName = new Map<string, SubgraphAddress>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") continue;
    for (const value of definition.values ?? []) {
      const [directive] = directives(value, "join__graph");
      const name = directive && textArgument(directive, "name");
      if (!directive || !name) continue;
      const address = { name, url: textArgument(directive, "url") ?? "" };
      for (const called of new Set([value.name.value, name])) {
        if (byName.has(called)) throw new SupergraphRefused(`two of its subgraphs are called ${called}`);
        byName.set(called, address);
      }
    }
  }
  return byName;
}

function schemasOf(document: DocumentNode): [GraphQLSchema, GraphQLSchema] {
  try {
    return [
      buildASTSchema(withoutUnknownMembers(transformSupergraphToPublicSchema(withoutDefinition(document)))),
      buildASTSchema(document, { assumeValid: true }),
    ];
  } catch (error) {
    throw new SupergraphRefused(`no schema can be built from it: ${(error as Error).message.split("\n")[0]}`, {
      cause: error,
    });
  }
}

/** What is inaccessible is taken out, but unions still name it as a member. */
function withoutUnknownMembers(document: DocumentNode): DocumentNode {
  const known = new Set(document.definitions.flatMap((each) => ("name" in each ? [each.name?.value] : [])));
  return visit(document, {
    UnionTypeDefinition: (union) => ({
      ...union,
      types: union.types?.filter(({ name }) => known.has(name.value)) ?? [],
    }),
  });
}

function matcher(whole: GraphQLSchema): Matches {
  const isKindOf = (typename: string, condition: string): boolean => {
    const [type, kind] = [whole.getType(typename), whole.getType(condition)];
    if (!type || !kind || !isAbstractType(kind)) return false;
    return (isObjectType(type) || isAbstractType(type)) && whole.isSubType(kind, type as never);
  };
  return (typename, conditions) => {
    if (conditions.has(typename)) return true;
    for (const condition of conditions) if (isKindOf(typename, condition)) return true;
    return false;
  };
}

const none: ReadonlySet<string> = new Set();

/** By subgraph and type: the keys that `join__type` names, of the type itself and of its interfaces. */
function keysOf(
  fieldSets: readonly FieldSet[],
  whole: GraphQLSchema,
  subgraphs: Supergraph["subgraphs"],
): Supergraph["keys"] {
  const named = new Map<string, FieldSet[]>();
  for (const fieldSet of fieldSets) {
    if (fieldSet.use !== "key") continue;
    const place = `${fieldSet.subgraph} ${fieldSet.typename}`;
    named.set(place, [...(named.get(place) ?? []), fieldSet]);
  }
  const known = new Map<string, readonly Key[]>();
  return (called, typename) => {
    const place = `${called} ${typename}`;
    let keys = known.get(place);
    if (!keys) {
      const subgraph = subgraphs.get(called)?.name ?? called;
      const type = whole.getType(typename);
      // Of what a subgraph makes up nothing is remembered.
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      keys = [type, ...type.getInterfaces()]
        .flatMap(({ name }) => named.get(`${subgraph} ${name}`) ?? [])
        .map(({ selections }) => keyOf(selections, type, whole))
        .filter(({ size }) => size > 0);
      known.set(place, keys);
    }
    return keys;
  };
}

type GrowingKey = Map<string, GrowingKey | null>;

/** What a key asks of every object of a type. What it asks of some kinds only, the others do not have. */
function keyOf(
  selections: readonly SelectionNode[],
  type: GraphQLNamedType | undefined,
  whole: GraphQLSchema,
  key: GrowingKey = new Map(),
): GrowingKey {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
      const below = selection.selectionSet?.selections;
      // Another part of the same object may have been told before.
      key.set(name, below ? keyOf(below, getNamedType(fields[name]?.type), whole, key.get(name) ?? undefined) : null);
    } else if (selection.kind === Kind.INLINE_FRAGMENT && isEvery(type, selection.typeCondition?.name.value, whole))
      keyOf(selection.selectionSet.selections, type, whole, key);
  }
  return key;
}

/** Whether all objects of a type are of another. */
function isEvery(type: GraphQLNamedType | undefined, condition: string | undefined, whole: GraphQLSchema): boolean {
  if (condition === undefined || condition === type?.name) return true;
  const kind = whole.getType(condition);
  return (isObjectType(type) || isInterfaceType(type)) && isAbstractType(kind) && whole.isSubType(kind, type);
}

function hiddenValuesOf(document: DocumentNode, apiSchema: GraphQLSchema): Supergraph["hiddenValues"] {
  const hidden = new Map<string, Set<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    const type = apiSchema.getType(definition.name.value);
    const shown = type && "getValues" in type ? new Set(type.getValues().map(({ name }) => name)) : new Set<string>();
    const values = (definition.values ?? []).map((value) => value.name.value).filter((name) => !shown.has(name));
    hidden.set(definition.name.value, new Set(values));
  }
  return (name) => hidden.get(name) ?? none;
}
