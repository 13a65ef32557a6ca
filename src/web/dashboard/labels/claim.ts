import type { ClaimStatus } from "../../operations.js";
import { speaker, type Words } from "../texts.js";

/** Where a claim stands. */
export const claimStatus = speaker<Record<ClaimStatus, Words>>({
  PROPOSED: ["待确认", "To be answered"],
  ACCEPTED: ["已认领", "Claimed"],
  FULFILLED: ["已履约", "Fulfilled"],
  RATED: ["已评价", "Rated"],
  DECLINED: ["已谢绝", "Declined"],
  WITHDRAWN: ["已撤回", "Withdrawn"],
});
