import { Field, ID, InputType, Int } from "type-graphql";
import { type Expression, type FilterTerms, type Row, sql } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { Day } from "../../shared/scalars.js";
import { dayInYear, todayOf } from "../alliances/index.js";
import { withinAlliance } from "../meetings/index.js";
import type { ActionItem } from "./action-item.entity.js";
import type { Resolution } from "./resolution.entity.js";
import { ActionItemStatus, ResolutionStatus, unfinishedStates } from "./resolution-state.js";

@InputType({ description: "Which resolutions to list or to count; all given members must hold." })
export class ResolutionFilter {
  @Field(() => [ResolutionStatus], { nullable: true, description: "In one of these states." })
  status?: ResolutionStatus[];

  @Field(() => Boolean, {
    nullable: true,
    description: "With an action item that is overdue 有逾期任务 (true), or without one (false).",
  })
  overdue?: boolean;

  @Field(() => ID, { nullable: true, description: "With an action item that the organization of this id leads 牵头." })
  leadId?: string;

  @Field(() => ID, {
    nullable: true,
    description: "With an action item that the organization of this id leads or supports 牵头或配合.",
  })
  organizationId?: string;

  @Field(() => ID, { nullable: true, description: "Of the meeting of this id." })
  meetingId?: string;

  @Field(() => Day, { nullable: true, description: "Adopted on this day or later." })
  from?: string;

  @Field(() => Day, { nullable: true, description: "Adopted before this day." })
  to?: string;

  @Field(() => Int, { nullable: true, description: "Adopted in this year 年度." })
  year?: number;
}

@InputType({ description: "Which action items to list; all given members must hold." })
export class ActionItemFilter {
  @Field(() => [ActionItemStatus], { nullable: true, description: "In one of these states." })
  status?: ActionItemStatus[];

  @Field(() => Boolean, { nullable: true, description: "Overdue 已逾期 (true), or not (false)." })
  overdue?: boolean;

  @Field(() => ID, { nullable: true, description: "Led by the organization of this id 牵头." })
  leadId?: string;

  @Field(() => ID, { nullable: true, description: "Supported by the organization of this id 配合." })
  supportingId?: string;

  @Field(() => Day, { nullable: true, description: "Due before this day." })
  dueBefore?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "With a request for more time that nobody has answered 待答复的延期申请 (true), or without one (false); only among the items of the caller's own alliance.",
  })
  extensionRequested?: boolean;

  @Field(() => Int, { nullable: true, description: "Due in this year 年度." })
  year?: number;
}

const uuid = (id: string): string | null => parsePublicId(id)?.uuid ?? null;

/** Whether an action item is late: not reported as done, and past the day on which it was due. */
export const isOverdue = (item: Pick<Row<ActionItem>, "status" | "dueOn" | "alliance">, now: Expression): Expression =>
  sql`(${item.status} in (${sql.join(unfinishedStates.map((state) => sql.lit(state)))}) and ${item.dueOn} < ${todayOf(item.alliance, now)})`;

/** There is an action item of the resolution that meets a condition, as the row `i`. */
const hasItem = (resolution: Row<Resolution>, condition: Expression): Expression =>
  sql`exists (select from action_items i where i.alliance_id = ${resolution.alliance} and i.resolution_id = ${resolution.id} and ${condition})`;

const row = { status: sql`i.status`, dueOn: sql`i.due_on`, alliance: sql`i.alliance_id` };

const supports = (item: { alliance: Expression; id: Expression }, organization: Expression): Expression =>
  sql`exists (select from action_supports s where s.alliance_id = ${item.alliance} and s.action_item_id = ${item.id} and s.organization_id = ${organization}::uuid)`;

/** What each member of a resolution filter means. */
export const resolutionFilterTerms: FilterTerms<ResolutionFilter, Resolution> = {
  status: (status, resolution) => sql`${resolution.status} = any(${status.bound()}::text[])`,
  overdue: (overdue, resolution, { now }) => {
    const late = hasItem(resolution, isOverdue(row, now()));
    return overdue.value() ? late : sql`not ${late}`;
  },
  leadId: (leadId, resolution) => hasItem(resolution, sql`i.lead_id = ${leadId.bound(uuid)}::uuid`),
  organizationId: (organizationId, resolution) => {
    const id = organizationId.bound(uuid);
    return hasItem(
      resolution,
      sql`(i.lead_id = ${id}::uuid or ${supports({ alliance: sql`i.alliance_id`, id: sql`i.id` }, id)})`,
    );
  },
  meetingId: (meetingId, resolution) => sql`${resolution.meeting} = ${meetingId.bound(uuid)}::uuid`,
  from: (from, resolution) => sql`${resolution.adoptedOn} >= ${from.bound()}::date`,
  to: (to, resolution) => sql`${resolution.adoptedOn} < ${to.bound()}::date`,
  year: (year, resolution) => dayInYear(resolution.adoptedOn, year),
};

/** What each member of an action item filter means. */
export const actionItemFilterTerms: FilterTerms<ActionItemFilter, ActionItem> = {
  status: (status, item) => sql`${item.status} = any(${status.bound()}::text[])`,
  overdue: (overdue, item, { now }) => {
    const late = isOverdue(item, now());
    return overdue.value() ? late : sql`not ${late}`;
  },
  leadId: (leadId, item) => sql`${item.lead} = ${leadId.bound(uuid)}::uuid`,
  supportingId: (supportingId, item) => supports(item, supportingId.bound(uuid)),
  dueBefore: (day, item) => sql`${item.dueOn} < ${day.bound()}::date`,
  extensionRequested: (requested, item, asking) => {
    const isTold = withinAlliance(item, asking);
    return sql`(${isTold} and ${requested.bound()}::boolean = exists (
      select from extensions e where e.alliance_id = ${item.alliance} and e.action_item_id = ${item.id} and e.status = 'REQUESTED'))`;
  },
  year: (year, item) => dayInYear(item.dueOn, year),
};
