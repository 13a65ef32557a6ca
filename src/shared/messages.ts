/** The languages that people are answered in; the first is the default. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** Every sentence that the hub itself says to a caller; `{name}` stands for a parameter. */
export const messages = {
  unauthenticated: {
    "zh-CN": "密钥无效。请检查 Authorization 请求头。",
    en: "The key is not valid. Check the Authorization header.",
  },
  keyRequired: {
    "zh-CN": "此操作需要密钥。",
    en: "This needs an API key.",
  },
  forbidden: {
    "zh-CN": "您的角色 {role} 无权执行 {permission}。",
    en: "Your role {role} does not have the permission {permission}.",
  },
  internal: {
    "zh-CN": "内部错误。请把编号 {id} 告知运营方。",
    en: "Internal error. Please give the operator this id: {id}.",
  },
  pageSize: {
    "zh-CN": "参数 {argument} 的值 {value} 无效：每页最多 {limit} 条，最少 0 条。",
    en: "Argument {argument}: {value} is out of range; a page holds 0 to {limit} items.",
  },
  pageBothWays: {
    "zh-CN": "参数 {argument}：first/after 与 last/before 不能同时使用。",
    en: "Argument {argument}: use either first/after or last/before, not both.",
  },
  cursor: {
    "zh-CN": "参数 {argument} 不是此列表（按当前排序）的游标。",
    en: "Argument {argument} is not a cursor of this list in its current order.",
  },
  invalidArgument: {
    "zh-CN": "参数 {argument}：{reason}",
    en: "Argument {argument}: {reason}",
  },
  limitDepth: {
    "zh-CN": "查询超出限制 depth（嵌套深度）：最多 {limit}，实际 {found}。",
    en: "The operation is over the limit depth: at most {limit} levels, found {found}.",
  },
  limitAliases: {
    "zh-CN": "查询超出限制 aliases（别名数）：最多 {limit}，实际 {found}。",
    en: "The operation is over the limit aliases: at most {limit}, found {found}.",
  },
  limitDirectives: {
    "zh-CN": "查询超出限制 directives（指令数）：最多 {limit}，实际 {found}。",
    en: "The operation is over the limit directives: at most {limit}, found {found}.",
  },
  limitRepeats: {
    "zh-CN": "查询超出限制 repeats（同一字段重复次数）：最多 {limit}，实际 {found}。",
    en: "The operation is over the limit repeats: one field at most {limit} times in a selection, found {found}.",
  },
  limitCost: {
    "zh-CN": "查询超出限制 cost（可能读取的字段数）：最多 {limit}，实际 {found}。",
    en: "The operation is over the limit cost: at most {limit} fields could be read, found {found}.",
  },
  introspectionClosed: {
    "zh-CN": "未携带密钥的请求不能读取架构（introspection）。",
    en: "Introspection is closed to callers without a key.",
  },
  subscriptionByPost: {
    "zh-CN": "此地址不支持订阅（subscription）操作，只接受查询和变更。",
    en: "Subscriptions are not served here; this address takes queries and mutations.",
  },
  operationUnknown: {
    "zh-CN": "文档中没有所指定的操作，或有多个操作而未用 operationName 指定。",
    en: "The document does not hold the operation that operationName names, or holds several and none is named.",
  },
  notFoundPath: {
    "zh-CN": "没有这个地址：{path}。GraphQL 在 /graphql，浏览器查询工具在 /explorer。",
    en: "Nothing is at {path}. GraphQL is at /graphql, the explorer at /explorer.",
  },
  malformedBody: {
    "zh-CN": "请求正文不是合法的 JSON 对象。",
    en: "The request body is not a JSON object.",
  },
  bodyTooLarge: {
    "zh-CN": "请求正文超过 {limit} 字节。",
    en: "The request body is over {limit} bytes.",
  },
  methodNotAllowed: {
    "zh-CN": "此地址只接受 {allowed}。",
    en: "This address takes {allowed} only.",
  },
} as const satisfies Record<string, Record<Language, string>>;

export type MessageKey = keyof typeof messages;

/** The sentence of a key in one language, its parameters filled in. */
export function say(language: Language, key: MessageKey, parameters: Record<string, string | number> = {}): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** The language that an Accept-Language header (RFC 9110) prefers among ours; zh-CN when it names none. */
export function preferredLanguage(header: string | undefined): Language {
  if (!header) return languages[0];
  const ranked = header
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const q = rest.map((item) => /^\s*q=([\d.]+)\s*$/.exec(item)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of ranked) {
    if (tag === "zh" || tag.startsWith("zh-")) return "zh-CN";
    if (tag === "en" || tag.startsWith("en-")) return "en";
  }
  return languages[0];
}
