import { type ConstDirectiveNode, print } from "graphql";
import type { Claim, Standing } from "./claim.js";
import { memberOf } from "./shape.js";
import type { Spot } from "./spots.js";
import { standardDirective } from "./standard-directives.js";
import { type Violation, violation } from "./violations.js";

/** What a partner may say of what is its own. */
const ofOwn: readonly string[] = [
  "deprecated",
  "extends",
  "external",
  "inaccessible",
  "key",
  "provides",
  "requires",
  "shareable",
  "specifiedBy",
  "tag",
];

/** Whether a partner may use a directive on what is its own. */
export const isPartners = ({ name }: ConstDirectiveNode): boolean => ofOwn.includes(name.value);

/** What a partner may say of the hub's types and their members; of closed ones, what another rule refuses anyway. */
const ofHubs: Readonly<Record<Exclude<Standing, "own">, { type: readonly string[]; member: readonly string[] }>> = {
  root: { type: ["extends"], member: [] },
  entity: { type: ["extends", "key"], member: ["external"] },
  shared: { type: ["extends", "shareable", "specifiedBy"], member: ["shareable"] },
  closed: { type: ["extends", "key", "shareable"], member: ["external", "shareable"] },
};

/** Whether every directive at a spot is the partner's to use there. */
export function* directivesAt({ place, typeName, member, directives }: Spot, claim: Claim): Generator<Violation> {
  const standing = claim.standingOf(typeName);
  const isOwn = standing === "own" || (member !== undefined && !claim.isHubs(typeName, member));
  const allowed = isOwn ? ofOwn : ofHubs[standing][member === undefined ? "type" : "member"];
  const hubs = claim.hub.types.get(typeName);
  const same = hubs && (member === undefined ? hubs : memberOf(hubs, member))?.directives?.map(print);
  for (const directive of directives)
    if (isOwn || !same?.includes(print(directive))) yield* directiveRules(directive, place, allowed);
}

/** Why a directive may not stand at a place where only some are allowed. */
export function* directiveRules(
  { name: { value: name } }: ConstDirectiveNode,
  place: string,
  allowed: readonly string[],
): Generator<Violation> {
  const directive = `@${name}`;
  if (allowed.includes(name)) return;
  if (name === "override") yield violation("OVERRIDES", place);
  else if (name === "interfaceObject") yield violation("INTERFACE_OBJECT", place);
  else if (name === "composeDirective") yield violation("COMPOSE_DIRECTIVE", place);
  else if (!standardDirective(name)) yield violation("DIRECTIVE_UNKNOWN", place, { directive });
  else if (!ofOwn.includes(name)) yield violation("DIRECTIVE_NOT_HONOURED", place, { directive });
  else if (name === "inaccessible") yield violation("INACCESSIBLE_ON_HUBS", place);
  else yield violation("DIRECTIVE_ON_HUBS", place, { directive });
}
