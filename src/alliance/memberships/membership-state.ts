import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const MembershipStatus = enumOf("MembershipStatus", "Where a membership stands 成员状态.", {
  APPLIED: "The organization asked to join 已申请.",
  INVITED: "The alliance asked it to join 已邀请.",
  ACTIVE: "It is a member 有效.",
  SUSPENDED: "Its membership rests 暂停.",
  WITHDRAWN: "It left 已退出.",
  EXPIRED: "Its term ran out 已到期.",
  REJECTED: "The application was turned down 未通过.",
});
export type MembershipStatus = keyof typeof MembershipStatus;

/** An organization has one membership at most in these states: pending, or in force. */
export const openStates: readonly MembershipStatus[] = ["APPLIED", "INVITED", "ACTIVE", "SUSPENDED"];

/** How a membership's status changes; `expireMembership` is the hub's own act, the day after the term's last. */
export const membershipLifecycle = new Lifecycle<MembershipStatus>("Membership", namesOf(MembershipStatus), [
  { act: "applyForMembership", to: "APPLIED" },
  { act: "inviteMember", to: "INVITED" },
  { act: "acceptMembership", from: ["APPLIED", "INVITED"], to: "ACTIVE" },
  { act: "rejectMembership", from: ["APPLIED"], to: "REJECTED" },
  { act: "suspendMembership", from: ["ACTIVE"], to: "SUSPENDED" },
  { act: "resumeMembership", from: ["SUSPENDED"], to: "ACTIVE" },
  { act: "withdrawMembership", from: ["ACTIVE", "SUSPENDED"], to: "WITHDRAWN" },
  { act: "expireMembership", from: ["ACTIVE", "SUSPENDED"], to: "EXPIRED" },
  { act: "renewMembership", from: ["WITHDRAWN", "EXPIRED"], to: "ACTIVE" },
]);
