/** What is said of partners' subgraphs. */
export const ofSubgraphs = {
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
} as const;
