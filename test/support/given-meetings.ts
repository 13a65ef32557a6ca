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
  series?: Placed;
  occurrenceOn?: string;
}

const held = (status: MeetingStatus | undefined): boolean =>
  ["IN_SESSION", "ADJOURNED", "MINUTES_APPROVED"].includes(status ?? "");
const adopted = (status: ResolutionStatus | undefined): boolean =>
  ["ADOPTED", "IN_EXECUTION", "FULFILLED", "CLOSED"].includes(status ?? "");

/** Meetings and what comes of them, put on the stage of an alliance that has a convener. */
export const meetingsOf = (alliance: GivenAlliance, convener: Placed) => ({
  series: (
    name: string,
    told: { kind?: MeetingKind; rrule?: string; startsAt: string; venue?: Placed; endedOn?: string },
  ) =>
    alliance.add("meeting_series", "mse", {
      name,
      kind: told.kind ?? "SECRETARY_MEETING",
      rrule: told.rrule ?? "FREQ=MONTHLY;BYMONTHDAY=1",
      starts_at: told.startsAt,
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
    told: { status?: AgendaItemStatus; proposedBy?: Placed; position?: number; matter?: Placed } = {},
  ) =>
    alliance.add("agenda_items", "agi", {
      meeting_id: meeting.uuid,
      position: told.position ?? 1,
      title,
      matter_id: told.matter?.uuid,
      proposed_by_id: (told.proposedBy ?? convener).uuid,
      status: told.status ?? "ACCEPTED",
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
  resolution: (
    meeting: Placed,
    title: string,
    told: {
      status?: ResolutionStatus;
      votingRule?: VotingRule;
      text?: string;
      adoptedOn?: string;
      proposedBy?: Placed;
      recordedAt?: string;
    } = {},
  ) =>
    alliance.add("resolutions", "res", {
      meeting_id: meeting.uuid,
      title,
      text: told.text,
      status: told.status ?? "PROPOSED",
      voting_rule: told.votingRule ?? "SIMPLE_MAJORITY",
      proposed_by_id: (told.proposedBy ?? convener).uuid,
      adopted_on: adopted(told.status) ? (told.adoptedOn ?? "2026-11-01") : undefined,
      decided_at: adopted(told.status) ? "2026-11-01T02:00:00Z" : undefined,
      quorum_eligible: adopted(told.status) ? 3 : undefined,
      quorum_present: adopted(told.status) ? 2 : undefined,
      quorum_required: adopted(told.status) ? 2 : undefined,
      created_at: told.recordedAt,
    }),
  vote: (resolution: Placed, organization: Placed, choice: VoteChoice) =>
    alliance.add("votes", "vot", {
      resolution_id: resolution.uuid,
      organization_id: organization.uuid,
      choice,
      cast_at: "2026-11-01T01:30:00Z",
    }),
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
  extension: (item: Placed, told: { until?: string; status?: ExtensionStatus; reason?: string } = {}) =>
    alliance.add("extensions", "ext", {
      action_item_id: item.uuid,
      until: told.until ?? "2027-01-31",
      reason: told.reason ?? "材料未到",
      status: told.status ?? "REQUESTED",
    }),
});
