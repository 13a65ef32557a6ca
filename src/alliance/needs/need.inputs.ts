import { Field, ID, InputType, Int } from "type-graphql";
import { type FilterTerms, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { carriesAny, instantInYear } from "../alliances/index.js";
import { ListingProgress, progressOf } from "../listings/index.js";
import type { Need } from "./need.entity.js";
import { NeedKind, NeedStatus } from "./need-state.js";

@InputType({ description: "Which needs to list or to count; all given members must hold." })
export class NeedFilter {
  @Field(() => [NeedStatus], { nullable: true, description: "In one of these states." })
  status?: NeedStatus[];

  @Field(() => [NeedKind], { nullable: true, description: "Of one of these kinds." })
  kind?: NeedKind[];

  @Field(() => [ListingProgress], { nullable: true, description: "As far as one of these." })
  progress?: ListingProgress[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Published with something left to claim 可认领 (true), or not (false).",
  })
  open?: boolean;

  @Field(() => ID, { nullable: true, description: "Of the organization of this id." })
  organizationId?: string;

  @Field(() => [String], { nullable: true, description: "Carrying at least one of these tags." })
  tags?: string[];

  @Field(() => Int, { nullable: true, description: "Published in this year 年度, in the alliance's time zone." })
  year?: number;
}

/** What each member of a need filter means. */
export const needFilterTerms: FilterTerms<NeedFilter, Need> = {
  status: (status, need) => sql`${need.status} = any(${status.bound()}::text[])`,
  kind: (kind, need) => sql`${need.kind} = any(${kind.bound()}::text[])`,
  progress: (progress, need) => sql`${progressOf(need)} = any(${progress.bound()}::text[])`,
  open: (open, need) => {
    const isOpen = sql`(${need.status} = 'PUBLISHED' and ${need.claimed} < ${need.quantity})`;
    return open.value() ? isOpen : sql`not ${isOpen}`;
  },
  organizationId: (id, need) =>
    sql`${need.organization} = ${id.bound((given) => parsePublicId(given)?.uuid ?? null)}::uuid`,
  tags: (tags, need) => carriesAny(need, "need_tags", "need_id", tags.bound()),
  year: (year, need) => instantInYear(need.publishedAt, need, year),
};
