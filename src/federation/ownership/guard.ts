import { Claim } from "./claim.js";
import { readHub } from "./hub.js";
import { type PartnerSchema, readPartner, type TypeNode } from "./partner.js";
import { line } from "./parsing.js";
import { schemaRules } from "./schema-rules.js";
import { membersOf } from "./shape.js";
import { spotRules } from "./spot-rules.js";
import { spotsIn } from "./spots.js";
import { typeRules } from "./type-rules.js";
import { type Violation, violation } from "./violations.js";

/** A partner's subgraph as it asks to be admitted. */
export interface PartnerSubgraph {
  /** Its types begin with `Name_`, its fields with `name_`. */
  readonly name: string;
  readonly sdl: string;
  /** Whether an operator lets it add mutations. */
  readonly mayMutate: boolean;
}

/**
 * Everything in a partner's SDL that would change, shadow or overhear what is the hub's or another partner's;
 * empty when it may be composed with the hub's own (`hubSdl`).
 */
export function ownershipViolations({ name, sdl, mayMutate }: PartnerSubgraph, hubSdl: string): readonly Violation[] {
  const { schema, violations } = readPartner(sdl);
  const claim = new Claim(name, mayMutate, schema, readHub(hubSdl));
  const found = [...violations, ...schemaRules(schema)];
  for (const [typeName, nodes] of schema.types)
    found.push(...typeRules(typeName, nodes, claim), ...within(nodes, claim));
  if (found.length === 0 && !addsAnything(schema, claim)) return [violation("ADDS_NOTHING", line(1))];
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** What is wrong within a type, in all of its definitions and extensions. */
function* within(nodes: readonly TypeNode[], claim: Claim): Generator<Violation> {
  const places = new Set<string>();
  for (const spot of nodes.flatMap((node) => [...spotsIn(node)])) {
    if (spot.member !== undefined && places.has(spot.place)) yield violation("REPEATED", spot.place);
    places.add(spot.place);
    yield* spotRules(spot, claim);
  }
}

const addsAnything = ({ types }: PartnerSchema, claim: Claim): boolean =>
  [...types].some(
    ([typeName, nodes]) =>
      claim.standingOf(typeName) === "own" ||
      nodes.flatMap(membersOf).some(({ name }) => !claim.isHubs(typeName, name.value)),
  );
