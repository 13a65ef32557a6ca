import "./membership.constraints.js";
import "./membership.fields.js";

export { ChairTerm } from "./chair-term.entity.js";
export { expireMemberships } from "./expire-memberships.js";
export { Membership } from "./membership.entity.js";
export { MembershipActsResolver } from "./membership-acts.resolver.js";
export { membershipLifecycle, MembershipStatus } from "./membership-state.js";
