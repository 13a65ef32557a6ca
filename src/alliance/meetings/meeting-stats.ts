import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  alias,
  computedField,
  figuresField,
  type Given,
  labelOf,
  nobody,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance, dayInYear } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { Meeting } from "./meeting.entity.js";
import { MeetingFilter, meetingFilterTerms } from "./meeting.inputs.js";
import { withinAlliance } from "./meeting.policy.js";
import { byMeetingRole, MeetingKind, MeetingRole, meetingRoleLabels } from "./meeting-kind.js";

@ObjectType({ description: "Figures of meetings 会议统计." })
class MeetingStats {
  /** Named by the counted set's subquery, not by the schema. */
  readonly id!: string;
}

@ObjectType({ description: "The meetings of one kind 按类型." })
class MeetingStatsOfKind {
  @Field(() => MeetingKind, { description: "The kind 类型." })
  kind!: MeetingKind;

  @Field(() => Int, { description: "How many were held 召开次数." })
  held!: number;
}

@ObjectType({ description: "The meetings held in one month 按月." })
class MeetingStatsOfMonth {
  @Field(() => String, { description: "The month in which they were held, such as `2026-07`." })
  month!: string;

  @Field(() => Int, { description: "How many were held 召开次数." })
  held!: number;

  @Field(() => Int, { description: "How many people came, each time counted 到会人次." })
  attendance!: number;
}

@ObjectType({ description: "Who came in one role 按身份." })
class MeetingStatsOfRole {
  @Field(() => MeetingRole, { description: "The role 身份." })
  role!: MeetingRole;

  @Field(() => String, { description: "The role in Chinese 身份名称." })
  label!: string;

  @Field(() => Int, { description: "How many people came, each time counted 到会人次." })
  count!: number;
}

figuresField(Alliance, "meetingStats", {
  description: "Figures of the alliance's meetings 会议统计.",
  of: () => MeetingStats,
  args: { filter: { type: () => MeetingFilter, description: "Which meetings to count." } },
  from: (alliance, { filter }, { rowsOf }) => {
    const { row, from } = rowsOf(Meeting, (meeting) => sql`${meeting.alliance} = ${alliance.id}`, {
      given: filter as unknown as Given<MeetingFilter>,
      terms: meetingFilterTerms,
    });
    return sql`select ${row.alliance}, ${row.id}, ${row.kind}, ${row.status}, ${row.heldOn} as held_on, ${row.quorumPresent} as present, ${row.quorumEligible} as eligible from ${from}`;
  },
});

const count = (name: string, condition: string, description: string): void =>
  computedField(MeetingStats, name, {
    type: () => Int,
    description,
    sql: (counted) => sql`(select count(*)::int from ${alias(counted)} c where ${sql.raw(condition)})`,
  });

count("total", "true", "How many meetings, whatever became of them 会议总数.");
count("held", "c.held_on is not null", "How many were held 召开次数.");
count(
  "inquorate",
  "c.status = 'INQUORATE'",
  "How many failed for too few members and wait to be planned again 流会数.",
);
count("cancelled", "c.status = 'CANCELLED'", "How many were called off 取消数.");

computedField(MeetingStats, "presentShare", {
  type: () => Float,
  nullable: true,
  description:
    "The share of voting members that came to the joint meetings held, from 0 to 1 成员到会率; null when there was none.",
  sql: (counted) =>
    sql`(select sum(c.present)::float / nullif(sum(c.eligible), 0) from ${alias(counted)} c where c.kind = 'JOINT_MEETING' and c.held_on is not null)`,
});

rowsField(MeetingStats, "byKind", {
  description: "By kind 按类型.",
  of: () => MeetingStatsOfKind,
  from: (counted) => sql`
    select k.kind, count(c.id)::int as held
    from unnest(array['JOINT_MEETING', 'SECRETARY_MEETING']) with ordinality as k (kind, n)
    left join ${alias(counted)} c on c.kind = k.kind and c.held_on is not null group by k.kind`,
  orderBy: (row) => row.kind,
});

rowsField(MeetingStats, "byMonth", {
  description: "By the month in which they were held 按月, the earliest first; months without any are left out.",
  of: () => MeetingStatsOfMonth,
  from: (counted) => sql`
    select to_char(c.held_on, 'YYYY-MM') as month, count(*)::int as held, coalesce(sum(p.people), 0)::int as attendance
    from ${alias(counted)} c
    left join lateral (select sum(x.headcount) as people from meeting_presences x where x.alliance_id = c.alliance_id and x.meeting_id = c.id) p on true
    where c.held_on is not null group by 1`,
  orderBy: (row) => row.month,
});

rowsField(MeetingStats, "attendanceByRole", {
  description: "Who came to the meetings held, by role 按身份到会人次.",
  of: () => MeetingStatsOfRole,
  from: (counted) => sql`
    select p.role, ${labelOf(sql`p.role`, meetingRoleLabels)} as label, sum(p.headcount)::int as count
    from ${alias(counted)} c join meeting_presences p on p.alliance_id = c.alliance_id and p.meeting_id = c.id
    where c.held_on is not null group by p.role`,
  orderBy: byMeetingRole,
});

reports(Alliance, "MEETINGS", {
  meetingsHeld: { label: "召开会议", unit: "次", read: "meetingStats(filter: { year: $year }) { held }" },
  meetingsInquorate: { label: "流会", unit: "次", read: "meetingStats(filter: { year: $year }) { inquorate }" },
});

computedField(Organization, "meetingCount", {
  type: () => Int,
  nullable: true,
  description: "How many meetings held its people came to 到会次数; null outside the alliance.",
  args: { year: { type: () => Int, description: "Only those of this year 年度." } },
  sql: (organization, asking, { year }) => {
    const isTold = withinAlliance(organization, asking);
    if (isTold === nobody) return sql`null::int`;
    const held = year!.isGiven()
      ? dayInYear(sql`m.held_on`, year as unknown as Given<number>)
      : sql`m.held_on is not null`;
    return sql`case when ${isTold} then (
      select count(*)::int from meetings m where m.alliance_id = ${organization.alliance} and ${held} and exists (
        select from meeting_presences p where p.alliance_id = m.alliance_id and p.meeting_id = m.id and p.organization_id = ${organization.id})) end`;
  },
});

reports(Organization, "MEETINGS", {
  meetingsAttended: { label: "参加会议", unit: "次", read: "meetingCount(year: $year)" },
});
