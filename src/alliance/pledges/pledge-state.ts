import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const PledgeKind = enumOf("PledgeKind", "What kind of pledge 资源类型.", {
  RESOURCE: "Things, rooms or money 资源.",
  SERVICE: "Work or knowledge 服务.",
});
export type PledgeKind = keyof typeof PledgeKind;

export const PledgeStatus = enumOf("PledgeStatus", "Where a pledge stands 资源状态.", {
  OFFERED: "Offered, and can be claimed while something is left 已提供.",
  CLOSED: "Not to be claimed any more 已关闭.",
  WITHDRAWN: "Taken back 已撤回; what is claimed already stays.",
});
export type PledgeStatus = keyof typeof PledgeStatus;

/** How a pledge's status changes. How far it is follows from its counters. */
export const pledgeLifecycle = new Lifecycle<PledgeStatus>(
  "Pledge",
  namesOf(PledgeStatus),
  [
    { act: "offerPledge", to: "OFFERED" },
    { act: "closePledge", from: ["OFFERED"], to: "CLOSED" },
    { act: "withdrawPledge", from: ["OFFERED"], to: "WITHDRAWN" },
  ],
  { updatePledge: ["OFFERED"], proposeClaim: ["OFFERED"] },
);
