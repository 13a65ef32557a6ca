import type { ActivityStatus } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** Where an activity stands. */
export const activityStatus = speaker<Record<ActivityStatus, Words>>({
  DRAFT: ["草稿", "Draft"],
  PUBLISHED: ["已发布", "Published"],
  POSTPONED: ["已延期", "Postponed"],
  IN_PROGRESS: ["进行中", "In progress"],
  COMPLETED: ["已完成", "Completed"],
  ARCHIVED: ["已归档", "Archived"],
  CANCELLED: ["已取消", "Cancelled"],
});
