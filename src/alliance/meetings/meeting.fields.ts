import { Field, Int, ObjectType } from "type-graphql";
import {
  byPinyin,
  computedField,
  connectionField,
  connectionType,
  type Given,
  labelOf,
  listField,
  ordersOf,
  pageSize,
  rowField,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Day } from "../../shared/scalars.js";
import { Alliance } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { AgendaItem } from "./agenda-item.entity.js";
import { Meeting } from "./meeting.entity.js";
import { MeetingFilter, meetingFilterTerms } from "./meeting.inputs.js";
import { byMeetingRole, MeetingKind, MeetingRole, meetingRoleLabels } from "./meeting-kind.js";
import { MeetingPresence } from "./meeting-presence.entity.js";
import { MeetingSeries } from "./meeting-series.entity.js";
import { Minutes } from "./minutes.entity.js";
import { requiredInSql } from "./quorum.js";

const lists = {
  type: connectionType("Meeting", () => Meeting),
  node: () => Meeting,
  filter: { input: MeetingFilter, terms: meetingFilterTerms },
  orders: ordersOf<Meeting>("Meeting", {
    STARTS_AT: { by: (meeting) => meeting.startsAt, type: "timestamptz", description: "By when it starts 开始时间." },
  }),
  defaultOrder: { field: "STARTS_AT", direction: "DESC" },
} as const;

connectionField(Alliance, "meetings", {
  ...lists,
  description: "The meetings of the alliance 会议, the latest first.",
  on: (meeting, alliance) => sql`${meeting.alliance} = ${alliance.id}`,
});

connectionField(MeetingSeries, "meetings", {
  ...lists,
  description: "The meetings recorded for the series 系列中的会议, the latest first.",
  on: (meeting, series) => sql`${meeting.alliance} = ${series.alliance} and ${meeting.series} = ${series.id}`,
});

listField(Alliance, "meetingSeries", {
  description: "The meetings that repeat 例会, by name.",
  of: () => MeetingSeries,
  args: { kind: { type: () => MeetingKind, description: "Of this kind only." } },
  on: (series, alliance, { kind }) =>
    kind?.isGiven()
      ? sql`${series.alliance} = ${alliance.id} and ${series.kind} = ${kind.bound()}`
      : sql`${series.alliance} = ${alliance.id}`,
  orderBy: (series) => sql`${byPinyin(series.name)}, ${series.id}`,
});

computedField(MeetingSeries, "nextDates", {
  type: () => [Day],
  description:
    "The days of its next meetings 后续日期, the earliest first, as they are planned: at most twelve months ahead. A meeting that was moved has its new day, one that was called off has none.",
  args: {
    first: { type: () => Int, defaultValue: 12, description: "How many days, at most 100; 12 unless given." },
  },
  sql: (series, { now }, { first }) => sql`(
    select coalesce(json_agg(d.day order by d.day), '[]'::json) from (
      select (m.starts_at at time zone a.time_zone)::date as day
      from meetings m join alliances a on a.id = m.alliance_id
      where m.alliance_id = ${series.alliance} and m.series_id = ${series.id} and m.status in ('PLANNED', 'NOTIFIED') and m.starts_at > ${now()}
      order by m.starts_at limit ${(first as unknown as Given<number>).bound((count) => pageSize(count ?? 12, "first"))}::int) d)`,
});

listField(Meeting, "agenda", {
  description: "What is to be talked about 议程, in the order proposed; for the alliance's members and coordinators.",
  of: () => AgendaItem,
  on: (item, meeting) => sql`${item.alliance} = ${meeting.alliance} and ${item.meeting} = ${meeting.id}`,
  orderBy: (item) => item.position,
});

listField(Meeting, "presences", {
  description: "Who came, by organization and role 到会情况; for the alliance's members and coordinators.",
  of: () => MeetingPresence,
  on: (presence, meeting) => sql`${presence.alliance} = ${meeting.alliance} and ${presence.meeting} = ${meeting.id}`,
  orderBy: (presence, via) =>
    sql`${byPinyin(via<Organization>("organization").name)} nulls last, ${presence.role}, ${presence.id}`,
});

listField(Meeting, "minutes", {
  description:
    "The versions of its minutes 会议纪要, the latest first: approved ones for the alliance's members, drafts too for its coordinators, those on public display for everybody.",
  of: () => Minutes,
  on: (minutes, meeting) => sql`${minutes.alliance} = ${meeting.alliance} and ${minutes.meeting} = ${meeting.id}`,
  orderBy: (minutes) => sql`${minutes.version} desc`,
});

computedField(Minutes, "text", {
  type: () => String,
  nullable: true,
  description: "The whole text 全文: for the alliance's members and coordinators, null to everybody else.",
  sql: (minutes, { caller }) => {
    switch (caller.role()) {
      case "operator":
        return sql`${minutes.text}`;
      case "coordinator":
      case "member":
        return sql`case when ${minutes.alliance} = ${caller.allianceId()} then ${minutes.text} end`;
      default:
        return sql`null::text`;
    }
  },
});

@ObjectType({ description: "How many people came to a meeting in one role 按身份到会人数." })
class AttendanceByRole {
  @Field(() => MeetingRole, { description: "The role 身份." })
  role!: MeetingRole;

  @Field(() => String, { description: "The role in Chinese 身份名称." })
  label!: string;

  @Field(() => Int, { description: "How many people 人数." })
  count!: number;
}

rowsField(Meeting, "attendanceByRole", {
  description: "How many people came in each role 按身份到会人数, in the order of the roles.",
  of: () => AttendanceByRole,
  from: (meeting) => sql`
    select p.role, ${labelOf(sql`p.role`, meetingRoleLabels)} as label, sum(p.headcount)::int as count
    from meeting_presences p where p.alliance_id = ${meeting.alliance} and p.meeting_id = ${meeting.id} group by p.role`,
  orderBy: byMeetingRole,
});

@ObjectType({ description: "Whether enough voting members are present 法定人数." })
class MeetingQuorum {
  @Field(() => Int, { description: "How many active members vote 有表决权成员数." })
  eligible!: number;

  @Field(() => Int, { description: "How many of them are present 到会数." })
  present!: number;

  @Field(() => Int, { description: "How many have to be present for something to be resolved 应到数." })
  required!: number;

  @Field(() => Boolean, { description: "Whether so many are present 是否达到." })
  reached!: boolean;
}

rowField(Meeting, "quorum", {
  description:
    "Its quorum 法定人数: as it stands until the meeting is opened, and from then on as it was at that moment.",
  of: () => MeetingQuorum,
  from: (meeting, _args, { now }) => sql`
    select q.eligible, q.present, q.required, q.present >= q.required as reached
    from (
      select ${meeting.quorumEligible} as eligible, ${meeting.quorumPresent} as present, ${meeting.quorumRequired} as required
      where ${meeting.quorumEligible} is not null
      union all
      select c.eligible, c.present, ${requiredInSql(meeting.quorumRule, sql`c.eligible`)}
      from (
        select count(*)::int as eligible, count(*) filter (where exists (
          select from meeting_presences p where p.alliance_id = m.alliance_id and p.meeting_id = ${meeting.id} and p.organization_id = m.member_id))::int as present
        from memberships m
        cross join (select (${now()} at time zone a.time_zone)::date as today from alliances a where a.id = ${meeting.alliance}) d
        where m.alliance_id = ${meeting.alliance} and m.status = 'ACTIVE' and m.voting and m.valid_from <= d.today
          and (m.valid_until is null or m.valid_until >= d.today)
      ) c
      where ${meeting.quorumEligible} is null
    ) q`,
});
