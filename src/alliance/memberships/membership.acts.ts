import { ref } from "@mikro-orm/core";
import { notFound, type Unit } from "../../acting/index.js";
import { publicId } from "../../shared/ids.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { todayIn } from "../alliances/index.js";
import { Organization, Post } from "../organizations/index.js";
import { Membership, type Proposal } from "./membership.entity.js";
import type {
  AcceptMembership,
  ApplyForMembership,
  InviteMember,
  OfMembership,
  RenewMembership,
} from "./membership-acts.inputs.js";
import { requireParty } from "./membership.policy.js";

/** What an act on a membership answers. */
type Answered = Promise<{ membership: Membership }>;

/** Asks to join the alliance. */
export async function applyForMembership(unit: Unit, input: ApplyForMembership): Answered {
  const { caller } = unit;
  const id = input.organizationId ?? (caller.organizationId && publicId("org", caller.organizationId));
  if (!id) throw notFound("organizationId");
  const organization = await unit.find(Organization, id, "organizationId");
  if (caller.role === "member" && organization.id !== caller.organizationId)
    throw new Refusal("NOT_YOURS", "notYours", {}, "organizationId");
  return { membership: Membership.propose(unit, organization, "APPLIED", await proposalOf(unit, input, organization)) };
}

/** Asks an organization to join the alliance. */
export async function inviteMember(unit: Unit, input: InviteMember): Answered {
  const organization = await unit.find(Organization, input.organizationId, "organizationId");
  return { membership: Membership.propose(unit, organization, "INVITED", await proposalOf(unit, input, organization)) };
}

/** Makes an organization a member. */
export async function acceptMembership(unit: Unit, input: AcceptMembership): Answered {
  const membership = await answered(unit, input);
  if (unit.caller.role === "member" && membership.status === "APPLIED")
    throw new Refusal("NOT_YOURS", "notTheCoordinators", {}, "membershipId");
  if (unit.caller.role === "member" && input.term) throw new Refusal("NOT_YOURS", "notTheCoordinators", {}, "term");
  membership.accept(unit, input.term, await todayIn(unit, membership.alliance));
  return { membership };
}

/** Makes an organization a member again. */
export async function renewMembership(unit: Unit, input: RenewMembership): Answered {
  const membership = await decided(unit, input);
  const organization = await unit.find(Organization, publicId("org", membership.member.id), "membershipId");
  membership.renew(unit, organization, input.term, await todayIn(unit, membership.alliance));
  return { membership };
}

/** The membership on which the alliance decides, locked. */
export const decided = (unit: Unit, { membershipId }: OfMembership): Promise<Membership> =>
  unit.find(Membership, membershipId, "membershipId");

/** The membership for which the caller may answer, locked. */
export async function answered(unit: Unit, { membershipId }: OfMembership): Promise<Membership> {
  const membership = await unit.find(Membership, membershipId, "membershipId");
  requireParty(unit, membership);
  return membership;
}

async function proposalOf(
  unit: Unit,
  { term, voting, liaisonId }: ApplyForMembership | InviteMember,
  organization: Organization,
): Promise<Proposal> {
  const liaison = await unit.pointed(Post, liaisonId, "liaisonId", organization.alliance.id);
  if (liaison && (liaison.organization.id !== organization.id || liaison.endedOn))
    throw invalid("liaisonId", "postOfAnother");
  return {
    term: term ?? {},
    today: await todayIn(unit, organization.alliance),
    voting: voting ?? true,
    liaison: liaison ? ref(liaison) : null,
  };
}
