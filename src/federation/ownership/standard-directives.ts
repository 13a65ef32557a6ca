import { type DirectiveDefinitionNode, Kind, parse, print } from "graphql";

const definitionsIn = (text: string): ReadonlyMap<string, DirectiveDefinitionNode> =>
  new Map(
    parse(text).definitions.flatMap((node) =>
      node.kind === Kind.DIRECTIVE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );

/** The directives of the federation specification, up to v2.9. */
export const federationDirectives = definitionsIn(`
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @composeDirective(name: String!) repeatable on SCHEMA
  directive @context(name: String!) repeatable on INTERFACE | OBJECT | UNION
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @extends on OBJECT | INTERFACE
  directive @external(reason: String) on OBJECT | FIELD_DEFINITION
  directive @fromContext(field: String) on ARGUMENT_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | SCALAR | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION
  directive @interfaceObject on OBJECT
  directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  directive @override(from: String!, label: String) on FIELD_DEFINITION
  directive @policy(policies: [[Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @provides(fields: FieldSet!) on FIELD_DEFINITION
  directive @requires(fields: FieldSet!) on FIELD_DEFINITION
  directive @requiresScopes(scopes: [[Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @shareable repeatable on FIELD_DEFINITION | OBJECT
  directive @tag(name: String!) repeatable on FIELD_DEFINITION | INTERFACE | OBJECT | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA
`);

const others = definitionsIn(`
  directive @deprecated(reason: String = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @oneOf on INPUT_OBJECT
  directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
  directive @specifiedBy(url: String!) on SCALAR
`);

/** The definition of a directive that every subgraph may define. */
export const standardDirective = (name: string): DirectiveDefinitionNode | undefined =>
  federationDirectives.get(name) ?? others.get(name);

/**
 * Whether a definition says nothing that its specification does not. How the types of arguments are called is left alone:
 * libraries differ in it.
 */
export function isWithin(definition: DirectiveDefinitionNode, standard: DirectiveDefinitionNode): boolean {
  const known = new Map(standard.arguments?.map((argument) => [argument.name.value, argument]));
  const locations = new Set(standard.locations.map(({ value }) => value));
  return (
    definition.locations.every(({ value }) => locations.has(value)) &&
    (definition.arguments ?? []).every(({ name, defaultValue }) => {
      const expected = known.get(name.value)?.defaultValue;
      if (!known.has(name.value)) return false;
      return defaultValue === undefined || (expected !== undefined && print(defaultValue) === print(expected));
    })
  );
}
