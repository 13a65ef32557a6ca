import { Field, ID, InputType, Int } from "type-graphql";
import { type FilterTerms, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { Day } from "../../shared/scalars.js";
import { dayInYear } from "../alliances/index.js";
import { CareCategory, VisitOutcome } from "./care-kind.js";
import type { Visit } from "./visit.entity.js";

@InputType({ description: "Which visits to count; all given members must hold." })
export class VisitStatsFilter {
  @Field(() => [VisitOutcome], { nullable: true, description: "With one of these outcomes 走访结果." })
  outcome?: VisitOutcome[];

  @Field(() => [CareCategory], { nullable: true, description: "Of care groups of one of these categories 类别." })
  category?: CareCategory[];

  @Field(() => ID, { nullable: true, description: "Of the care group of this id 重点服务人群." })
  careGroupId?: string;

  @Field(() => ID, { nullable: true, description: "By the organization of this id 走访组织." })
  organizationId?: string;

  @Field(() => Day, { nullable: true, description: "On this day or later." })
  from?: string;

  @Field(() => Day, { nullable: true, description: "On this day or earlier." })
  to?: string;

  @Field(() => Int, { nullable: true, description: "In this year 年度." })
  year?: number;
}

@InputType({ description: "Which visits to list; all given members must hold." })
export class VisitFilter extends VisitStatsFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "Those that stand, or those that were reversed, with what reverses them 是否有效.",
  })
  standing?: boolean;
}

/** What visits may be counted by. */
export type CountableVisit = Pick<Visit, "alliance" | "organization" | "careGroup" | "occurredOn" | "outcome">;

const uuid = (id: string): string | null => parsePublicId(id)?.uuid ?? null;

/** What each member of a statistics filter means. */
export const visitStatsTerms: FilterTerms<VisitStatsFilter, CountableVisit> = {
  outcome: (outcome, visit) => sql`${visit.outcome} = any(${outcome.bound()}::text[])`,
  category: (category, visit) =>
    sql`exists (select from care_groups g where g.alliance_id = ${visit.alliance} and g.id = ${visit.careGroup} and g.category = any(${category.bound()}::text[]))`,
  careGroupId: (id, visit) => sql`${visit.careGroup} = ${id.bound(uuid)}::uuid`,
  organizationId: (id, visit) => sql`${visit.organization} = ${id.bound(uuid)}::uuid`,
  from: (from, visit) => sql`${visit.occurredOn} >= ${from.bound()}::date`,
  to: (to, visit) => sql`${visit.occurredOn} <= ${to.bound()}::date`,
  year: (year, visit) => dayInYear(visit.occurredOn, year),
};

/** What each member of a visit filter means. */
export const visitFilterTerms: FilterTerms<VisitFilter, Visit> = {
  ...visitStatsTerms,
  standing: (standing, visit) =>
    sql`exists (select from standing_visits s where s.alliance_id = ${visit.alliance} and s.id = ${visit.id}) = ${standing.bound()}::boolean`,
};
