import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const ClaimStatus = enumOf("ClaimStatus", "Where a claim stands 认领状态.", {
  PROPOSED: "Proposed; the other side has not answered 待确认.",
  ACCEPTED: "Agreed on 已认领.",
  FULFILLED: "All of it was handed over 已履约.",
  RATED: "Handed over, and the receiver said how it was 已评价.",
  DECLINED: "The other side declined 已谢绝.",
  WITHDRAWN: "Given up 已撤回; what was handed over before stays.",
});
export type ClaimStatus = keyof typeof ClaimStatus;

/** A claim in these states is agreed on, and public. */
export const agreedStates: readonly ClaimStatus[] = ["ACCEPTED", "FULFILLED", "RATED"];

/** How a claim's status changes: what is recorded as handed over fulfils it, what is reversed opens it again. */
export const claimLifecycle = new Lifecycle<ClaimStatus>(
  "Claim",
  namesOf(ClaimStatus),
  [
    { act: "proposeClaim", to: "PROPOSED" },
    { act: "claimProject", to: "PROPOSED" },
    { act: "acceptClaim", from: ["PROPOSED"], to: "ACCEPTED" },
    { act: "declineClaim", from: ["PROPOSED"], to: "DECLINED" },
    { act: "withdrawClaim", from: ["PROPOSED", "ACCEPTED"], to: "WITHDRAWN" },
    { act: "relistProject", from: ["ACCEPTED"], to: "WITHDRAWN" },
    { act: "recordFulfilment", from: ["ACCEPTED"], to: "FULFILLED", only: "ALL_OF_IT" },
    { act: "completeProject", from: ["ACCEPTED"], to: "FULFILLED" },
    { act: "reverseFulfilment", from: ["FULFILLED"], to: "ACCEPTED" },
    { act: "rateClaim", from: ["FULFILLED"], to: "RATED" },
    { act: "evaluateProject", from: ["FULFILLED"], to: "RATED" },
  ],
  {
    recordFulfilment: ["ACCEPTED"],
    confirmFulfilment: ["ACCEPTED", "FULFILLED", "WITHDRAWN"],
    reverseFulfilment: ["ACCEPTED", "WITHDRAWN"],
    startProject: ["ACCEPTED"],
  },
);
