import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  Kind,
  parse,
  print,
  type ValueNode,
  visit,
} from "graphql";
import { answered, isObject, type Json, type Shape } from "./merge.js";

/** A subgraph that belongs to alliances. */
export interface Tenant {
  /** Whether it is sent an entity: one of its alliances, or of a type that nobody else has. */
  readonly admits: (typename: string, representation: Json) => boolean;
  /** Whether nobody else has a type. */
  readonly owns: (typename: string) => boolean;
}

const directive = "alliances";
const { definitions } = parse(`directive @${directive}(ids: [ID!]!) on ENUM_VALUE`, { noLocation: true });

/**
 * The supergraph SDL in which each subgraph that is named is sent entities of these alliances only, of none where
 * the list is empty; whoever is not named is sent what it was before. Throws for a name that no subgraph has.
 */
export function limitedToAlliances(supergraph: string, alliances: ReadonlyMap<string, readonly string[]>): string {
  if (alliances.size === 0) return supergraph;
  const unknown = new Set(alliances.keys());
  const limited = visit(withoutDefinition(parse(supergraph, { noLocation: true })), {
    EnumTypeDefinition: ({ name }) => (name.value === "join__Graph" ? undefined : false),
    EnumValueDefinition: (graph) => {
      const name = nameOf(graph);
      const ids = alliances.get(name);
      if (!ids) return false;
      unknown.delete(name);
      const others = graph.directives?.filter((each) => each.name.value !== directive) ?? [];
      return { ...graph, directives: [...others, limitTo(ids)] };
    },
  });
  // A limit under a wrong name would leave somebody without one.
  if (unknown.size > 0) throw new Error(`the supergraph names no subgraph ${[...unknown].join(", ")}`);
  return print({ ...limited, definitions: [...limited.definitions, ...definitions] });
}

function limitTo(ids: readonly string[]): ConstDirectiveNode {
  const values = ids.map((value) => ({ kind: Kind.STRING, value }) as const);
  const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
  return {
    kind: Kind.DIRECTIVE,
    name: name(directive),
    arguments: [{ kind: Kind.ARGUMENT, name: name("ids"), value: { kind: Kind.LIST, values } }],
  };
}

/** A supergraph as clients may be shown it: that there are limits is nobody's business. */
export const withoutDefinition = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter(
    (each) => each.kind !== Kind.DIRECTIVE_DEFINITION || each.name.value !== directive,
  ),
});

/** The subgraphs that a supergraph limits to alliances, by name; whoever is missing is sent everything. */
export function tenantsIn(document: DocumentNode): ReadonlyMap<string, Tenant> {
  const tenants = new Map<string, Tenant>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.ENUM_TYPE_DEFINITION || type.name.value !== "join__Graph") continue;
    for (const graph of type.values ?? []) {
      const [limit] = directives(graph, directive);
      if (limit) tenants.set(nameOf(graph), tenantOf(document, graph.name.value, new Set(texts(limit, "ids"))));
    }
  }
  return tenants;
}

function tenantOf(document: DocumentNode, graph: string, alliances: ReadonlySet<string>): Tenant {
  const own = new Set<string>();
  const requiring = new Set<string>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const graphs = new Set(directives(type, "join__type").flatMap((each) => texts(each, "graph")));
    if (graphs.size !== 1 || !graphs.has(graph)) continue;
    own.add(type.name.value);
    const joined = type.fields?.flatMap((field) => directives(field, "join__field")) ?? [];
    if (joined.some((each) => texts(each, "requires").length > 0)) requiring.add(type.name.value);
  }
  return {
    owns: (typename) => own.has(typename),
    admits: (typename, representation) => {
      // What a type of its own requires is of others, and of whom, nobody but the subgraph itself has said.
      if (own.has(typename)) return !requiring.has(typename);
      const alliance = typename === "Alliance" ? representation : answered(representation, "alliance");
      const id = isObject(alliance) ? answered(alliance, "id") : undefined;
      return typeof id === "string" && alliances.has(id);
    },
  };
}

/** Takes out of an answer whose alliance it is not its subgraph's to say; `typename` is what its top is known to be. */
export type Disown = (answer: unknown, typename?: unknown) => void;

/** How deep lists may lie in lists; what lies deeper is not merged. */
const mostLists = 8;

/**
 * What is asked for one kind of a union is merged for every kind: the alliance of something that is a tenant's own
 * could pass for that of an organization. Undefined where there is nothing to take out.
 */
export function disowner(tenant: Tenant | undefined, shape: Shape): Disown | undefined {
  if (!tenant || !asksForAlliances(shape)) return undefined;
  const disown = (value: unknown, below: Shape, known?: unknown): void => {
    for (const object of [value].flat(mostLists)) {
      if (!isObject(object)) continue;
      const typename = (below.has("__typename") ? answered(object, "__typename") : undefined) ?? known;
      if (typeof typename === "string" && !tenant.owns(typename)) delete object["alliance"];
      for (const [key, next] of below) if (next) disown(answered(object, key), next);
    }
  };
  return (answer, typename) => disown(answer, shape, typename);
}

const asksForAlliances = (shape: Shape): boolean =>
  shape.has("alliance") || [...shape.values()].some((below) => below !== null && asksForAlliances(below));

const nameOf = (graph: EnumValueDefinitionNode): string =>
  directives(graph, "join__graph").flatMap((each) => texts(each, "name"))[0] ?? graph.name.value;

const directives = (
  { directives: all }: { readonly directives?: readonly DirectiveNode[] | undefined },
  name: string,
): readonly DirectiveNode[] => all?.filter((each) => each.name.value === name) ?? [];

/** What an argument says; one text stands for a list of one. */
const texts = (from: DirectiveNode, name: string): string[] =>
  from.arguments?.filter((each) => each.name.value === name).flatMap(({ value }) => textsOf(value)) ?? [];

function textsOf(value: ValueNode): string[] {
  if (value.kind === Kind.LIST) return value.values.flatMap(textsOf);
  return value.kind === Kind.STRING || value.kind === Kind.ENUM ? [value.value] : [];
}
