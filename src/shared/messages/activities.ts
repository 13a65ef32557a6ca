/** What is said of acts on activities. */
export const ofActivities = {
  notTheHost: {
    "zh-CN": "只有主办单位或联盟协调员可以执行此操作。",
    en: "Only the host or the alliance's coordinators can do this.",
  },
  notACampaign: {
    "zh-CN": "{member}：行动的某一日不能再有各日，也不能属于自己。",
    en: "{member}: a day of a campaign has no days of its own, and is not its own campaign.",
  },
  measureNothing: {
    "zh-CN": "请填写人数（headcount）或人次（personTimes）。",
    en: "Give headcount or personTimes.",
  },
  unknownDuty: {
    "zh-CN": "{member}：此活动没有任务“{duty}”。",
    en: "{member}: the activity has no duty {duty}.",
  },
  capacityTaken: {
    "zh-CN": "已确认和待确认的人数超过此名额。",
    en: "More places are taken or offered than that.",
  },
  alreadyCoHost: {
    "zh-CN": "该单位就是主办单位，或已受邀联合主办。",
    en: "The unit is the host, or was asked already.",
  },
  alreadyRegistered: {
    "zh-CN": "此人已报名。如为同名的另一人，请填写联系方式以作区分。",
    en: "This person has an active registration. For another person of that name, give a contact.",
  },
  registrationClosed: {
    "zh-CN": "活动已开始，报名已截止。",
    en: "The activity has begun; registration is closed.",
  },
  offerExpired: {
    "zh-CN": "名额保留时间已过。",
    en: "The offered place was not taken in time.",
  },
  headsOverPersonTimes: {
    "zh-CN": "人数不能大于人次。",
    en: "There cannot be more heads than person-times.",
  },
  headsOfDay: {
    "zh-CN": "人数只在整个行动上登记一次，各日只登记人次。",
    en: "Heads are recorded once, on the campaign; its days record person-times.",
  },
  timesOfCampaign: {
    "zh-CN": "人次在行动的各日登记，整个行动只登记人数。",
    en: "Person-times are recorded on the days of a campaign; the campaign itself records heads.",
  },
} as const;
