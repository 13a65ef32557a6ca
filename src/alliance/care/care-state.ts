import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const CareGroupStatus = enumOf("CareGroupStatus", "Whether a care group is still cared for 重点服务人群状态.", {
  OPEN: "Cared for 服务中.",
  CLOSED: "Cared for no longer 已结束.",
});
export type CareGroupStatus = keyof typeof CareGroupStatus;

/** How a care group's status changes; only an open one is claimed and visited. */
export const careGroupLifecycle = new Lifecycle<CareGroupStatus>(
  "CareGroup",
  namesOf(CareGroupStatus),
  [
    { act: "establishCareGroup", to: "OPEN" },
    { act: "closeCareGroup", from: ["OPEN"], to: "CLOSED" },
  ],
  { claimCareGroup: ["OPEN"], recordVisit: ["OPEN"] },
);

export const CareClaimStatus = enumOf("CareClaimStatus", "What became of a claim of a care group 认领状态.", {
  ACTIVE: "Claimed for its term 认领中.",
  RELEASED: "Given up before its term was over, or with the group 已解除.",
});
export type CareClaimStatus = keyof typeof CareClaimStatus;

/** How a claim's status changes; whether its term runs is asked of the clock. */
export const careClaimLifecycle = new Lifecycle<CareClaimStatus>("CareClaim", namesOf(CareClaimStatus), [
  { act: "claimCareGroup", to: "ACTIVE" },
  { act: "releaseCareGroup", from: ["ACTIVE"], to: "RELEASED" },
  { act: "closeCareGroup", from: ["ACTIVE"], to: "RELEASED" },
]);
