import type {
  AgendaItemStatus,
  MeetingKind,
  MeetingRole,
  MeetingStatus,
  QuorumRule,
} from "../../src/alliance/meetings/index.js";
import type {
  ActionItemStatus,
  ExtensionStatus,
  ResolutionStatus,
  VoteChoice,
  VotingRule,
} from "../../src/alliance/resolutions/index.js";
import type { GivenAlliance } from "./given.js";
import type { Placed } from "./records.js";

interface MeetingTold {
  kind?: MeetingKind;
  status?: MeetingStatus;
  startsAt?: string;
  endsAt?: string;
  heldOn?: string;
  theme?: string;
  venue?: Placed;
  noticeDays?: number;
  quorumRule?: QuorumRule;
  /** The quorum as it was when it was opened. */
  quorum?: { eligible: number; present: number; required: number };
  statusReason?: string;
  notifiedAt?: string;
  series?: Placed;
  occurrenceOn?: string;
}

const held = (status: MeetingStatus | undefined): boolean =>
  ["IN_SESSION", "ADJOURNED", "MINUTES_APPROVED"].includes(status ?? "");
const decidedQuorum = (status: ResolutionStatus | undefined) =>
  status === "LAPSED" ? [3, 1, 2] : status === "REJECTED" || adopted(status) ? [3, 2, 2] : [];
const adopted = (status: ResolutionStatus | undefined): boolean =>
  ["ADOPTED", "IN_EXECUTION", "FULFILLED", "CLOSED"].includes(status ?? "");

