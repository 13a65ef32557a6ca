import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { acceptClaim } from "./accept-claim.js";
import { confirmFulfilment, declineClaim, rateClaim, reverseFulfilment, withdrawClaim } from "./claim.acts.js";
import { Claim } from "./claim.entity.js";
import {
  OfClaim,
  OfFulfilment,
  ProposeClaim,
  RateClaim,
  RecordFulfilment,
  ReverseFulfilment,
} from "./claim-acts.inputs.js";
import { Fulfilment } from "./fulfilment.entity.js";
import { proposeClaim } from "./propose-claim.js";
import { recordFulfilment } from "./record-fulfilment.js";

const claim = { claim: () => Claim };
const fulfilmentAndClaim = { fulfilment: () => Fulfilment, claim: () => Claim };

/** What can be done about claims and what is handed over under them: a permission and one call each. */
@Resolver()
export class ClaimActsResolver {
  @Act({
    permission: "claim.make",
    input: ProposeClaim,
    answers: claim,
    description:
      "Claims a part of a need, of a pledge, or of both together 认领; never more than is left. The other side accepts.",
  })
  proposeClaim(input: ProposeClaim, act: Acting): Promise<JsonText> {
    return proposeClaim(input, act);
  }

  @Act({
    permission: "claim.make",
    input: OfClaim,
    answers: claim,
    description: "Accepts a claim 确认认领; the side that did not propose it does.",
  })
  acceptClaim(input: OfClaim, act: Acting): Promise<JsonText> {
    return acceptClaim(input, act);
  }

  @Act({
    permission: "claim.make",
    input: OfClaim,
    answers: claim,
    description: "Declines a claim 谢绝认领; the side that did not propose it does.",
  })
  declineClaim(input: OfClaim, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => declineClaim(unit, input));
  }

  @Act({
    permission: "claim.make",
    input: OfClaim,
    answers: claim,
    description: "Gives a claim up 撤回认领; what was handed over stays, and what was not can be claimed again.",
  })
  withdrawClaim(input: OfClaim, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => withdrawClaim(unit, input));
  }

  @Act({
    permission: "claim.make",
    input: RateClaim,
    answers: claim,
    description: "Says how it was 评价履约; the receiver does, once all was handed over.",
  })
  rateClaim(input: RateClaim, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => rateClaim(unit, input));
  }

  @Act({
    permission: "claim.make",
    input: RecordFulfilment,
    answers: fulfilmentAndClaim,
    description:
      "Records that something was handed over 登记履约; never more than was claimed. The receiver confirms it.",
  })
  recordFulfilment(input: RecordFulfilment, act: Acting): Promise<JsonText> {
    return recordFulfilment(input, act);
  }

  @Act({
    permission: "claim.make",
    input: OfFulfilment,
    answers: fulfilmentAndClaim,
    description: "Confirms that something was handed over 确认履约; the receiver does.",
  })
  confirmFulfilment(input: OfFulfilment, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => confirmFulfilment(unit, input));
  }

  @Act({
    permission: "claim.make",
    input: ReverseFulfilment,
    answers: fulfilmentAndClaim,
    description:
      "Takes a wrong entry back by adding its reversal 冲销履约, which is answered; once it is confirmed, only the receiver does.",
  })
  reverseFulfilment(input: ReverseFulfilment, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => reverseFulfilment(unit, input));
  }
}
