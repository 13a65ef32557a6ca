/** What is said of acts on care groups, visits and registers. */
export const ofCare = {
  notACompound: {
    "zh-CN": "{member} 必须是小区。",
    en: "{member} must be a residential compound.",
  },
  groupOrPlace: {
    "zh-CN": "走访须填写重点服务人群或地点，且只填其一。",
    en: "A visit is of a care group or of a place, one of them.",
  },
  notVisited: {
    "zh-CN": "{member} 只能是小区、网格或楼栋。",
    en: "{member} must be a compound, a grid or a building.",
  },
  inTheFuture: {
    "zh-CN": "{member} 不能晚于今天。",
    en: "{member} must not lie after today.",
  },
  inThePast: {
    "zh-CN": "{member} 不能早于今天。",
    en: "{member} must not lie before today.",
  },
  claimedAlready: {
    "zh-CN": "该组织在此期间已认领该重点服务人群。",
    en: "The organization takes care of this group in a part of that term already.",
  },
  reversedAlready: {
    "zh-CN": "该记录已冲正。",
    en: "This record was reversed before.",
  },
  reversalOfReversal: {
    "zh-CN": "冲正记录不能再冲正，请重新登记。",
    en: "What reverses a record cannot be reversed: record it anew.",
  },
  registerExists: {
    "zh-CN": "已有同名的信息库。",
    en: "There is a register of this name already.",
  },
  entriesOff: {
    "zh-CN": "该信息库未启用条目，或启用期限已过。",
    en: "The entries of this register are off, or their time is over.",
  },
  identityNumber: {
    "zh-CN": "{member} 不能含有身份证号码或类似的长数字。",
    en: "{member} must not hold the number of an identity card, or one as long.",
  },
  phoneNumber: {
    "zh-CN": "{member} 不能含有电话号码。",
    en: "{member} must not hold a telephone number.",
  },
} as const;
