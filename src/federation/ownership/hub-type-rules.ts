import { type ConstDirectiveNode, Kind, print } from "graphql";
import { type Claim, fieldsOf } from "./claim.js";
import { fieldSetOf, fieldSetText } from "./field-sets.js";
import { isExtension, machineryFields, type TypeNode } from "./partner.js";
import { memberOf, membersOf, shapeOf } from "./shape.js";
import { type Violation, violation } from "./violations.js";

/** Fields may be added where clients begin, under the partner's prefix. */
export function* rootRules(name: string, nodes: readonly TypeNode[], claim: Claim): Generator<Violation> {
  yield* objectRules(name, nodes);
  for (const { name: field } of nodes.flatMap(fieldsOf)) {
    const place = `${name}.${field.value}`;
    if (name === "Query" && machineryFields.has(field.value)) continue;
    if (name === "Subscription") yield violation("SUBSCRIPTION_NOT_SERVED", place);
    if (name === "Mutation" && !claim.mayMutate) yield violation("MUTATION_NOT_GRANTED", place);
    if (claim.hub.field(name, field.value)) yield violation("REDEFINES", place);
    else if (claim.isHubs(name, field.value))
      yield violation("FIELD_NOT_PREFIXED", place, { prefix: claim.fieldPrefix });
  }
}

/** Fields may be added to entities, and those of the hub's repeated that the partner does not answer itself. */
export function* entityRules(name: string, nodes: readonly TypeNode[], claim: Claim): Generator<Violation> {
  yield* objectRules(name, nodes);
  const keys = nodes.flatMap(({ directives = [] }) => directives).filter((directive) => directive.name.value === "key");
  if (keys.length === 0) yield violation("KEY_MISSING", name);
  for (const key of keys) if (!isKeyOfId(key)) yield violation("KEY_NOT_ID", name, { key: print(key) });
  for (const field of nodes.flatMap(fieldsOf)) {
    if (!claim.isHubs(name, field.name.value)) continue;
    const place = `${name}.${field.name.value}`;
    const hubs = claim.hub.field(name, field.name.value);
    const isExternal = field.directives?.some((directive) => directive.name.value === "external");
    const isSame = hubs !== undefined && shapeOf(field) === shapeOf(hubs);
    if (!hubs) yield violation("FIELD_NOT_PREFIXED", place, { prefix: claim.fieldPrefix });
    else if (isExternal && !isSame)
      yield violation("EXTERNAL_DIFFERS", place, { found: shapeOf(field), expected: shapeOf(hubs) });
    else if (!isExternal && !(isSame && field.name.value === "id")) yield violation("REDEFINES", place);
  }
}

/** The key that every entity of the hub's has. */
function isKeyOfId(key: ConstDirectiveNode): boolean {
  const selection = fieldSetOf(key);
  return selection !== null && fieldSetText(selection) === "id";
}

/** What is shared may be repeated as it is: then composing changes nothing. */
export function* sharedRules(name: string, nodes: readonly TypeNode[], { hub }: Claim): Generator<Violation> {
  const hubs = hub.types.get(name)!;
  for (const node of nodes) {
    if (isExtension(node)) yield violation("EXTENDS_CLOSED", name);
    else if (node.kind !== hubs.kind) yield violation("REDEFINES", name);
    else {
      yield* interfaceRules(name, node);
      for (const member of membersOf(node)) {
        const same = memberOf(hubs, member.name.value);
        if (!same || shapeOf(same) !== shapeOf(member)) yield violation("REDEFINES", `${name}.${member.name.value}`);
      }
      const absent = membersOf(hubs).filter((member) => !memberOf(node, member.name.value));
      const missing = absent.map((member) => member.name.value).join(", ");
      if (!missing) continue;
      if (hubs.kind === Kind.ENUM_TYPE_DEFINITION) yield violation("SHRINKS_ENUM", name, { missing });
      else if (hubs.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) yield violation("SHRINKS_INPUT", name, { missing });
      else yield violation("REDEFINES", name);
    }
  }
}

/** Nothing may be said of the hub's other types. */
export function* closedRules(name: string, nodes: readonly TypeNode[], { hub }: Claim): Generator<Violation> {
  if (hub.types.get(name)!.kind === Kind.OBJECT_TYPE_DEFINITION) {
    yield violation("NOT_PUBLIC_ENTITY", name, { entities: [...hub.entities].join(", ") });
    return;
  }
  for (const node of nodes) yield violation(isExtension(node) ? "EXTENDS_CLOSED" : "REDEFINES", name);
}

function* objectRules(name: string, nodes: readonly TypeNode[]): Generator<Violation> {
  for (const node of nodes) {
    const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isObject) yield violation("REDEFINES", name);
    yield* interfaceRules(name, node);
  }
}

function* interfaceRules(name: string, node: TypeNode): Generator<Violation> {
  for (const type of "interfaces" in node ? (node.interfaces ?? []) : [])
    yield violation("INTERFACE_ON_HUBS", name, { interface: type.name.value });
}
