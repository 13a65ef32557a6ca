import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  alias,
  computedField,
  figuresField,
  type Given,
  isKept,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { reports } from "../reports/index.js";
import { isOverdue, ResolutionFilter, resolutionFilterTerms } from "./resolution.inputs.js";
import { isAdoptedInSql, resolutionPolicy } from "./resolution.policy.js";
import { Resolution } from "./resolution.entity.js";

@ObjectType({ description: "Figures of resolutions 决议统计, of those that the caller may see." })
class ResolutionStats {
  /** Named by the counted set's subquery, not by the schema. */
  readonly id!: string;
}

@ObjectType({ description: "The resolutions adopted in one month 按月." })
class ResolutionStatsOfMonth {
  @Field(() => String, { description: "The month in which they were adopted, such as `2026-07`." })
  month!: string;

  @Field(() => Int, { description: "How many were adopted 通过数." })
  adopted!: number;

  @Field(() => Int, { description: "How many of those are fulfilled by now 已落实数." })
  fulfilled!: number;
}

figuresField(Alliance, "resolutionStats", {
  description: "Figures of the alliance's resolutions 决议统计.",
  of: () => ResolutionStats,
  args: { filter: { type: () => ResolutionFilter, description: "Which resolutions to count." } },
  from: (alliance, { filter }, { rowsOf }) => {
    const { row, from } = rowsOf(Resolution, (resolution) => sql`${resolution.alliance} = ${alliance.id}`, {
      given: filter as unknown as Given<ResolutionFilter>,
      terms: resolutionFilterTerms,
    });
    return sql`select 1 as n, ${row.alliance}, ${row.id}, ${row.status}, ${row.adoptedOn} as adopted_on from ${from}`;
  },
  kept: {
    fields: [
      "adopted",
      "rejected",
      "lapsed",
      "inExecution",
      "fulfilled",
      "fulfilledShare",
      "overdueActionItems",
      "byMonth",
    ],
    // Open items are kept by the day on which they are due.
    from: (alliance, reading) => {
      const today = sql`(${reading.now()} at time zone ${alliance.timeZone})::date`;
      const told = resolutionPolicy(
        { alliance: sql`f.alliance_id`, status: sql`f.key[1]` } as unknown as Row<Resolution>,
        reading,
      );
      return sql`
        select sum(f.n)::int as n, f.key[1] as status, nullif(f.key[2], '')::date as adopted_on, 0 as overdue
        from figures f where f.alliance_id = ${alliance.id} and f.of = 'resolutions' and ${told} group by f.key having sum(f.n) > 0
        union all
        select 0, null, null, coalesce(sum(f.n), 0)::int
        from figures f where f.alliance_id = ${alliance.id} and f.of = 'open_action_items' and f.key < array[to_char(${today}, 'YYYY-MM-DD')]`;
    },
  },
});

const fulfilled = sql`c.status in ('FULFILLED', 'CLOSED')`;
const adopted = isAdoptedInSql(sql`c.status`);

const count = (name: string, condition: typeof fulfilled, description: string): void =>
  computedField(ResolutionStats, name, {
    type: () => Int,
    description,
    sql: (counted) => sql`(select coalesce(sum(c.n) filter (where ${condition}), 0)::int from ${alias(counted)} c)`,
  });

count("adopted", adopted, "How many were adopted 通过数.");
count("rejected", sql`c.status = 'REJECTED'`, "How many were voted down 未通过数.");
count("lapsed", sql`c.status = 'LAPSED'`, "How many lapsed for want of a quorum 表决无效数.");
count("inExecution", sql`c.status = 'IN_EXECUTION'`, "How many are being executed 执行中.");
count("fulfilled", fulfilled, "How many are fulfilled 已落实数.");

computedField(ResolutionStats, "fulfilledShare", {
  type: () => Float,
  nullable: true,
  description: "The share of those adopted that is fulfilled, from 0 to 1 落实率; null when none was adopted.",
  sql: (counted) =>
    sql`(select coalesce(sum(c.n) filter (where ${fulfilled}), 0)::float8 / nullif(sum(c.n) filter (where ${adopted}), 0) from ${alias(counted)} c)`,
});

/** The action items of the counted resolutions, each as `i`. */
const itemsOf = (counted: Row<ResolutionStats>) =>
  sql`${alias(counted)} c join action_items i on i.alliance_id = c.alliance_id and i.resolution_id = c.id`;

computedField(ResolutionStats, "actionItems", {
  type: () => Int,
  description: "How many action items they have 任务数.",
  sql: (counted) => sql`(select count(*)::int from ${itemsOf(counted)})`,
});

computedField(ResolutionStats, "verifiedActionItems", {
  type: () => Int,
  description: "How many of those are signed off 已销号任务数.",
  sql: (counted) => sql`(select count(*)::int from ${itemsOf(counted)} where i.status in ('VERIFIED', 'CLOSED'))`,
});

computedField(ResolutionStats, "overdueActionItems", {
  type: () => Int,
  description: "How many of those are overdue 逾期任务数.",
  sql: (counted, { now }) =>
    isKept(counted)
      ? sql`(select sum(c.overdue)::int from ${alias(counted)} c)`
      : sql`(select count(*)::int from ${itemsOf(counted)} where ${isOverdue({ status: sql`i.status`, dueOn: sql`i.due_on`, alliance: sql`i.alliance_id` }, now())})`,
});

rowsField(ResolutionStats, "byMonth", {
  description: "By the month in which they were adopted 按月, the earliest first; months without any are left out.",
  of: () => ResolutionStatsOfMonth,
  from: (counted) => sql`
    select to_char(c.adopted_on, 'YYYY-MM') as month, sum(c.n)::int as adopted, coalesce(sum(c.n) filter (where ${fulfilled}), 0)::int as fulfilled
    from ${alias(counted)} c where c.adopted_on is not null group by 1`,
  orderBy: (row) => row.month,
});

reports(Alliance, "RESOLUTIONS", {
  resolutionsAdopted: { label: "通过决议", unit: "项", read: "resolutionStats(filter: { year: $year }) { adopted }" },
  resolutionsFulfilled: {
    label: "落实决议",
    unit: "项",
    read: "resolutionStats(filter: { year: $year }) { fulfilled }",
  },
  actionItems: { label: "决议任务", unit: "项", read: "resolutionStats(filter: { year: $year }) { actionItems }" },
  actionItemsVerified: {
    label: "销号任务",
    unit: "项",
    read: "resolutionStats(filter: { year: $year }) { verifiedActionItems }",
  },
  actionItemsOverdue: {
    label: "逾期任务",
    unit: "项",
    read: "resolutionStats(filter: { year: $year }) { overdueActionItems }",
  },
});
