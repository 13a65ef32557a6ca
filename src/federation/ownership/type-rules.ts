import { Kind } from "graphql";
import { type Claim, roots } from "./claim.js";
import { closedRules, entityRules, rootRules, sharedRules } from "./hub-type-rules.js";
import type { TypeNode } from "./partner.js";
import { type Violation, violation } from "./violations.js";

/** What must hold of a type as a whole, in all of its definitions and extensions, by what it is to the hub. */
export function* typeRules(name: string, nodes: readonly TypeNode[], claim: Claim): Generator<Violation> {
  const rules = { own: ownRules, root: rootRules, entity: entityRules, shared: sharedRules, closed: closedRules };
  yield* rules[claim.standingOf(name)](name, nodes, claim);
}

function* ownRules(name: string, nodes: readonly TypeNode[], { typePrefix, hub }: Claim): Generator<Violation> {
  if (!name.startsWith(typePrefix) || name === typePrefix)
    yield violation("TYPE_NOT_PREFIXED", name, { prefix: typePrefix });
  for (const node of nodes) {
    for (const { name: type } of "interfaces" in node ? (node.interfaces ?? []) : [])
      if (hub.types.has(type.value)) yield violation("IMPLEMENTS_HUBS", name, { interface: type.value });
    if (node.kind !== Kind.UNION_TYPE_DEFINITION && node.kind !== Kind.UNION_TYPE_EXTENSION) continue;
    for (const { name: type } of node.types ?? [])
      if (roots.has(type.value)) yield violation("ROOT_AS_TYPE", name, { type: type.value });
  }
}
