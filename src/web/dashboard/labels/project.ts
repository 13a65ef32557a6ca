import type { ProjectStatus } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** Where a project stands. */
export const projectStatus = speaker<Record<ProjectStatus, Words>>({
  LISTED: ["待认领", "Listed"],
  CLAIMED: ["已认领", "Claimed"],
  IN_PROGRESS: ["进行中", "In progress"],
  COMPLETED: ["已完成", "Completed"],
  EVALUATED: ["已评价", "Evaluated"],
  ARCHIVED: ["已归档", "Archived"],
});
