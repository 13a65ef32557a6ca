import type { NeedKind, NeedStatus, SuggestionReason } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What somebody is short of. */
export const needKind = speaker<Record<NeedKind, Words>>({
  RESOURCE: ["资源", "Resource"],
  SERVICE: ["服务", "Service"],
  MICRO_WISH: ["微心愿", "Micro-wish"],
});

/** Where a need stands. */
export const needStatus = speaker<Record<NeedStatus, Words>>({
  IN_REVIEW: ["待审核", "To be reviewed"],
  DECLINED: ["未通过审核", "Not published"],
  PUBLISHED: ["已发布", "Published"],
  CLOSED: ["已关闭", "Closed"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});

/** Why a need and a pledge fit each other. */
export const suggestionReason = speaker<Record<SuggestionReason, Words>>({
  SAME_KIND: ["类型相同", "same kind"],
  SAME_PLACE: ["地点相同", "same place"],
  NEARBY: ["地点相邻", "nearby"],
  SAME_TAG: ["标签相同", "same tag"],
  SAME_PROGRAMME: ["同一品牌/机制", "same programme"],
  IN_TIME: ["时间合适", "in time"],
  ENOUGH: ["数量充足", "enough of it"],
});
