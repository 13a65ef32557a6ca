import { type Language, languageOf } from "../language.js";

/** A word or a sentence in both languages. */
export type Words = readonly [zh: string, en: string];

/** Words and sentences, each in both languages. */
export type Texts = Readonly<Record<string, Words>>;

const texts = {
  title: ["联盟工作台", "Alliance dashboard"],
  key: ["协调员密钥", "Coordinator's key"],
  signIn: ["登录", "Sign in"],
  signOut: ["退出", "Sign out"],
  signInHint: [
    "密钥由运营方签发，只用于换取会话，不会保存在浏览器中。",
    "The operator issues the key. It is exchanged for a session and never kept in the browser.",
  ],
  demo: ["演示数据", "Demo data"],
  loading: ["正在加载…", "Loading…"],
  retry: ["重试", "Try again"],
  unreachable: ["暂时连接不上平台，请稍后重试。", "The hub cannot be reached at the moment. Please try again."],
  stillSignedIn: [
    "未能退出，您仍处于登录状态，请重试。",
    "Signing out did not work: you are still signed in. Please try again.",
  ],
  expired: ["会话已过期，请重新登录。", "The session has expired. Please sign in again."],
  menu: ["菜单", "Menu"],
  overview: ["总览", "Overview"],
  members: ["成员", "Members"],
  organizations: ["组织", "Organizations"],
  duty: ["坐班", "Duty rota"],
  stations: ["服务站", "Stations"],
  subgraphs: ["子图", "Subgraphs"],
  keys: ["密钥", "Keys"],
  reports: ["报告与打印", "Reports and prints"],
  calendar: ["日历", "Calendar"],
  meetings: ["会议", "Meetings"],
  resolutions: ["决议", "Resolutions"],
  actions: ["任务", "Action items"],
  matters: ["事项", "Matters"],
  lists: ["三张清单", "Three lists"],
  care: ["重点服务人群", "Care groups"],
  more: ["显示更多", "Show more"],
  asTable: ["数据表", "As a table"],
  none: ["暂无", "Nothing here"],
  notFound: ["没有找到，可能已被移除。", "This was not found; it may have been removed."],
  confirm: ["确定", "Confirm"],
  optional: ["（可不填）", "(optional)"],
  otherLanguage: ["English", "中文"],
} as const satisfies Texts;

/** The page's language. */
export const language = (): Language => languageOf(document.documentElement.lang);

/** A speaker of a page's own texts, in the page's language. */
export const speaker =
  <T extends Texts>(texts: T) =>
  (text: keyof T): string =>
    texts[text]![language() === "en" ? 1 : 0];

/** A text that the whole dashboard uses, in the page's language. */
export const say = speaker(texts);
