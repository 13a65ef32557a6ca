import { type Ref, ref } from "@mikro-orm/core";
import { notFound, type Unit } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { longest, text } from "../../shared/texts.js";
import { Organization } from "../organizations/index.js";
import { EscalationProposal } from "./escalation-proposal.entity.js";
import { Matter } from "./matter.entity.js";
import { requireParty } from "./matter.policy.js";
import type { OfMatter, OfMatterWithReason } from "./matter-acts.inputs.js";
import { matterLifecycle } from "./matter-state.js";

type Answered = Promise<{ matter: Matter }>;

/** Proposes to work a matter one level higher. */
export async function proposeEscalation(unit: Unit, input: OfMatterWithReason): Answered {
  const matter = await unit.find(Matter, input.matterId, "matterId");
  requireParty(unit, matter);
  const reason = text("reason", input.reason, longest.text);
  const proposedBy = await proposerOf(unit, matter);
  const open = await openProposal(unit, matter);
  EscalationProposal.propose(unit, matter, proposedBy, reason);
  if (open) throw proposedAlready();
  return { matter };
}

/** Works it one level higher, as was proposed. */
export async function confirmEscalation(unit: Unit, input: OfMatter): Answered {
  const matter = await unit.find(Matter, input.matterId, "matterId");
  matterLifecycle.require("confirmEscalation", matter.status);
  (await proposed(unit, matter)).decide(unit, null);
  await matter.escalate(unit);
  return { matter };
}

/** Leaves it at its level, whatever was proposed. */
export async function declineEscalation(unit: Unit, input: OfMatterWithReason): Answered {
  const matter = await unit.find(Matter, input.matterId, "matterId");
  matterLifecycle.require("declineEscalation", matter.status);
  const reason = text("reason", input.reason, longest.text);
  (await proposed(unit, matter)).decide(unit, reason);
  unit.announce("matter", matter);
  return { matter };
}

/** Works it one level lower again. */
export async function handBackMatter(unit: Unit, input: OfMatterWithReason): Answered {
  const matter = await unit.find(Matter, input.matterId, "matterId");
  const reason = text("reason", input.reason, longest.text);
  await matter.handBack(unit, reason);
  await settleProposal(unit, matter, reason);
  return { matter };
}

/** Settles what is proposed of a matter that ended, or changed its level otherwise; nothing where nothing is. */
export async function settleProposal(unit: Unit, matter: Matter, note: string | null): Promise<void> {
  (await openProposal(unit, matter))?.decide(unit, note);
}

/** The refusal of a second proposal while one is open. */
export const proposedAlready = (): Refusal =>
  new Refusal("ALREADY_EXISTS", "escalationProposedAlready", {}, "matterId");

async function proposed(unit: Unit, matter: Matter): Promise<EscalationProposal> {
  const proposal = await openProposal(unit, matter);
  if (!proposal) throw new Refusal("ESCALATION_NOT_PROPOSED", "escalationNotProposed", {}, "matterId");
  return proposal;
}

const openProposal = (unit: Unit, { alliance, id }: Matter) =>
  unit.em.findOne(EscalationProposal, {
    alliance: alliance.id,
    matter: [alliance.id, id] as never,
    status: "PROPOSED",
  });

/** For whom it is proposed: a null would stand for the hub itself, so operators propose for the general branch. */
async function proposerOf({ caller, em }: Unit, { alliance }: Matter): Promise<Ref<Organization>> {
  const own = caller.organizationId;
  const organization = await em.findOne(Organization, {
    alliance: alliance.id,
    ...(own ? { id: own } : { classification: "GENERAL_BRANCH", closedOn: null }),
  });
  if (!organization) throw notFound("matterId");
  return ref(organization);
}
