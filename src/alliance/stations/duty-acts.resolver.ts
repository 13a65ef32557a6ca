import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import {
  acceptShiftSwap,
  askForCover,
  coverShift,
  declineShiftSwap,
  endDutyRota,
  nameOnDuty,
  planDutyRota,
  proposeShiftSwap,
  withdrawShiftSwap,
} from "./duty.acts.js";
import { DutyRota } from "./duty-rota.entity.js";
import { DutyShift, ShiftSwap } from "./duty-shift.entity.js";
import {
  CoverShift,
  EndDutyRota,
  NameOnDuty,
  OfShift,
  OfShiftSwap,
  PlanDutyRota,
  ProposeShiftSwap,
} from "./station-acts.inputs.js";

const rota = { rota: () => DutyRota };
const shift = { shift: () => DutyShift };
const swap = { swap: () => ShiftSwap };
const swapAndShift = { ...swap, ...shift };

/** What can be done about duties and their shifts: a permission and one call each. */
@Resolver()
export class DutyActsResolver {
  @Act({
    permission: "duty.plan",
    input: PlanDutyRota,
    answers: rota,
    description:
      "Plans a duty that repeats 安排坐班: its shifts are recorded twelve months ahead, the organizations in turn.",
  })
  planDutyRota(input: PlanDutyRota, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => planDutyRota(unit, input));
  }

  @Act({
    permission: "duty.plan",
    input: EndDutyRota,
    answers: rota,
    description: "Ends a duty with a day 结束坐班: its shifts after it are called off.",
  })
  endDutyRota(input: EndDutyRota, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => endDutyRota(unit, input));
  }

  @Act({
    permission: "duty.do",
    input: NameOnDuty,
    answers: shift,
    description: "Says who comes to a shift 填写坐班人员.",
  })
  nameOnDuty(input: NameOnDuty, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => nameOnDuty(unit, input));
  }

  @Act({
    permission: "duty.do",
    input: OfShift,
    answers: shift,
    description: "Asks for somebody to take a shift over 求替班; until then nothing changes.",
  })
  askForCover(input: OfShift, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => askForCover(unit, input));
  }

  @Act({
    permission: "duty.do",
    input: CoverShift,
    answers: shift,
    description: "Takes a shift over that asks for it 替班; a coordinator records it for any.",
  })
  coverShift(input: CoverShift, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => coverShift(unit, input));
  }

  @Act({
    permission: "duty.do",
    input: ProposeShiftSwap,
    answers: swap,
    description: "Proposes that who is on duty at two shifts change places 申请换班.",
  })
  proposeShiftSwap(input: ProposeShiftSwap, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => proposeShiftSwap(unit, input));
  }

  @Act({
    permission: "duty.do",
    input: OfShiftSwap,
    answers: swapAndShift,
    description: "Changes places as proposed 同意换班; who was asked does.",
  })
  acceptShiftSwap(input: OfShiftSwap, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => acceptShiftSwap(unit, input));
  }

  @Act({
    permission: "duty.do",
    input: OfShiftSwap,
    answers: swap,
    description: "Does not change places 谢绝换班; who was asked does.",
  })
  declineShiftSwap(input: OfShiftSwap, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => declineShiftSwap(unit, input));
  }

  @Act({
    permission: "duty.do",
    input: OfShiftSwap,
    answers: swap,
    description: "Takes a proposed swap back 撤回换班; who proposed it does.",
  })
  withdrawShiftSwap(input: OfShiftSwap, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => withdrawShiftSwap(unit, input));
  }
}
