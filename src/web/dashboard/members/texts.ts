import { speaker } from "../texts.js";

const texts = {
  all: ["全部", "All"],
  member: ["成员单位", "Member"],
  status: ["状态", "Status"],
  term: ["任期", "Term"],
  liaison: ["联络员", "Liaison"],
  vote: ["表决权", "Vote"],
  yes: ["有", "Yes"],
  no: ["无", "No"],
  acts: ["操作", "Acts"],
  none: ["没有这样的成员。", "There are no such members."],
  invite: ["邀请单位加入", "Invite an organization"],
  organization: ["单位", "Organization"],
  from: ["任期自", "From"],
  until: ["任期至", "Until"],
  accept: ["同意加入", "Accept"],
  recordConsent: ["登记书面同意", "Record its consent on paper"],
  reject: ["不予通过", "Reject"],
  suspend: ["暂停", "Suspend"],
  resume: ["恢复", "Resume"],
  withdraw: ["登记退出", "Record that it left"],
  renew: ["续任", "Renew"],
  openEnd: ["无期限", "without an end"],
} as const;

/** A text of the members' page. */
export const say = speaker(texts);
