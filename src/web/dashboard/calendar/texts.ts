import { speaker } from "../texts.js";

/** A text of the calendar. */
export const say = speaker({
  previous: ["上月", "Previous month"],
  next: ["下月", "Next month"],
  today: ["本月", "This month"],
  meeting: ["会议", "Meeting"],
  activity: ["活动", "Activity"],
  shift: ["坐班", "Duty"],
  more: ["另有 {n} 项", "{n} more"],
  nothing: ["本月没有安排。", "Nothing is planned this month."],
  tooMany: ["活动共 {n} 项，仅显示最早的 500 项。", "Of {n} activities only the earliest 500 are shown."],
});
