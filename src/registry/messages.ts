import type { Language } from "../shared/messages.js";

/** What the registry finds, and what to do about it; `{name}` stands for a parameter. */
export const findingTexts = {
  NAME_FORM: {
    "zh-CN": ["名称 {name} 不合规则。", "用 2 到 30 个小写字母或数字，以字母开头；hub 已保留。"],
    en: ["The name {name} cannot be used.", "Take 2 to 30 small letters or digits, a letter first; hub is reserved."],
  },
  NAME_TAKEN: {
    "zh-CN": ["名称 {name} 属于另一单位。", "换一个名称；类型和字段的前缀随之改变。"],
    en: [
      "The name {name} is another organization's.",
      "Take another name; the prefixes of types and fields follow from it.",
    ],
  },
  NOT_AN_ADDRESS: {
    "zh-CN": ["{url} 不是网址。", "写出完整网址，例如 https://example.org/graphql。"],
    en: ["{url} is no address.", "Give it whole, such as https://example.org/graphql."],
  },
  HOLDS_CREDENTIALS: {
    "zh-CN": ["网址中含有用户名或密码。", "去掉用户名和密码；枢纽以签名令牌表明请求来源。"],
    en: [
      "The address holds a user or a password.",
      "Leave them out; the hub shows by a signed token where a request comes from.",
    ],
  },
  NOT_HTTPS: {
    "zh-CN": ["只接受 https 网址。", "通过 https 提供子图。"],
    en: ["Only https addresses are accepted.", "Serve the subgraph over https."],
  },
  NOT_PUBLIC: {
    "zh-CN": ["该网址不指向公网地址。", "使用公网可访问的主机名；每次连接时都会重新检查。"],
    en: [
      "The address leads to no public network address.",
      "Use a host that is reached from the internet; it is checked again at every connection.",
    ],
  },
  THIS_MACHINE: {
    "zh-CN": ["该网址指向枢纽本机。", "使用公网可访问的主机名；开发时可设置 ALLOW_LOOPBACK=true。"],
    en: [
      "The address leads to the hub's own machine.",
      "Use a host that is reached from the internet; for development set ALLOW_LOOPBACK=true.",
    ],
  },
  NO_ANSWER: {
    "zh-CN": ["{url} 没有作出 GraphQL 应答（{reason}）。", "确认服务已启动，并以 JSON 应答 POST 请求。"],
    en: [
      "{url} gave no GraphQL answer ({reason}).",
      "See to it that the service runs and answers POST requests in JSON.",
    ],
  },
  NO_SDL: {
    "zh-CN": ["{url} 没有给出架构。", "让服务应答 { _service { sdl } }，或在 sdl 中附上架构。"],
    en: ["{url} does not tell its schema.", "Answer { _service { sdl } }, or send the schema as sdl."],
  },
  OVER_SIZE: {
    "zh-CN": ["架构超过 {limit} 字节。", "缩小架构：通常只需包含扩展联盟图的部分。"],
    en: ["The schema is over {limit} bytes.", "Make it smaller: only what extends the alliance's graph is needed."],
  },
  COMPOSITION: {
    "zh-CN": ["与其他子图无法合成：{reason}", "按所述修改，再用 check 检查。"],
    en: ["It does not compose with the other subgraphs: {reason}", "Change what is said, and check again."],
  },
  BREAKS: {
    "zh-CN": ["破坏已发布的内容：{change}", "保留原有内容并标记 @deprecated；或请运营方强制发布。"],
    en: [
      "It breaks what is published: {change}",
      "Keep what is there and mark it @deprecated, or ask an operator to force it.",
    ],
  },
  BREAKS_DOCUMENT: {
    "zh-CN": ["可信文档 {document} 将失效：{reason}", "保留该文档所用的字段；或请运营方强制发布。"],
    en: [
      "The trusted document {document} would fail: {reason}",
      "Keep the fields that it uses, or ask an operator to force it.",
    ],
  },
} as const satisfies Record<string, Record<Language, readonly [message: string, fix: string]>>;

export type FindingText = keyof typeof findingTexts;

/** What is wrong and what to do, in one language, the parameters filled in. */
export function sayFinding(
  language: Language,
  text: FindingText,
  parameters: Readonly<Record<string, string | number>>,
): { message: string; fix: string } {
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
  const [message, fix] = findingTexts[text][language];
  return { message: fill(message), fix: fill(fix) };
}
