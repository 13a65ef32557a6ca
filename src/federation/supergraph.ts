import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import {
  buildASTSchema,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  visit,
} from "graphql";

/** Why a supergraph is not served, in one line. */
export class SupergraphRefused extends Error {}

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
  const subgraphs = addressesIn(document);
  if (subgraphs.size === 0) throw new SupergraphRefused("it is no supergraph: its enum join__Graph names no subgraph");
  const [apiSchema, whole] = schemasOf(document);
  if (!apiSchema.getQueryType()) throw new SupergraphRefused("it has no type Query that clients could see");
  const isHidden = (name: unknown): boolean =>
    typeof name === "string" && !apiSchema.getType(name) && whole.getType(name) !== undefined;
  return {
    sdl,
    apiSchema,
    subgraphs,
    matches: matcher(whole),
    keys: keysOf(document, whole, subgraphs),
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
      const directive = value.directives?.find((each) => each.name.value === "join__graph");
      const name = directive && stringArgument(directive, "name");
      if (!directive || !name) continue;
      const address = { name, url: stringArgument(directive, "url") ?? "" };
      byName.set(value.name.value, address).set(name, address);
    }
  }
  return byName;
}

function stringArgument({ arguments: given }: DirectiveNode, name: string): string | undefined {
  const value = given?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function schemasOf(document: DocumentNode): [GraphQLSchema, GraphQLSchema] {
  try {
    return [
      buildASTSchema(withoutUnknownMembers(transformSupergraphToPublicSchema(document))),
      buildASTSchema(document, { assumeValidSDL: true }),
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
function keysOf(document: DocumentNode, whole: GraphQLSchema, subgraphs: Supergraph["subgraphs"]): Supergraph["keys"] {
  const named = new Map<string, Key[]>();
  const of = (subgraph: string, typename: string): Key[] => named.get(`${subgraph} ${typename}`) ?? [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== "join__type") continue;
      const graph = directive.arguments?.find(({ name }) => name.value === "graph")?.value;
      const key = stringArgument(directive, "key");
      const subgraph = graph?.kind === Kind.ENUM ? subgraphs.get(graph.value)?.name : undefined;
      if (subgraph === undefined || key === undefined) continue;
      named.set(`${subgraph} ${definition.name.value}`, [
        ...of(subgraph, definition.name.value),
        keyOf(selectionsOf(key)),
      ]);
    }
  }
  const known = new Map<string, readonly Key[]>();
  return (called, typename) => {
    const place = `${called} ${typename}`;
    let keys = known.get(place);
    if (!keys) {
      const subgraph = subgraphs.get(called)?.name ?? called;
      const type = whole.getType(typename);
      // Of what a subgraph makes up nothing is remembered.
      if (!type) return [];
      const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
      keys = [typename, ...interfaces.map(({ name }) => name)].flatMap((name) => of(subgraph, name));
      known.set(place, keys);
    }
    return keys;
  };
}

const keyOf = (selections: readonly SelectionNode[]): Key =>
  new Map(
    selections.flatMap((selection) =>
      selection.kind === Kind.FIELD
        ? [[selection.name.value, selection.selectionSet ? keyOf(selection.selectionSet.selections) : null] as const]
        : selection.kind === Kind.INLINE_FRAGMENT
          ? [...keyOf(selection.selectionSet.selections)]
          : [],
    ),
  );

/** A field set is a selection without its braces. */
function selectionsOf(fieldSet: string): readonly SelectionNode[] {
  const [definition] = parsed(`{${fieldSet}}`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
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
