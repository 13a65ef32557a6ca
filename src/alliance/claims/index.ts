import "./claim.constraints.js";
import "./claim.fields.js";
import "./project-claimants.js";
import "./suggestions.js";

export { ClaimActsResolver } from "./claim-acts.resolver.js";
export { Claim } from "./claim.entity.js";
export { ClaimResolver } from "./claim.resolver.js";
export { claimLifecycle, ClaimStatus } from "./claim-state.js";
export { Fulfilment } from "./fulfilment.entity.js";
export { ProjectClaimActsResolver } from "./project-claim-acts.resolver.js";
