import { Field, Int, ObjectType } from "type-graphql";
import {
  alias,
  byPinyin,
  computedField,
  figuresField,
  type Given,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { reports } from "../reports/index.js";
import { Need } from "./need.entity.js";
import { NeedFilter, needFilterTerms } from "./need.inputs.js";
import { NeedKind } from "./need-state.js";

@ObjectType({
  description:
    "Figures of published needs 需求统计, added up whatever they are measured in: `byUnit` tells them apart. What is withdrawn counts as far as it was claimed.",
})
class NeedStats {
  /** Named by the counted set's subquery, not by the schema. */
  readonly id!: string;
}

@ObjectType({ description: "Figures of a part of the needs." })
abstract class NeedFigures {
  @Field(() => Int, { description: "How many needs 需求数." })
  needCount!: number;

  @Field(() => Int, { description: "How much was needed 需求数量." })
  needed!: number;

  @Field(() => Int, { description: "How much of that is claimed 认领数量." })
  claimed!: number;

  @Field(() => Int, { description: "How much of that was handed over 履约数量." })
  fulfilled!: number;
}

@ObjectType({ description: "The needs of one kind 按类型." })
class NeedStatsOfKind extends NeedFigures {
  @Field(() => NeedKind, { description: "The kind 类型." })
  kind!: NeedKind;
}

@ObjectType({ description: "The needs in one unit of measure 按计量单位." })
class NeedStatsOfUnit extends NeedFigures {
  @Field(() => String, { description: "The unit of measure 计量单位." })
  unit!: string;
}

figuresField(Alliance, "needStats", {
  description: "Figures of the alliance's published needs 需求统计.",
  of: () => NeedStats,
  args: { filter: { type: () => NeedFilter, description: "Which needs to count." } },
  from: (alliance, { filter }, { rowsOf }) => {
    const { row, from } = rowsOf(
      Need,
      (need) => sql`${need.alliance} = ${alliance.id} and ${need.publishedAt} is not null`,
      { given: filter as unknown as Given<NeedFilter>, terms: needFilterTerms },
    );
    return sql`select ${row.kind}, ${row.unit}, case ${row.status} when 'WITHDRAWN' then ${row.claimed} else ${row.quantity} end as needed,
      ${row.claimed}, ${row.fulfilled} from ${from}`;
  },
});

const measures = {
  needed: "How much was needed 需求数量.",
  claimed: "How much of that is claimed 认领数量.",
  fulfilled: "How much of that was handed over 履约数量.",
} as const;

/** At most the largest Int: a sum beyond it must not take the whole answer with it. */
const total = (measure: keyof typeof measures) =>
  sql`least(coalesce(sum(${sql.ref(`c.${measure}`)}), 0), 2147483647)::int`;

computedField(NeedStats, "needCount", {
  type: () => Int,
  description: "How many needs 需求数.",
  sql: (counted) => sql`(select count(*)::int from ${alias(counted)} c)`,
});

for (const measure of Object.keys(measures) as (keyof typeof measures)[])
  computedField(NeedStats, measure, {
    type: () => Int,
    description: measures[measure],
    sql: (counted) => sql`(select ${total(measure)} from ${alias(counted)} c)`,
  });

const figuresBy = (counted: Row<NeedStats>, column: "kind" | "unit") => sql`
  select ${sql.ref(`c.${column}`)}, count(*)::int as "needCount", ${total("needed")} as needed, ${total("claimed")} as claimed, ${total("fulfilled")} as fulfilled
  from ${alias(counted)} c group by 1`;

rowsField(NeedStats, "byKind", {
  description: "By kind 按类型.",
  of: () => NeedStatsOfKind,
  from: (counted) => figuresBy(counted, "kind"),
  orderBy: (row) => row.kind,
});

rowsField(NeedStats, "byUnit", {
  description: "By unit of measure 按计量单位.",
  of: () => NeedStatsOfUnit,
  from: (counted) => figuresBy(counted, "unit"),
  orderBy: (row) => byPinyin(row.unit),
});

reports(Alliance, "NEEDS", {
  needsPublished: { label: "发布需求", unit: "项", read: "needStats(filter: { year: $year }) { needCount }" },
  needsMet: {
    label: "满足需求",
    unit: "项",
    read: "needsMet: needs(filter: { year: $year, progress: [FULFILLED] }) { totalCount }",
  },
});
