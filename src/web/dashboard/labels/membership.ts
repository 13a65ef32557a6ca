import type { MembershipStatus } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** Where memberships stand, what waits for an answer first. */
export const membershipStatuses = {
  APPLIED: ["已申请", "Applied"],
  INVITED: ["已邀请", "Invited"],
  ACTIVE: ["有效", "Active"],
  SUSPENDED: ["暂停", "Suspended"],
  WITHDRAWN: ["已退出", "Withdrawn"],
  EXPIRED: ["已到期", "Expired"],
  REJECTED: ["未通过", "Rejected"],
} as const satisfies Record<MembershipStatus, Words>;

/** Where a membership stands. */
export const membershipStatus = speaker<Record<MembershipStatus, Words>>(membershipStatuses);
