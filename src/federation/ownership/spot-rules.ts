import type { ConstDirectiveNode } from "graphql";
import { type Claim, namedType, roots } from "./claim.js";
import { directivesAt } from "./directive-rules.js";
import { fieldsNamedAt, holdsFieldSet } from "./field-sets.js";
import type { Spot } from "./spots.js";
import { type Violation, violation } from "./violations.js";

/** What must hold of every type, field, argument and value, whoever's it is. */
export function* spotRules(spot: Spot, claim: Claim): Generator<Violation> {
  const { place, node, member, typeName } = spot;
  if (member !== undefined && node.name.value.startsWith("__")) yield violation("NAME_RESERVED", place);
  const type = "type" in node ? namedType(node.type) : undefined;
  if (type !== undefined && roots.has(type)) yield violation("ROOT_AS_TYPE", place, { type });
  yield* directivesAt(spot, claim);
  // The keys of the hub's own types are another rule's.
  if (member === undefined && claim.standingOf(typeName) !== "own") return;
  for (const directive of spot.directives.filter(holdsFieldSet)) yield* fieldSetRules(directive, spot, claim);
}

/** What a partner requires of the hub's must be public: else it would learn what not everybody may read. */
function* fieldSetRules(directive: ConstDirectiveNode, spot: Spot, claim: Claim): Generator<Violation> {
  const { place } = spot;
  const name = `@${directive.name.value}`;
  const fields = fieldsNamedAt(spot, directive, claim);
  if (!fields) yield violation("FIELDS_UNREADABLE", place, { directive: name });
  for (const { typeName, name: fieldName } of fields ?? []) {
    if (!claim.isHubs(typeName, fieldName)) continue;
    const field = `${typeName}.${fieldName}`;
    if (name === "@provides") yield violation("PROVIDES_OWNERS_FIELD", place, { field });
    else if (!claim.hub.isPublic(typeName, fieldName))
      yield violation("REQUIRES_PRIVATE", place, { directive: name, field });
  }
}
