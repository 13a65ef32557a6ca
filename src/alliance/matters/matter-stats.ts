import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  alias,
  all,
  computedField,
  type Expression,
  figuresField,
  filterConditions,
  type Given,
  isKept,
  labelRows,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance, coordinates } from "../alliances/index.js";
import { reports } from "../reports/index.js";
import { channelLabels, levelLabels, satisfactionLabels, stepLabels, trackLabels } from "./labels.js";
import { type Countable, MatterStatsFilter, matterStatsTerms } from "./matter.inputs.js";
import { MatterChannel, MatterLevel, MatterTrack, Satisfaction } from "./matter-kind.js";
import { MatterStatus } from "./matter-state.js";

/** Of how many matters at least others than the coordinators are told what they do not see of one. */
const fewest = 10;

@ObjectType({
  description:
    "Figures of matters 事项统计, counted over all matters of the alliance but those merged into others, published or not. Shares lie between 0 and 1, and are null where there is nothing to divide by.",
})
class MatterStats {}

@ObjectType({ description: "Figures of a part of the matters." })
abstract class PartialFigures {
  /** Where it stands among its like. */
  readonly place!: number;

  @Field(() => Int, { description: "How many matters 事项数." })
  total!: number;

  @Field(() => Int, { description: "How many of them are closed 办结数." })
  resolved!: number;

  @Field(() => Float, { nullable: true, description: "Which share of them is closed 办结率." })
  resolvedShare?: number;
}

@ObjectType({ description: "The figures of one level 按层级." })
class MatterStatsOfLevel extends PartialFigures {
  @Field(() => MatterLevel, { description: "The level 层级." })
  level!: MatterLevel;

  @Field(() => String, { description: "What the level is called in Chinese 层级名称." })
  label!: string;
}

@ObjectType({ description: "The figures of one channel 按渠道." })
class MatterStatsOfChannel extends PartialFigures {
  @Field(() => MatterChannel, { description: "The channel 来源渠道." })
  channel!: MatterChannel;

  @Field(() => String, { description: "What the channel is called in Chinese 渠道名称." })
  label!: string;
}

@ObjectType({ description: "The figures of one track 按办理方式." })
class MatterStatsOfTrack extends PartialFigures {
  @Field(() => MatterTrack, { description: "The track 办理方式." })
  track!: MatterTrack;

  @Field(() => String, { description: "What the track is called in Chinese 办理方式名称." })
  label!: string;
}

@ObjectType({ description: "How many matters stand at one step 按步骤." })
class MatterStatsOfStep {
  /** Where it stands among the steps. */
  readonly place!: number;

  @Field(() => MatterStatus, { description: "The step 步骤." })
  step!: MatterStatus;

  @Field(() => String, { description: "What the step is called in Chinese 步骤名称." })
  label!: string;

  @Field(() => Int, { description: "How many matters stand there now 事项数." })
  count!: number;
}

@ObjectType({ description: "The figures of the matters that were raised in one month 按月." })
class MatterStatsOfMonth {
  @Field(() => String, { description: "The month in the alliance's time zone, such as `2026-07`." })
  month!: string;

  @Field(() => Int, { description: "How many were raised in it 事项数." })
  total!: number;

  @Field(() => Int, { description: "How many of these are closed 办结数." })
  resolved!: number;
}

@ObjectType({ description: "How many outcomes were judged in one way 按满意度." })
class MatterStatsOfSatisfaction {
  /** Where it stands among the judgements. */
  readonly place!: number;

  @Field(() => Satisfaction, { description: "The judgement 满意度." })
  satisfaction!: Satisfaction;

  @Field(() => String, { description: "What the judgement is called in Chinese 满意度名称." })
  label!: string;

  @Field(() => Int, { description: "How many 数量." })
  count!: number;
}

/** A row of the view `matter_figures`: what may be counted of a matter, without saying which one it is. */
const figure: Row<Countable> = {
  alliance: sql`f.alliance_id`,
  track: sql`f.track`,
  channel: sql`f.channel`,
  level: sql`f.level`,
  status: sql`f.status`,
  category: sql`f.category`,
  raisedAt: sql`f.raised_at`,
};

