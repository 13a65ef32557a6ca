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
  subgraphFailed: {
    "zh-CN": "子图 {subgraph} 未能应答，本次结果缺少其数据。",
    en: "The subgraph {subgraph} did not answer; what it would have given is missing.",
  },
  subgraphReported: {
    "zh-CN": "子图 {subgraph} 报告了错误。",
    en: "The subgraph {subgraph} reported an error.",
  },
  subgraphsGaveNull: {
    "zh-CN": "{field} 不可为空，但没有子图给出它的值。",
    en: "No subgraph gave a value for {field}, which cannot be null.",
  },
  subgraphsGaveInvalid: {
    "zh-CN": "子图给出的 {field} 的值与其类型不符。",
    en: "What a subgraph gave for {field} is not of its type.",
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
  notTheHost: {
    "zh-CN": "只有主办单位或联盟协调员可以执行此操作。",
    en: "Only the host or the alliance's coordinators can do this.",
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
  rule: {
    "zh-CN": "{member} 不是有效的重复规则（RFC 5545 RRULE），或一年内没有任何一次。",
    en: "{member} is not a valid recurrence rule (RFC 5545, RRULE), or yields no day within a year.",
  },
  endsBeforeStart: {
    "zh-CN": "结束必须晚于开始。",
    en: "The end must lie after the start.",
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
  alreadyExists: {
    "zh-CN": "相同的记录已存在。",
    en: "The same record exists already.",
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
  notTheCoordinators: {
    "zh-CN": "只有联盟协调员可以执行此操作。",
    en: "Only the alliance's coordinators can do this.",
  },
  lastDayBeforeFirst: {
    "zh-CN": "结束日期不能早于开始日期。",
    en: "The last day must not lie before the first.",
  },
  oneOfItsKind: {
    "zh-CN": "联盟已有此类组织，只能有一个。",
    en: "The alliance has its organization of this kind already; there is only one.",
  },
  treeCycle: {
    "zh-CN": "上级组织不能是该组织自己或其下级。",
    en: "An organization cannot stand below itself.",
  },
  organizationClosed: {
    "zh-CN": "{member}：该组织已撤销。",
    en: "{member}: the organization is closed.",
  },
  organizationInUse: {
    "zh-CN": "该组织还有下级组织、待定或有效的成员资格，或未了结的事项和任务。",
    en: "The organization has others below it, a membership that is pending or in force, or matters and action items that are not settled.",
  },
  allianceNeedsIt: {
    "zh-CN": "联盟不能没有社区和社区党总支，不能撤销。",
    en: "An alliance is never without its community and its general branch.",
  },
  unitOfNonPublicOnly: {
    "zh-CN": "{member}：只有非公党组织可以填写所属单位。",
    en: "{member}: only a non-public Party organization belongs to a unit.",
  },
  notAnIncubator: {
    "zh-CN": "{member} 必须是孵化平台。",
    en: "{member} must be an incubator.",
  },
  convenerIsNoMember: {
    "zh-CN": "{member}：社区党总支召集联盟，不是成员单位。",
    en: "{member}: the general branch convenes the alliance and is not one of its members.",
  },
  alreadyMember: {
    "zh-CN": "该单位已有待定或有效的成员资格。",
    en: "The organization has a membership that is pending or in force.",
  },
  postOfAnother: {
    "zh-CN": "{member} 必须是该单位的在任岗位。",
    en: "{member} must be a post that the organization has now.",
  },
  notTheAssignee: {
    "zh-CN": "承办单位只能登记办理结果；其他操作由联盟协调员执行。",
    en: "The assignee reports what it has done; everything else is the coordinators' to do.",
  },
  notAParty: {
    "zh-CN": "只有提出单位、承办单位或联盟协调员可以执行此操作。",
    en: "Only who raised the matter, its assignee or the alliance's coordinators can do this.",
  },
  notTheRaiser: {
    "zh-CN": "只有提出单位或联盟协调员可以评价办理结果。",
    en: "Only who raised the matter or the alliance's coordinators can judge the outcome.",
  },
  assigneeJudgesItself: {
    "zh-CN": "承办单位不能评价自己的办理结果。",
    en: "The assignee cannot judge what it did itself.",
  },
  mergedIntoItself: {
    "zh-CN": "{member}：事项不能并入自己。",
    en: "{member}: a matter cannot be merged into itself.",
  },
  escalationNotProposed: {
    "zh-CN": "没有待确认的升级建议。",
    en: "No escalation of this matter is proposed.",
  },
  escalationProposedAlready: {
    "zh-CN": "已有待确认的升级建议。",
    en: "An escalation of this matter is proposed already.",
  },
  noHigherLevel: {
    "zh-CN": "已是最高层级（街道），不能再升级。",
    en: "The matter is at the highest level, the subdistrict.",
  },
  noLowerLevel: {
    "zh-CN": "已是最低层级（楼栋），不能再退回。",
    en: "The matter is at the lowest level, the building.",
  },
  atMost: {
    "zh-CN": "{member} 最大为 {limit}。",
    en: "{member} must be at most {limit}.",
  },
  cannotPlan: {
    "zh-CN": "此查询跨多个子图，无法一次完成。请把子图自有对象之下的字段分开查询。",
    en: "The subgraphs cannot answer this operation as it is. Ask for the fields below a subgraph's own objects in an operation of their own.",
  },
  between: {
    "zh-CN": "{member} 必须在 {least} 到 {most} 之间。",
    en: "{member} must be between {least} and {most}.",
  },
  noticeTooShort: {
    "zh-CN": "会议通知须至少提前 {days} 天，且在会议开始之前发出。",
    en: "The notice must be sent at least {days} days ahead, and before the meeting begins.",
  },
  noQuorum: {
    "zh-CN": "有表决权的成员到会 {present} 家，未达法定的 {required} 家。",
    en: "{present} voting members are present, {required} are needed.",
  },
  noQuorumMeanwhile: {
    "zh-CN": "有表决权的成员到会未达法定数。",
    en: "Too few voting members are present.",
  },
  quorumReached: {
    "zh-CN": "有表决权的成员已到会 {present} 家，达到要求，不能宣布流会。",
    en: "{present} voting members are present: the meeting has its quorum.",
  },
  noDraft: {
    "zh-CN": "该会议没有待审定的纪要草稿。",
    en: "The meeting has no draft of its minutes to approve.",
  },
  notAVotingMember: {
    "zh-CN": "该单位不是有表决权的有效成员。",
    en: "The organization has no active membership with a vote.",
  },
  notPresent: {
    "zh-CN": "该单位未登记到会，不能表决。",
    en: "The organization is not recorded as present, and so has no vote.",
  },
  voteClosed: {
    "zh-CN": "表决已结束。",
    en: "The vote is closed.",
  },
  agendaOfAnother: {
    "zh-CN": "{member} 必须是该会议已列入议程的议题。",
    en: "{member} must be on the agenda of the meeting.",
  },
  consensusByRecord: {
    "zh-CN": "协商一致的决议不经投票，请直接记录。",
    en: "What is adopted by consensus is recorded, not voted on.",
  },
  voteNeeded: {
    "zh-CN": "该决议须经投票。",
    en: "This resolution is put to the vote.",
  },
  ownSignOff: {
    "zh-CN": "任务不能由牵头单位自己销号。",
    en: "An action item is never signed off by its own lead.",
  },
  notTheLead: {
    "zh-CN": "只有牵头单位可以执行此操作。",
    en: "Only the lead organization can do this.",
  },
  notTheVerifier: {
    "zh-CN": "只有负责销号的单位可以执行此操作。",
    en: "Only the organization that signs it off can do this.",
  },
  dueBefore: {
    "zh-CN": "{member} 不能早于 {day}。",
    en: "{member} must not lie before {day}.",
  },
  extensionAsked: {
    "zh-CN": "已有一项延期申请待答复。",
    en: "An extension is asked for already, and not answered yet.",
  },
  itemsOpen: {
    "zh-CN": "还有任务没有销号。",
    en: "Some action items are not signed off yet.",
  },
  leadSupports: {
    "zh-CN": "{member}：牵头单位不能同时是配合单位。",
    en: "{member}: the lead is no supporting organization.",
  },
  subgraphRefused: {
    "zh-CN": "{place}：{message}（共 {count} 处，详见 findings。）",
    en: "{place}: {message} ({count} in all, see findings.)",
  },
  subgraphNameTaken: {
    "zh-CN": "名称 {name} 属于另一单位。",
    en: "The name {name} is another organization's.",
  },
  subgraphNameTakenMeanwhile: {
    "zh-CN": "该名称已属于另一单位。",
    en: "The name is another organization's.",
  },
  subgraphNameForm: {
    "zh-CN": "{member}：用 2 到 30 个小写字母或数字，以字母开头；hub 已保留。",
    en: "{member}: take 2 to 30 small letters or digits, a letter first; hub is reserved.",
  },
  subgraphNotPublished: {
    "zh-CN": "该子图没有已发布的版本。",
    en: "No version of the subgraph is published.",
  },
  subgraphVersionServed: {
    "zh-CN": "版本 {version} 已在使用。",
    en: "Version {version} is the one that is served.",
  },
  subgraphVersionUnknown: {
    "zh-CN": "该子图没有这个版本。",
    en: "The subgraph has no such version.",
  },
  subgraphForcedByOperators: {
    "zh-CN": "只有运营方可以强制发布。",
    en: "Only an operator may force what breaks clients.",
  },
  documentNameForm: {
    "zh-CN": "{member}：以字母开头，最多 100 个字母、数字、_、. 或 -。",
    en: "{member}: a letter first, at most 100 letters, digits, `_`, `.` or `-`.",
  },
  documentInvalid: {
    "zh-CN": "{member}：文档当前无效：{reason}",
    en: "{member}: the document is not valid today: {reason}",
  },
  organizationNeeded: {
    "zh-CN": "请指明 {member}：子图所属的单位。",
    en: "{member}: say whose subgraph it is.",
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
