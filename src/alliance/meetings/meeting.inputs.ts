import { Field, ID, InputType, Int } from "type-graphql";
import { type FilterTerms, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { DateTime } from "../../shared/scalars.js";
import { dayInYear, instantInYear, turnsAt } from "../alliances/index.js";
import type { Meeting } from "./meeting.entity.js";
import { MeetingKind } from "./meeting-kind.js";
import { MeetingStatus } from "./meeting-state.js";

@InputType({ description: "Which meetings to list or to count; all given members must hold." })
export class MeetingFilter {
  @Field(() => [MeetingKind], { nullable: true, description: "Of one of these kinds." })
  kind?: MeetingKind[];

  @Field(() => [MeetingStatus], { nullable: true, description: "In one of these states." })
  status?: MeetingStatus[];

  @Field(() => Boolean, { nullable: true, description: "Held or being held (true), or anything else (false)." })
  held?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Still to come (true), or anything else (false)." })
  upcoming?: boolean;

  @Field(() => DateTime, { nullable: true, description: "Starting at this instant or later." })
  from?: Date;

  @Field(() => DateTime, { nullable: true, description: "Starting before this instant." })
  to?: Date;

  @Field(() => Int, {
    nullable: true,
    description: "Held, or to be held, in this year 年度, in the alliance's time zone.",
  })
  year?: number;

  @Field(() => ID, { nullable: true, description: "Of the series of this id." })
  seriesId?: string;
}

turnsAt("meetings", "starts_at");

/** What each member of a meeting filter means. */
export const meetingFilterTerms: FilterTerms<MeetingFilter, Meeting> = {
  kind: (kind, meeting) => sql`${meeting.kind} = any(${kind.bound()}::text[])`,
  status: (status, meeting) => sql`${meeting.status} = any(${status.bound()}::text[])`,
  held: (held, meeting) => (held.value() ? sql`${meeting.heldOn} is not null` : sql`${meeting.heldOn} is null`),
  upcoming: (upcoming, meeting, { now }) => {
    const isUpcoming = sql`${meeting.status} in ('PLANNED', 'NOTIFIED') and ${meeting.startsAt} > ${now()}`;
    return upcoming.value() ? isUpcoming : sql`not (${isUpcoming})`;
  },
  from: (from, meeting) => sql`${meeting.startsAt} >= ${from.bound()}::timestamptz`,
  to: (to, meeting) => sql`${meeting.startsAt} < ${to.bound()}::timestamptz`,
  year: (year, meeting) =>
    sql`case when ${meeting.heldOn} is null then ${instantInYear(meeting.startsAt, meeting, year)} else ${dayInYear(meeting.heldOn, year)} end`,
  seriesId: (seriesId, meeting) =>
    sql`${meeting.series} = ${seriesId.bound((id) => parsePublicId(id)?.uuid ?? null)}::uuid`,
};
