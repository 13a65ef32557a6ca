import { type Occurrence, occurrencesOf } from "../shared/recurrence.js";
import { dayFrom, later, shanghai } from "./activity.js";
import type { Community } from "./community.js";
import type { Records } from "./records.js";

/** A meeting of the demo: its id, its day and its time. */
export interface Gathering {
  readonly id: string;
  readonly on: string;
  readonly from: Date;
  readonly to: Date;
}

/** Meetings held, the earliest first, and the next ones that are planned. */
export interface Gatherings {
  readonly held: readonly Gathering[];
  readonly next: readonly Gathering[];
}

interface Series {
  readonly kind: "JOINT_MEETING" | "SECRETARY_MEETING";
  readonly name: string;
  readonly theme: string | null;
  readonly rrule: string;
  readonly time: string;
  readonly hours: number;
  readonly venue: string;
  readonly noticeDays: number;
  readonly come: (meeting: string, index: number) => number;
}

/** How many meetings of each kind were held so far. */
const held = 24;

/** 依托樓宇商圈黨群服務中心定期開展黨建聯席會議; 每月一日在“一米陽光”黨群服務站定期開展“陽光書記見面會”. */
export function meet(records: Records, community: Community): { joint: Gatherings; secretary: Gatherings } {
  const { venues, generalBranch, members } = community;
  const came = (meeting_id: string, organization_id: string | null, role: string, headcount = 1): void =>
    void records.add("meeting_presences", { meeting_id, organization_id, role, headcount });
  const joint = repeat(records, community, {
    kind: "JOINT_MEETING",
    name: "党建联席会议",
    theme: null,
    rrule: "FREQ=MONTHLY;BYDAY=3TH",
    time: "14:30",
    hours: 2,
    venue: venues.partyCentre,
    noticeDays: 5,
    // Whoever stays away is one of those that the report does not name.
    come: (meeting, index) => {
      const present = members.filter((_member, place) => place < 4 || (place + index) % 5 !== 0);
      for (const member of present) came(meeting, member, "MEMBER_REPRESENTATIVE");
      came(meeting, generalBranch, "SECRETARY");
      return present.length;
    },
  });
  const secretary = repeat(records, community, {
    kind: "SECRETARY_MEETING",
    name: "阳光书记见面会",
    theme: "阳光书记见面会，我找书记有话说",
    rrule: "FREQ=MONTHLY;BYMONTHDAY=1",
    time: "09:30",
    hours: 1.5,
    venue: venues.stationOne,
    noticeDays: 3,
    // 組織紅色物業、轄區單位和職能部門負責人、以及居民黨員、社區民警和法律顧問等多方參與
    come: (meeting, index) => {
      came(meeting, community.branches[index % 3]!, "SECRETARY");
      came(meeting, members[0]!, "PROPERTY_MANAGER");
      came(meeting, members[2 + (index % 2)]!, "UNIT_LEADER");
      came(meeting, community.departments[index % 2]!, "DEPARTMENT_LEADER");
      came(meeting, null, "RESIDENT_PARTY_MEMBER", 3 + (index % 3));
      came(meeting, null, "RESIDENT", 8 + ((index * 5) % 7));
      came(meeting, null, "POLICE_OFFICER");
      came(meeting, null, "LEGAL_ADVISER");
      return 2;
    },
  });
  return { joint, secretary };
}

/** Materialises a series: the last meetings as held, those of the next twelve months as planned. */
function repeat(records: Records, { generalBranch, members }: Community, series: Series): Gatherings {
  const { now } = records;
  const start = shanghai(`${dayFrom(now, -31 * (held + 3)).slice(0, 7)}-01`, series.time);
  const all = occurrencesOf(series.rrule, start, "Asia/Shanghai", start, later(now, 24 * 365));
  const begun = all.filter(({ startsAt }) => startsAt <= now).slice(-held);
  const quorum_rule = series.kind === "JOINT_MEETING" ? "MAJORITY" : "NONE";
  const common = { kind: series.kind, theme: series.theme, convener_id: generalBranch, venue_id: series.venue };
  const planned = { ...common, notice_days: series.noticeDays, quorum_rule };
  const series_id = records.add("meeting_series", {
    ...planned,
    name: series.name,
    rrule: series.rrule,
    starts_at: begun[0]!.startsAt,
    duration_minutes: series.hours * 60,
    chair_role: "SECRETARY",
    ended_on: null,
  });
  const noticeOf = (startsAt: Date): Date => later(startsAt, -24 * (series.noticeDays + 2));
  const add = ({ on, startsAt }: Occurrence, status: string): Gathering => {
    const to = later(startsAt, series.hours);
    const notified_at = status === "PLANNED" ? null : noticeOf(startsAt);
    const values = {
      ...planned,
      title: series.name,
      status,
      starts_at: startsAt,
      ends_at: to,
      series_id,
      occurrence_on: on,
    };
    const id = records.add("meetings", { ...values, notified_at });
    return { id, on, from: startsAt, to };
  };
  const gatherings = begun.map((occurrence, index) => {
    const isOn = later(occurrence.startsAt, series.hours) > now;
    const isLast = index === begun.length - 1;
    const meeting = add(occurrence, isOn ? "IN_SESSION" : isLast ? "ADJOURNED" : "MINUTES_APPROVED");
    const present = series.come(meeting.id, index);
    const required = Math.floor(members.length / 2) + 1;
    records.change(meeting.id, {
      held_on: meeting.on,
      quorum_eligible: members.length,
      quorum_present: present,
      quorum_required: required,
    });
    if (!isOn) writeMinutes(records, meeting, isLast);
    return meeting;
  });
  const next = all
    .filter(({ startsAt }) => startsAt > now)
    .map((occurrence) => add(occurrence, noticeOf(occurrence.startsAt) <= now ? "NOTIFIED" : "PLANNED"));
  return { held: gatherings, next };
}

/** The minutes of the last meeting wait for approval; those of the others stand, and were on public display for a week. */
function writeMinutes(records: Records, { id: meeting_id, on, to }: Gathering, isDraft: boolean): void {
  const shown = shanghai(on, "00:00");
  records.add("minutes", {
    meeting_id,
    version: 1,
    status: isDraft ? "DRAFT" : "APPROVED",
    text: `${on} 会议纪要（示例全文，内部）`,
    approved_at: isDraft ? null : later(to, 24 * 3),
    public_text: isDraft ? null : `${on} 会议议定事项公示（示例）`,
    public_from: isDraft ? null : dayFrom(shown, 4),
    public_until: isDraft ? null : dayFrom(shown, 10),
  });
}
