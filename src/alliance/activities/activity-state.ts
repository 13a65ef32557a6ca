import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const ActivityStatus = enumOf("ActivityStatus", "Where an activity stands 活动状态 (schema.org: eventStatus).", {
  DRAFT: "Being prepared 草稿; seen by its host and the coordinators alone.",
  PUBLISHED: "Announced 已发布.",
  POSTPONED: "Put off, the new time is open 已延期.",
  IN_PROGRESS: "Going on 进行中.",
  COMPLETED: "Over 已完成.",
  ARCHIVED: "Over, and its records are closed 已归档.",
  CANCELLED: "Called off 已取消.",
});
export type ActivityStatus = keyof typeof ActivityStatus;

/** How an activity's status changes. */
export const activityLifecycle = new Lifecycle<ActivityStatus>(
  "Activity",
  namesOf(ActivityStatus),
  [
    { act: "createActivity", to: "DRAFT" },
    { act: "createActivitySeries", to: "PUBLISHED" },
    { act: "publishActivity", from: ["DRAFT", "POSTPONED"], to: "PUBLISHED" },
    { act: "postponeActivity", from: ["PUBLISHED"], to: "POSTPONED" },
    { act: "startActivity", from: ["PUBLISHED"], to: "IN_PROGRESS" },
    { act: "startActivity", from: ["DRAFT"], to: "IN_PROGRESS", only: "EMERGENCY" },
    { act: "completeActivity", from: ["IN_PROGRESS"], to: "COMPLETED" },
    { act: "archiveActivity", from: ["COMPLETED"], to: "ARCHIVED" },
    { act: "cancelActivity", from: ["DRAFT", "PUBLISHED", "POSTPONED", "IN_PROGRESS"], to: "CANCELLED" },
    { act: "endActivitySeries", from: ["DRAFT", "PUBLISHED", "POSTPONED"], to: "CANCELLED" },
  ],
  {
    updateActivity: ["DRAFT", "PUBLISHED", "POSTPONED", "IN_PROGRESS"],
    inviteCoHost: ["DRAFT", "PUBLISHED", "POSTPONED"],
    acceptCoHost: ["DRAFT", "PUBLISHED", "POSTPONED", "IN_PROGRESS"],
    registerForActivity: ["PUBLISHED"],
    acceptOffer: ["PUBLISHED", "POSTPONED"],
    cancelRegistration: ["PUBLISHED", "POSTPONED", "IN_PROGRESS", "CANCELLED"],
    checkIn: ["IN_PROGRESS", "COMPLETED"],
    recordNoShow: ["IN_PROGRESS", "COMPLETED"],
    recordAttendance: ["IN_PROGRESS", "COMPLETED"],
  },
);

/** Only activities in these states enter figures: what is planned or called off happened to nobody. */
export const countedInFigures: readonly ActivityStatus[] = ["IN_PROGRESS", "COMPLETED", "ARCHIVED"];

export const CoHostStatus = enumOf("CoHostStatus", "Whether a co-host agreed 联合主办状态.", {
  INVITED: "Asked, has not answered 已邀请.",
  ACCEPTED: "Agreed 已同意.",
  DECLINED: "Turned it down 已谢绝.",
  WITHDRAWN: "Agreed, and stepped back later 已退出.",
});
export type CoHostStatus = keyof typeof CoHostStatus;

/** How a co-host's consent changes. */
export const coHostLifecycle = new Lifecycle<CoHostStatus>("CoHost", namesOf(CoHostStatus), [
  { act: "inviteCoHost", to: "INVITED" },
  { act: "acceptCoHost", from: ["INVITED"], to: "ACCEPTED" },
  { act: "declineCoHost", from: ["INVITED"], to: "DECLINED" },
  { act: "withdrawCoHost", from: ["ACCEPTED"], to: "WITHDRAWN" },
]);

export const RegistrationStatus = enumOf("RegistrationStatus", "Where a registration stands 报名状态.", {
  CONFIRMED: "Has a place 已确认.",
  WAITLISTED: "Waits for a place 候补.",
  OFFERED: "Was offered a freed place 待确认名额.",
  EXPIRED: "Did not take the offered place in time 已过期.",
  CANCELLED: "Cancelled 已取消.",
  ATTENDED: "Came 已到场.",
  NO_SHOW: "Did not come 未到场.",
});
export type RegistrationStatus = keyof typeof RegistrationStatus;

/** How a registration's status changes; `offerPlace` and `expireOffer` are the hub's own acts. */
export const registrationLifecycle = new Lifecycle<RegistrationStatus>("Registration", namesOf(RegistrationStatus), [
  { act: "registerForActivity", to: ["CONFIRMED", "WAITLISTED"] },
  { act: "offerPlace", from: ["WAITLISTED"], to: "OFFERED" },
  { act: "acceptOffer", from: ["OFFERED"], to: "CONFIRMED" },
  { act: "expireOffer", from: ["OFFERED"], to: "EXPIRED" },
  { act: "checkIn", from: ["CONFIRMED"], to: "ATTENDED" },
  { act: "recordNoShow", from: ["CONFIRMED"], to: "NO_SHOW" },
  { act: "cancelRegistration", from: ["CONFIRMED", "WAITLISTED", "OFFERED"], to: "CANCELLED" },
]);
