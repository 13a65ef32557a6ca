import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { closePledge, offerPledge, updatePledge, withdrawPledge } from "./pledge.acts.js";
import { Pledge } from "./pledge.entity.js";
import { OfferPledge, OfPledge, UpdatePledge } from "./pledge-acts.inputs.js";

const pledge = { pledge: () => Pledge };

/** What can be done about pledges: a permission and one call each. */
@Resolver()
export class PledgeActsResolver {
  @Act({
    permission: "pledge.offer",
    input: OfferPledge,
    answers: pledge,
    description: "Offers something 提供资源.",
  })
  offerPledge(input: OfferPledge, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => offerPledge(unit, input));
  }

  @Act({
    permission: "pledge.offer",
    input: UpdatePledge,
    answers: pledge,
    description: "Tells a pledge anew 修改资源; never less of it than is claimed.",
  })
  updatePledge(input: UpdatePledge, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => updatePledge(unit, input));
  }

  @Act({
    permission: "pledge.offer",
    input: OfPledge,
    answers: pledge,
    description: "Closes a pledge 关闭资源: nothing more of it is to be claimed; what is claimed goes on.",
  })
  closePledge(input: OfPledge, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => closePledge(unit, input));
  }

  @Act({
    permission: "pledge.offer",
    input: OfPledge,
    answers: pledge,
    description: "Takes a pledge back 撤回资源; what is claimed already stays.",
  })
  withdrawPledge(input: OfPledge, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => withdrawPledge(unit, input));
  }
}
