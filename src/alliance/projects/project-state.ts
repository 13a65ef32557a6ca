import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const ProjectStatus = enumOf("ProjectStatus", "Where a project stands 项目状态.", {
  LISTED: "Listed, to be claimed 待认领.",
  CLAIMED: "Claimed by an organization 已认领.",
  IN_PROGRESS: "Being carried out 实施中.",
  COMPLETED: "Carried out 已完成.",
  EVALUATED: "Carried out and evaluated 已评价.",
  ARCHIVED: "Its records are closed 已归档.",
});
export type ProjectStatus = keyof typeof ProjectStatus;

/** A project in these states has somebody who claimed it. */
export const claimedStates: readonly ProjectStatus[] = ["CLAIMED", "IN_PROGRESS", "COMPLETED", "EVALUATED", "ARCHIVED"];

/** How a project's status changes: it is claimed when its claim is accepted, and listed again when that is given up. */
export const projectLifecycle = new Lifecycle<ProjectStatus>(
  "Project",
  namesOf(ProjectStatus),
  [
    { act: "listProject", to: "LISTED" },
    { act: "acceptClaim", from: ["LISTED"], to: "CLAIMED" },
    { act: "relistProject", from: ["CLAIMED"], to: "LISTED" },
    { act: "withdrawClaim", from: ["CLAIMED"], to: "LISTED" },
    { act: "startProject", from: ["CLAIMED"], to: "IN_PROGRESS" },
    { act: "completeProject", from: ["IN_PROGRESS"], to: "COMPLETED" },
    { act: "evaluateProject", from: ["COMPLETED"], to: "EVALUATED" },
    { act: "archiveProject", from: ["EVALUATED"], to: "ARCHIVED" },
  ],
  { claimProject: ["LISTED"], updateProject: ["LISTED", "CLAIMED", "IN_PROGRESS"] },
);
