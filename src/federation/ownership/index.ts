export { admitted } from "./admission.js";
export { ownershipViolations, type PartnerSubgraph } from "./guard.js";
export type { OwnershipRule } from "./rules.js";
export { type Violation, violationText } from "./violations.js";
