import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const ResolutionStatus = enumOf("ResolutionStatus", "Where a resolution stands 决议状态.", {
  PROPOSED: "Proposed, not decided 已提出.",
  VOTING: "Being voted on 表决中.",
  ADOPTED: "Adopted, nothing is assigned yet 已通过.",
  REJECTED: "Voted down 未通过.",
  LAPSED: "The vote was closed without a quorum 表决无效.",
  IN_EXECUTION: "Its action items are being done 执行中.",
  FULFILLED: "All of its action items are signed off 已落实.",
  CLOSED: "Its records are closed 已办结.",
});
export type ResolutionStatus = keyof typeof ResolutionStatus;

/** A resolution in these states was adopted, and is public. */
export const adoptedStates: readonly ResolutionStatus[] = ["ADOPTED", "IN_EXECUTION", "FULFILLED", "CLOSED"];

/** How a resolution's status changes; `fulfilResolution` is the hub's own act, when its last action item is signed off. */
export const resolutionLifecycle = new Lifecycle<ResolutionStatus>(
  "Resolution",
  namesOf(ResolutionStatus),
  [
    { act: "proposeResolution", to: "PROPOSED" },
    { act: "recordConsensus", from: ["PROPOSED"], to: "ADOPTED" },
    { act: "openVote", from: ["PROPOSED"], to: "VOTING" },
    { act: "closeVote", from: ["VOTING"], to: "ADOPTED", only: "CARRIED" },
    { act: "closeVote", from: ["VOTING"], to: "REJECTED", only: "DEFEATED" },
    { act: "closeVote", from: ["VOTING"], to: "LAPSED", only: "INQUORATE" },
    { act: "assignAction", from: ["ADOPTED", "IN_EXECUTION"], to: "IN_EXECUTION" },
    { act: "fulfilResolution", from: ["IN_EXECUTION"], to: "FULFILLED" },
    { act: "closeResolution", from: ["FULFILLED"], to: "CLOSED" },
  ],
  { castVote: ["VOTING"], carryOverResolution: ["PROPOSED"] },
);

export const ActionItemStatus = enumOf("ActionItemStatus", "Where an action item stands 任务状态.", {
  ASSIGNED: "Assigned, its lead has not answered 已交办.",
  ACCEPTED: "Its lead took it on 已接受.",
  IN_PROGRESS: "Being done 办理中.",
  DONE_REPORTED: "Its lead says that it is done 已报结.",
  RETURNED: "Sent back with a reason 已退回.",
  VERIFIED: "Signed off by another organization 已销号.",
  CLOSED: "Its records are closed 已归档.",
});
export type ActionItemStatus = keyof typeof ActionItemStatus;

/** An action item in these states can be overdue. */
export const unfinishedStates: readonly ActionItemStatus[] = ["ASSIGNED", "ACCEPTED", "IN_PROGRESS", "RETURNED"];

/**
 * How an action item's status changes. A report says that the work was begun, if nothing has said so before; `closeAction`
 * is the hub's own act, when its resolution is closed.
 */
export const actionItemLifecycle = new Lifecycle<ActionItemStatus>(
  "ActionItem",
  namesOf(ActionItemStatus),
  [
    { act: "assignAction", to: "ASSIGNED" },
    { act: "acceptAction", from: ["ASSIGNED"], to: "ACCEPTED" },
    { act: "startAction", from: ["ACCEPTED", "RETURNED"], to: "IN_PROGRESS" },
    { act: "reportAction", from: ["ACCEPTED", "IN_PROGRESS", "RETURNED"], to: "DONE_REPORTED" },
    { act: "verifyAction", from: ["DONE_REPORTED"], to: "VERIFIED" },
    { act: "returnAction", from: ["DONE_REPORTED"], to: "RETURNED" },
    { act: "closeAction", from: ["VERIFIED"], to: "CLOSED" },
  ],
  {
    recordProgress: ["IN_PROGRESS"],
    requestExtension: ["ASSIGNED", "ACCEPTED", "IN_PROGRESS", "RETURNED"],
    grantExtension: ["ASSIGNED", "ACCEPTED", "IN_PROGRESS", "RETURNED"],
  },
);

export const ExtensionStatus = enumOf("ExtensionStatus", "Whether more time was granted 延期申请状态.", {
  REQUESTED: "Asked for 已申请.",
  GRANTED: "Granted 已同意.",
  DECLINED: "Turned down 未同意.",
});
export type ExtensionStatus = keyof typeof ExtensionStatus;

/** How a request for more time is answered. */
export const extensionLifecycle = new Lifecycle<ExtensionStatus>("Extension", namesOf(ExtensionStatus), [
  { act: "requestExtension", to: "REQUESTED" },
  { act: "grantExtension", from: ["REQUESTED"], to: "GRANTED" },
  { act: "declineExtension", from: ["REQUESTED"], to: "DECLINED" },
]);
