/** What is said on the public page of an activity, and on the page of a registration. */
export const ofPages = {
  demoData: {
    "zh-CN": "演示数据",
    en: "Demo data",
  },
  labelTime: {
    "zh-CN": "时间",
    en: "When",
  },
  labelOriginalTime: {
    "zh-CN": "原定时间",
    en: "Planned for",
  },
  labelVenue: {
    "zh-CN": "地点",
    en: "Where",
  },
  labelHost: {
    "zh-CN": "主办",
    en: "Host",
  },
  labelCoHosts: {
    "zh-CN": "联合主办",
    en: "Co-hosts",
  },
  labelPlaces: {
    "zh-CN": "名额",
    en: "Places",
  },
  labelTags: {
    "zh-CN": "标签",
    en: "Tags",
  },
  labelReason: {
    "zh-CN": "原因",
    en: "Reason",
  },
  placesWithoutLimit: {
    "zh-CN": "不限名额",
    en: "No limit",
  },
  placesLeft: {
    "zh-CN": "还有 {free} 个，共 {capacity} 个",
    en: "{free} of {capacity} left",
  },
  placesTaken: {
    "zh-CN": "已满，共 {capacity} 个；候补 {waiting} 人",
    en: "All {capacity} taken; waiting: {waiting}",
  },
  activityCancelled: {
    "zh-CN": "活动已取消",
    en: "This activity is cancelled",
  },
  activityPostponed: {
    "zh-CN": "活动已延期，新时间待定",
    en: "This activity is postponed; its new time is not set yet",
  },
  activityUnderWay: {
    "zh-CN": "活动已开始，报名已截止",
    en: "This activity has begun; registration is closed",
  },
  activityOver: {
    "zh-CN": "活动已结束",
    en: "This activity is over",
  },
  activityFull: {
    "zh-CN": "名额已满，可以排队候补",
    en: "All places are taken; you can join the waitlist",
  },
  registerHeading: {
    "zh-CN": "报名",
    en: "Register",
  },
  waitlistHeading: {
    "zh-CN": "排队候补",
    en: "Join the waitlist",
  },
  participantLabel: {
    "zh-CN": "姓名",
    en: "Name",
  },
  contactLabel: {
    "zh-CN": "联系方式（选填）",
    en: "Contact (optional)",
  },
  whoSeesIt: {
    "zh-CN": "姓名和联系方式只有主办单位和联盟协调员可以看到，活动结束 90 天后删除。",
    en: "Only the host and the alliance's coordinators see name and contact. Both are erased 90 days after the activity.",
  },
  participantNeeded: {
    "zh-CN": "请填写姓名，最多 100 个字。",
    en: "Please give a name of at most 100 characters.",
  },
  contactTooLong: {
    "zh-CN": "联系方式最多 100 个字。",
    en: "The contact may have at most 100 characters.",
  },
  notPossibleNow: {
    "zh-CN": "现在不能这样做，最新情况如本页所示。",
    en: "That is not possible now. This page shows how things stand.",
  },
  sentFromElsewhere: {
    "zh-CN": "提交来自其他网站，未作任何处理。请在本页面操作。",
    en: "This was sent from another site, so nothing was done. Please use this page.",
  },
  addToCalendar: {
    "zh-CN": "加入日历",
    en: "Add to calendar",
  },
  calendarInWeChat: {
    "zh-CN": "在微信中打不开时，请从右上角菜单选择在浏览器中打开。",
    en: "If it does not open in WeChat, use the menu at the top right to open this page in a browser.",
  },
  scanForPage: {
    "zh-CN": "扫码查看详情和报名",
    en: "Scan for details and registration",
  },
  codeOfPage: {
    "zh-CN": "本页地址的二维码",
    en: "QR code of this page's address",
  },
  pageMissing: {
    "zh-CN": "没有找到这个页面",
    en: "There is no such page",
  },
  pageMissingWhy: {
    "zh-CN": "活动可能尚未公开，或者链接不完整。请核对链接，或向发给您链接的人确认。",
    en: "The activity may not be public, or the link is incomplete. Please check it, or ask whoever sent it to you.",
  },
  pageFailed: {
    "zh-CN": "页面暂时打不开",
    en: "The page cannot be shown at the moment",
  },
  formUnreadable: {
    "zh-CN": "提交的内容无法读取，未作任何处理。请返回后重试。",
    en: "What was sent could not be read, and nothing was done. Please go back and try again.",
  },
  myRegistration: {
    "zh-CN": "我的报名",
    en: "My registration",
  },
  registrationConfirmed: {
    "zh-CN": "报名成功，名额已保留",
    en: "You are registered and have a place",
  },
  registrationWaiting: {
    "zh-CN": "正在候补，目前排在第 {place} 位",
    en: "You are on the waitlist, at place {place}",
  },
  registrationWaitingHow: {
    "zh-CN": "有名额空出时按顺序保留，请常来本页查看并确认。",
    en: "A place that becomes free is kept for who is first in line. Look here again, and take it in time.",
  },
  registrationOffered: {
    "zh-CN": "有一个名额为您保留，请在 {until} 之前确认",
    en: "A place is kept for you until {until}",
  },
  registrationExpired: {
    "zh-CN": "保留的名额未在期限内确认，已失效",
    en: "The place that was kept for you was not taken in time",
  },
  registrationCancelled: {
    "zh-CN": "报名已取消",
    en: "The registration is cancelled",
  },
  registrationAttended: {
    "zh-CN": "已到场参加",
    en: "You took part",
  },
  registrationNoShow: {
    "zh-CN": "未到场",
    en: "You did not come",
  },
  takePlace: {
    "zh-CN": "确认参加",
    en: "Take the place",
  },
  cancelHeading: {
    "zh-CN": "取消报名",
    en: "Cancel the registration",
  },
  cancelMeans: {
    "zh-CN": "取消后名额会让给候补的人，不能恢复，只能重新报名。",
    en: "The place goes to who is waiting. It cannot be taken back; you can only register again.",
  },
  cancelForGood: {
    "zh-CN": "确定取消",
    en: "Yes, cancel",
  },
  keepThisAddress: {
    "zh-CN": "请收藏本页，凭此地址可以查看情况或取消报名。请勿转发：拿到地址的人都可以取消。",
    en: "Keep this page's address: with it you see how you stand, and can cancel. Do not pass it on, for whoever has it can cancel.",
  },
  backToActivity: {
    "zh-CN": "返回活动页面",
    en: "Back to the activity",
  },
} as const;
