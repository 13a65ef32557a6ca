import {
  type ConstDirectiveNode,
  type FieldNode,
  Kind,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from "graphql";
import { type Claim, namedType } from "./claim.js";
import { parseStrictly } from "./parsing.js";
import type { Spot } from "./spots.js";

/** A field of a type, as a field set names it. */
export interface NamedField {
  readonly typeName: string;
  readonly name: string;
}

/** The directives that hold a field set. */
const holders: ReadonlySet<string> = new Set(["key", "requires", "provides"]);

/** Whether a directive names fields of types. */
export const holdsFieldSet = ({ name }: ConstDirectiveNode): boolean => holders.has(name.value);

/** The selection that a directive holds; null when it is anything but plain fields and inline fragments. */
export function fieldSetOf({ arguments: given = [] }: ConstDirectiveNode): SelectionSetNode | null {
  const [fields, ...more] = given.filter(({ name }) => name.value === "fields");
  if (fields?.value.kind !== Kind.STRING || more.length > 0) return null;
  // A comment at its end would take the closing brace with it.
  const document = parseStrictly(`{${fields.value.value}\n}`);
  if ("rule" in document) return null;
  const [selection, ...others] = document.definitions;
  if (selection?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return null;
  let isPlain = true;
  const spoil = (): void => void (isPlain = false);
  // What is named otherwise would reach the partner as another field than it is.
  const spoilIfAliased = ({ alias }: FieldNode): void => void (alias && spoil());
  visit(selection, { Field: spoilIfAliased, FragmentSpread: spoil, Directive: spoil, Variable: spoil });
  return isPlain ? selection.selectionSet : null;
}

/** The text of a field set, with nothing in it but what was understood. */
export const fieldSetText = (selection: SelectionSetNode): string =>
  stripIgnoredCharacters(print(selection)).slice(1, -1);

/** Every field that a directive at a spot names, however deep; null when it is unreadable. */
export function fieldsNamedAt(spot: Spot, directive: ConstDirectiveNode, claim: Claim): readonly NamedField[] | null {
  const selection = fieldSetOf(directive);
  if (!selection) return null;
  const isProvided = directive.name.value === "provides" && spot.node.kind === Kind.FIELD_DEFINITION;
  return [...namedIn(selection, isProvided ? namedType(spot.node.type) : spot.typeName, claim)];
}

/** Below a field of an unknown type nothing is known, and nothing composes. */
function* namedIn({ selections }: SelectionSetNode, typeName: string, claim: Claim): Generator<NamedField> {
  for (const selection of selections)
    if (selection.kind === Kind.INLINE_FRAGMENT)
      yield* namedIn(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, claim);
    else if (selection.kind === Kind.FIELD && selection.name.value !== "__typename") {
      const name = selection.name.value;
      yield { typeName, name };
      const below = claim.typeOfField(typeName, name);
      if (selection.selectionSet && below !== undefined) yield* namedIn(selection.selectionSet, below, claim);
    }
}
