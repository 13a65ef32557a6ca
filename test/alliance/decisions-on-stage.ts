import type { MeetingStatus } from "../../src/alliance/meetings/index.js";
import type { GivenAlliance } from "../support/given.js";
import { meetingsOf } from "../support/given-meetings.js";
import type { Placed, RunSql } from "../support/records.js";

type Input = Record<string, unknown>;
type Put = (state: string, act: string) => Promise<{ record: Placed; input: Input }>;

const future = { startsAt: "2027-03-01T01:00:00Z" };
const held = ["IN_SESSION", "ADJOURNED", "MINUTES_APPROVED"];

/** Meetings, resolutions and action items in any state, and what their acts are given there. */
export function decisionsOnStage(sql: RunSql, alliance: GivenAlliance, branch: Placed, unit: Placed) {
  const meetings = meetingsOf(alliance, branch);
  let placed = 0;

  /** A meeting to which every voting member came. */
  const meetingWithAll = async (status: MeetingStatus): Promise<Placed> => {
    placed += 1;
    const voter = await alliance.organization(`表决单位 ${placed}`);
    await alliance.member(voter);
    const meeting = await meetings.meeting(`会议 ${placed}`, { ...future, status });
    await sql(
      `insert into meeting_presences (alliance_id, id, created_at, meeting_id, organization_id, role, headcount)
       select alliance_id, gen_random_uuid(), now(), $1, member_id, 'MEMBER_REPRESENTATIVE', 1 from memberships where status = 'ACTIVE'`,
      [meeting.uuid],
    );
    return meeting;
  };
  const voterAt = async (meeting: Placed): Promise<string> => {
    const [row] = await sql<{ id: string }>(
      "select organization_id as id from meeting_presences where meeting_id = $1 limit 1",
      [meeting.uuid],
    );
    return `org_${row!.id}`;
  };

  const item = async (state: string) => {
    const resolution = await meetings.resolution(await meetings.meeting("会议", { status: "ADJOURNED" }), "决议", {
      status: "IN_EXECUTION",
    });
    return meetings.actionItem(resolution, "任务", { lead: unit, status: state as never });
  };

  const more: Record<string, Input> = {
    replanMeeting: { title: "新名称" },
    assignAction: { title: "任务", leadId: unit.id, dueOn: "2027-03-01" },
    recordProgress: { note: "过半" },
    reportAction: { note: "已完成" },
    returnAction: { reason: "缺材料" },
    requestExtension: { until: "2027-06-01", reason: "材料未到" },
  };

  const put: Record<string, Put> = {
    Meeting: async (state, act) => {
      placed += 1;
      const series = act === "endMeetingSeries" ? await meetings.series(`例会 ${placed}`, future) : undefined;
      const record = await meetings.meeting(`会议 ${placed}`, {
        ...future,
        status: state as never,
        quorumRule: act === "declareInquorate" && !held.includes(state) ? "MAJORITY" : "NONE",
        ...(series ? { series, occurrenceOn: "2027-03-01" } : {}),
      });
      if (act === "approveMinutes") await meetings.minutes(record, "纪要");
      return { record, input: series ? { seriesId: series.id } : { meetingId: record.id, ...more[act] } };
    },
    AgendaItem: async (state) => {
      const record = await meetings.agendaItem(await meetings.meeting("会议", future), "议题", {
        status: state as never,
      });
      return { record, input: { agendaItemId: record.id } };
    },
    Resolution: async (state, act) => {
      const votingRule = act === "recordConsensus" ? "CONSENSUS" : "SIMPLE_MAJORITY";
      const meeting = await meetingWithAll("IN_SESSION");
      const record = await meetings.resolution(meeting, "决议", { status: state as never, votingRule });
      return { record, input: { resolutionId: record.id, ...more[act] } };
    },
    ActionItem: async (state, act) => {
      const record = await item(state);
      return { record, input: { actionItemId: record.id, ...more[act] } };
    },
    Extension: async (state) => {
      const record = await meetings.extension(await item("IN_PROGRESS"), { status: state as never });
      return { record, input: { extensionId: record.id } };
    },
  };

  const within: Record<string, (state: string) => Promise<Placed>> = {
    Meeting: (state) => meetingWithAll(state as never),
    Resolution: async (state) =>
      meetings.resolution(await meetingWithAll("IN_SESSION"), "决议", { status: state as never }),
    ActionItem: item,
  };

  const ofMeeting = async ({ id }: Placed, input: Input) => ({ noun: "Meeting", input: { meetingId: id, ...input } });
  const ofItem = async ({ id }: Placed, act: string) => ({
    noun: "ActionItem",
    input: { actionItemId: id, ...more[act] },
  });
  const decided = async (meeting: Placed, votingRule: "CONSENSUS" | "SIMPLE_MAJORITY") => {
    const { id } = await meetings.resolution(meeting, "决议", { votingRule });
    return { noun: "Resolution", input: { resolutionId: id } };
  };

  const at: Record<string, (record: Placed, act: string) => Promise<{ noun: string; input: Input }>> = {
    proposeAgendaItem: (meeting) => ofMeeting(meeting, { title: "议题" }),
    acceptAgendaItem: async (meeting) => {
      const { id } = await meetings.agendaItem(meeting, "议题", { status: "PROPOSED" });
      return { noun: "AgendaItem", input: { agendaItemId: id } };
    },
    recordPresence: (meeting) => ofMeeting(meeting, { organizationId: unit.id }),
    draftMinutes: (meeting) => ofMeeting(meeting, { text: "纪要" }),
    publishMinutes: async (meeting) => {
      await meetings.minutes(meeting, "纪要", { approvedAt: "2026-11-20T01:00:00Z" });
      return ofMeeting(meeting, { publicText: "公示" });
    },
    proposeResolution: (meeting) => ofMeeting(meeting, { title: "决议" }),
    recordConsensus: (meeting) => decided(meeting, "CONSENSUS"),
    openVote: (meeting) => decided(meeting, "SIMPLE_MAJORITY"),
    castVote: async ({ id, uuid }) => {
      const [row] = await sql<{ uuid: string }>("select meeting_id as uuid from resolutions where id = $1", [uuid]);
      const organizationId = await voterAt({ id: "", uuid: row!.uuid });
      return { noun: "Resolution", input: { resolutionId: id, organizationId, choice: "FOR" } };
    },
    carryOverResolution: async ({ id }) => {
      const other = await meetings.meeting("下次会议", future);
      return { noun: "Resolution", input: { resolutionId: id, meetingId: other.id } };
    },
    recordProgress: ofItem,
    requestExtension: ofItem,
    grantExtension: async (record) => {
      const { id } = await meetings.extension(record);
      return { noun: "Extension", input: { extensionId: id } };
    },
  };

  return { put, within, at };
}

/** The tables of what is decided, by noun. */
export const decisionTables: Readonly<Record<string, string>> = {
  Meeting: "meetings",
  AgendaItem: "agenda_items",
  Resolution: "resolutions",
  ActionItem: "action_items",
  Extension: "extensions",
};
