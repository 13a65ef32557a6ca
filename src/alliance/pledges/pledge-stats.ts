import { Field, Int, ObjectType } from "type-graphql";
import {
  alias,
  byPinyin,
  computedField,
  type Expression,
  figuresField,
  type Given,
  isKept,
  pageSize,
  PointsTo,
  type Row,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { byOrganization, Organization } from "../organizations/index.js";
import { reports } from "../reports/index.js";
import { Pledge } from "./pledge.entity.js";
import { PledgeFilter, pledgeFilterTerms } from "./pledge.inputs.js";

@ObjectType({
  description:
    "Figures of pledges 资源统计, added up whatever they are measured in: `byUnit` tells them apart. What is withdrawn counts as far as it was claimed.",
})
class PledgeStats {
  /** Named by the counted set's subquery, not by the schema. */
  readonly id!: string;
}

@ObjectType({ description: "Figures of a part of the pledges." })
abstract class PledgeFigures {
  @Field(() => Int, { description: "How many pledges 资源数." })
  pledgeCount!: number;

  @Field(() => Int, { description: "How much was pledged 提供数量." })
  pledged!: number;

  @Field(() => Int, { description: "How much of that is claimed 认领数量." })
  claimed!: number;

  @Field(() => Int, { description: "How much of that was handed over 履约数量." })
  fulfilled!: number;

  @Field(() => Int, { description: "How much of that the receivers confirmed 已确认数量." })
  confirmed!: number;
}

@ObjectType({ description: "The pledges of one organization 按单位." })
class PledgeStatsOfOrganization extends PledgeFigures {
  @PointsTo(() => Organization, "organization_id")
  @Field(() => Organization, { description: "The organization 单位." })
  organization!: Organization;
}

@ObjectType({ description: "The pledges in one unit of measure 按计量单位." })
class PledgeStatsOfUnit extends PledgeFigures {
  @Field(() => String, { description: "The unit of measure 计量单位." })
  unit!: string;
}

@ObjectType({ description: "The pledges offered in one month 按月." })
class PledgeStatsOfMonth extends PledgeFigures {
  @Field(() => String, { description: "The month in the alliance's time zone, such as `2026-07`." })
  month!: string;
}

figuresField(Alliance, "pledgeStats", {
  description: "Figures of the alliance's pledges 资源统计.",
  of: () => PledgeStats,
  args: { filter: { type: () => PledgeFilter, description: "Which pledges to count." } },
  from: (alliance, { filter }, { rowsOf }) => {
    const { row, from } = rowsOf(Pledge, (pledge) => sql`${pledge.alliance} = ${alliance.id}`, {
      given: filter as unknown as Given<PledgeFilter>,
      terms: pledgeFilterTerms,
    });
    const month = sql`to_char(${row.createdAt} at time zone ${alliance.timeZone}, 'YYYY-MM')`;
    return sql`select ${row.alliance}, ${row.organization}, ${row.unit}, ${month} as month,
      case ${row.status} when 'WITHDRAWN' then ${row.claimed} else ${row.quantity} end as pledged,
      ${row.claimed}, ${row.fulfilled}, ${row.confirmed}, 1 as n from ${from}`;
  },
  kept: {
    fields: ["pledgeCount", "pledged", "claimed", "fulfilled", "confirmed", "byOrganization"],
    from: (alliance) => sql`
      select f.alliance_id, sum(f.n)::int as n, sum(f.x)::int as pledged, sum(f.y)::int as claimed, sum(f.z)::int as fulfilled, sum(f.w)::int as confirmed
      from figures f where f.alliance_id = ${alliance.id} and f.of = 'pledges' group by 1`,
  },
});

const measures = {
  pledged: "How much was pledged 提供数量.",
  claimed: "How much of that is claimed 认领数量.",
  fulfilled: "How much of that was handed over 履约数量.",
  confirmed: "How much of that the receivers confirmed 已确认数量.",
} as const;

/** At most the largest Int: a sum beyond it must not take the whole answer with it. */
const total = (measure: keyof typeof measures) =>
  sql`least(coalesce(sum(${sql.ref(`c.${measure}`)}), 0), 2147483647)::int`;

computedField(PledgeStats, "pledgeCount", {
  type: () => Int,
  description: "How many pledges 资源数.",
  sql: (counted) => sql`(select coalesce(sum(c.n), 0)::int from ${alias(counted)} c)`,
});

for (const measure of Object.keys(measures) as (keyof typeof measures)[])
  computedField(PledgeStats, measure, {
    type: () => Int,
    description: measures[measure],
    sql: (counted) => sql`(select ${total(measure)} from ${alias(counted)} c)`,
  });

const figures = sql`sum(c.n)::int as "pledgeCount", ${total("pledged")} as pledged, ${total("claimed")} as claimed,
  ${total("fulfilled")} as fulfilled, ${total("confirmed")} as confirmed`;

/** The counted set's figures by one of its columns. */
const figuresBy = (counted: Row<PledgeStats>, column: "unit" | "month") =>
  sql`select ${sql.ref(`c.${column}`)}, ${figures} from ${alias(counted)} c group by 1`;

/** The organizations come from their index in the order of their names, each with the figures that are kept of it. */
const keptByOrganization = (counted: Row<PledgeStats>, most: Expression): Expression => sql`
  select o.alliance_id, o.id as organization_id, ${figures} from (
    select o.alliance_id, o.id from organizations o
    where o.alliance_id = (select a.alliance_id from ${alias(counted)} a)
      and exists (select from pledges p where p.alliance_id = o.alliance_id and p.organization_id = o.id)
    order by ${byPinyin(sql`o.name`)}, o.id limit ${most}::int
  ) o join lateral (
    select f.n, f.x as pledged, f.y as claimed, f.z as fulfilled, f.w as confirmed
    from figures f where f.alliance_id = o.alliance_id and f.of = 'pledges_of_unit' and f.key = array[o.id::text]
  ) c on true group by 1, 2`;

rowsField(PledgeStats, "byOrganization", {
  description: "By the organization that pledges 按单位, by name.",
  of: () => PledgeStatsOfOrganization,
  args: {
    first: { type: () => Int, description: "How many organizations from the start, 0 to 100; all unless given." },
  },
  // Cut by name, as it is shown: nobody is ranked.
  from: (counted, { first }) => {
    const most = (first as unknown as Given<number>).bound((count) =>
      count == null ? null : pageSize(count, "first"),
    );
    if (isKept(counted)) return keptByOrganization(counted, most);
    const all = sql`select c.alliance_id, c.organization_id, ${figures} from ${alias(counted)} c group by 1, 2`;
    if (!first!.isGiven()) return all;
    return sql`select f.* from (${all}) f join organizations o on o.alliance_id = f.alliance_id and o.id = f.organization_id
      order by ${byPinyin(sql`o.name`)}, o.id limit ${most}::int`;
  },
  orderBy: byOrganization,
});

rowsField(PledgeStats, "byUnit", {
  description: "By unit of measure 按计量单位.",
  of: () => PledgeStatsOfUnit,
  from: (counted) => figuresBy(counted, "unit"),
  orderBy: (row) => byPinyin(row.unit),
});

rowsField(PledgeStats, "byMonth", {
  description: "By the month in which they were offered 按月, the earliest first; months without any are left out.",
  of: () => PledgeStatsOfMonth,
  from: (counted) => figuresBy(counted, "month"),
  orderBy: (row) => row.month,
});

reports(Alliance, "PLEDGES", {
  pledgesOffered: { label: "提供资源", unit: "项", read: "pledgeStats(filter: { year: $year }) { pledgeCount }" },
  pledgesKept: {
    label: "兑现资源",
    unit: "项",
    read: "pledgesKept: pledges(filter: { year: $year, progress: [FULFILLED] }) { totalCount }",
  },
});
