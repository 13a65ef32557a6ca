import "./pledge.constraints.js";
import "./pledge.fields.js";
import "./pledge-stats.js";

export { PledgeActsResolver } from "./pledge-acts.resolver.js";
export { Pledge, PledgeTag } from "./pledge.entity.js";
export { isOpen, PledgeFilter, pledgeFilterTerms } from "./pledge.inputs.js";
export { PledgeResolver } from "./pledge.resolver.js";
export { PledgeKind, pledgeLifecycle, PledgeStatus } from "./pledge-state.js";