figuresField(Alliance, "matterStats", {
  description: "Figures of the alliance's matters 事项统计.",
  of: () => MatterStats,
  args: { filter: { type: () => MatterStatsFilter, description: "Which matters to count." } },
  from: (alliance, { filter }, reading) => {
    const given = filter as unknown as Given<MatterStatsFilter>;
    const conditions = filterConditions(given, matterStatsTerms, figure, reading);
    // A figure of a few matters would tell of one what only its coordinators know.
    const isTold = sql`(${coordinates({ alliance: alliance.id }, reading) ?? sql`false`} or count(*) over () >= ${sql.lit(fewest)})`;
    return sql`
      select 1 as n, ${isTold} as told, f.track, f.channel, f.level, f.status, f.satisfaction, f.answered, f.status = 'CLOSED' as resolved,
        coalesce(f.due_at <= ${reading.now()}, false) as overdue,
        to_char(f.raised_at at time zone ${alliance.timeZone}, 'YYYY-MM') as month
      from matter_figures f where f.alliance_id = ${alliance.id} and f.status <> 'MERGED' and ${all(conditions)}`;
  },
  kept: {
    fields: ["total", "resolved", "dismissed", "overdue", "resolvedShare", "satisfiedShare", "byLevel", "byChannel", "byTrack", "byStep", "bySatisfaction"], // prettier-ignore
    // A row stands for n matters. Whether something is overdue is asked of the open matters now: that row stands for none.
    from: (alliance, reading) => sql`
      select s.*, s.status = 'CLOSED' as resolved,
        (${coordinates({ alliance: alliance.id }, reading) ?? sql`false`} or sum(s.n) over () >= ${sql.lit(fewest)}) as told
      from (
        select sum(f.n)::int as n, f.key[1] as track, f.key[2] as channel, f.key[3] as level, f.key[4] as status,
          nullif(f.key[5], '') as satisfaction, 0 as late
        from figures f where f.alliance_id = ${alliance.id} and f.of = 'matters' and f.key[4] <> 'MERGED' group by f.key having sum(f.n) > 0
        union all
        select 0, null, null, null, null, null, count(*)::int from matter_figures f where f.alliance_id = ${alliance.id} and f.due_at <= ${reading.now()}
      ) s`,
  },
});

/** Whether the counted set is large enough, or the caller coordinates the alliance; a set of none tells nothing. */
const isTold = sql`coalesce(bool_and(c.told), true)`;

const counted = (condition: string): Expression => sql`coalesce(sum(c.n) filter (where ${sql.raw(condition)}), 0)::int`;
const share = (part: string, whole: string): Expression =>
  sql`coalesce(sum(c.n) filter (where ${sql.raw(part)}), 0)::float8 / nullif(sum(c.n) filter (where ${sql.raw(whole)}), 0)`;

const isSatisfied = "c.satisfaction in ('SATISFIED', 'FAIRLY_SATISFIED')";

for (const [name, description, value] of [
  ["total", "How many matters 事项总数.", counted("true")],
  ["resolved", "How many are closed 办结数.", counted("c.resolved")],
  ["dismissed", "How many were dismissed 不予受理数.", counted("c.status = 'DISMISSED'")],
  ["answered", "How many got a first answer 已答复数.", counted("c.answered")],
] as const)
  computedField(MatterStats, name, {
    type: () => Int,
    description,
    sql: (matters) => sql`(select ${value} from ${alias(matters)} c)`,
  });

computedField(MatterStats, "overdue", {
  type: () => Int,
  nullable: true,
  description:
    "How many are open past their deadline 超期数; null to others than the alliance's coordinators where fewer than 10 are counted.",
  sql: (matters) => {
    const late = isKept(matters) ? sql`sum(c.late)::int` : sql`(count(*) filter (where c.overdue))::int`;
    return sql`(select case when ${isTold} then coalesce(${late}, 0) end from ${alias(matters)} c)`;
  },
});

