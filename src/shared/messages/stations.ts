/** What is said of acts on stations, studios and duties. */
export const ofStations = {
  hostUnnamed: {
    "zh-CN": "填写主持人背景时须填写主持人。",
    en: "A host's background needs a host.",
  },
  hours: {
    "zh-CN": "{member} 的时间须为“08:30”这样的形式，关闭晚于开放。",
    en: "{member} must be times such as 08:30, the close after the opening.",
  },
  dutiesGoOn: {
    "zh-CN": "仍有坐班安排或工作室未结束。",
    en: "It still has duties or studios.",
  },
  shiftBegun: {
    "zh-CN": "该班次已开始或已结束。",
    en: "The shift has begun, or is over.",
  },
  onDutyAlready: {
    "zh-CN": "该单位本来就在该班次坐班。",
    en: "The organization is on duty there already.",
  },
  onDutyNoMore: {
    "zh-CN": "班次已由其他单位接替，换班会使班次空缺。",
    en: "One of the two is not on duty there any more: a shift would be left empty.",
  },
  elsewhereThen: {
    "zh-CN": "该单位同一时间在别处坐班，会使一个班次空缺。",
    en: "The organization is on duty elsewhere at that time: a shift would be left empty.",
  },
  coverNotSought: {
    "zh-CN": "该班次没有求替班。",
    en: "The shift does not ask for cover.",
  },
  sameShift: {
    "zh-CN": "{member} 须是另一个班次。",
    en: "{member} must be another shift.",
  },
  studioOrStation: {
    "zh-CN": "坐班地点须填写工作室或服务站，且只填其一。",
    en: "A duty is at a studio or at a station, one of them.",
  },
  swapAsked: {
    "zh-CN": "该班次已有一项换班申请待答复。",
    en: "A swap of the shift is proposed already, and not answered yet.",
  },
} as const;
