import "./membership.fields.js";

export { ChairTerm } from "./chair-term.entity.js";
export { Membership } from "./membership.entity.js";
export { membershipLifecycle, MembershipStatus } from "./membership-state.js";
