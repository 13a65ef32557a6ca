import { speaker } from "../texts.js";

/** A text of the pages of resolutions. */
export const say = speaker({
  status: ["状态", "Status"],
  all: ["全部", "All"],
  title: ["决议", "Resolution"],
  meeting: ["会议", "Meeting"],
  adoptedOn: ["通过日期", "Adopted on"],
  items: ["任务", "Action items"],
  signedOff: ["已销号", "signed off"],
  late: ["逾期", "overdue"],
  none: ["没有符合条件的决议。", "No resolution matches."],
  back: ["全部决议", "All resolutions"],
  proposedBy: ["提出单位", "Proposed by"],
  rule: ["表决规则", "Rule"],
  votes: ["计票", "Votes"],
  quorum: ["法定人数（到会 / 应到 / 成员）", "Quorum (present / required / members)"],
  assign: ["交办任务", "Assign an action item"],
  itemTitle: ["任务名称", "What is to be done"],
  lead: ["牵头单位", "Lead"],
  supporting: ["配合单位（可多选）", "Supporting (several can be chosen)"],
  verifier: ["销号单位（默认社区党总支）", "Signed off by (the general branch unless chosen)"],
  dueOn: ["完成时限", "Due on"],
  description: ["说明", "Details"],
  close: ["办结", "Close the records"],
  carryOver: ["结转到其他会议", "Leave to another meeting"],
  noItems: ["尚未交办任务。", "Nothing has been assigned."],
});
