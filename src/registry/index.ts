import { ComposedGraph } from "./composed-graph.entity.js";
import { Subgraph, SubgraphAlliance, SubgraphVersion } from "./subgraph.entity.js";
import { TrustedDocument } from "./trusted-document.entity.js";
import "./subgraph.constraints.js";
import "./subgraph.fields.js";

export { composeGraph } from "./compose.js";
export { publishedSubgraphs } from "./published.js";
export { ownName, Registry } from "./registry.js";
export { ServedSubgraphs } from "./served-subgraphs.js";
export { type RegistryContext, SubgraphResolver } from "./subgraph.resolver.js";
export { TrustedDocumentResolver } from "./trusted-document.resolver.js";
export { DocumentsByHash } from "./trusted-documents.js";

/** Every table of the registry. */
export const registryEntities = [Subgraph, SubgraphVersion, SubgraphAlliance, ComposedGraph, TrustedDocument];
