/** What is said of a request that is not answered as it was asked. */
export const ofRequests = {
  unauthenticated: {
    "zh-CN": "密钥无效。请检查 Authorization 请求头。",
    en: "The key is not valid. Check the Authorization header.",
  },
  widgetKeyUnknown: {
    "zh-CN": "组件密钥无效或已停用。请联系联盟协调员。",
    en: "The widget's key is not valid any more. Please ask the alliance's coordinators.",
  },
  originDenied: {
    "zh-CN": "此网站（{origin}）未获授权使用该组件密钥。",
    en: "This site ({origin}) may not use the widget's key.",
  },
  documentUnknown: {
    "zh-CN": "没有这个可信文档。",
    en: "There is no such trusted document.",
  },
  foreignAlliance: {
    "zh-CN": "组件密钥不属于联盟 {alliance}。",
    en: "The widget's key is not of the alliance {alliance}.",
  },
  searchText: {
    "zh-CN": "参数 {argument}：请输入 1 至 {limit} 个字符，最多 {words} 个词。",
    en: "Argument {argument}: search for 1 to {limit} characters, at most {words} words.",
  },
  signInUnknown: {
    "zh-CN": "密钥无效或已停用。",
    en: "The key is not valid, or not any more.",
  },
  signedOut: {
    "zh-CN": "登录已过期，请重新登录。",
    en: "You are not signed in any more. Please sign in again.",
  },
  otherSite: {
    "zh-CN": "请求来自其他网站，已拒绝。",
    en: "The request came from another site's page and was refused.",
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
    "zh-CN": "订阅（subscription）以事件流应答：请发送请求头 Accept: text/event-stream。",
    en: "Subscriptions are answered as event streams: send the header Accept: text/event-stream.",
  },
  onlySubscriptions: {
    "zh-CN": "事件流（text/event-stream）只用于订阅（subscription）操作。",
    en: "Event streams (text/event-stream) are for subscriptions alone.",
  },
  lastEventUnknown: {
    "zh-CN": "事件编号 {id} 无效，或其后的事件已不再保留。请重新读取数据后再订阅。",
    en: "The event {id} is unknown, or what followed it is no longer kept. Read anew, then subscribe.",
  },
  eitherOf: {
    "zh-CN": "请给出参数 {argument} 或 {other}。",
    en: "Give the argument {argument} or {other}.",
  },
  tooManyReferences: {
    "zh-CN": "参数 {argument} 最多 {limit} 项，实际 {found} 项。",
    en: "Argument {argument} holds at most {limit} references, found {found}.",
  },
  operationUnknown: {
    "zh-CN": "文档中没有所指定的操作，或有多个操作而未用 operationName 指定。",
    en: "The document does not hold the operation that operationName names, or holds several and none is named.",
  },
  notFoundPath: {
    "zh-CN": "没有这个地址：{path}。GraphQL 在 /graphql，浏览器查询工具在 /explorer。",
    en: "Nothing is at {path}. GraphQL is at /graphql, the explorer at /explorer.",
  },
  malformedAddress: {
    "zh-CN": "请求地址有误。",
    en: "The address of the request is malformed.",
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
  notFound: {
    "zh-CN": "参数 {argument}：没有找到对应的记录。",
    en: "Argument {argument}: nothing was found by it.",
  },
  otherAlliance: {
    "zh-CN": "您的密钥不属于这个联盟。",
    en: "Your key belongs to another alliance.",
  },
  tooManyRequests: {
    "zh-CN": "请求过于频繁，请在 {seconds} 秒后重试。",
    en: "Too many requests; try again in {seconds} seconds.",
  },
  cannotPlan: {
    "zh-CN": "此查询跨多个子图，无法一次完成。请把子图自有对象之下的字段分开查询。",
    en: "The subgraphs cannot answer this operation as it is. Ask for the fields below a subgraph's own objects in an operation of their own.",
  },
} as const;
