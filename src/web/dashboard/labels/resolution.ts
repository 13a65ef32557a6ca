import type { ActionItemStatus, ExtensionStatus, ResolutionStatus, VoteChoice, VotingRule } from "../../operations.js";
import { speaker, type Texts, type Words } from "../texts.js";

/** Where a resolution stands. */
export const resolutionStatus = speaker<Record<ResolutionStatus, Words>>({
  PROPOSED: ["已提出", "Proposed"],
  VOTING: ["表决中", "Voting"],
  ADOPTED: ["已通过", "Adopted"],
  REJECTED: ["未通过", "Rejected"],
  LAPSED: ["未达法定人数", "Lapsed"],
  IN_EXECUTION: ["执行中", "In execution"],
  FULFILLED: ["已落实", "Fulfilled"],
  CLOSED: ["已办结", "Closed"],
});

/** How a resolution is adopted. */
export const votingRule = speaker<Record<VotingRule, Words>>({
  CONSENSUS: ["协商一致", "Consensus"],
  SIMPLE_MAJORITY: ["过半数通过", "Simple majority"],
  TWO_THIRDS: ["三分之二通过", "Two thirds"],
});

/** What a vote says. */
export const voteChoice = speaker<Record<VoteChoice, Words>>({
  FOR: ["赞成", "For"],
  AGAINST: ["反对", "Against"],
  ABSTAIN: ["弃权", "Abstain"],
});

/** Where an action item stands. */
export const actionItemStatus = speaker<Record<ActionItemStatus, Words>>({
  ASSIGNED: ["已交办", "Assigned"],
  ACCEPTED: ["已接受", "Accepted"],
  IN_PROGRESS: ["办理中", "In progress"],
  DONE_REPORTED: ["待销号", "Awaiting sign-off"],
  RETURNED: ["已退回", "Returned"],
  VERIFIED: ["已销号", "Signed off"],
  CLOSED: ["已归档", "Closed"],
});

/** Whether more time was granted. */
export const extensionStatus = speaker<Record<ExtensionStatus, Words>>({
  REQUESTED: ["待答复", "Awaiting an answer"],
  GRANTED: ["已同意", "Granted"],
  DECLINED: ["未同意", "Declined"],
});

const deeds = {
  assignAction: ["交办", "Assigned"],
  acceptAction: ["接受", "Accepted"],
  startAction: ["开始办理", "Begun"],
  recordProgress: ["进展", "Progress"],
  reportAction: ["报结", "Reported as done"],
  verifyAction: ["销号", "Signed off"],
  returnAction: ["退回", "Returned"],
  grantExtension: ["同意延期", "More time granted"],
  closeAction: ["归档", "Closed"],
} as const satisfies Texts;
const deed = speaker(deeds);

/** What was done about an action item, by the act's name; the name itself where the hub learned a new act. */
export const deedLabel = (act: string): string => (act in deeds ? deed(act as keyof typeof deeds) : act);
