import { ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { dayIn } from "../../shared/clock.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { Alliance, allianceFor } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { consultAt } from "./agenda-matters.js";
import { Meeting, type MeetingPlan } from "./meeting.entity.js";
import type { MeetingDetails, OfMeeting, PlanMeeting, RecordPresence, ReplanMeeting } from "./meeting-acts.inputs.js";
import { MeetingPresence } from "./meeting-presence.entity.js";
import { type Quorum, quorumOf } from "./quorum.js";
import { invalid } from "../../shared/refusals.js";

/** The organization that calls a meeting: the one given, or the general branch that convenes the alliance. */
export async function convenerOf(unit: Unit, id: string | null | undefined, allianceId: string): Promise<Organization> {
  if (id != null) return unit.pointed(Organization, id, "convenerId", allianceId);
  const where = { alliance: allianceId, classification: "GENERAL_BRANCH", closedOn: null } as const;
  return unit.em.findOneOrFail(Organization, where);
}

/** Plans a meeting. */
export async function planMeeting(unit: Unit, input: PlanMeeting): Promise<{ meeting: Meeting }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const convener = await convenerOf(unit, input.convenerId, allianceId);
  const { kind, startsAt, endsAt } = input;
  const title = text("title", input.title, longest.title);
  return {
    meeting: Meeting.plan(unit, convener, {
      ...(await planOf(unit, input, allianceId)),
      title,
      kind,
      startsAt,
      endsAt,
    }),
  };
}

/** Changes what is planned of a meeting. */
export async function replanMeeting(unit: Unit, input: ReplanMeeting): Promise<{ meeting: Meeting }> {
  const meeting = await meetingOf(unit, input);
  const allianceId = meeting.alliance.id;
  // Whoever came in vain is not present at what is planned anew.
  if (meeting.status === "INQUORATE") await unit.em.nativeDelete(MeetingPresence, { alliance: allianceId, meeting });
  meeting.replan(unit, await planOf(unit, input, allianceId), await timeZoneOf(unit, allianceId));
  return { meeting };
}

/** Tells those invited to a meeting. */
export async function sendNotice(unit: Unit, input: OfMeeting): Promise<{ meeting: Meeting }> {
  const meeting = await meetingOf(unit, input);
  meeting.notify(unit, await timeZoneOf(unit, meeting.alliance.id));
  return { meeting };
}

/** Opens a meeting that has its quorum; the consultation of the matters on its agenda begins. */
export async function openMeeting(unit: Unit, input: OfMeeting): Promise<{ meeting: Meeting }> {
  const meeting = await meetingOf(unit, input);
  meeting.open(unit, await quorumNow(unit, meeting), await timeZoneOf(unit, meeting.alliance.id));
  await consultAt(unit, meeting);
  return { meeting };
}

/** Records that a meeting failed for too few members. */
export async function declareInquorate(unit: Unit, input: OfMeeting): Promise<{ meeting: Meeting }> {
  const meeting = await meetingOf(unit, input);
  meeting.declareInquorate(unit, await quorumNow(unit, meeting));
  return { meeting };
}

/** Records who came from one organization in one role; recorded again, it corrects what was recorded. */
export async function recordPresence(unit: Unit, input: RecordPresence): Promise<{ meeting: Meeting }> {
  const meeting = await meetingOf(unit, input);
  meeting.require("recordPresence");
  const { headcount = 1, role = "MEMBER_REPRESENTATIVE" } = input;
  if (headcount !== null && headcount < 0) throw invalid("headcount", "negative");
  const allianceId = meeting.alliance.id;
  const organization = await unit.pointed(Organization, input.organizationId, "organizationId", allianceId);
  const where = {
    alliance: allianceId,
    meeting,
    // The id alone: a relation of two columns is never null in SQL while one of them is not.
    organization: { id: organization?.id ?? null },
    role: role ?? "MEMBER_REPRESENTATIVE",
  };
  const recorded = await unit.em.findOne(MeetingPresence, where);
  if (headcount === 0) {
    if (recorded) unit.em.remove(recorded);
  } else if (recorded) recorded.correct(headcount ?? 1);
  else
    unit.create(MeetingPresence, allianceId, {
      meeting: ref(meeting),
      organization: organization ? ref(organization) : null,
      role: where.role,
      headcount: headcount ?? 1,
    });
  unit.announce("meeting", meeting);
  return { meeting };
}

/** A meeting by its id, locked. */
export const meetingOf = (unit: Unit, { meetingId }: { meetingId: string }): Promise<Meeting> =>
  unit.find(Meeting, meetingId, "meetingId");

/** The quorum of a meeting at this moment. */
export async function quorumNow(unit: Unit, meeting: Meeting): Promise<Quorum> {
  const timeZone = await timeZoneOf(unit, meeting.alliance.id);
  return quorumOf(unit.run, meeting, dayIn(timeZone, unit.now));
}

async function timeZoneOf(unit: Unit, allianceId: string): Promise<string> {
  return (await unit.em.findOneOrFail(Alliance, allianceId)).timeZone;
}

/** The members of a plan that were given; an empty theme or venue takes it away. */
async function planOf(unit: Unit, input: MeetingDetails, allianceId: string): Promise<Partial<MeetingPlan>> {
  const { title, theme, startsAt, endsAt, venue, noticeDays, quorumRule } = input;
  const place = await unit.pointed(Place, venue, "venue", allianceId);
  return {
    ...(title == null ? {} : { title: text("title", title, longest.title) }),
    ...(theme === undefined ? {} : { theme: optionalText("theme", theme, longest.title) }),
    ...(startsAt == null ? {} : { startsAt }),
    ...(endsAt == null ? {} : { endsAt }),
    ...(venue === undefined ? {} : { venue: place ? ref(place) : null }),
    ...(noticeDays == null ? {} : { noticeDays }),
    ...(quorumRule == null ? {} : { quorumRule }),
  };
}
