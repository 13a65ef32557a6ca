import type { MatterChannel, MatterLevel, MatterTrack, Satisfaction } from "./matter-kind.js";
import type { MatterStatus } from "./matter-state.js";
import type { ServiceStage } from "./service-stage.js";

/** What each step is called. */
export const stepLabels: Readonly<Record<MatterStatus, string>> = {
  SURVEY: "走访摸排",
  COLLECTION: "问题收集",
  AGENDA: "议程拟定",
  CONSULTATION: "多方协商",
  SUPERVISION: "监督执行",
  FEEDBACK: "解决反馈",
  ACCEPTED: "受理",
  DISPATCHED: "派单",
  HANDLED: "办理",
  CALLED_BACK: "回访",
  CLOSED: "办结",
  MERGED: "合并",
  DISMISSED: "不予受理",
};

/** What each level is called. */
export const levelLabels: Readonly<Record<MatterLevel, string>> = {
  BUILDING: "楼栋",
  COMPOUND: "小区",
  COMMUNITY: "社区",
  SUBDISTRICT: "街道",
};

/** What each channel is called. */
export const channelLabels: Readonly<Record<MatterChannel, string>> = {
  JOINT_MEETING: "联席会议",
  SECRETARY_MEETING: "书记见面会",
  STUDIO: "工作室",
  VISIT: "走访",
  HOTLINE_12345: "12345热线",
  GRID: "网格",
};

/** What each track is called. */
export const trackLabels: Readonly<Record<MatterTrack, string>> = { CONSULTATION: "协商议事", INSTANT: "即时办理" };

/** What each judgement is called. */
export const satisfactionLabels: Readonly<Record<Satisfaction, string>> = {
  SATISFIED: "满意",
  FAIRLY_SATISFIED: "基本满意",
  DISSATISFIED: "不满意",
};

/** What each stage of service is called. */
export const stageLabels: Readonly<Record<ServiceStage, string>> = {
  ACKNOWLEDGE: "受理响应",
  FIRST_ANSWER: "首次答复",
  PLAN: "办理方案",
  CLOSE: "办结",
};
