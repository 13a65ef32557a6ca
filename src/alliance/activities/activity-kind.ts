import { enumOf } from "../../shared/enums.js";

export const ActivityKind = enumOf("ActivityKind", "What kind of activity 活动类型.", {
  SHARED_EVENT: "An event of several units 共建活动.",
  SERVICE: "A service for residents 服务.",
  LECTURE: "A lecture 宣讲.",
  EMERGENCY: "Emergency work 应急.",
  VISIT: "A visit that brings help 走访慰问.",
  FESTIVAL: "A festival 节庆.",
});
export type ActivityKind = keyof typeof ActivityKind;

export const ActivityVisibility = enumOf("ActivityVisibility", "Who may see an activity 可见范围.", {
  PUBLIC: "Everybody 公开.",
  ALLIANCE: "The alliance's members and coordinators 联盟内部.",
});
export type ActivityVisibility = keyof typeof ActivityVisibility;
