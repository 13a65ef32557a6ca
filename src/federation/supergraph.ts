import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import {
  buildASTSchema,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
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

/** A supergraph, read: what clients see, which subgraphs stand behind it, and which types are kinds of which. */
export interface Supergraph {
  readonly sdl: string;
  /** What clients see: without what is inaccessible. */
  readonly apiSchema: GraphQLSchema;
  /** By the name that plans call a subgraph by, and by the enum value of `join__Graph` too. */
  readonly subgraphs: ReadonlyMap<string, SubgraphAddress>;
  /** Knows inaccessible types too. */
  readonly matches: Matches;
  /** The fields that keys of a type begin with. */
  readonly keyFields: (typename: string) => ReadonlySet<string>;
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
  return {
    sdl,
    apiSchema,
    subgraphs,
    matches: matcher(whole),
    keyFields: keyFieldsOf(document),
    isHidden: (name) => typeof name === "string" && !apiSchema.getType(name) && whole.getType(name) !== undefined,
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
      buildASTSchema(transformSupergraphToPublicSchema(document)),
      buildASTSchema(document, { assumeValidSDL: true }),
    ];
  } catch (error) {
    throw new SupergraphRefused(`no schema can be built from it: ${(error as Error).message.split("\n")[0]}`, {
      cause: error,
    });
  }
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

function keyFieldsOf(document: DocumentNode): Supergraph["keyFields"] {
  const byType = new Map<string, Set<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const fields = new Set<string>();
    for (const directive of definition.directives ?? []) {
      const key = directive.name.value === "join__type" ? stringArgument(directive, "key") : undefined;
      for (const selection of key === undefined ? [] : selectionsOf(key))
        if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
    }
    byType.set(definition.name.value, fields);
  }
  return (typename) => byType.get(typename) ?? none;
}

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
