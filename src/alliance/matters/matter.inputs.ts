import { Field, ID, InputType, Int } from "type-graphql";
import { type FilterTerms, type Row, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { DateTime } from "../../shared/scalars.js";
import { instantInYear, turnsAt } from "../alliances/index.js";
import type { Matter } from "./matter.entity.js";
import { isSeenBy } from "./matter.policy.js";
import { MatterChannel, MatterLevel, MatterTrack } from "./matter-kind.js";
import { MatterStatus } from "./matter-state.js";

@InputType({ description: "Which matters to count; all given members must hold." })
export class MatterStatsFilter {
  @Field(() => [MatterTrack], { nullable: true, description: "On one of these tracks 办理方式." })
  track?: MatterTrack[];

  @Field(() => [MatterChannel], { nullable: true, description: "By one of these channels 来源渠道." })
  channel?: MatterChannel[];

  @Field(() => [MatterLevel], { nullable: true, description: "At one of these levels 层级." })
  level?: MatterLevel[];

  @Field(() => [MatterStatus], { nullable: true, description: "In one of these states 状态." })
  status?: MatterStatus[];

  @Field(() => [String], { nullable: true, description: "Of one of these categories 类别." })
  category?: string[];

  @Field(() => DateTime, { nullable: true, description: "Raised at this instant or later." })
  from?: Date;

  @Field(() => DateTime, { nullable: true, description: "Raised before this instant." })
  to?: Date;

  @Field(() => Int, { nullable: true, description: "Raised in this year 年度, in the alliance's time zone." })
  year?: number;
}

@InputType({ description: "Which matters to list; all given members must hold." })
export class MatterFilter extends MatterStatsFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "Overdue or not 是否超期; only among matters whose deadline the caller may see.",
  })
  overdue?: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: "Open and due before this instant 期限早于; only among matters whose deadline the caller may see.",
  })
  dueBefore?: Date;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "With or without an escalation that waits for a decision 有无待确认的升级建议; only among matters whose deadline the caller may see.",
  })
  escalationProposed?: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      "Handled by the organization of this id 承办单位; only among matters whose assignee the caller may see.",
  })
  assigneeId?: string;

  @Field(() => Boolean, { nullable: true, description: "With or without a public title 是否已公开." })
  published?: boolean;
}

/** What a matter's figures may be filtered by: what the public may know of every matter. */
export type Countable = Pick<Matter, "alliance" | "track" | "channel" | "level" | "status" | "category" | "raisedAt">;

/** What each member of a statistics filter means. */
export const matterStatsTerms: FilterTerms<MatterStatsFilter, Countable> = {
  track: (track, matter) => sql`${matter.track} = any(${track.bound()}::text[])`,
  channel: (channel, matter) => sql`${matter.channel} = any(${channel.bound()}::text[])`,
  level: (level, matter) => sql`${matter.level} = any(${level.bound()}::text[])`,
  status: (status, matter) => sql`${matter.status} = any(${status.bound()}::text[])`,
  category: (category, matter) => sql`${matter.category} = any(${category.bound()}::text[])`,
  from: (from, matter) => sql`${matter.raisedAt} >= ${from.bound()}::timestamptz`,
  to: (to, matter) => sql`${matter.raisedAt} < ${to.bound()}::timestamptz`,
  year: (year, matter) => instantInYear(matter.raisedAt, matter, year),
};

turnsAt("matters", "due_at");

/** Whether a matter's deadline has passed. */
export const isOverdue = (matter: Pick<Row<Matter>, "dueAt">, now: ReturnType<typeof sql>) =>
  sql`coalesce(${matter.dueAt} <= ${now}, false)`;

/** What each member of a matter filter means; what the caller may not see of a matter, no filter finds. */
export const matterFilterTerms: FilterTerms<MatterFilter, Matter> = {
  ...matterStatsTerms,
  overdue: (overdue, matter, asking) => {
    const isSeen = isSeenBy(["assignee"], matter, asking);
    if (!isSeen) return sql`false`;
    return sql`(${isSeen} and ${isOverdue(matter, asking.now())} = ${overdue.bound()}::boolean)`;
  },
  dueBefore: (dueBefore, matter, asking) => {
    const isSeen = isSeenBy(["assignee"], matter, asking);
    if (!isSeen) return sql`false`;
    return sql`(${isSeen} and ${matter.dueAt} < ${dueBefore.bound()}::timestamptz)`;
  },
  escalationProposed: (escalationProposed, matter, asking) => {
    const isSeen = isSeenBy(["assignee"], matter, asking);
    if (!isSeen) return sql`false`;
    const isProposed = sql`exists (select from escalation_proposals e
      where e.alliance_id = ${matter.alliance} and e.matter_id = ${matter.id} and e.status = 'PROPOSED')`;
    return sql`(${isSeen} and ${isProposed} = ${escalationProposed.bound()}::boolean)`;
  },
  assigneeId: (assigneeId, matter, asking) => {
    const isSeen = isSeenBy(["assignee"], matter, asking);
    if (!isSeen) return sql`false`;
    return sql`(${isSeen} and ${matter.assignee} = ${assigneeId.bound((id) => parsePublicId(id)?.uuid ?? null)}::uuid)`;
  },
  published: (published, matter) => sql`(${matter.publicTitle} is not null) = ${published.bound()}::boolean`,
};
