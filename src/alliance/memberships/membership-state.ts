import { enumOf } from "../../shared/enums.js";

export const MembershipStatus = enumOf("MembershipStatus", "Where a membership stands 成员状态.", {
  APPLIED: "The organization asked to join 已申请.",
  INVITED: "The alliance asked it to join 已邀请.",
  ACTIVE: "It is a member 有效.",
  SUSPENDED: "Its membership rests 暂停.",
  WITHDRAWN: "It left 已退出.",
  EXPIRED: "Its term ran out 已到期.",
  REJECTED: "The application was turned down 未通过.",
});
export type MembershipStatus = keyof typeof MembershipStatus;
