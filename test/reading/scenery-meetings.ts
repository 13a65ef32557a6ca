import { type MeetingRole, MeetingStatus } from "../../src/alliance/meetings/index.js";
import { ActionItemStatus, ExtensionStatus, ResolutionStatus } from "../../src/alliance/resolutions/index.js";
import type { GivenAlliance, GivenOrganization } from "../support/given.js";
import { meetingsOf } from "../support/given-meetings.js";
import type { Placed } from "../support/records.js";
import { nasty } from "./nasty.js";

type Parts = Record<"bank" | "school" | "namesake" | "branch", GivenOrganization> & Record<"hall", Placed>;
type Stage = ReturnType<typeof meetingsOf>;

const noon = "2026-07-01T04:00:00Z";
const states = <S extends string>(all: Record<S, string>): S[] => Object.keys(all) as S[];

/** Meetings, resolutions and action items in every state; instants and days at which it is another day elsewhere. */
export async function setMeetings(alliance: GivenAlliance, parts: Parts, matters: readonly Placed[]): Promise<Placed> {
  const on = meetingsOf(alliance, parts.branch);
  const meetings = await setEveryState(alliance, on, parts);
  await setSeries(on, parts);
  await setPapers(on, parts, meetings, matters);
  return setResolutions(on, parts, meetings);
}

/** Each state twice: with the quorum of each rule, in another month, with other people. */
async function setEveryState(alliance: GivenAlliance, on: Stage, { bank, school, namesake, hall }: Parts) {
  // Members whose terms begin and end, so that a quorum is not all or nothing, and one that does not vote.
  const early = await alliance.organization("和顺物业");
  const late = await alliance.organization("新入盟单位");
  const silent = await alliance.organization("列席单位");
  await alliance.member(early, { validFrom: "2026-01-01", validUntil: "2026-06-30" });
  await alliance.member(late, { validFrom: "2026-07-01", validUntil: "2026-07-31" });
  await alliance.member(silent, { voting: false });
  const meetings: Placed[] = [];
  for (const [index, status] of [...states(MeetingStatus), ...states(MeetingStatus)].entries()) {
    const isHeld = ["IN_SESSION", "ADJOURNED", "MINUTES_APPROVED"].includes(status);
    const rule = (["TWO_THIRDS", "MAJORITY", "NONE"] as const)[index % 3]!;
    const required = rule === "TWO_THIRDS" ? 4 : 3;
    const meeting = await on.meeting(index % 2 ? "联席会议" : nasty.quotes, {
      kind: index % 4 ? "JOINT_MEETING" : "SECRETARY_MEETING",
      status,
      startsAt: index % 3 ? noon : "2026-07-31T16:30:00.070Z",
      heldOn: isHeld ? (index % 2 ? "2026-06-30" : "2026-07-01") : undefined,
      theme: index % 3 ? nasty.backslash : undefined,
      venue: index % 2 ? hall : undefined,
      noticeDays: index,
      quorumRule: rule,
      quorum: isHeld ? { eligible: 5, present: rule === "NONE" ? 2 : required, required } : undefined,
      statusReason: status === "CANCELLED" ? nasty.separators : undefined,
      notifiedAt: status === "PLANNED" ? undefined : "2026-06-20T00:00:00.500Z",
    });
    if (index % 2) await on.presence(meeting, school, "DEPARTMENT_LEADER", 2);
    if (index % 3) await on.presence(meeting, namesake, "MEMBER_REPRESENTATIVE", 3);
    await on.presence(meeting, bank);
    await on.presence(meeting, bank, "SECRETARY");
    for (const [nth, member] of [early, late, silent].entries())
      if ((index + nth) % 3) await on.presence(meeting, member);
    await on.presence(meeting, null, "RESIDENT", 7 + index);
    await on.presence(meeting, null, ["LEGAL_ADVISER", "RESIDENT_PARTY_MEMBER"][index % 2] as MeetingRole);
    meetings.push(meeting);
  }
  return meetings;
}

/** One that goes on, with days that were held, moved or called off, and one that has ended. */
async function setSeries(on: Stage, { hall }: Parts): Promise<void> {
  const series = await on.series("阳光书记见面会", {
    startsAt: "2026-01-01T01:00:00Z",
    venue: hall,
    theme: nasty.emoji,
  });
  const days = [
    ["2026-02-01", "2026-02-01T01:00:00Z", "ADJOURNED"],
    ["2026-06-30", "2026-06-30T15:59:59.999Z", "NOTIFIED"],
    // Two on one day, in one time zone at least, and one at a month's end.
    ["2026-07-01", noon, "PLANNED"],
    ["2026-07-02", "2026-07-01T15:00:00Z", "NOTIFIED"],
    ["2026-08-01", "2026-07-31T16:30:00.070Z", "PLANNED"],
    ["2026-09-01", "2026-09-01T01:00:00Z", "CANCELLED"],
    ["2026-10-01", "2026-10-02T01:00:00Z", "PLANNED"],
    ["2027-01-01", "2027-01-01T01:00:00Z", "INQUORATE"],
    ["2027-02-01", "2027-02-01T01:00:00Z", "PLANNED"],
  ] as const;
  for (const [occurrenceOn, startsAt, status] of days)
    await on.meeting("阳光书记见面会", { kind: "SECRETARY_MEETING", status, startsAt, series, occurrenceOn });
  await on.series(nasty.quotes, { kind: "JOINT_MEETING", startsAt: noon, endedOn: "2026-07-01", rrule: "FREQ=DAILY" });
  await on.series(nasty.quotes, { startsAt: noon });
}

