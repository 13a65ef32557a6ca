import { Field, Int, ObjectType } from "type-graphql";
import {
  alias,
  byPinyin,
  computedField,
  connectionField,
  connectionType,
  type Expression,
  figuresField,
  type Given,
  ordersOf,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance, coordinates, dayInYear } from "../alliances/index.js";
import { reports } from "../reports/index.js";
import { CaseRecord } from "./case-record.entity.js";
import { Studio } from "./studio.entity.js";

const withheld =
  "Null, 少于10, to others than the alliance's coordinators where it, or one beside it, is less than 10.";

@ObjectType({ description: `Figures of the cases of a studio 接诊统计. ${withheld}` })
class CaseStats {
  /** Named by the counted set's subquery, not by the schema. */
  readonly type!: string;
}

@ObjectType({ description: "The cases of one type 按类型." })
class CaseStatsOfType {
  @Field(() => String, { description: "What they were about 类型." })
  type!: string;

  @Field(() => Int, { nullable: true, description: `How many 件数. ${withheld}` })
  count?: number;
}

@ObjectType({ description: "The cases of one month 按月." })
class CaseStatsOfMonth {
  @Field(() => String, { description: "The month, such as `2026-07` 月份." })
  month!: string;

  @Field(() => Int, { nullable: true, description: `How many 件数. ${withheld}` })
  count?: number;
}

figuresField(Studio, "caseStats", {
  description: "Figures of the cases that it received 接诊统计.",
  of: () => CaseStats,
  from: (studio, _args, asking) => sql`
    select f.type, to_char(f.month, 'YYYY-MM') as month, ${coordinates(studio, asking) ?? sql`false`} as told
    from standing_cases f where f.alliance_id = ${studio.alliance} and f.studio_id = ${studio.id}`,
});

computedField(CaseStats, "total", {
  type: () => Int,
  nullable: true,
  description: `How many cases 件数. ${withheld}`,
  sql: (counted) =>
    sql`(select case when count(*) = 0 or count(*) >= 10 or bool_and(c.told) then count(*)::int end from ${alias(counted)} c)`,
});

/** The counts by a column: all of them, or none where one is small, so that none follows from the others. */
const countsBy = (counted: Row<CaseStats>, column: "type" | "month"): Expression => sql`
  select x.key as ${sql.ref(column)}, case when x.told or min(x.count) over () >= 10 then x.count end as count
  from (select ${sql.ref(`c.${column}`)} as key, count(*)::int as count, bool_and(c.told) as told from ${alias(counted)} c group by 1) x`;

rowsField(CaseStats, "byType", {
  description: "By type 按类型, in pinyin order.",
  of: () => CaseStatsOfType,
  from: (counted) => countsBy(counted, "type"),
  orderBy: (row) => byPinyin(row.type),
});

rowsField(CaseStats, "byMonth", {
  description: "By month 按月, the earliest first; months without any are left out.",
  of: () => CaseStatsOfMonth,
  from: (counted) => countsBy(counted, "month"),
  orderBy: (row) => row.month,
});

connectionField(Studio, "cases", {
  description: "The records of its cases 接诊记录, the latest first; for the alliance's coordinators and who runs it.",
  type: connectionType("CaseRecord", () => CaseRecord),
  node: () => CaseRecord,
  on: (record, studio) => sql`${record.alliance} = ${studio.alliance} and ${record.studio} = ${studio.id}`,
  orders: ordersOf<CaseRecord>("CaseRecord", {
    CREATED_AT: {
      by: (record) => record.createdAt,
      type: "timestamptz",
      description: "By when it was recorded 录入时间.",
    },
  }),
  defaultOrder: { field: "CREATED_AT", direction: "DESC" },
});

computedField(Alliance, "caseCount", {
  type: () => Int,
  nullable: true,
  description: "How many cases its studios received 接诊总数; for the alliance's coordinators, null to anybody else.",
  args: { year: { type: () => Int, description: "Only those of this year 年度." } },
  sql: (alliance, asking, { year }) => {
    const isTold = coordinates({ alliance: alliance.id }, asking);
    if (!isTold) return sql`null::int`;
    const counted = year!.isGiven() ? dayInYear(sql`f.month`, year as unknown as Given<number>) : sql`true`;
    return sql`case when ${isTold} then (
      select count(*)::int from standing_cases f where f.alliance_id = ${alliance.id} and ${counted}) end`;
  },
});

reports(Alliance, "STUDIOS", {
  cases: { label: "接诊事项", unit: "件", read: "caseCount(year: $year)" },
});
