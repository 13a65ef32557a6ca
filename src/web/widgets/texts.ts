import type { Language } from "../language.js";

/** What widgets say, each in both languages; `{}` stands for the one thing that is said of. */
const texts = {
  activities: ["近期活动", "Upcoming activities"],
  meetings: ["近期会议", "Upcoming meetings"],
  needs: ["需求清单", "Needs"],
  figures: ["联盟数据", "Figures"],
  demo: ["演示数据", "Demo data"],
  loading: ["正在加载…", "Loading…"],
  noActivities: ["近期没有活动。", "No activities are coming up."],
  noMeetings: ["近期没有会议。", "No meetings are coming up."],
  noNeeds: ["目前没有待认领的需求。", "No needs are open at the moment."],
  retry: ["重试", "Try again"],
  noKey: ["组件缺少 key 属性。", "The widget has no key attribute."],
  unreachable: ["暂时连接不上联盟平台。", "The alliance's hub cannot be reached at the moment."],
  slow: ["联盟平台 10 秒内没有应答。", "The alliance's hub did not answer within 10 seconds."],
  host: ["主办：", "Host: "],
  coHosts: [" · 联合主办：", " · With: "],
  convener: ["召集：", "Convened by: "],
  comma: ["、", ", "],
  registered: ["已报名 {}", "{} registered"],
  full: ["（名额已满，可候补）", " (full; there is a waitlist)"],
  register: ["报名", "Register"],
  joinWaitlist: ["报名候补", "Join the waitlist"],
  name: ["姓名", "Name"],
  contact: ["联系方式（选填）", "Contact (optional)"],
  privacy: [
    "仅主办方和联盟协调员可见，活动结束 90 天后删除。",
    "Seen by the host and the alliance's coordinators alone; erased 90 days after the activity.",
  ],
  submit: ["提交报名", "Send registration"],
  confirmed: ["报名成功，名额已确认。", "You are registered: your place is confirmed."],
  waitlisted: ["名额已满，您已进入候补，排在第 {} 位。", "You are on the waitlist, number {} in line."],
  cancelled: ["报名已取消。", "The registration is cancelled."],
  keepPage: [
    "想以后查看或取消，请保存此链接，它只显示这一次：",
    "Keep this link, shown this once, to look at your registration or cancel it later: ",
  ],
  ownPage: ["我的报名", "My registration"],
  cancel: ["取消报名", "Cancel registration"],
  neededBy: ["{}前", "by {}"],
  stillNeeded: ["还需 {}", "Still needed: {}"],
  claim: ["认领", "Claim"],
  claimHint: ["认领请联系联盟协调员。", "To claim, contact the alliance's coordinators."],
  activityCount: ["活动", "Activities"],
  headcount: ["参与人数", "Participants"],
  personTimes: ["参与人次", "Person-times"],
  adopted: ["通过决议", "Resolutions adopted"],
  fulfilled: ["落实决议", "Resolutions fulfilled"],
  needCount: ["需求", "Needs"],
  pledgeCount: ["资源", "Pledges"],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

/** The name of something that widgets say. */
export type Text = keyof typeof texts;

/** What widgets say in a language. */
export const say = (language: Language, text: Text, of?: string | number): string =>
  texts[text][language === "en" ? 1 : 0].replace("{}", () => String(of));
