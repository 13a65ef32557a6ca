import type { Unit } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import { text } from "../../shared/texts.js";
import { todayIn } from "../alliances/index.js";
import { meetingOf } from "./meeting.acts.js";
import { type Meeting } from "./meeting.entity.js";
import type { DraftMinutes, OfMeeting, PublishMinutes } from "./meeting-acts.inputs.js";
import { Minutes } from "./minutes.entity.js";

/** How long minutes may be, in characters. */
const longestMinutes = 50_000;

/** For how many days minutes are on public display unless others are given, the first one included. */
const daysDisplayed = 7;

/** Writes the minutes of a meeting: changes the draft there is, or begins a new version. */
export async function draftMinutes(unit: Unit, input: DraftMinutes): Promise<{ minutes: Minutes }> {
  const meeting = await meetingOf(unit, input);
  meeting.require("draftMinutes");
  const written = text("text", input.text, longestMinutes);
  const latest = await latestOf(unit, meeting);
  if (latest?.status !== "DRAFT") return { minutes: Minutes.draft(unit, meeting, (latest?.version ?? 0) + 1, written) };
  latest.rewrite(unit, written);
  return { minutes: latest };
}

/** Approves the draft of a meeting's minutes: it never changes again. */
export async function approveMinutes(unit: Unit, input: OfMeeting): Promise<{ meeting: Meeting; minutes: Minutes }> {
  const meeting = await meetingOf(unit, input);
  meeting.approve(unit);
  const minutes = await latestOf(unit, meeting);
  if (minutes?.status !== "DRAFT") throw new Refusal("NO_MINUTES", "noDraft", {}, "meetingId");
  minutes.approve(unit);
  return { meeting, minutes };
}

/** Puts a redacted text of the approved minutes on public display. */
export async function publishMinutes(unit: Unit, input: PublishMinutes): Promise<{ minutes: Minutes }> {
  const meeting = await meetingOf(unit, input);
  meeting.require("publishMinutes");
  const where = { alliance: meeting.alliance.id, meeting, status: "APPROVED" } as const;
  const minutes = await unit.em.findOneOrFail(Minutes, where, { orderBy: { version: "desc" } });
  // One text at a time is on display: the version that stands.
  const earlier = { alliance: meeting.alliance.id, meeting, version: { $lt: minutes.version } };
  await unit.em.nativeUpdate(Minutes, earlier, { publicText: null, publicFrom: null, publicUntil: null });
  const publicFrom = input.from ?? (await todayIn(unit, { id: meeting.alliance.id }));
  minutes.display(unit, {
    publicText: text("publicText", input.publicText, longestMinutes),
    publicFrom,
    publicUntil: input.until ?? lastDay(publicFrom),
  });
  return { minutes };
}

const latestOf = (unit: Unit, meeting: Meeting): Promise<Minutes | null> =>
  unit.em.findOne(Minutes, { alliance: meeting.alliance.id, meeting }, { orderBy: { version: "desc" } });

function lastDay(first: string): string {
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + daysDisplayed - 1);
  return day.toISOString().slice(0, 10);
}
