import {
  type ASTNode,
  type DirectiveDefinitionNode,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  type SchemaDefinitionNode,
  type SchemaExtensionNode,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  visit,
} from "graphql";
import { type FederationNames, readLinks } from "./link.js";
import { line, parseStrictly } from "./parsing.js";
import { type Violation, violation } from "./violations.js";

/** A type where it is defined, or where it is extended. */
export type TypeNode = TypeDefinitionNode | TypeExtensionNode;
type SchemaNode = SchemaDefinitionNode | SchemaExtensionNode;

/** An SDL, read: the federation's directives go by their own names, however the document calls them. */
export interface PartnerSchema {
  /** Every definition and extension of a type, by its name; without those that the federation itself brings. */
  readonly types: ReadonlyMap<string, readonly TypeNode[]>;
  /** Without their links. */
  readonly schemas: readonly SchemaNode[];
  readonly directives: readonly DirectiveDefinitionNode[];
}

/** Reads an SDL; tells what cannot be read, and what is not plain in it. */
export function readPartner(sdl: string): {
  readonly schema: PartnerSchema;
  readonly violations: readonly Violation[];
} {
  const types = new Map<string, TypeNode[]>();
  const schemas: SchemaNode[] = [];
  const directives: DirectiveDefinitionNode[] = [];
  const schema = { types, schemas, directives };
  const document = parseStrictly(sdl);
  if ("rule" in document) return { schema, violations: [document] };
  const { names, violations } = readLinks(
    document.definitions.flatMap((definition) => (isSchema(definition) ? linksOf(definition) : [])),
  );
  const found = [...violations];
  for (const definition of document.definitions)
    if (isSchema(definition)) schemas.push(withOwnNames(withoutLinks(definition), names));
    else if (definition.kind === Kind.DIRECTIVE_DEFINITION) directives.push(withOwnNames(definition, names));
    else if (!isType(definition)) found.push(violation("NOT_A_SCHEMA", line(definition.loc!.startToken.line)));
    else if (!isMachinery(definition, names)) {
      const node = withOwnNames(definition, names);
      const others = types.get(node.name.value);
      if (others) others.push(node);
      else types.set(node.name.value, [node]);
    }
  return { schema, violations: found };
}

const isType = (node: ASTNode): node is TypeNode => isTypeDefinitionNode(node) || isTypeExtensionNode(node);

const isSchema = (node: ASTNode): node is SchemaNode =>
  node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION;

const linksOf = ({ directives = [] }: SchemaNode) => directives.filter(({ name }) => name.value === "link");

const withoutLinks = (node: SchemaNode): SchemaNode => ({
  ...node,
  directives: node.directives?.filter(({ name }) => name.value !== "link"),
});

/** With the federation's directives, used or defined, by their own names. */
function withOwnNames<Node extends ASTNode>(node: Node, names: FederationNames): Node {
  const renamed = <Named extends { readonly name: { readonly value: string } }>(named: Named): Named | undefined => {
    const value = names.directive(named.name.value);
    return value === undefined ? undefined : { ...named, name: { ...named.name, value } };
  };
  return visit(node, { Directive: renamed, DirectiveDefinition: renamed });
}

/** The types that every subgraph may define, because the federation or GraphQL itself brings them. */
const machinery: ReadonlyMap<string, Kind> = new Map([
  ...["_Any", "_FieldSet", "FieldSet", "link__Import", ...specifiedScalarTypes.map(({ name }) => name)].map(
    (name) => [name, Kind.SCALAR_TYPE_DEFINITION] as const,
  ),
  ["link__Purpose", Kind.ENUM_TYPE_DEFINITION],
  ["_Service", Kind.OBJECT_TYPE_DEFINITION],
  ["_Entity", Kind.UNION_TYPE_DEFINITION],
]);

const isMachinery = ({ kind, name }: TypeNode, names: FederationNames): boolean =>
  machinery.get(name.value) === kind || (kind === Kind.SCALAR_TYPE_DEFINITION && names.isType(name.value));

/** The fields by which routers ask a subgraph. */
export const machineryFields: ReadonlySet<string> = new Set(["_service", "_entities"]);

/** Whether a type is extended there, by keyword or by directive. */
export const isExtension = (node: TypeNode): boolean =>
  isTypeExtensionNode(node) || (node.directives ?? []).some(({ name }) => name.value === "extends");
