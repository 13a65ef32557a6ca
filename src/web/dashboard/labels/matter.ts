import type {
  EscalationStatus,
  MatterChannel,
  MatterLevel,
  MatterStatus,
  MatterTrack,
  Satisfaction,
  ServiceStage,
  ServiceUnit,
} from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What the steps of a matter, and the ways in which it ends, are called. */
export const matterStatus = speaker<Record<MatterStatus, Words>>({
  SURVEY: ["走访摸排", "Going door to door"],
  COLLECTION: ["问题收集", "Collecting problems"],
  AGENDA: ["议程拟定", "Drawing up the agenda"],
  CONSULTATION: ["多方协商", "Consulting all sides"],
  SUPERVISION: ["监督执行", "Supervised execution"],
  FEEDBACK: ["解决反馈", "Solution and feedback"],
  ACCEPTED: ["受理", "Accepted"],
  DISPATCHED: ["派单", "Dispatched"],
  HANDLED: ["办理", "Handled"],
  CALLED_BACK: ["回访", "Called back"],
  CLOSED: ["办结", "Closed"],
  MERGED: ["合并", "Merged"],
  DISMISSED: ["不予受理", "Dismissed"],
});

/** What the tracks are called on which matters are worked. */
export const matterTrack = speaker<Record<MatterTrack, Words>>({
  CONSULTATION: ["协商议事", "Consultation"],
  INSTANT: ["即时办理", "Instant handling"],
});

/** What the levels are called at which matters are worked. */
export const matterLevel = speaker<Record<MatterLevel, Words>>({
  BUILDING: ["楼栋", "Building"],
  COMPOUND: ["小区", "Compound"],
  COMMUNITY: ["社区", "Community"],
  SUBDISTRICT: ["街道", "Subdistrict"],
});

/** What the channels are called by which matters come. */
export const matterChannel = speaker<Record<MatterChannel, Words>>({
  JOINT_MEETING: ["联席会议", "Joint meeting"],
  SECRETARY_MEETING: ["书记见面会", "Secretary's meeting"],
  STUDIO: ["工作室", "Studio"],
  VISIT: ["走访", "Visit"],
  HOTLINE_12345: ["12345 热线", "Hotline 12345"],
  GRID: ["网格", "Grid"],
});

/** What is called how somebody judges an outcome. */
export const satisfaction = speaker<Record<Satisfaction, Words>>({
  SATISFIED: ["满意", "Satisfied"],
  FAIRLY_SATISFIED: ["基本满意", "Fairly satisfied"],
  DISSATISFIED: ["不满意", "Dissatisfied"],
});

/** What is called that an alliance promises to do in time. */
export const serviceStage = speaker<Record<ServiceStage, Words>>({
  ACKNOWLEDGE: ["受理响应", "Acknowledge"],
  FIRST_ANSWER: ["首次答复", "First answer"],
  PLAN: ["办理方案", "Plan"],
  CLOSE: ["办结", "Close"],
});

/** In what time limits are counted. */
export const serviceUnit = speaker<Record<ServiceUnit, Words>>({
  WORKING_HOURS: ["个工作小时", "working hours"],
  WORKING_DAYS: ["个工作日", "working days"],
});

/** What became of proposals to work a matter one level higher. */
export const escalationStatus = speaker<Record<EscalationStatus, Words>>({
  PROPOSED: ["待确认", "To be decided"],
  CONFIRMED: ["已升级", "Escalated"],
  DECLINED: ["未升级", "Not escalated"],
});
