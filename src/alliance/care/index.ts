import "./care.constraints.js";
import "./care.fields.js";
import "./visit-stats.js";

export { CareActsResolver } from "./care-acts.resolver.js";
export { CareClaim } from "./care-claim.entity.js";
export { CareGroup } from "./care-group.entity.js";
export { CareCategory, VisitOutcome } from "./care-kind.js";
export { careClaimLifecycle, CareClaimStatus, careGroupLifecycle, CareGroupStatus } from "./care-state.js";
export { Visit } from "./visit.entity.js";
