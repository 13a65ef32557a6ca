import {
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
} from "graphql";
import type { TypeNode } from "./partner.js";

/** A field of a type, a member of an input, or a value of an enum. */
export type Member = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

/** The members of a type that are defined there. */
export const membersOf = (type: TypeNode): readonly Member[] =>
  ("fields" in type ? type.fields : "values" in type ? type.values : undefined) ?? [];

/** A member of a type by its name. */
export const memberOf = (type: TypeNode, name: string): Member | undefined =>
  membersOf(type).find((member) => member.name.value === name);

/** What a member is besides its name, its description and its directives, as it would be written. */
export function shapeOf(member: Member): string {
  if (member.kind === Kind.ENUM_VALUE_DEFINITION) return "";
  const type = print(member.type);
  if (member.kind === Kind.INPUT_VALUE_DEFINITION)
    return member.defaultValue ? `${type} = ${print(member.defaultValue)}` : type;
  const given = (member.arguments ?? []).map((argument) => `${argument.name.value}: ${shapeOf(argument)}`).sort();
  return given.length > 0 ? `(${given.join(", ")}): ${type}` : type;
}