/** What is talked about, and what was said: versions in every state, on display before, now, later and never. */
async function setPapers(
  on: Stage,
  { bank, school }: Parts,
  meetings: readonly Placed[],
  matters: readonly Placed[],
): Promise<void> {
  for (const [at, meeting] of meetings.entries()) {
    const items = ["PROPOSED", "ACCEPTED", "DECLINED", "WITHDRAWN"] as const;
    for (const [index, status] of items.entries())
      await on.agendaItem(meeting, index % 2 ? nasty.emoji : "停车难", {
        // Against the order in which they are recorded.
        position: items.length - index,
        status,
        proposedBy: index % 2 ? bank : school,
        description: index % 2 ? nasty.backslash : undefined,
        matter: index ? matters[(at + index) % matters.length] : undefined,
      });
  }
  const approvedAt = "2026-06-02T00:00:00.050Z";
  const publicText = nasty.separators;
  const days = [
    ["2026-06-20", "2026-06-30"],
    ["2026-07-01", "2026-07-01"],
    ["2026-08-01", "2026-12-31"],
  ] as const;
  for (const [index, meeting] of meetings.entries()) {
    const [publicFrom, publicUntil] = days[index % 3]!;
    await on.minutes(meeting, nasty.quotes, { approvedAt, publicText, publicFrom, publicUntil });
    if (index % 2) await on.minutes(meeting, nasty.emoji, { version: 2, approvedAt });
    if (index % 4) await on.minutes(meeting, "改", { version: 3 });
  }
}

/** Each state twice: voted on and not; with items in every state, due on days that end at another moment elsewhere. */
async function setResolutions(
  on: Stage,
  { bank, school, namesake, branch }: Parts,
  meetings: readonly Placed[],
): Promise<Placed> {
  const agendaItem = await on.agendaItem(meetings[2]!, "路灯", { position: 9 });
  for (const [index, status] of [...states(ResolutionStatus), ...states(ResolutionStatus)].entries()) {
    const votes = [
      [namesake, "FOR"],
      [bank, index % 3 ? "AGAINST" : "FOR"],
      [school, "ABSTAIN"],
    ] as const;
    const resolution = await on.resolution(meetings[index % 4]!, index % 2 ? "共治停车" : nasty.quotes, {
      status,
      text: index % 3 ? nasty.emoji : undefined,
      votingRule: index % 2 ? "TWO_THIRDS" : "CONSENSUS",
      adoptedOn: index % 3 ? "2026-07-01" : "2026-10-01",
      proposedBy: index % 2 ? bank : undefined,
      agendaItem: index % 4 === 2 ? agendaItem : undefined,
      votes: index % 2 && status !== "PROPOSED" ? votes : undefined,
      recordedAt: index % 3 ? "2026-06-01T00:00:00.500Z" : undefined,
    });
    if (["IN_EXECUTION", "FULFILLED", "CLOSED"].includes(status))
      await setItems(on, { bank, school, namesake, branch }, resolution, index);
  }
  return setSupport(on, { bank, school, namesake, branch }, meetings[0]!);
}

type Sides = Omit<Parts, "hall">;

async function setItems(on: Stage, { bank, school, namesake, branch }: Sides, resolution: Placed, round: number) {
  const due = ["2026-06-30", "2026-07-31", "2026-12-31", "2026-07-01"];
  for (const [index, status] of states(ActionItemStatus).entries()) {
    const item = await on.actionItem(resolution, index % 2 ? nasty.emoji : "画线", {
      lead: [bank, school, namesake][index % 3]!,
      verifier: index % 3 === 2 ? bank : undefined,
      supporting: index % 2 ? [branch] : [],
      dueOn: due[(index + round) % 4],
      status,
      description: index % 2 ? nasty.backslash : undefined,
    });
    await on.entry(item, "acceptAction", { by: bank });
    if (index % 2) await on.entry(item, "recordProgress", { note: nasty.quotes });
    const answers = states(ExtensionStatus);
    await on.extension(item, { status: answers[index % 3], until: "2027-01-31", reason: nasty.separators });
  }
}

/** One item that several support, two of one name among them. */
async function setSupport(on: Stage, { bank, school, namesake, branch }: Sides, meeting: Placed): Promise<Placed> {
  const resolution = await on.resolution(meeting, "众人拾柴", { status: "IN_EXECUTION" });
  await on.actionItem(resolution, "众人拾柴", { lead: branch, verifier: school, supporting: [namesake, school, bank] }); // prettier-ignore
  return resolution;
}
