import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const NeedKind = enumOf("NeedKind", "What kind of need 需求类型.", {
  RESOURCE: "Things, rooms or money 资源.",
  SERVICE: "Somebody's work or knowledge 服务.",
  MICRO_WISH: "A small wish of somebody who is not named 微心愿; it is reviewed before it is published.",
});
export type NeedKind = keyof typeof NeedKind;

export const NeedStatus = enumOf("NeedStatus", "Where a need stands 需求状态.", {
  IN_REVIEW: "A micro-wish that a coordinator has still to read 待审核.",
  DECLINED: "A micro-wish that is not published 未通过审核.",
  PUBLISHED: "Published, and can be claimed while something is left 已发布.",
  CLOSED: "Not to be claimed any more 已关闭.",
  WITHDRAWN: "Taken back 已撤回; what is claimed already stays.",
});
export type NeedStatus = keyof typeof NeedStatus;

/** How a need's status changes: only a micro-wish is reviewed. How far it is follows from its counters. */
export const needLifecycle = new Lifecycle<NeedStatus>(
  "Need",
  namesOf(NeedStatus),
  [
    { act: "publishNeed", to: ["PUBLISHED", "IN_REVIEW"] },
    { act: "approveNeed", from: ["IN_REVIEW"], to: "PUBLISHED" },
    { act: "declineNeed", from: ["IN_REVIEW"], to: "DECLINED" },
    { act: "closeNeed", from: ["PUBLISHED"], to: "CLOSED" },
    { act: "withdrawNeed", from: ["IN_REVIEW", "PUBLISHED"], to: "WITHDRAWN" },
  ],
  { updateNeed: ["IN_REVIEW", "PUBLISHED"], proposeClaim: ["PUBLISHED"] },
);
