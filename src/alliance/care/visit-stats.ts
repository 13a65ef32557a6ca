import { Field, Int, ObjectType } from "type-graphql";
import {
  alias,
  all,
  computedField,
  type Expression,
  figuresField,
  filterConditions,
  type Given,
  labelRows,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance, coordinates } from "../alliances/index.js";
import { reports } from "../reports/index.js";
import { CareCategory, categoryLabels, outcomeLabels, VisitOutcome } from "./care-kind.js";
import { type CountableVisit, VisitStatsFilter, visitStatsTerms } from "./care.inputs.js";

@ObjectType({
  description:
    "Figures of visits 走访统计; what was reversed is not counted. To others than the alliance's coordinators a figure of fewer than 10 (少于10) is withheld; so are its neighbours, or all of its kind, where it could be computed from the others; and so is every figure of a part of the visits that a filter chooses.",
})
class VisitStats {}

@ObjectType({ description: "The visits of one month 按月." })
class VisitStatsOfMonth {
  @Field(() => String, { description: "The month, such as `2026-07`." })
  month!: string;

  @Field(() => Int, { description: "How many visits 走访次数." })
  count!: number;
}

@ObjectType({ description: "The visits of one outcome 按结果." })
class VisitStatsOfOutcome {
  /** Where it stands among the outcomes. */
  readonly place!: number;

  @Field(() => VisitOutcome, { description: "The outcome 走访结果." })
  outcome!: VisitOutcome;

  @Field(() => String, { description: "What the outcome is called in Chinese 走访结果名称." })
  label!: string;

  @Field(() => Int, { nullable: true, description: "How many visits 走访次数; null where it is withheld (少于10)." })
  count?: number;
}

@ObjectType({ description: "The visits of care groups of one category 按类别." })
class VisitStatsOfCategory {
  /** Where it stands among the categories. */
  readonly place!: number;

  @Field(() => CareCategory, { description: "The category 类别." })
  category!: CareCategory;

  @Field(() => String, { description: "What the category is called in Chinese 类别名称." })
  label!: string;

  @Field(() => Int, { description: "How many visits 走访次数." })
  count!: number;
}

/** A row of the view `standing_visits`. */
const standing: Row<CountableVisit> = {
  alliance: sql`v.alliance_id`,
  organization: sql`v.organization_id`,
  careGroup: sql`v.care_group_id`,
  occurredOn: sql`v.occurred_on`,
  outcome: sql`v.outcome`,
};

figuresField(Alliance, "visitStats", {
  description: "Figures of the alliance's visits 走访统计.",
  of: () => VisitStats,
  args: { filter: { type: () => VisitStatsFilter, description: "Which visits to count." } },
  from: (alliance, { filter }, reading) => {
    const given = filter as unknown as Given<VisitStatsFilter>;
    const isCoordinator = coordinates({ alliance: alliance.id }, reading);
    const conditions = filterConditions(given, visitStatsTerms, standing, reading);
    // Two parts of the visits that differ in one visit would tell of it: others are told of all visits together.
    const told = sql`select f.part, f.key, f.count, false as exact from told_visit_figures f
      where f.alliance_id = ${alliance.id} and ${conditions.length === 0 ? sql`true` : sql`false`}`;
    if (!isCoordinator) return told;
    return sql`${told} and not (${isCoordinator}) union all select * from (${exactly(alliance.id, conditions)}) e where ${isCoordinator}`;
  },
});

/** Each figure in its part: all, by month, by outcome and by category. */
const exactly = (allianceId: Expression, conditions: readonly Expression[]): Expression => sql`
  select case when grouping(c.month) = 0 then 'MONTH' when grouping(c.outcome) = 0 then 'OUTCOME'
      when grouping(c.category) = 0 then 'CATEGORY' else 'TOTAL' end as part,
    coalesce(c.month, c.outcome, c.category, '') as key, count(*)::int as count, true as exact
  from (
    select to_char(v.occurred_on, 'YYYY-MM') as month, v.outcome, g.category
    from standing_visits v left join care_groups g on g.alliance_id = v.alliance_id and g.id = v.care_group_id
    where v.alliance_id = ${allianceId} and ${all(conditions)}
  ) c group by grouping sets ((), (c.month), (c.outcome), (c.category))`;

/** Whether these are the coordinators' own figures, in which what is missing is none and not withheld. */
const isExact = (figures: Row<VisitStats>): Expression => sql`exists (select from ${alias(figures)} x where x.exact)`;

computedField(VisitStats, "total", {
  type: () => Int,
  nullable: true,
  description: "How many visits 走访总数; null where it is withheld (少于10).",
  sql: (figures) => sql`(select c.count from ${alias(figures)} c where c.part = 'TOTAL')`,
});

rowsField(VisitStats, "byMonth", {
  description: "By month 按月, the earliest first; months without visits are left out, and so is what is withheld.",
  of: () => VisitStatsOfMonth,
  from: (figures) => sql`
    select c.key as month, c.count from ${alias(figures)} c where c.part = 'MONTH' and c.count is not null`,
  orderBy: (row) => row.month,
});

rowsField(VisitStats, "byOutcome", {
  description: "By outcome 按结果; always all of them.",
  of: () => VisitStatsOfOutcome,
  from: (figures) => sql`
    select l.place, l.name as outcome, l.label, case when ${isExact(figures)} then coalesce(c.count, 0) else c.count end as count
    from ${labelRows(outcomeLabels)} l (place, name, label)
    left join ${alias(figures)} c on c.part = 'OUTCOME' and c.key = l.name`,
  orderBy: (row) => row.place,
});

rowsField(VisitStats, "byCategory", {
  description:
    "By the category of the care group 按类别: all of them to the alliance's coordinators, none to anybody else.",
  of: () => VisitStatsOfCategory,
  from: (figures) => sql`
    select l.place, l.name as category, l.label, coalesce(c.count, 0) as count
    from ${labelRows(categoryLabels)} l (place, name, label)
    left join ${alias(figures)} c on c.part = 'CATEGORY' and c.key = l.name
    where ${isExact(figures)}`,
  orderBy: (row) => row.place,
});

reports(Alliance, "CARE", {
  visits: { label: "走访关爱", unit: "次", read: "visitStats(filter: { year: $year }) { total }" },
});
