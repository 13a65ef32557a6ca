import { enumOf } from "../../shared/enums.js";

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

export const CoHostStatus = enumOf("CoHostStatus", "Whether a co-host agreed 联合主办状态.", {
  INVITED: "Asked, has not answered 已邀请.",
  ACCEPTED: "Agreed 已同意.",
  DECLINED: "Turned it down 已谢绝.",
  WITHDRAWN: "Agreed, and stepped back later 已退出.",
});
export type CoHostStatus = keyof typeof CoHostStatus;

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

/** Only activities in these states enter figures: what is planned or called off happened to nobody. */
export const countedInFigures: readonly ActivityStatus[] = ["IN_PROGRESS", "COMPLETED", "ARCHIVED"];
