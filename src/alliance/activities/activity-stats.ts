import { Field, Int, ObjectType } from "type-graphql";
import {
  alias,
  byPinyin,
  computedField,
  figuresField,
  type Given,
  PointsTo,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { byOrganization, Organization } from "../organizations/index.js";
import { Activity } from "./activity.entity.js";
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
    const { row, from } = rowsOf(
      Activity,
      (activity) => sql`${activity.alliance} = ${alliance.id} and ${isCounted(activity)}`,
      { given: filter as unknown as Given<ActivityFilter>, terms: activityFilterTerms },
    );
    const month = sql`to_char(${row.startsAt} at time zone ${alliance.timeZone}, 'YYYY-MM')`;
    return sql`select ${row.alliance}, ${row.id}, coalesce(${row.superEvent}, ${row.id}) as campaign, ${row.kind}, ${month} as month from ${from}`;
  },
});

const isCounted = (activity: Row<Activity>) =>
  sql`${activity.status} in (${sql.join(countedInFigures.map((status) => sql.lit(status)))})`;

/** The attendance of the counted activities, each row with its activity as `c` and its record as `t`. */
const attended = (counted: Row<ActivityStats>) =>
  sql`${alias(counted)} c join attendances t on t.alliance_id = c.alliance_id and t.activity_id = c.id`;

const heads = sql`coalesce(sum(t.headcount), 0)::int`;
const personTimes = sql`coalesce(sum(t.person_times), 0)::int`;
const campaigns = sql`count(distinct c.campaign)::int`;

computedField(ActivityStats, "activityCount", {
  type: () => Int,
  description: "How many activities 活动数; a campaign is one.",
  sql: (counted) => sql`(select ${campaigns} from ${alias(counted)} c)`,
});

computedField(ActivityStats, "headcount", {
  type: () => Int,
  description: "Heads 人数.",
  sql: (counted) => sql`(select ${heads} from ${attended(counted)})`,
});

computedField(ActivityStats, "personTimes", {
  type: () => Int,
  description: "Person-times 人次.",
  sql: (counted) => sql`(select ${personTimes} from ${attended(counted)})`,
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
  from: (counted) => figuresBy(counted, "month", sql`min(a.month) over (partition by a.campaign)`),
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
