import type { ResolutionStatus } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** Where a resolution stands. */
export const resolutionStatus = speaker<Record<ResolutionStatus, Words>>({
  PROPOSED: ["已提出", "Proposed"],
  VOTING: ["表决中", "Voting"],
  ADOPTED: ["已通过", "Adopted"],
  REJECTED: ["未通过", "Rejected"],
  LAPSED: ["未达法定人数", "Lapsed"],
  IN_EXECUTION: ["执行中", "In execution"],
  FULFILLED: ["已落实", "Fulfilled"],
  CLOSED: ["已办结", "Closed"],
});