for (const [name, description, value] of [
  ["answeredShare", "Which share got a first answer 答复率.", share("c.answered", "true")],
  ["resolvedShare", "Which share is closed 办结率.", share("c.resolved", "true")],
  [
    "satisfiedShare",
    "Which share of the judged outcomes is satisfying, fairly or wholly 满意率; null to others than the alliance's coordinators where fewer than 10 matters are counted.",
    sql`case when ${isTold} then ${share(isSatisfied, "c.satisfaction is not null")} end`,
  ],
] as const)
  computedField(MatterStats, name, {
    type: () => Float,
    nullable: true,
    description,
    sql: (matters) => sql`(select ${value} from ${alias(matters)} c)`,
  });

/** The figures of each value of a column, in the order of the labels, also of those that no matter has. */
const figuresBy = (matters: Row<MatterStats>, column: string, labels: Readonly<Record<string, string>>): Expression => {
  const name = sql.ref(column);
  return sql`
    select l.place, l.name as ${name}, l.label, coalesce(sum(c.n), 0)::int as total, ${counted("c.resolved")} as resolved,
      ${share("c.resolved", "c.status is not null")} as "resolvedShare"
    from ${labelRows(labels)} l (place, name, label) left join ${alias(matters)} c on c.${name} = l.name
    group by l.place, l.name, l.label`;
};

/** How many matters have each value of a column, in the order of the labels. */
const countsBy = (
  matters: Row<MatterStats>,
  column: string,
  labels: Readonly<Record<string, string>>,
  as: string,
): Expression => sql`
    select l.place, l.name as ${sql.ref(as)}, l.label, coalesce(sum(c.n), 0)::int as count
    from ${labelRows(labels)} l (place, name, label) left join ${alias(matters)} c on c.${sql.ref(column)} = l.name
    group by l.place, l.name, l.label`;

rowsField(MatterStats, "byLevel", {
  description: "By level 按层级, the lowest first; always all four.",
  of: () => MatterStatsOfLevel,
  from: (matters) => figuresBy(matters, "level", levelLabels),
  orderBy: (row) => row.place,
});

rowsField(MatterStats, "byChannel", {
  description: "By channel 按渠道; always all of them.",
  of: () => MatterStatsOfChannel,
  from: (matters) => figuresBy(matters, "channel", channelLabels),
  orderBy: (row) => row.place,
});

rowsField(MatterStats, "byTrack", {
  description: "By track 按办理方式; always both.",
  of: () => MatterStatsOfTrack,
  from: (matters) => figuresBy(matters, "track", trackLabels),
  orderBy: (row) => row.place,
});

const { MERGED: _merged, ...countedSteps } = stepLabels;

rowsField(MatterStats, "byStep", {
  description: "By where they stand now 按步骤; always every step, closed and dismissed included.",
  of: () => MatterStatsOfStep,
  from: (matters) => countsBy(matters, "status", countedSteps, "step"),
  orderBy: (row) => row.place,
});

rowsField(MatterStats, "byMonth", {
  description: "By the month in which they were raised 按月, the earliest first; months without matters are left out.",
  of: () => MatterStatsOfMonth,
  from: (matters) => sql`
    select c.month, sum(c.n)::int as total, ${counted("c.resolved")} as resolved from ${alias(matters)} c group by c.month`,
  orderBy: (row) => row.month,
});

rowsField(MatterStats, "bySatisfaction", {
  description:
    "By how the outcome was judged 按满意度: all three, or none to others than the alliance's coordinators where fewer than 10 matters are counted.",
  of: () => MatterStatsOfSatisfaction,
  from: (matters) => sql`
    select s.* from (${countsBy(matters, "satisfaction", satisfactionLabels, "satisfaction")}) s
    where (select ${isTold} from ${alias(matters)} c)`,
  orderBy: (row) => row.place,
});

reports(Alliance, "MATTERS", {
  mattersRaised: { label: "受理事项", unit: "件", read: "matterStats(filter: { year: $year }) { total }" },
  mattersAnswered: { label: "答复事项", unit: "件", read: "matterStats(filter: { year: $year }) { answered }" },
  mattersResolved: { label: "办结事项", unit: "件", read: "matterStats(filter: { year: $year }) { resolved }" },
});
