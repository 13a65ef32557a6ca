import { Field, Int, ObjectType } from "type-graphql";
import {
  alias,
  byPinyin,
  computedField,
  type Expression,
  figuresField,
  type Given,
  isKept,
  PointsTo,
  type Reading,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { byOrganization, Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { Activity } from "./activity.entity.js";
import { activityPolicy } from "./activity.policy.js";
import { ActivityFilter, activityFilterTerms } from "./activity.inputs.js";
import { ActivityKind } from "./activity-kind.js";
import { countedInFigures } from "./activity-state.js";

@ObjectType({
  description:
    "Figures of activities 活动统计, computed from the attendance of those in progress, completed or archived. A campaign of several days counts as one activity; heads are reported once on the campaign, person-times add up over its days.",
})
class ActivityStats {
  /** Named by the counted set's subquery, not by the schema. */
  readonly campaign!: string;
}

@ObjectType({ description: "Heads and person-times, two measures of taking part." })
abstract class Measures {
  @Field(() => Int, { description: "Heads 人数." })
  headcount!: number;

  @Field(() => Int, { description: "Person-times 人次." })
  personTimes!: number;
}

@ObjectType({ description: "Figures of a part of the activities." })
abstract class PartialFigures extends Measures {
  @Field(() => Int, {
    description: "How many activities 活动数; a campaign is one, in the month of its first counted day.",
  })
  activityCount!: number;
}

@ObjectType({ description: "The figures of one organization 按单位." })
class ActivityStatsOfOrganization extends PartialFigures {
  @PointsTo(() => Organization, "organization_id")
  @Field(() => Organization, { description: "The organization 单位." })
  organization!: Organization;
}

@ObjectType({ description: "The figures of one duty 按任务." })
class ActivityStatsOfDuty extends Measures {
  @Field(() => String, { description: "The duty 任务." })
  duty!: string;
}

@ObjectType({ description: "The figures of one month 按月." })
class ActivityStatsOfMonth extends PartialFigures {
  @Field(() => String, { description: "The month in the alliance's time zone, such as `2026-07`." })
  month!: string;
}

@ObjectType({ description: "The figures of one kind of activity 按类型." })
class ActivityStatsOfKind extends PartialFigures {
  @Field(() => ActivityKind, { description: "The kind 类型." })
  kind!: ActivityKind;
}

figuresField(Alliance, "activityStats", {
  description: "Figures of the alliance's activities 活动统计.",
  of: () => ActivityStats,
  args: { filter: { type: () => ActivityFilter, description: "Which activities to count." } },
  from: (alliance, { filter }, { rowsOf }) => {
    const { row, from } = countedIn(rowsOf, filter, (activity) => sql`${activity.alliance} = ${alliance.id}`);
    return columnsOf(row, from, alliance.timeZone);
  },
  kept: {
    fields: ["activityCount", "headcount", "personTimes", "byMonth"],
    from: (alliance, reading) => {
      const told = activityPolicy(
        {
          alliance: sql`f.alliance_id`,
          status: sql`'COMPLETED'`,
          visibility: sql`f.key[1]`,
          host: sql`null::uuid`,
        } as unknown as Row<Activity>,
        reading,
      );
      return sql`
        select f.key[2] as month, sum(f.n)::int as activities, sum(f.x)::int as headcount, sum(f.y)::int as person_times
        from figures f where f.alliance_id = ${alliance.id} and f.of = 'activities' and ${told} group by 1
        union all ${movedCampaigns(alliance, reading)}`;
    },
  },
});

figuresField(Organization, "activityStats", {
  description: "Figures of the activities that it hosts 主办活动统计, whoever took part in them.",
  of: () => ActivityStats,
  args: { filter: { type: () => ActivityFilter, description: "Which activities to count." } },
  from: (organization, { filter }, { rowsOf }) => {
    const { row, from } = countedIn(
      rowsOf,
      filter,
      (activity) => sql`${activity.alliance} = ${organization.alliance} and ${activity.host} = ${organization.id}`,
    );
    return columnsOf(row, from, sql`(select z.time_zone from alliances z where z.id = ${organization.alliance})`);
  },
});

/** The activities that meet a condition and a filter, as far as figures count them. */
const countedIn = (
  rowsOf: Reading["rowsOf"],
  filter: Given<never> | undefined,
  where: (activity: Row<Activity>) => Expression,
) =>
  rowsOf(Activity, (activity) => sql`${where(activity)} and ${isCounted(activity)}`, {
    given: filter as unknown as Given<ActivityFilter>,
    terms: activityFilterTerms,
  });

const columnsOf = (row: Row<Activity>, from: Expression, timeZone: Expression): Expression =>
  sql`select ${row.alliance}, ${row.id}, coalesce(${row.superEvent}, ${row.id}) as campaign, ${row.kind}, ${monthOf(row.startsAt, timeZone)} as month from ${from}`;

/**
 * Kept figures count an activity that is no campaign's day in its own month. A campaign stands in the month of its first
 * counted day instead: it moves there, or appears there where only days of it are counted.
 */
const movedCampaigns = (alliance: Row<Alliance>, { rowsOf }: Reading): Expression => {
  const days = rowsOf(
    Activity,
    (day) => sql`${day.alliance} = ${alliance.id} and ${day.superEvent} is not null and ${isCounted(day)}`,
  );
  const whole = rowsOf(Activity, (campaign) => sql`${campaign.alliance} = ${alliance.id} and ${campaign.id} = d.campaign and ${isCounted(campaign)}`); // prettier-ignore
  return sql`
    select m.month, m.activities, 0, 0 from (
      select d.campaign, min(d.month) as first, (select ${monthOf(whole.row.startsAt, alliance.timeZone)} from ${whole.from}) as own
      from (select ${days.row.superEvent} as campaign, ${monthOf(days.row.startsAt, alliance.timeZone)} as month from ${days.from}) d
      group by 1
    ) c cross join lateral (values (least(c.first, c.own), 1), (c.own, -1)) m (month, activities)
    where m.month is not null and c.own is distinct from least(c.first, c.own)`;
};

/** The month of an activity in the alliance's time zone. */
const monthOf = (startsAt: Expression, timeZone: Expression): Expression =>
  sql`to_char(${startsAt} at time zone ${timeZone}, 'YYYY-MM')`;

const isCounted = (activity: Row<Activity>) =>
  sql`${activity.status} in (${sql.join(countedInFigures.map((status) => sql.lit(status)))})`;

/** The attendance of the counted activities, each row with its activity as `c` and its record as `t`. */
const attended = (counted: Row<ActivityStats>) =>
  sql`${alias(counted)} c join attendances t on t.alliance_id = c.alliance_id and t.activity_id = c.id`;

const heads = sql`coalesce(sum(t.headcount), 0)::int`;
const personTimes = sql`coalesce(sum(t.person_times), 0)::int`;
const campaigns = sql`count(distinct c.campaign)::int`;
const keptSum = (measure: string): Expression => sql`coalesce(sum(${sql.ref(`c.${measure}`)}), 0)::int`;

computedField(ActivityStats, "activityCount", {
  type: () => Int,
  description: "How many activities 活动数; a campaign is one.",
  sql: (counted) => sql`(select ${isKept(counted) ? keptSum("activities") : campaigns} from ${alias(counted)} c)`,
});

computedField(ActivityStats, "headcount", {
  type: () => Int,
  description: "Heads 人数.",
  sql: (counted) =>
    isKept(counted)
      ? sql`(select ${keptSum("headcount")} from ${alias(counted)} c)`
      : sql`(select ${heads} from ${attended(counted)})`,
});

computedField(ActivityStats, "personTimes", {
  type: () => Int,
  description: "Person-times 人次.",
  sql: (counted) =>
    isKept(counted)
      ? sql`(select ${keptSum("person_times")} from ${alias(counted)} c)`
      : sql`(select ${personTimes} from ${attended(counted)})`,
});

rowsField(ActivityStats, "byOrganization", {
  description: "By the organization that took part 按单位, by name; they add up to the totals.",
  of: () => ActivityStatsOfOrganization,
  from: (counted) => sql`
    select t.alliance_id, t.organization_id, ${campaigns} as "activityCount", ${heads} as headcount, ${personTimes} as "personTimes"
    from ${attended(counted)} group by t.alliance_id, t.organization_id`,
  orderBy: byOrganization,
});

rowsField(ActivityStats, "byDuty", {
  description: "By the duty that was done 按任务; attendance without a duty is left out.",
  of: () => ActivityStatsOfDuty,
  from: (counted) => sql`
    select t.duty, ${heads} as headcount, ${personTimes} as "personTimes"
    from ${attended(counted)} where t.duty <> '' group by t.duty`,
  orderBy: (row) => byPinyin(row.duty),
});

rowsField(ActivityStats, "byMonth", {
  description: "By month 按月, the earliest first; months without activities are left out.",
  of: () => ActivityStatsOfMonth,
  from: (counted) =>
    isKept(counted)
      ? sql`select c.month, ${keptSum("activities")} as "activityCount", ${keptSum("headcount")} as headcount, ${keptSum("person_times")} as "personTimes"
          from ${alias(counted)} c group by 1 having sum(c.activities) > 0 or sum(c.headcount) > 0 or sum(c.person_times) > 0`
      : figuresBy(counted, "month", sql`min(a.month) over (partition by a.campaign)`),
  orderBy: (row) => row.month,
});

rowsField(ActivityStats, "byKind", {
  description: "By kind 按类型.",
  of: () => ActivityStatsOfKind,
  from: (counted) => figuresBy(counted, "kind", sql`a.kind`),
  orderBy: (row) => row.kind,
});

/** Activities and attendance grouped by one property of the counted set; campaigns are counted where `countedAt` puts them. */
const figuresBy = (counted: Row<ActivityStats>, property: "month" | "kind", countedAt: ReturnType<typeof sql>) => sql`
  select ${sql.ref(property)}, sum(activities)::int as "activityCount", sum(headcount)::int as headcount, sum(person_times)::int as "personTimes"
  from (
    select x.at as ${sql.ref(property)}, count(distinct x.campaign) as activities, 0 as headcount, 0 as person_times
    from (select a.campaign, ${countedAt} as at from ${alias(counted)} a) x group by x.at
    union all
    select ${sql.ref(`c.${property}`)}, 0, coalesce(sum(t.headcount), 0), coalesce(sum(t.person_times), 0)
    from ${attended(counted)} group by 1
  ) figures
  group by 1`;

reports(Alliance, "ACTIVITIES", {
  activitiesHeld: { label: "开展活动", unit: "场", read: "activityStats(filter: { year: $year }) { activityCount }" },
  headcount: { label: "参与人数", unit: "人", read: "activityStats(filter: { year: $year }) { headcount }" },
  personTimes: { label: "参与人次", unit: "人次", read: "activityStats(filter: { year: $year }) { personTimes }" },
});

@ObjectType({ description: "What an organization took part in 参与活动统计, whoever hosted it." })
class ParticipationStats {}

figuresField(Organization, "participationStats", {
  description: "Figures of the activities in which it took part 参与活动统计, hosted by itself or by others.",
  of: () => ParticipationStats,
  args: { filter: { type: () => ActivityFilter, description: "Which activities to count." } },
  from: (organization, { filter }, { rowsOf }) => {
    const { row, from } = countedIn(rowsOf, filter, (activity) => sql`${activity.alliance} = ${organization.alliance}`);
    return sql`select coalesce(${row.superEvent}, ${row.id}) as campaign, t.headcount, t.person_times from attendances t, ${from}
      and t.alliance_id = ${organization.alliance} and t.organization_id = ${organization.id} and t.activity_id = ${row.id}`;
  },
});

const participated = (name: string, description: string, figure: Expression): void =>
  computedField(ParticipationStats, name, {
    type: () => Int,
    description,
    sql: (counted) => sql`(select ${figure} from ${alias(counted)} t)`,
  });

participated("activityCount", "How many activities 活动数; a campaign is one.", sql`count(distinct t.campaign)::int`);
participated("headcount", "Heads of its people 人数.", heads);
participated("personTimes", "Person-times of its people 人次.", personTimes);

reports(Organization, "ACTIVITIES", {
  activitiesHosted: { label: "主办活动", unit: "场", read: "activityStats(filter: { year: $year }) { activityCount }" },
  activitiesJoined: {
    label: "参与活动",
    unit: "场",
    read: "participationStats(filter: { year: $year }) { activityCount }",
  },
  headcount: { label: "参与人数", unit: "人", read: "participationStats(filter: { year: $year }) { headcount }" },
  personTimes: { label: "参与人次", unit: "人次", read: "participationStats(filter: { year: $year }) { personTimes }" },
});
