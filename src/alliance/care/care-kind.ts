import { enumOf } from "../../shared/enums.js";

export const CareCategory = enumOf("CareCategory", "Whom a care group is about 重点服务人群类别; a closed list.", {
  ELDERLY_LIVING_ALONE: "Elderly people who live alone 独居老人.",
  CHILDREN_IN_NEED: "Children in need 困境儿童.",
  PEOPLE_WITH_DISABILITIES: "People with disabilities 残障人士.",
  ENTITLED_GROUPS: "Those entitled to special care, such as families of soldiers 优抚对象.",
  NEW_EMPLOYMENT_GROUPS: "People in new forms of employment, such as couriers 新就业群体.",
});
export type CareCategory = keyof typeof CareCategory;

export const VisitOutcome = enumOf("VisitOutcome", "What came of a visit 走访结果; a code in place of a report.", {
  ALL_WELL: "All was well 情况正常.",
  HELP_GIVEN: "Help was given on the spot 当场帮助.",
  NEED_FOUND: "Something is needed 发现需求.",
  REFERRED: "Passed on to whoever can help 转介服务.",
  NOT_MET: "Nobody was met 未能见面.",
});
export type VisitOutcome = keyof typeof VisitOutcome;

/** What each category is called. */
export const categoryLabels: Readonly<Record<CareCategory, string>> = {
  ELDERLY_LIVING_ALONE: "独居老人",
  CHILDREN_IN_NEED: "困境儿童",
  PEOPLE_WITH_DISABILITIES: "残障人士",
  ENTITLED_GROUPS: "优抚对象",
  NEW_EMPLOYMENT_GROUPS: "新就业群体",
};

/** What each outcome is called. */
export const outcomeLabels: Readonly<Record<VisitOutcome, string>> = {
  ALL_WELL: "情况正常",
  HELP_GIVEN: "当场帮助",
  NEED_FOUND: "发现需求",
  REFERRED: "转介服务",
  NOT_MET: "未能见面",
};