/** Meetings and what comes of them, put on the stage of an alliance that has a convener. */
export const meetingsOf = (alliance: GivenAlliance, convener: Placed) => ({
  series: (
    name: string,
    told: { kind?: MeetingKind; rrule?: string; startsAt: string; theme?: string; venue?: Placed; endedOn?: string },
  ) =>
    alliance.add("meeting_series", "mse", {
      name,
      kind: told.kind ?? "SECRETARY_MEETING",
      rrule: told.rrule ?? "FREQ=MONTHLY;BYMONTHDAY=1",
      starts_at: told.startsAt,
      theme: told.theme,
      chair_role: "SECRETARY",
      duration_minutes: 90,
      convener_id: convener.uuid,
      venue_id: told.venue?.uuid,
      notice_days: 0,
      quorum_rule: "NONE",
      ended_on: told.endedOn,
    }),
  meeting: (title: string, told: MeetingTold = {}) => {
    const startsAt = told.startsAt ?? "2026-12-01T01:00:00Z";
    return alliance.add("meetings", "mtg", {
      title,
      kind: told.kind ?? "JOINT_MEETING",
      theme: told.theme,
      status: told.status ?? "PLANNED",
      starts_at: startsAt,
      ends_at: told.endsAt ?? new Date(Date.parse(startsAt) + 7_200_000).toISOString(),
      held_on: told.heldOn ?? (held(told.status) ? startsAt.slice(0, 10) : undefined),
      convener_id: convener.uuid,
      venue_id: told.venue?.uuid,
      notice_days: told.noticeDays ?? 0,
      quorum_rule: told.quorumRule ?? "NONE",
      quorum_eligible: told.quorum?.eligible,
      quorum_present: told.quorum?.present,
      quorum_required: told.quorum?.required,
      status_reason: told.statusReason,
      notified_at: told.notifiedAt,
      series_id: told.series?.uuid,
      occurrence_on: told.occurrenceOn,
    });
  },
  presence: (
    meeting: Placed,
    organization: Placed | null,
    role: MeetingRole = "MEMBER_REPRESENTATIVE",
    headcount = 1,
  ) =>
    alliance.add("meeting_presences", "prs", {
      meeting_id: meeting.uuid,
      organization_id: organization?.uuid,
      role,
      headcount,
    }),
  agendaItem: (
    meeting: Placed,
    title: string,
    told: {
      status?: AgendaItemStatus;
      proposedBy?: Placed;
      position?: number;
      matter?: Placed;
      description?: string;
    } = {},
  ) =>
    alliance.add("agenda_items", "agi", {
      meeting_id: meeting.uuid,
      position: told.position ?? 1,
      title,
      matter_id: told.matter?.uuid,
      description: told.description,
      proposed_by_id: (told.proposedBy ?? convener).uuid,
      status: told.status ?? "ACCEPTED",
      status_reason: told.status === "DECLINED" ? "下次再议" : undefined,
    }),
  minutes: (
    meeting: Placed,
    text: string,
    told: {
      version?: number;
      approvedAt?: string;
      publicText?: string;
      publicFrom?: string;
      publicUntil?: string;
    } = {},
  ) =>
    alliance.add("minutes", "min", {
      meeting_id: meeting.uuid,
      version: told.version ?? 1,
      status: told.approvedAt ? "APPROVED" : "DRAFT",
      text,
      approved_at: told.approvedAt,
      public_text: told.publicText,
      public_from: told.publicFrom,
      public_until: told.publicUntil,
    }),
  resolution: async (
    meeting: Placed,
    title: string,
    told: {
      status?: ResolutionStatus;
      votingRule?: VotingRule;
      text?: string;
      adoptedOn?: string;
      proposedBy?: Placed;
      agendaItem?: Placed;
      recordedAt?: string;
      /** Who said what, while the vote was open. */
      votes?: readonly (readonly [Placed, VoteChoice])[];
    } = {},
  ) => {
    const { status = "PROPOSED" } = told;
    const [eligible, present, required] = decidedQuorum(status);
    const decided = {
      status,
      adopted_on: adopted(status) ? (told.adoptedOn ?? "2026-11-01") : null,
      decided_at: eligible === undefined ? null : "2026-11-01T02:00:00Z",
      quorum_eligible: eligible ?? null,
      quorum_present: present ?? null,
      quorum_required: required ?? null,
    };
    const resolution = await alliance.add("resolutions", "res", {
      meeting_id: meeting.uuid,
      agenda_item_id: told.agendaItem?.uuid,
      title,
      text: told.text,
      ...decided,
      ...(told.votes ? { status: "VOTING", adopted_on: null } : {}),
      voting_rule: told.votingRule ?? "SIMPLE_MAJORITY",
      proposed_by_id: (told.proposedBy ?? convener).uuid,
      created_at: told.recordedAt,
    });
    for (const [organization, choice] of told.votes ?? [])
      await alliance.add("votes", "vot", {
        resolution_id: resolution.uuid,
        organization_id: organization.uuid,
        choice,
        cast_at: "2026-11-01T01:30:00Z",
      });
    if (told.votes) await alliance.change("resolutions", resolution, decided);
    return resolution;
  },
  actionItem: async (
    resolution: Placed,
    title: string,
    told: {
      lead: Placed;
      verifier?: Placed;
      supporting?: Placed[];
      dueOn?: string;
      status?: ActionItemStatus;
      description?: string;
    },
  ) => {
    const item = await alliance.add("action_items", "itm", {
      resolution_id: resolution.uuid,
      title,
      description: told.description,
      lead_id: told.lead.uuid,
      verifier_id: (told.verifier ?? convener).uuid,
      due_on: told.dueOn ?? "2026-12-31",
      status: told.status ?? "ASSIGNED",
      verified_at: told.status === "VERIFIED" || told.status === "CLOSED" ? "2026-11-10T02:00:00Z" : undefined,
    });
    for (const organization of told.supporting ?? [])
      await alliance.put("action_supports", { action_item_id: item.uuid, organization_id: organization.uuid });
    return item;
  },
  entry: (item: Placed, act: string, told: { note?: string; by?: Placed } = {}) =>
    alliance.add("action_entries", "", {
      action_item_id: item.uuid,
      act,
      note: told.note,
      actor_id: told.by?.uuid,
    }),
  extension: (item: Placed, told: { until?: string; status?: ExtensionStatus; reason?: string } = {}) =>
    alliance.add("extensions", "ext", {
      action_item_id: item.uuid,
      until: told.until ?? "2027-01-31",
      reason: told.reason ?? "材料未到",
      status: told.status ?? "REQUESTED",
      status_reason: told.status === "DECLINED" ? "不宜再拖" : undefined,
    }),
});
