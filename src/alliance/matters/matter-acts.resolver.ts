import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { confirmEscalation, declineEscalation, handBackMatter, proposeEscalation } from "./escalation.acts.js";
import {
  advanceMatter,
  assignMatter,
  confirmFeedback,
  dismissMatter,
  mergeMatter,
  publishMatter,
  raiseMatter,
  rejectFeedback,
} from "./matter.acts.js";
import { Matter } from "./matter.entity.js";
import {
  AgreeServiceLevel,
  AssignMatter,
  ConfirmFeedback,
  MergeMatter,
  OfMatter,
  OfMatterWithNote,
  OfMatterWithReason,
  PublishMatter,
  RaiseMatter,
  RecordCalendarDay,
  RemoveCalendarDay,
} from "./matter-acts.inputs.js";
import { agreeServiceLevel, recordCalendarDay, removeCalendarDay } from "./service-level.acts.js";

const matter = { matter: () => Matter };
const alliance = { alliance: () => Alliance };

/** What can be done about matters: a permission and one call each. */
@Resolver()
export class MatterActsResolver {
  @Act({
    permission: "matter.raise",
    input: RaiseMatter,
    answers: matter,
    description: "Takes a matter on 提出事项; a member raises its own, a coordinator also for any unit or a resident.",
  })
  raiseMatter(input: RaiseMatter, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => raiseMatter(unit, input));
  }

  @Act({
    permission: "matter.work",
    input: OfMatterWithNote,
    answers: matter,
    description:
      "Takes the next step of its track 推进事项; the assignee does so when it has handled it or carried it out.",
  })
  advanceMatter(input: OfMatterWithNote, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => advanceMatter(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: AssignMatter,
    answers: matter,
    description: "Says who handles it, and what for 交办; the assignee is told the brief alone.",
  })
  assignMatter(input: AssignMatter, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => assignMatter(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: PublishMatter,
    answers: matter,
    description: "Shows it to everybody under a reviewed title 公开事项; a later title replaces it.",
  })
  publishMatter(input: PublishMatter, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => publishMatter(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: MergeMatter,
    answers: matter,
    description: "Lets a matter go on in another open one 合并事项.",
  })
  mergeMatter(input: MergeMatter, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => mergeMatter(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: OfMatterWithReason,
    answers: matter,
    description: "Ends a matter for a reason 不予受理.",
  })
  dismissMatter(input: OfMatterWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => dismissMatter(unit, input));
  }

  @Act({
    permission: "matter.work",
    input: OfMatterWithReason,
    answers: matter,
    description: "Proposes to work it one level higher 建议升级; whoever raised it, the assignee or a coordinator.",
  })
  proposeEscalation(input: OfMatterWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => proposeEscalation(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: OfMatter,
    answers: matter,
    description: "Works it one level higher, as was proposed 确认升级; all deadlines begin anew.",
  })
  confirmEscalation(input: OfMatter, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => confirmEscalation(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: OfMatterWithReason,
    answers: matter,
    description: "Leaves it at its level, whatever was proposed 不予升级.",
  })
  declineEscalation(input: OfMatterWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => declineEscalation(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: OfMatterWithReason,
    answers: matter,
    description: "Works it one level lower again 退回; all deadlines begin anew.",
  })
  handBackMatter(input: OfMatterWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => handBackMatter(unit, input));
  }

  @Act({
    permission: "matter.work",
    input: ConfirmFeedback,
    answers: matter,
    description: "Closes it: the outcome is accepted 确认办结; never by the assignee.",
  })
  confirmFeedback(input: ConfirmFeedback, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => confirmFeedback(unit, input));
  }

  @Act({
    permission: "matter.work",
    input: OfMatterWithReason,
    answers: matter,
    description: "Sends it back to be carried out: the outcome is not accepted 退回整改; never by the assignee.",
  })
  rejectFeedback(input: OfMatterWithReason, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => rejectFeedback(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: AgreeServiceLevel,
    answers: alliance,
    description:
      "Agrees how long a stage may take 约定服务时限; deadlines that are set already stay until something happens to their matter.",
  })
  agreeServiceLevel(input: AgreeServiceLevel, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => agreeServiceLevel(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: RecordCalendarDay,
    answers: alliance,
    description: "Says that a day is free or worked against its weekday 登记放假或补班.",
  })
  recordCalendarDay(input: RecordCalendarDay, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => recordCalendarDay(unit, input));
  }

  @Act({
    permission: "matter.decide",
    input: RemoveCalendarDay,
    answers: alliance,
    description: "Says that a day is as its weekday says after all 删除日历登记.",
  })
  removeCalendarDay(input: RemoveCalendarDay, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => removeCalendarDay(unit, input));
  }
}
