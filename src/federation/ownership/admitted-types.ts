import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  print,
  type TypeDefinitionNode,
  visit,
} from "graphql";
import { type Claim, fieldsOf } from "./claim.js";
import { isPartners } from "./directive-rules.js";
import { fieldSetOf, fieldSetText, holdsFieldSet } from "./field-sets.js";
import type { TypeNode } from "./partner.js";
import { shapeOf } from "./shape.js";

/** What of an entity tells whose it is; an alliance itself is known by its id. */
export const belonging = "alliance{id}";

/** A type of the partner's own, where it is defined or extended. */
export function ownType(node: TypeNode, { typePrefix }: Claim): string {
  if (!("interfaces" in node)) return print(plain(node));
  const interfaces = node.interfaces?.filter(({ name }) => name.value.startsWith(typePrefix));
  return print(plain({ ...node, interfaces }));
}

/** What a partner adds where clients begin; nothing when it adds nothing there. */
export function rootType(name: string, nodes: readonly TypeNode[], claim: Claim): readonly string[] {
  const added = addedTo(name, nodes, claim);
  return added.length > 0 && name !== "Subscription" ? [objectText(`type ${name}`, added.map(print))] : [];
}

/** An entity of the hub's, with what a partner adds and those of the hub's fields that it requires. */
export function entityType(
  name: string,
  nodes: readonly TypeNode[],
  claim: Claim,
  isRequired: (field: string) => boolean,
  isHubWide: boolean,
): string {
  const added = addedTo(name, nodes, claim);
  const asks = !isHubWide && name !== "Alliance" && added.length > 0;
  const names = nodes.flatMap(fieldsOf).map((field) => field.name.value);
  const required = new Set(names.filter((field) => field !== "id" && claim.isHubs(name, field) && isRequired(field)));
  if (asks) required.add("alliance");
  // Whose it is, is a part of the key where nothing else is required, and is required as well where something is: of a
  // key beside what is required the planner keeps the id alone, and of fields that all require something, one below
  // the other, it makes no plan.
  const isKeyed = !added.some(requires);
  const keys = nodes.flatMap(({ directives = [] }) => directives).filter((directive) => directive.name.value === "key");
  const key = asks && isKeyed ? `"id ${belonging}"` : '"id"';
  return objectText(`type ${name} @key(fields: ${key}${keys.some(isResolvable) ? "" : ", resolvable: false"})`, [
    "id: ID!",
    ...[...required].map((field) => external(name, field, claim)),
    ...added.map((field) => print(asks && !isKeyed ? requiringAlliance(field) : field)),
  ]);
}

/** A type of the hub's that a partner repeats. */
export function sharedType(type: TypeDefinitionNode): string {
  const bare = visit(type, {
    Directive: () => null,
    enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
  });
  return print(bare.kind === Kind.OBJECT_TYPE_DEFINITION ? { ...bare, directives: [named("shareable")] } : bare);
}

const objectText = (head: string, fields: readonly string[]): string => `${head} {\n${fields.join("\n")}\n}`;

/** The fields that bear the partner's prefix; nullable, since an absent partner must not take the hub's object with it. */
const addedTo = (name: string, nodes: readonly TypeNode[], claim: Claim): readonly FieldDefinitionNode[] =>
  nodes
    .flatMap(fieldsOf)
    .filter((field) => !claim.isHubs(name, field.name.value))
    .map((field) => plain(field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : field));

/** A field of the hub's as the hub has it, of which the partner only says that it needs it. */
function external(typeName: string, name: string, { hub }: Claim): string {
  const field = hub.field(typeName, name);
  if (!field) throw new Error(`the hub's ${typeName} has no field ${name}`);
  const shape = shapeOf(field);
  return `${name}${shape.startsWith("(") ? shape : `: ${shape}`} @external`;
}

const isRequires = ({ name }: ConstDirectiveNode): boolean => name.value === "requires";

const requires = ({ directives = [] }: FieldDefinitionNode): boolean => directives.some(isRequires);

/** A field that is asked for together with whose its object is. */
function requiringAlliance(field: FieldDefinitionNode): FieldDefinitionNode {
  const directives = field.directives ?? [];
  const own = directives.filter(isRequires).map((directive) => fieldSetText(fieldSetOf(directive)!));
  const all = withFields(named("requires"), [belonging, ...own].join(" "));
  return { ...field, directives: [...directives.filter((directive) => !isRequires(directive)), all] };
}

/** Without directives that are not a partner's to use, and with field sets as they were understood. */
const plain = <Node extends TypeNode | FieldDefinitionNode>(node: Node): Node =>
  visit(node, {
    Directive: (used) => {
      const directive = used as ConstDirectiveNode;
      if (!isPartners(directive)) return null;
      const selection = holdsFieldSet(directive) ? fieldSetOf(directive) : null;
      return selection ? withFields(directive, fieldSetText(selection)) : undefined;
    },
  });

const isResolvable = ({ arguments: given = [] }: ConstDirectiveNode): boolean =>
  !given.some(({ value }) => value.kind === Kind.BOOLEAN && !value.value);

const named = (name: string): ConstDirectiveNode => ({ kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name } });

const withFields = (directive: ConstDirectiveNode, text: string): ConstDirectiveNode => ({
  ...directive,
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "fields" }, value: { kind: Kind.STRING, value: text } },
    ...(directive.arguments ?? []).filter(({ name }) => name.value !== "fields"),
  ],
});
