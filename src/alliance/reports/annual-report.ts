import { Field, Int, ObjectType } from "type-graphql";
import {
  alias,
  computedField,
  type Expression,
  figuresField,
  type Given,
  type Row,
  rowsField,
  sql,
  type TypeClass,
} from "../../reading/index.js";
import { enumOf } from "../../shared/enums.js";
import { Alliance, todayOf, yearIn } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { declaredFigures, figuresOf, selectionOf } from "./declared-figures.js";

export const ReportSection = enumOf("ReportSection", "A part of an annual report 年度报告部分, in their order.", {
  MEMBERS: "Who belongs to the alliance 成员.",
  ACTIVITIES: "Shared activities 共建活动.",
  MEETINGS: "Meetings 会议.",
  RESOLUTIONS: "Resolutions and what was to be done about them 决议与督办.",
  MATTERS: "Residents' matters 群众事项.",
  NEEDS: "The list of needs 需求清单.",
  PLEDGES: "The list of resources 资源清单.",
  PROJECTS: "The list of projects 项目清单.",
  CARE: "Visits to those who are cared for 走访关爱.",
  STUDIOS: "What the studios received 工作室接诊.",
  HONOURS: "What was awarded 荣誉.",
});
export type ReportSection = keyof typeof ReportSection;

@ObjectType({
  description:
    "A year in figures 年度报告, all computed from the records as they stand now. Of a year that is not over it tells what there is until now.",
})
class AnnualReport {
  /** What its figures are taken from: the answer of what it is about to all of their queries at once. */
  readonly answer!: unknown;
  /** The field by which a query reaches what it is about. */
  readonly subject!: string;
}

@ObjectType({
  description:
    "A figure of an annual report 年度指标, with the query that explains it: whoever runs it is told the same.",
})
class ReportFigure {
  /** Where it stands in the report. */
  readonly place!: number;

  @Field(() => ReportSection, { description: "Which part of the report it belongs to 部分." })
  section!: ReportSection;

  @Field(() => String, { description: "Its name in the report, which stays the same 标识, such as `activitiesHeld`." })
  name!: string;

  @Field(() => String, { description: "What it is called in Chinese 名称." })
  label!: string;

  @Field(() => String, { description: "What is counted, in Chinese 单位, such as 场 or 人次." })
  unit!: string;

  @Field(() => Int, { nullable: true, description: "How many 数值; null where the caller is not told." })
  value?: number;

  @Field(() => String, { description: "The query that explains it 查询, ready to be run." })
  query!: string;

  @Field(() => String, {
    description: "Where it stands in that query's answer 路径, such as `alliance.activityStats.activityCount`.",
  })
  path!: string;
}

/** How much more a report costs than a field: about as many reads as it has figures, each of many records. */
const costOfReport = 400;

/** Adds the annual report to a type; `subject` is the root field that reaches one of its rows. */
function reported<P>(
  parent: TypeClass<P>,
  description: string,
  { subject, alliance }: Readonly<Record<"subject" | "alliance", (row: Row<P>) => Expression>>,
): void {
  figuresField(parent, "report", {
    description,
    complexity: costOfReport,
    of: () => AnnualReport,
    args: {
      year: {
        type: () => Int,
        required: true,
        description: "The year 年度, 1900 to 9999, in the alliance's time zone.",
      },
    },
    from: (row, { year }, { answerTo, now }) => {
      const bound = sql`${yearIn(year as unknown as Given<number>)}::int`;
      return sql`
        select ${bound} as year, ${bound} < extract(year from ${todayOf(alliance(row), now())}) as complete,
          ${sql.lit(parent.name)} as of, ${subject(row)} as subject, ${answerTo(selectionOf(parent), { year: year! })} as answer`;
    },
  });
}

reported(Alliance, "The alliance's year in figures 联盟年度报告.", {
  subject: (alliance) => sql`'alliance(slug: "' || ${alliance.slug} || '")'`,
  alliance: ({ id }) => id,
});

reported(Organization, "Its year in figures 单位年度表.", {
  subject: ({ id }) => sql`'organization(id: "org_' || ${id} || '")'`,
  alliance: ({ alliance }) => alliance,
});

computedField(AnnualReport, "year", {
  type: () => Int,
  description: "The year 年度.",
  sql: (report) => sql`(select r.year from ${alias(report)} r)`,
});

computedField(AnnualReport, "complete", {
  type: () => Boolean,
  description: "Whether the year is over 年度是否已结束.",
  sql: (report) => sql`(select r.complete from ${alias(report)} r)`,
});

rowsField(AnnualReport, "figures", {
  description: "Its figures 年度指标, part by part.",
  of: () => ReportFigure,
  // What all figures are taken from is computed once, not once a figure.
  from: (report) => sql`
    with r as materialized (select * from ${alias(report)})
    select f.place, f.section, f.name, f.label, f.unit, (r.answer #>> f.path)::int as value,
      '{ ' || r.subject || ' { ' || replace(f.read, '$year', r.year::text) || ' } }' as query,
      concat_ws('.', split_part(r.subject, '(', 1), array_to_string(f.path, '.')) as path
    from r join (values ${sql.join(declaredRows())}) f (of, place, section, name, label, unit, read, path) on f.of = r.of`,
  orderBy: (figure) => figure.place,
});

/** Every declared figure as a row of values; a report joins those of its own type. */
const declaredRows = (): Expression[] =>
  declaredFigures().flatMap((parent) =>
    figuresOf(parent, Object.keys(ReportSection)).map(
      ({ section, name, label, unit, read, path }, place) =>
        sql`(${sql.lit(parent.name)}, ${sql.lit(place)}, ${sql.lit(section)}, ${sql.lit(name)}, ${sql.lit(label)}, ${sql.lit(unit)}, ${sql.lit(read)}, ${sql.lit(`{${path.join()}}`)}::text[])`,
    ),
  );
