import type { CareCategory, VisitOutcome } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** Whom care groups are about. */
export const careCategory = speaker<Record<CareCategory, Words>>({
  ELDERLY_LIVING_ALONE: ["独居老人", "Elderly people living alone"],
  CHILDREN_IN_NEED: ["困境儿童", "Children in need"],
  PEOPLE_WITH_DISABILITIES: ["残障人士", "People with disabilities"],
  ENTITLED_GROUPS: ["优抚对象", "Those entitled to special care"],
  NEW_EMPLOYMENT_GROUPS: ["新就业群体", "People in new forms of employment"],
});

/** What came of a visit. */
export const visitOutcome = speaker<Record<VisitOutcome, Words>>({
  ALL_WELL: ["情况正常", "All was well"],
  HELP_GIVEN: ["当场帮助", "Help was given"],
  NEED_FOUND: ["发现需求", "Something is needed"],
  REFERRED: ["转介服务", "Referred"],
  NOT_MET: ["未能见面", "Nobody was met"],
});
