import { Field, Int, ObjectType } from "type-graphql";
import { alias, byPinyin, computedField, figuresField, type Given, rowsField, sql } from "../../reading/index.js";
import { Alliance } from "../alliances/index.js";
import { reports } from "../reports/index.js";
import { Project } from "./project.entity.js";
import { ProjectFilter, projectFilterTerms } from "./project.inputs.js";
import { claimedStates, ProjectStatus } from "./project-state.js";

/** Its set has the columns `alliance_id`, `id`, `category` and `status`. */
@ObjectType({ description: "Figures of projects 项目统计." })
export class ProjectStats {
  /** Named by the counted set's subquery, not by the schema. */
  readonly id!: string;
}

@ObjectType({ description: "The projects of one category 按类别." })
class ProjectStatsOfCategory {
  @Field(() => String, { description: "What they are about 类别." })
  category!: string;

  @Field(() => Int, { description: "How many 项目数." })
  count!: number;
}

@ObjectType({ description: "The projects in one state 按状态." })
class ProjectStatsOfStatus {
  @Field(() => ProjectStatus, { description: "The state 状态." })
  status!: ProjectStatus;

  @Field(() => Int, { description: "How many 项目数." })
  count!: number;
}

figuresField(Alliance, "projectStats", {
  description: "Figures of the alliance's projects 项目统计.",
  of: () => ProjectStats,
  args: { filter: { type: () => ProjectFilter, description: "Which projects to count." } },
  from: (alliance, { filter }, { rowsOf }) => {
    const { row, from } = rowsOf(Project, (project) => sql`${project.alliance} = ${alliance.id}`, {
      given: filter as unknown as Given<ProjectFilter>,
      terms: projectFilterTerms,
    });
    return sql`select ${row.alliance}, ${row.id}, ${row.category}, ${row.status} from ${from}`;
  },
});

const claimed = sql`c.status in (${sql.join(claimedStates.map((state) => sql.lit(state)))})`;

computedField(ProjectStats, "total", {
  type: () => Int,
  description: "How many projects 项目数.",
  sql: (counted) => sql`(select count(*)::int from ${alias(counted)} c)`,
});

computedField(ProjectStats, "claimed", {
  type: () => Int,
  description: "How many of them somebody took on 已认领数.",
  sql: (counted) => sql`(select count(*)::int from ${alias(counted)} c where ${claimed})`,
});

computedField(ProjectStats, "completed", {
  type: () => Int,
  description: "How many of them were carried out 已完成数.",
  sql: (counted) =>
    sql`(select count(*)::int from ${alias(counted)} c where c.status in ('COMPLETED', 'EVALUATED', 'ARCHIVED'))`,
});

rowsField(ProjectStats, "byCategory", {
  description: "By category 按类别, in pinyin order.",
  of: () => ProjectStatsOfCategory,
  from: (counted) => sql`select c.category, count(*)::int as count from ${alias(counted)} c group by 1`,
  orderBy: (row) => byPinyin(row.category),
});

rowsField(ProjectStats, "byStatus", {
  description: "By state 按状态.",
  of: () => ProjectStatsOfStatus,
  from: (counted) => sql`select c.status, count(*)::int as count from ${alias(counted)} c group by 1`,
  orderBy: (row) => row.status,
});

reports(Alliance, "PROJECTS", {
  projectsListed: { label: "发布项目", unit: "个", read: "projectStats(filter: { year: $year }) { total }" },
  projectsClaimed: { label: "认领项目", unit: "个", read: "projectStats(filter: { year: $year }) { claimed }" },
  projectsCompleted: { label: "完成项目", unit: "个", read: "projectStats(filter: { year: $year }) { completed }" },
});
