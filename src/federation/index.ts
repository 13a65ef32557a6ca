export { type ComposedSubgraph, type Composition, composeSupergraph } from "./composition.js";
export { HttpSubgraphs } from "./connections.js";
export { FederationEngine } from "./engine.js";
export { OwnSubgraph } from "./own-subgraph.js";
export { type Safeguards, usualSafeguards } from "./safeguards.js";
export { asSubgraph, type Reference, type ResolveReference, singleKeysOf } from "./subgraph.js";
export { type SubgraphAddress, SupergraphRefused } from "./supergraph.js";
