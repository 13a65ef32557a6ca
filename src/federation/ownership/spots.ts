import { type ConstDirectiveNode, type InputValueDefinitionNode, Kind } from "graphql";
import type { TypeNode } from "./partner.js";
import { type Member, membersOf } from "./shape.js";

/** A type, or something within it that has a name and directives. */
export interface Spot {
  /** Its schema coordinate. */
  readonly place: string;
  readonly typeName: string;
  /** The field or value, also of an argument; undefined for the type itself. */
  readonly member?: string;
  readonly node: TypeNode | Member | InputValueDefinitionNode;
  readonly directives: readonly ConstDirectiveNode[];
}

/** A type and all that is defined within it, from outside in. */
export function* spotsIn(type: TypeNode): Generator<Spot> {
  const typeName = type.name.value;
  const spot = (node: Spot["node"], place: string, member?: string): Spot => ({
    place,
    typeName,
    member,
    node,
    directives: node.directives ?? [],
  });
  yield spot(type, typeName);
  for (const member of membersOf(type)) {
    const { value } = member.name;
    const place = `${typeName}.${value}`;
    yield spot(member, place, value);
    if (member.kind !== Kind.FIELD_DEFINITION) continue;
    for (const argument of member.arguments ?? []) yield spot(argument, `${place}(${argument.name.value}:)`, value);
  }
}
