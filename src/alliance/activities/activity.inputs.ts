import { Field, ID, InputType, Int } from "type-graphql";
import { type FilterTerms, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { DateTime } from "../../shared/scalars.js";
import { carriesAny, instantInYear, turnsAt } from "../alliances/index.js";
import type { Activity } from "./activity.entity.js";
import { ActivityKind } from "./activity-kind.js";
import { ActivityStatus } from "./activity-state.js";

@InputType({ description: "Which activities to list or to count; all given members must hold." })
export class ActivityFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: "Announced and not begun yet (true), or anything else (false).",
  })
  upcoming?: boolean;

  @Field(() => DateTime, { nullable: true, description: "Starting at this instant or later." })
  from?: Date;

  @Field(() => DateTime, { nullable: true, description: "Starting before this instant." })
  to?: Date;

  @Field(() => Int, { nullable: true, description: "Starting in this year 年度, in the alliance's time zone." })
  year?: number;

  @Field(() => [ActivityKind], { nullable: true, description: "Of one of these kinds." })
  kind?: ActivityKind[];

  @Field(() => [String], { nullable: true, description: "Carrying at least one of these tags." })
  tags?: string[];

  @Field(() => ID, { nullable: true, description: "Hosted by the organization of this id." })
  hostId?: string;

  @Field(() => [ActivityStatus], { nullable: true, description: "In one of these states." })
  status?: ActivityStatus[];
}

turnsAt("activities", "starts_at");

/** What each member of an activity filter means. */
export const activityFilterTerms: FilterTerms<ActivityFilter, Activity> = {
  upcoming: (upcoming, activity, { now }) => {
    const isUpcoming = sql`${activity.status} = 'PUBLISHED' and ${activity.startsAt} > ${now()}`;
    return upcoming.value() ? isUpcoming : sql`not (${isUpcoming})`;
  },
  from: (from, activity) => sql`${activity.startsAt} >= ${from.bound()}::timestamptz`,
  to: (to, activity) => sql`${activity.startsAt} < ${to.bound()}::timestamptz`,
  year: (year, activity) => instantInYear(activity.startsAt, activity, year),
  kind: (kind, activity) => sql`${activity.kind} = any(${kind.bound()}::text[])`,
  tags: (tags, activity) => carriesAny(activity, "activity_tags", "activity_id", tags.bound()),
  hostId: (hostId, activity) => sql`${activity.host} = ${hostId.bound((id) => parsePublicId(id)?.uuid ?? null)}::uuid`,
  status: (status, activity) => sql`${activity.status} = any(${status.bound()}::text[])`,
};
