/** What is said of any act that is refused. */
export const ofActs = {
  wrongState: {
    "zh-CN": "当前状态为 {state}，不能执行此操作。",
    en: "This cannot be done while the state is {state}.",
  },
  idempotencyKeyReused: {
    "zh-CN": "此幂等键已用于另一个操作或其他内容。",
    en: "This idempotency key was used for another act or other input.",
  },
  notYours: {
    "zh-CN": "只有该单位自己可以执行此操作。",
    en: "Only the organization itself can do this.",
  },
  notTheCoordinators: {
    "zh-CN": "只有联盟协调员可以执行此操作。",
    en: "Only the alliance's coordinators can do this.",
  },
  blank: {
    "zh-CN": "{member} 不能为空，也不能含有控制字符。",
    en: "{member} must not be blank or hold control characters.",
  },
  length: {
    "zh-CN": "{member} 不能为空，最多 {limit} 个字符。",
    en: "{member} must have 1 to {limit} characters.",
  },
  tooMany: {
    "zh-CN": "{member} 最多 {limit} 项。",
    en: "{member} holds at most {limit} items.",
  },
  notPositive: {
    "zh-CN": "{member} 必须大于 0。",
    en: "{member} must be greater than 0.",
  },
  negative: {
    "zh-CN": "{member} 不能为负数。",
    en: "{member} must not be negative.",
  },
  between: {
    "zh-CN": "{member} 必须在 {least} 到 {most} 之间。",
    en: "{member} must be between {least} and {most}.",
  },
  atMost: {
    "zh-CN": "{member} 最大为 {limit}。",
    en: "{member} must be at most {limit}.",
  },
  dueBefore: {
    "zh-CN": "{member} 不能早于 {day}。",
    en: "{member} must not lie before {day}.",
  },
  rule: {
    "zh-CN": "{member} 不是有效的重复规则（RFC 5545 RRULE），或一年内没有任何一次。",
    en: "{member} is not a valid recurrence rule (RFC 5545, RRULE), or yields no day within a year.",
  },
  endsBeforeStart: {
    "zh-CN": "结束必须晚于开始。",
    en: "The end must lie after the start.",
  },
  lastDayBeforeFirst: {
    "zh-CN": "结束日期不能早于开始日期。",
    en: "The last day must not lie before the first.",
  },
  alreadyExists: {
    "zh-CN": "相同的记录已存在。",
    en: "The same record exists already.",
  },
} as const;
