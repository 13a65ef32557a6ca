import type { ClaimStatus, NeedStatus, PledgeStatus, ProjectStatus } from "../../operations.js";

/** In which states what may be done to a need. */
export const ofNeed = {
  approveNeed: ["IN_REVIEW"],
  declineNeed: ["IN_REVIEW"],
  closeNeed: ["PUBLISHED"],
  withdrawNeed: ["IN_REVIEW", "PUBLISHED"],
  proposeClaim: ["PUBLISHED"],
} as const satisfies Record<string, readonly NeedStatus[]>;

/** In which states what may be done to a pledge. */
export const ofPledge = {
  closePledge: ["OFFERED"],
  withdrawPledge: ["OFFERED"],
  proposeClaim: ["OFFERED"],
} as const satisfies Record<string, readonly PledgeStatus[]>;

/** In which states what may be done to a project. */
export const ofProject = {
  claimProject: ["LISTED"],
  startProject: ["CLAIMED"],
  relistProject: ["CLAIMED"],
  completeProject: ["IN_PROGRESS"],
  evaluateProject: ["COMPLETED"],
  archiveProject: ["EVALUATED"],
} as const satisfies Record<string, readonly ProjectStatus[]>;

/** In which states what may be done to a claim. */
export const ofClaim = {
  acceptClaim: ["PROPOSED"],
  declineClaim: ["PROPOSED"],
  withdrawClaim: ["PROPOSED", "ACCEPTED"],
  recordFulfilment: ["ACCEPTED"],
  confirmFulfilment: ["ACCEPTED", "FULFILLED", "WITHDRAWN"],
  reverseFulfilment: ["ACCEPTED", "FULFILLED", "WITHDRAWN"],
  rateClaim: ["FULFILLED"],
} as const satisfies Record<string, readonly ClaimStatus[]>;

/** Whether an act is allowed in a state. */
export const may = (allowed: readonly string[], status: string): boolean => allowed.includes(status);
