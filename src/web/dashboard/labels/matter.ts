import type { MatterLevel } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** What the levels are called at which matters are worked. */
export const matterLevel = speaker<Record<MatterLevel, Words>>({
  BUILDING: ["楼栋", "Building"],
  COMPOUND: ["小区", "Compound"],
  COMMUNITY: ["社区", "Community"],
  SUBDISTRICT: ["街道", "Subdistrict"],
});
