export { type AddressProblem, addressProblem, type LookUp, NotPublic } from "./addresses.js";
export { askOnce } from "./ask-once.js";
export { type ComposedSubgraph, type Composition, composeSupergraph } from "./composition.js";
export { HttpSubgraphs, type SubgraphState } from "./connections.js";
export { FederationEngine } from "./engine.js";
export { SubgraphFailure } from "./errors.js";
export type { SubgraphObserver, SubgraphOutcome } from "./observer.js";
export { OwnSubgraph } from "./own-subgraph.js";
export {
  admitted,
  type OwnershipRule,
  ownershipViolations,
  type PartnerSubgraph,
  type Violation,
  violationText,
} from "./ownership/index.js";
export { type Safeguards, usualSafeguards } from "./safeguards.js";
export { asSubgraph, type Reference, type ResolveReference, singleKeysOf } from "./subgraph.js";
export { readSupergraph, type SubgraphAddress, SupergraphRefused } from "./supergraph.js";
export { limitedToAlliances } from "./tenants.js";
export { tryPlanner } from "./trial.js";
