import { Field, ID, InputType, Int } from "type-graphql";
import { type FilterTerms, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { carriesAny, instantInYear } from "../alliances/index.js";
import type { Project } from "./project.entity.js";
import { claimedStates, ProjectStatus } from "./project-state.js";

@InputType({ description: "Which projects to list or to count; all given members must hold." })
export class ProjectFilter {
  @Field(() => [ProjectStatus], { nullable: true, description: "In one of these states." })
  status?: ProjectStatus[];

  @Field(() => Boolean, { nullable: true, description: "Claimed by somebody 已认领 (true), or still listed (false)." })
  claimed?: boolean;

  @Field(() => [String], { nullable: true, description: "About one of these 类别." })
  category?: string[];

  @Field(() => ID, { nullable: true, description: "Listed by the organization of this id." })
  organizationId?: string;

  @Field(() => ID, { nullable: true, description: "Serving the programme of this id." })
  programmeId?: string;

  @Field(() => [String], { nullable: true, description: "Carrying at least one of these tags." })
  tags?: string[];

  @Field(() => Int, { nullable: true, description: "Listed in this year 年度, in the alliance's time zone." })
  year?: number;
}

const uuid = (id: string): string | null => parsePublicId(id)?.uuid ?? null;

/** What each member of a project filter means. */
export const projectFilterTerms: FilterTerms<ProjectFilter, Project> = {
  status: (status, project) => sql`${project.status} = any(${status.bound()}::text[])`,
  claimed: (claimed, project) => {
    const isClaimed = sql`${project.status} in (${sql.join(claimedStates.map((state) => sql.lit(state)))})`;
    return claimed.value() ? isClaimed : sql`not ${isClaimed}`;
  },
  category: (category, project) => sql`${project.category} = any(${category.bound()}::text[])`,
  organizationId: (id, project) => sql`${project.organization} = ${id.bound(uuid)}::uuid`,
  programmeId: (id, project) => sql`${project.programme} = ${id.bound(uuid)}::uuid`,
  tags: (tags, project) => carriesAny(project, "project_tags", "project_id", tags.bound()),
  year: (year, project) => instantInYear(project.createdAt, project, year),
};
