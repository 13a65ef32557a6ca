import { ref } from "@mikro-orm/core";
import { statement, type Unit } from "../../acting/index.js";
import { invalid } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { todayIn } from "../alliances/index.js";
import { AgendaItem, matterToMove, Meeting, meetingOf, quorumNow } from "../meetings/index.js";
import { speakerOf } from "../organizations/index.js";
import { ActionItem } from "./action-item.entity.js";
import { Resolution } from "./resolution.entity.js";
import type { CarryOverResolution, OfResolution, ProposeResolution } from "./resolution-acts.inputs.js";

/** Proposes a resolution to a meeting. */
export async function proposeResolution(unit: Unit, input: ProposeResolution): Promise<{ resolution: Resolution }> {
  const meeting = await meetingOf(unit, input);
  const allianceId = meeting.alliance.id;
  const proposer = await speakerOf(unit, input.organizationId, allianceId);
  const item = await unit.pointed(AgendaItem, input.agendaItemId, "agendaItemId", allianceId);
  if (item && (item.meeting.id !== meeting.id || item.status !== "ACCEPTED"))
    throw invalid("agendaItemId", "agendaOfAnother");
  const resolution = Resolution.propose(unit, meeting, ref(proposer), {
    title: text("title", input.title, longest.title),
    text: optionalText("text", input.text, longest.text),
    votingRule: input.votingRule ?? "SIMPLE_MAJORITY",
    agendaItem: item ? ref(item) : null,
  });
  return { resolution };
}

/** Leaves a resolution that was not decided to another meeting. */
export async function carryOverResolution(unit: Unit, input: CarryOverResolution): Promise<{ resolution: Resolution }> {
  const resolution = await resolutionOf(unit, input);
  const meeting = await unit.pointed(Meeting, input.meetingId, "meetingId", resolution.alliance.id);
  resolution.carryOver(unit, meeting);
  return { resolution };
}

/** Records that nobody objects. */
export async function recordConsensus(unit: Unit, input: OfResolution): Promise<{ resolution: Resolution }> {
  const { resolution, meeting } = await atItsMeeting(unit, input);
  const today = await todayIn(unit, { id: resolution.alliance.id });
  resolution.recordConsensus(unit, meeting, await quorumNow(unit, meeting), today);
  await decideMatter(unit, resolution);
  return { resolution };
}

/** Opens the vote on a resolution. */
export async function openVote(unit: Unit, input: OfResolution): Promise<{ resolution: Resolution }> {
  const { resolution, meeting } = await atItsMeeting(unit, input);
  resolution.openVote(unit, meeting, await quorumNow(unit, meeting));
  return { resolution };
}

/** $1 alliance, $2 resolution, $3 meeting, $4 today. Who left meanwhile is neither present nor counted. */
const countYes = statement(`
  select count(*)::int as yes from votes v
  join memberships m on m.alliance_id = v.alliance_id and m.member_id = v.organization_id and m.status = 'ACTIVE' and m.voting
    and m.valid_from <= $4::date and (m.valid_until is null or m.valid_until >= $4::date)
  where v.alliance_id = $1 and v.resolution_id = $2 and v.choice = 'FOR' and exists (
    select from meeting_presences p where p.alliance_id = v.alliance_id and p.meeting_id = $3 and p.organization_id = v.organization_id)`);

/** Closes the vote and counts it: whoever voted before the close is counted, nobody votes after it. */
export async function closeVote(unit: Unit, input: OfResolution): Promise<{ resolution: Resolution }> {
  const { resolution, meeting } = await atItsMeeting(unit, input);
  const { id: allianceId } = resolution.alliance;
  const today = await todayIn(unit, { id: allianceId });
  const values = [allianceId, resolution.id, meeting.id, today];
  const [{ yes }] = (await unit.run<{ yes: number }>(countYes, values)) as [{ yes: number }];
  resolution.closeVote(unit, await quorumNow(unit, meeting), yes, today);
  await decideMatter(unit, resolution);
  return { resolution };
}

/** Closes the records of a resolution that is fulfilled, and of its action items. */
export async function closeResolution(unit: Unit, input: OfResolution): Promise<{ resolution: Resolution }> {
  const resolution = await resolutionOf(unit, input);
  resolution.close(unit);
  const items = await unit.em.find(ActionItem, { alliance: resolution.alliance.id, resolution });
  for (const item of items) item.close(unit);
  return { resolution };
}

/** A resolution by its id, locked. */
export const resolutionOf = (unit: Unit, { resolutionId }: OfResolution): Promise<Resolution> =>
  unit.find(Resolution, resolutionId, "resolutionId");

/** What a resolution settles is carried out from now on. */
async function decideMatter(unit: Unit, { alliance, agendaItem, status }: Resolution): Promise<void> {
  if (status !== "ADOPTED" || !agendaItem) return;
  const item = await unit.em.findOneOrFail(AgendaItem, { alliance: alliance.id, id: agendaItem.id });
  await (await matterToMove(unit, item))?.decide(unit, null);
}

async function atItsMeeting(unit: Unit, input: OfResolution): Promise<{ resolution: Resolution; meeting: Meeting }> {
  const resolution = await resolutionOf(unit, input);
  const where = { alliance: resolution.alliance.id, id: resolution.meeting.id };
  return { resolution, meeting: await unit.em.findOneOrFail(Meeting, where) };
}
