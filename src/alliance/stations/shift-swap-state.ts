import { enumOf, namesOf } from "../../shared/enums.js";
import { Lifecycle } from "../../shared/lifecycle.js";

export const ShiftSwapStatus = enumOf("ShiftSwapStatus", "Where a swap of two shifts stands 换班状态.", {
  PROPOSED: "Proposed; the other side has not answered 待确认.",
  ACCEPTED: "The two have changed places 已换班.",
  DECLINED: "The other side declined 已谢绝.",
  WITHDRAWN: "Who proposed it took it back 已撤回.",
});
export type ShiftSwapStatus = keyof typeof ShiftSwapStatus;

/** How a swap's status changes. */
export const shiftSwapLifecycle = new Lifecycle<ShiftSwapStatus>("ShiftSwap", namesOf(ShiftSwapStatus), [
  { act: "proposeShiftSwap", to: "PROPOSED" },
  { act: "acceptShiftSwap", from: ["PROPOSED"], to: "ACCEPTED" },
  { act: "declineShiftSwap", from: ["PROPOSED"], to: "DECLINED" },
  { act: "withdrawShiftSwap", from: ["PROPOSED"], to: "WITHDRAWN" },
]);
