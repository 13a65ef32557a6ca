/** What is said of acts on matters. */
export const ofMatters = {
  notTheAssignee: {
    "zh-CN": "承办单位只能登记办理结果；其他操作由联盟协调员执行。",
    en: "The assignee reports what it has done; everything else is the coordinators' to do.",
  },
  notAParty: {
    "zh-CN": "只有提出单位、承办单位或联盟协调员可以执行此操作。",
    en: "Only who raised the matter, its assignee or the alliance's coordinators can do this.",
  },
  notTheRaiser: {
    "zh-CN": "只有提出单位或联盟协调员可以评价办理结果。",
    en: "Only who raised the matter or the alliance's coordinators can judge the outcome.",
  },
  assigneeJudgesItself: {
    "zh-CN": "承办单位不能评价自己的办理结果。",
    en: "The assignee cannot judge what it did itself.",
  },
  mergedIntoItself: {
    "zh-CN": "{member}：事项不能并入自己。",
    en: "{member}: a matter cannot be merged into itself.",
  },
  escalationNotProposed: {
    "zh-CN": "没有待确认的升级建议。",
    en: "No escalation of this matter is proposed.",
  },
  escalationProposedAlready: {
    "zh-CN": "已有待确认的升级建议。",
    en: "An escalation of this matter is proposed already.",
  },
  noHigherLevel: {
    "zh-CN": "已是最高层级（街道），不能再升级。",
    en: "The matter is at the highest level, the subdistrict.",
  },
  noLowerLevel: {
    "zh-CN": "已是最低层级（楼栋），不能再退回。",
    en: "The matter is at the lowest level, the building.",
  },
} as const;
