import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { approveNeed, closeNeed, declineNeed, publishNeed, updateNeed, withdrawNeed } from "./need.acts.js";
import { Need } from "./need.entity.js";
import { DeclineNeed, OfNeed, PublishNeed, UpdateNeed } from "./need-acts.inputs.js";

const need = { need: () => Need };

/** What can be done about needs: a permission and one call each. */
@Resolver()
export class NeedActsResolver {
  @Act({
    permission: "need.publish",
    input: PublishNeed,
    answers: need,
    description: "Publishes a need 发布需求; a micro-wish 微心愿 that a member sends is reviewed first.",
  })
  publishNeed(input: PublishNeed, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => publishNeed(unit, input));
  }

  @Act({
    permission: "need.publish",
    input: UpdateNeed,
    answers: need,
    description: "Tells a need anew 修改需求; never less of it than is claimed.",
  })
  updateNeed(input: UpdateNeed, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => updateNeed(unit, input));
  }

  @Act({
    permission: "need.review",
    input: OfNeed,
    answers: need,
    description: "Publishes a micro-wish that was read and names nobody 通过审核.",
  })
  approveNeed(input: OfNeed, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => approveNeed(unit, input));
  }

  @Act({
    permission: "need.review",
    input: DeclineNeed,
    answers: need,
    description: "Does not publish a micro-wish 不通过审核.",
  })
  declineNeed(input: DeclineNeed, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => declineNeed(unit, input));
  }

  @Act({
    permission: "need.publish",
    input: OfNeed,
    answers: need,
    description: "Closes a need 关闭需求: nothing more of it is to be claimed; what is claimed goes on.",
  })
  closeNeed(input: OfNeed, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => closeNeed(unit, input));
  }

  @Act({
    permission: "need.publish",
    input: OfNeed,
    answers: need,
    description: "Takes a need back 撤回需求; what is claimed already stays.",
  })
  withdrawNeed(input: OfNeed, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => withdrawNeed(unit, input));
  }
}
