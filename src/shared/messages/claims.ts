/** What is said of acts on needs, pledges, projects and claims. */
export const ofClaims = {
  wishWasReviewed: {
    "zh-CN": "微心愿已审核发布，请联系协调员修改。",
    en: "The wish was reviewed and published: a coordinator changes it.",
  },
  notAdopted: {
    "zh-CN": "{member} 必须是已通过的决议。",
    en: "{member} must be an adopted resolution.",
  },
  needOrPledge: {
    "zh-CN": "需求和资源至少填写一项。",
    en: "A need, a pledge or both must be given.",
  },
  overClaimed: {
    "zh-CN": "已认领的数量超过该数量。",
    en: "More is claimed than that.",
  },
  overClaimedLeft: {
    "zh-CN": "可认领的数量只剩 {left}。",
    en: "Only {left} is left to claim.",
  },
  pledgeExpired: {
    "zh-CN": "该资源的有效期至 {day}。",
    en: "The pledge was valid until {day}.",
  },
  unitMismatch: {
    "zh-CN": "计量单位不一致：需求按“{need}”，资源按“{pledge}”。",
    en: "The units of measure differ: the need counts {need}, the pledge {pledge}.",
  },
  notYourSide: {
    "zh-CN": "该单位不是可以执行此操作的一方。",
    en: "The organization is not a side that can do this.",
  },
  otherSideAnswers: {
    "zh-CN": "须由另一方确认。",
    en: "The other side accepts it.",
  },
  projectIsCompleted: {
    "zh-CN": "项目不登记履约数量，请完成项目。",
    en: "A project is completed, not handed over by quantity.",
  },
  projectAsked: {
    "zh-CN": "该单位已申请认领此项目。",
    en: "The organization has asked for this project already.",
  },
  overFulfilled: {
    "zh-CN": "超过认领数量，只剩 {left} 未履约。",
    en: "Only {left} of what was claimed is left.",
  },
  overFulfilledMeanwhile: {
    "zh-CN": "履约数量超过认领数量。",
    en: "More would be handed over than was claimed.",
  },
  alreadyReversed: {
    "zh-CN": "该履约记录已被冲销。",
    en: "The entry is reversed already.",
  },
  alreadyConfirmed: {
    "zh-CN": "该履约记录已确认。",
    en: "The entry is confirmed already.",
  },
} as const;
