import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const MatterStatus = enumOf("MatterStatus", "Where a matter stands, and the steps that it took 事项状态.", {
  SURVEY: "Going from door to door 走访摸排.",
  COLLECTION: "Collecting the problems 问题收集.",
  AGENDA: "Drawing up the agenda 议程拟定.",
  CONSULTATION: "Consulting all sides 多方协商.",
  SUPERVISION: "Carrying out under supervision 监督执行.",
  FEEDBACK: "Solved, awaiting feedback 解决反馈.",
  ACCEPTED: "Accepted 受理.",
  DISPATCHED: "Dispatched to whoever handles it 派单.",
  HANDLED: "Handled 办理.",
  CALLED_BACK: "Whoever raised it was called back 回访.",
  CLOSED: "Closed 办结.",
  MERGED: "Merged into another matter 合并.",
  DISMISSED: "Dismissed with a reason 不予受理.",
});
export type MatterStatus = keyof typeof MatterStatus;

/** The states of a matter on which somebody still works. */
export const openStates = [
  "SURVEY",
  "COLLECTION",
  "AGENDA",
  "CONSULTATION",
  "SUPERVISION",
  "FEEDBACK",
  "ACCEPTED",
  "DISPATCHED",
  "HANDLED",
  "CALLED_BACK",
] as const satisfies readonly MatterStatus[];

/** How a matter's status changes: no step of its track is skipped. Two of its steps are taken by meetings, one by resolutions. */
export const matterLifecycle = new Lifecycle<MatterStatus>(
  "Matter",
  namesOf(MatterStatus),
  [
    { act: "raiseMatter", to: ["SURVEY", "ACCEPTED"] },
    { act: "recordVisit", to: ["SURVEY", "ACCEPTED"] },
    { act: "advanceMatter", from: ["SURVEY"], to: "COLLECTION" },
    { act: "advanceMatter", from: ["COLLECTION"], to: "AGENDA" },
    { act: "advanceMatter", from: ["AGENDA"], to: "CONSULTATION" },
    { act: "advanceMatter", from: ["CONSULTATION"], to: "SUPERVISION" },
    { act: "advanceMatter", from: ["SUPERVISION"], to: "FEEDBACK" },
    { act: "advanceMatter", from: ["ACCEPTED"], to: "DISPATCHED" },
    { act: "advanceMatter", from: ["DISPATCHED"], to: "HANDLED" },
    { act: "advanceMatter", from: ["HANDLED"], to: "CALLED_BACK" },
    { act: "acceptAgendaItem", from: ["COLLECTION"], to: "AGENDA" },
    { act: "openMeeting", from: ["AGENDA"], to: "CONSULTATION" },
    { act: "recordConsensus", from: ["CONSULTATION"], to: "SUPERVISION" },
    { act: "closeVote", from: ["CONSULTATION"], to: "SUPERVISION" },
    { act: "confirmFeedback", from: ["FEEDBACK", "CALLED_BACK"], to: "CLOSED" },
    { act: "rejectFeedback", from: ["FEEDBACK"], to: "SUPERVISION" },
    { act: "mergeMatter", from: openStates, to: "MERGED" },
    { act: "dismissMatter", from: openStates, to: "DISMISSED" },
  ],
  {
    assignMatter: openStates,
    publishMatter: [...openStates, "CLOSED"],
    proposeEscalation: openStates,
    confirmEscalation: openStates,
    declineEscalation: openStates,
    handBackMatter: openStates,
  },
);

/** The states in which a matter has ended; no steps of its track. */
export const endStates = ["CLOSED", "MERGED", "DISMISSED"] as const satisfies readonly MatterStatus[];

/** The steps in which a matter begins, by its track. */
export const firstStep = { CONSULTATION: "SURVEY", INSTANT: "ACCEPTED" } as const;

const pairs: readonly string[] = matterLifecycle.arrows.flatMap(({ from = [], to }) =>
  from.map((after) => `('${after}', '${String(to)}')`),
);
const starts = Object.values(firstStep).map((step) => `'${step}'`);

/** The SQL condition of a CHECK constraint: by the table, one step may follow the other, or begin where none came before. */
export const isStepAfter = (step: string, after: string): string =>
  `("${after}" is null and ${step} in (${starts.join(", ")})) or ("${after}", ${step}) in (${[...new Set(pairs)].join(", ")})`;

export const EscalationStatus = enumOf("EscalationStatus", "What became of a proposed escalation 升级建议状态.", {
  PROPOSED: "Awaits the coordinators' decision 待确认.",
  CONFIRMED: "The level went up 已升级.",
  DECLINED: "The level stayed 未升级.",
});
export type EscalationStatus = keyof typeof EscalationStatus;

/** How a proposed escalation is decided; what ends a matter, or hands it back, settles what was proposed of it. */
export const escalationLifecycle = new Lifecycle<EscalationStatus>("EscalationProposal", namesOf(EscalationStatus), [
  { act: "proposeEscalation", to: "PROPOSED" },
  { act: "confirmEscalation", from: ["PROPOSED"], to: "CONFIRMED" },
  { act: "declineEscalation", from: ["PROPOSED"], to: "DECLINED" },
  { act: "handBackMatter", from: ["PROPOSED"], to: "DECLINED" },
  { act: "confirmFeedback", from: ["PROPOSED"], to: "DECLINED" },
  { act: "mergeMatter", from: ["PROPOSED"], to: "DECLINED" },
  { act: "dismissMatter", from: ["PROPOSED"], to: "DECLINED" },
]);
