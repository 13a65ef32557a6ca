export { HttpSubgraphs } from "./connections.js";
export { FederationEngine } from "./engine.js";
export { OwnSubgraph } from "./own-subgraph.js";
export { type Safeguards, usualSafeguards } from "./safeguards.js";
export { SupergraphRefused } from "./supergraph.js";
