import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const MeetingStatus = enumOf("MeetingStatus", "Where a meeting stands 会议状态.", {
  PLANNED: "Planned 已计划.",
  NOTIFIED: "Those invited were told 已通知.",
  IN_SESSION: "Going on 进行中.",
  INQUORATE: "Too few members came 流会; it is planned again, or called off.",
  ADJOURNED: "Over, its minutes are not approved yet 已闭会.",
  MINUTES_APPROVED: "Over, and its minutes are approved 纪要已审定.",
  CANCELLED: "Called off 已取消.",
});
export type MeetingStatus = keyof typeof MeetingStatus;

/** A meeting in these states has taken place, or is doing so. */
export const heldStates: readonly MeetingStatus[] = ["IN_SESSION", "ADJOURNED", "MINUTES_APPROVED"];

/** How a meeting's status changes. */
export const meetingLifecycle = new Lifecycle<MeetingStatus>(
  "Meeting",
  namesOf(MeetingStatus),
  [
    { act: "planMeeting", to: "PLANNED" },
    { act: "planMeetingSeries", to: "PLANNED" },
    { act: "replanMeeting", from: ["PLANNED", "INQUORATE"], to: "PLANNED" },
    { act: "replanMeeting", from: ["NOTIFIED"], to: "NOTIFIED" },
    { act: "sendNotice", from: ["PLANNED"], to: "NOTIFIED" },
    { act: "openMeeting", from: ["NOTIFIED"], to: "IN_SESSION" },
    { act: "declareInquorate", from: ["NOTIFIED"], to: "INQUORATE" },
    { act: "adjournMeeting", from: ["IN_SESSION"], to: "ADJOURNED" },
    { act: "approveMinutes", from: ["ADJOURNED", "MINUTES_APPROVED"], to: "MINUTES_APPROVED" },
    { act: "cancelMeeting", from: ["PLANNED", "NOTIFIED", "INQUORATE"], to: "CANCELLED" },
    { act: "endMeetingSeries", from: ["PLANNED", "NOTIFIED"], to: "CANCELLED" },
  ],
  {
    proposeAgendaItem: ["PLANNED", "NOTIFIED", "INQUORATE", "IN_SESSION"],
    acceptAgendaItem: ["PLANNED", "NOTIFIED", "INQUORATE", "IN_SESSION"],
    recordPresence: ["NOTIFIED", "IN_SESSION"],
    draftMinutes: ["IN_SESSION", "ADJOURNED", "MINUTES_APPROVED"],
    publishMinutes: ["MINUTES_APPROVED"],
    proposeResolution: ["PLANNED", "NOTIFIED", "INQUORATE", "IN_SESSION"],
    recordConsensus: ["IN_SESSION"],
    openVote: ["IN_SESSION"],
  },
);

export const AgendaItemStatus = enumOf("AgendaItemStatus", "Whether something is on the agenda 议题状态.", {
  PROPOSED: "Proposed, the coordinators have not answered 已提出.",
  ACCEPTED: "On the agenda 已列入议程.",
  DECLINED: "Not on the agenda 未列入.",
  WITHDRAWN: "Taken back by who proposed it 已撤回.",
});
export type AgendaItemStatus = keyof typeof AgendaItemStatus;

/** How something comes onto the agenda, or not. */
export const agendaItemLifecycle = new Lifecycle<AgendaItemStatus>("AgendaItem", namesOf(AgendaItemStatus), [
  { act: "proposeAgendaItem", to: "PROPOSED" },
  { act: "acceptAgendaItem", from: ["PROPOSED"], to: "ACCEPTED" },
  { act: "declineAgendaItem", from: ["PROPOSED"], to: "DECLINED" },
  { act: "withdrawAgendaItem", from: ["PROPOSED"], to: "WITHDRAWN" },
]);

export const MinutesStatus = enumOf("MinutesStatus", "Where a version of the minutes stands 纪要状态.", {
  DRAFT: "May still change 草稿.",
  APPROVED: "Never changes; a correction is a new version 已审定.",
});
export type MinutesStatus = keyof typeof MinutesStatus;
