import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { todayIn } from "../alliances/index.js";
import {
  acceptMembership,
  answered,
  applyForMembership,
  decided,
  inviteMember,
  renewMembership,
} from "./membership.acts.js";
import { Membership } from "./membership.entity.js";
import {
  AcceptMembership,
  ApplyForMembership,
  InviteMember,
  OfMembership,
  RenewMembership,
} from "./membership-acts.inputs.js";

const membership = { membership: () => Membership };

/** What can be done about memberships: a permission and one call each. */
@Resolver()
export class MembershipActsResolver {
  @Act({
    permission: "membership.apply",
    input: ApplyForMembership,
    answers: membership,
    description: "Asks to join the alliance 申请加入; a member does so for itself alone.",
  })
  applyForMembership(input: ApplyForMembership, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => applyForMembership(unit, input));
  }

  @Act({
    permission: "membership.decide",
    input: InviteMember,
    answers: membership,
    description: "Asks an organization to join the alliance 邀请加入.",
  })
  inviteMember(input: InviteMember, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => inviteMember(unit, input));
  }

  @Act({
    permission: "membership.answer",
    input: AcceptMembership,
    answers: membership,
    description:
      "Makes an organization a member 同意加入: the coordinators accept what was applied for, the organization what it was invited to. Consent on paper is recorded by the coordinators.",
  })
  acceptMembership(input: AcceptMembership, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => acceptMembership(unit, input));
  }

  @Act({
    permission: "membership.decide",
    input: OfMembership,
    answers: membership,
    description: "Turns an application down 不予通过.",
  })
  rejectMembership(input: OfMembership, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await decided(unit, input);
      found.reject(unit);
      return { membership: found };
    });
  }

  @Act({
    permission: "membership.decide",
    input: OfMembership,
    answers: membership,
    description: "Lets a membership rest 暂停成员资格.",
  })
  suspendMembership(input: OfMembership, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await decided(unit, input);
      found.suspend(unit);
      return { membership: found };
    });
  }

  @Act({
    permission: "membership.decide",
    input: OfMembership,
    answers: membership,
    description: "Puts a membership that rested in force again 恢复成员资格.",
  })
  resumeMembership(input: OfMembership, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await decided(unit, input);
      found.resume(unit);
      return { membership: found };
    });
  }

  @Act({
    permission: "membership.answer",
    input: OfMembership,
    answers: membership,
    description: "Leaves the alliance 退出联盟: the member itself, or the coordinators for it.",
  })
  withdrawMembership(input: OfMembership, act: Acting): Promise<JsonText> {
    return act.perform(input, async (unit) => {
      const found = await answered(unit, input);
      found.withdraw(unit, await todayIn(unit, found.alliance));
      return { membership: found };
    });
  }

  @Act({
    permission: "membership.decide",
    input: RenewMembership,
    answers: membership,
    description: "Makes an organization that left, or whose term ran out, a member again 续任.",
  })
  renewMembership(input: RenewMembership, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => renewMembership(unit, input));
  }
}
