import { speaker } from "../texts.js";

const texts = {
  hint: [
    "成员单位用子图扩展本平台的数据。这里可以查看各子图的运行状况，并管理社区党总支自己的子图。",
    "Units extend the hub's graph with subgraphs. Here you see how each fares, and run those of the general branch.",
  ],
  notYours: ["由所属单位自行发布、回退和移除。", "Its owner publishes, rolls back and removes it."],
  none: ["联盟的单位还没有发布子图。", "No unit of the alliance has published a subgraph."],
  publish: ["发布", "Publish"],
  check: ["检查", "Check"],
  name: ["名称（小写字母或数字）", "Name (small letters and digits)"],
  url: ["地址", "Address"],
  sdl: ["SDL（不填则向该地址询问）", "SDL (asked of the address where empty)"],
  owner: ["所属单位", "Owner"],
  version: ["版本", "Version"],
  unpublished: ["未提供服务", "Not served"],
  served: ["正常提供服务", "Served"],
  answers: ["应答用时", "Answered in"],
  ms: ["毫秒", "ms"],
  breaker: ["熔断状态", "Breaker"],
  quarantine: ["已隔离", "In quarantine"],
  problem: ["未应答", "Does not answer"],
  requests: ["请求 / 失败 / 超时", "Requests / failed / too slow"],
  lastFailure: ["最近失败", "Last failure"],
  versions: ["版本记录", "Versions"],
  forced: ["强制发布", "forced"],
  rollBack: ["回退到此版本", "Roll back to it"],
  remove: ["移除", "Remove"],
  reallyRemove: ["移除后不再提供服务，版本与名称保留。", "It is served no more; its versions and its name are kept."],
  findings: ["检查结果", "Findings"],
  noFindings: ["没有发现问题。", "Nothing stands against it."],
  changes: ["变更", "Changes"],
  breaking: ["破坏现有用法", "breaking"],
  fix: ["处理办法", "Remedy"],
} as const;

/** A text of the subgraphs' page. */
export const say = speaker(texts);
