import { ref } from "@mikro-orm/core";
import { notFound, type Unit } from "../../acting/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { Refusal } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { Matter } from "../matters/index.js";
import { speakerOf } from "../organizations/index.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { matterToMove } from "./agenda-matters.js";
import { meetingOf } from "./meeting.acts.js";
import { Meeting } from "./meeting.entity.js";
import type { OfAgendaItem, OfAgendaItemWithReason, ProposeAgendaItem } from "./meeting-acts.inputs.js";

/** Proposes something to be talked about at a meeting. */
export async function proposeAgendaItem(unit: Unit, input: ProposeAgendaItem): Promise<{ agendaItem: AgendaItem }> {
  const meeting = await meetingOf(unit, input);
  const proposer = await speakerOf(unit, input.organizationId, meeting.alliance.id);
  const matter = await matterOf(unit, input.matterId, meeting.alliance.id);
  const agendaItem = AgendaItem.propose(unit, meeting, {
    position: (await unit.em.count(AgendaItem, { alliance: meeting.alliance.id, meeting })) + 1,
    // Never the matter's own title, which is the coordinators' to know.
    title: text("title", input.title ?? matter?.publicTitle ?? "", longest.title),
    matter: matter ? ref(matter) : null,
    description: optionalText("description", input.description, longest.text),
    proposedBy: ref(proposer),
  });
  return { agendaItem };
}

/** Puts what was proposed on the agenda; a matter whose problems are collected takes its step there with it. */
export async function acceptAgendaItem(unit: Unit, input: OfAgendaItem): Promise<{ agendaItem: AgendaItem }> {
  const { agendaItem, meeting } = await itemOf(unit, input);
  agendaItem.accept(unit);
  meeting.require("acceptAgendaItem");
  const matter = await matterToMove(unit, agendaItem);
  await matter?.takeOntoAgenda(unit, null);
  return { agendaItem };
}

/** Leaves what was proposed off the agenda. */
export async function declineAgendaItem(
  unit: Unit,
  input: OfAgendaItemWithReason,
): Promise<{ agendaItem: AgendaItem }> {
  const { agendaItem } = await itemOf(unit, input);
  agendaItem.decline(unit, optionalText("reason", input.reason, longest.title));
  return { agendaItem };
}

/** Takes back what the caller's organization proposed. */
export async function withdrawAgendaItem(unit: Unit, input: OfAgendaItem): Promise<{ agendaItem: AgendaItem }> {
  const { agendaItem } = await itemOf(unit, input);
  if (unit.caller.role === "member" && agendaItem.proposedBy.id !== unit.caller.organizationId)
    throw new Refusal("NOT_YOURS", "notYours", {}, "agendaItemId");
  agendaItem.withdraw(unit);
  return { agendaItem };
}

/** The matter that a caller may bring: a coordinator any that is worked, a unit one that it raised. */
async function matterOf(
  unit: Unit,
  matterId: string | null | undefined,
  allianceId: string,
): Promise<Matter | undefined> {
  const matter = await unit.pointed(Matter, matterId, "matterId", allianceId);
  if (!matter) return undefined;
  if (unit.caller.role === "member" && matter.raisedBy?.id !== unit.caller.organizationId) throw notFound("matterId");
  if (matter.closedAt) throw wrongState(matter.status);
  return matter;
}

async function itemOf(
  unit: Unit,
  { agendaItemId }: OfAgendaItem,
): Promise<{ agendaItem: AgendaItem; meeting: Meeting }> {
  const agendaItem = await unit.find(AgendaItem, agendaItemId, "agendaItemId");
  const meeting = await unit.em.findOneOrFail(Meeting, { alliance: agendaItem.alliance.id, id: agendaItem.meeting.id });
  return { agendaItem, meeting };
}
