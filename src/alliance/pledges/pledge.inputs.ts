import { Field, ID, InputType, Int } from "type-graphql";
import { type Expression, type FilterTerms, type Row, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { Day } from "../../shared/scalars.js";
import { carriesAny, instantInYear, todayOf } from "../alliances/index.js";
import { ListingProgress, progressOf } from "../listings/index.js";
import type { Pledge } from "./pledge.entity.js";
import { PledgeKind, PledgeStatus } from "./pledge-state.js";

@InputType({ description: "Which pledges to list or to count; all given members must hold." })
export class PledgeFilter {
  @Field(() => [PledgeStatus], { nullable: true, description: "In one of these states." })
  status?: PledgeStatus[];

  @Field(() => [PledgeKind], { nullable: true, description: "Of one of these kinds." })
  kind?: PledgeKind[];

  @Field(() => [ListingProgress], { nullable: true, description: "As far as one of these." })
  progress?: ListingProgress[];

  @Field(() => Boolean, {
    nullable: true,
    description: "Offered today with something left to claim 可认领 (true), or not (false).",
  })
  open?: boolean;

  @Field(() => ID, { nullable: true, description: "Of the organization of this id." })
  organizationId?: string;

  @Field(() => ID, { nullable: true, description: "For the resolution of this id." })
  resolutionId?: string;

  @Field(() => [String], { nullable: true, description: "Carrying at least one of these tags." })
  tags?: string[];

  @Field(() => Day, { nullable: true, description: "Offered on this day or later, in the alliance's time zone." })
  from?: string;

  @Field(() => Day, { nullable: true, description: "Offered before this day, in the alliance's time zone." })
  to?: string;

  @Field(() => Int, { nullable: true, description: "Offered in this year 年度, in the alliance's time zone." })
  year?: number;
}

const uuid = (id: string): string | null => parsePublicId(id)?.uuid ?? null;

const offeredOn = (pledge: Row<Pledge>): Expression =>
  sql`(select (${pledge.createdAt} at time zone z.time_zone)::date from alliances z where z.id = ${pledge.alliance})`;

/** Whether a pledge can be claimed today. */
export const isOpen = (pledge: Row<Pledge>, now: Expression): Expression =>
  sql`(${pledge.status} = 'OFFERED' and ${pledge.claimed} < ${pledge.quantity}
    and (${pledge.validUntil} is null or ${pledge.validUntil} >= ${todayOf(pledge.alliance, now)}))`;

/** What each member of a pledge filter means. */
export const pledgeFilterTerms: FilterTerms<PledgeFilter, Pledge> = {
  status: (status, pledge) => sql`${pledge.status} = any(${status.bound()}::text[])`,
  kind: (kind, pledge) => sql`${pledge.kind} = any(${kind.bound()}::text[])`,
  progress: (progress, pledge) => sql`${progressOf(pledge)} = any(${progress.bound()}::text[])`,
  open: (open, pledge, { now }) => (open.value() ? isOpen(pledge, now()) : sql`not ${isOpen(pledge, now())}`),
  organizationId: (id, pledge) => sql`${pledge.organization} = ${id.bound(uuid)}::uuid`,
  resolutionId: (id, pledge) => sql`${pledge.resolution} = ${id.bound(uuid)}::uuid`,
  tags: (tags, pledge) => carriesAny(pledge, "pledge_tags", "pledge_id", tags.bound()),
  from: (from, pledge) => sql`${offeredOn(pledge)} >= ${from.bound()}::date`,
  to: (to, pledge) => sql`${offeredOn(pledge)} < ${to.bound()}::date`,
  year: (year, pledge) => instantInYear(pledge.createdAt, pledge, year),
};
