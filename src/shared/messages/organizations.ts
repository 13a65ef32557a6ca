/** What is said of acts on organizations, posts and memberships. */
export const ofOrganizations = {
  oneOfItsKind: {
    "zh-CN": "联盟已有此类组织，只能有一个。",
    en: "The alliance has its organization of this kind already; there is only one.",
  },
  treeCycle: {
    "zh-CN": "上级组织不能是该组织自己或其下级。",
    en: "An organization cannot stand below itself.",
  },
  organizationClosed: {
    "zh-CN": "{member}：该组织已撤销。",
    en: "{member}: the organization is closed.",
  },
  organizationInUse: {
    "zh-CN": "该组织还有下级组织、待定或有效的成员资格，或未了结的事项和任务。",
    en: "The organization has others below it, a membership that is pending or in force, or matters and action items that are not settled.",
  },
  allianceNeedsIt: {
    "zh-CN": "联盟不能没有社区和社区党总支，不能撤销。",
    en: "An alliance is never without its community and its general branch.",
  },
  unitOfNonPublicOnly: {
    "zh-CN": "{member}：只有非公党组织可以填写所属单位。",
    en: "{member}: only a non-public Party organization belongs to a unit.",
  },
  notAnIncubator: {
    "zh-CN": "{member} 必须是孵化平台。",
    en: "{member} must be an incubator.",
  },
  convenerIsNoMember: {
    "zh-CN": "{member}：社区党总支召集联盟，不是成员单位。",
    en: "{member}: the general branch convenes the alliance and is not one of its members.",
  },
  alreadyMember: {
    "zh-CN": "该单位已有待定或有效的成员资格。",
    en: "The organization has a membership that is pending or in force.",
  },
  postOfAnother: {
    "zh-CN": "{member} 必须是该单位的在任岗位。",
    en: "{member} must be a post that the organization has now.",
  },
} as const;
