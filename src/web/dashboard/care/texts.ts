import { speaker, type Texts } from "../texts.js";

const texts = {
  none: ["还没有服务人群", "There are no care groups yet"],
  private: ["这里只有人群类别，不记录任何个人。", "These are groups; no person is recorded anywhere."],
  closed: ["已结束", "Cared for no longer"],
  claimedBy: ["认领单位", "Taken care of by"],
  nobody: ["无", "Nobody"],
  since: ["自", "since"],
  until: ["至", "until"],
  visitedBy: ["走访单位", "Visited by"],
  visits: ["走访次数", "Visits"],
  establish: ["新增人群", "Add a group"],
  name: ["名称", "Name"],
  category: ["类别", "Category"],
  place: ["地点", "Place"],
  claim: ["认领", "Take care of it"],
  organization: ["单位", "Organization"],
  endsOn: ["至何日", "Until"],
  release: ["解除认领", "Give up"],
  recordVisit: ["登记走访", "Record a visit"],
  occurredOn: ["走访日期，默认今天", "On which day; today unless given"],
  outcome: ["走访结果", "What came of it"],
  close: ["结束", "Close the group"],
} as const satisfies Texts;

/** A text of the page of care groups. */
export const say = speaker(texts);
