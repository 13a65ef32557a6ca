import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { Refusal } from "../../shared/refusals.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { Alliance, AllianceRecord, BelongsTo, PartOf } from "../alliances/index.js";
import { withinAlliance } from "../meetings/index.js";
import { Node } from "../node.js";
import { actingOrganization, Organization } from "../organizations/index.js";
import { Resolution } from "./resolution.entity.js";
import { actionItemLifecycle, ActionItemStatus } from "./resolution-state.js";

/** What is to be done, by whom, until when, and who signs it off. */
export interface Assignment {
  readonly title: string;
  readonly description: string | null;
  readonly lead: Ref<Organization>;
  readonly verifier: Ref<Organization>;
  readonly dueOn: string;
}

@Entity({ tableName: "action_items" })
@Index({
  name: "action_items_title_trigrams",
  expression: `create index "action_items_title_trigrams" on "action_items" using gin ("title" gin_trgm_ops)`,
})
@Unique({ name: "action_items_id_once", properties: ["id"] })
@Check({ name: "action_items_status_known", expression: isOneOf("status", ActionItemStatus) })
@Check({ name: "action_items_verifier_not_lead", expression: "verifier_id <> lead_id" })
@Check({
  name: "action_items_verified_at",
  expression: "(verified_at is not null) = (status in ('VERIFIED', 'CLOSED'))",
})
@Index({ name: "action_items_by_resolution", properties: ["alliance", "resolution"] })
@Index({ name: "action_items_by_lead", properties: ["alliance", "lead", "dueOn", "id"] })
@Index({ name: "action_items_by_due", properties: ["alliance", "dueOn", "id"] })
@ObjectType({
  implements: Node,
  description: "Something to be done about a resolution 任务, by one organization with others, until a day.",
})
@Reads<ActionItem>({ prefix: "itm" })
export class ActionItem extends AllianceRecord implements Node {
  @BelongsTo(() => Resolution, { column: "resolution_id" })
  @Field(() => Resolution, { nullable: true, description: "The resolution 决议." })
  resolution!: Ref<Resolution>;

  @Property({ type: "text" })
  @Field(() => String, { description: "What is to be done 任务名称." })
  title!: string;

  /** For the alliance alone. */
  @Property({ type: "text", nullable: true })
  description?: string | null;

  @BelongsTo(() => Organization, { column: "lead_id", description: "Who does it 牵头单位." })
  lead!: Ref<Organization>;

  @BelongsTo(() => Organization, {
    column: "verifier_id",
    description: "Who signs it off, never its lead 销号单位; the general branch unless another is named.",
  })
  verifier!: Ref<Organization>;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The last day on which it is done in time 完成时限." })
  dueOn!: string;

  @Property({ type: "text" })
  @Field(() => ActionItemStatus, { description: "Where it stands 状态." })
  status!: ActionItemStatus;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When it was signed off 销号时间." })
  verifiedAt?: Date | null;

  /** Gives it to its lead. */
  static assign(unit: Unit, resolution: Resolution, assignment: Assignment): ActionItem {
    if (assignment.verifier.id === assignment.lead.id) throw new Refusal("SAME_PERSON", "ownSignOff", {}, "verifierId");
    const values = { ...assignment, resolution: ref(resolution), status: "ASSIGNED" };
    const item = unit.create(ActionItem, resolution.alliance.id, values);
    unit.announce("actionItem", item, resolution.id);
    return item;
  }

  /** Its lead takes it on. */
  accept(unit: Unit): void {
    this.become(unit, unit.act, null);
  }

  /** The work begins, or goes on after it was sent back. */
  start(unit: Unit): void {
    this.become(unit, unit.act, null);
  }

  /** Notes how far the work is. */
  recordProgress(unit: Unit, note: string): void {
    actionItemLifecycle.require("recordProgress", this.status);
    this.note(unit, unit.act, note);
  }

  /** Its lead says that it is done; what was not said to have begun, has. */
  report(unit: Unit, note: string): void {
    this.become(unit, unit.act, note);
  }

  /** It is signed off. */
  verify(unit: Unit, note: string | null): void {
    this.become(unit, unit.act, note);
    this.verifiedAt = unit.now;
  }

  /** It is sent back. */
  return(unit: Unit, reason: string): void {
    this.become(unit, unit.act, reason);
  }

  /** Its records are closed, with those of its resolution. */
  close(unit: Unit): void {
    this.become(unit, "closeAction", null);
  }

  /** Its lead has until another day. */
  extend(unit: Unit, until: string): void {
    actionItemLifecycle.require("grantExtension", this.status);
    this.dueOn = until;
    this.note(unit, unit.act, null);
  }

  private become(unit: Unit, act: string, note: string | null): void {
    this.status = actionItemLifecycle.after(act, this.status);
    this.note(unit, act, note);
  }

  private note(unit: Unit, act: string, note: string | null): void {
    const actor = actingOrganization(unit, this.alliance.id);
    unit.create(ActionEntry, this.alliance.id, { actionItem: ref(this), act, note, actor });
    unit.announce("actionItem", this, this.resolution.id);
  }
}

@Entity({ tableName: "action_entries" })
@Unique({ name: "action_entries_id_once", properties: ["id"] })
@Index({ name: "action_entries_by_item", properties: ["alliance", "actionItem", "id"] })
@ObjectType({
  implements: Node,
  description: "What was done or said about an action item 任务记录; entries are only ever added.",
})
@Reads<ActionEntry>({ prefix: "ent", policy: withinAlliance })
export class ActionEntry extends AllianceRecord implements Node {
  @BelongsTo(() => ActionItem, { column: "action_item_id" })
  actionItem!: Ref<ActionItem>;

  @Property({ type: "text" })
  @Field(() => String, { description: "The act, such as `reportAction` 操作." })
  act!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What was said 说明." })
  note?: string | null;

  @BelongsTo(() => Organization, {
    column: "actor_id",
    nullable: true,
    description: "The organization that acted 操作单位; null for the hub's operator.",
  })
  actor?: Ref<Organization> | null;
}

/** One organization that supports the lead of an action item 配合单位. */
@Entity({ tableName: "action_supports" })
@Index({ name: "action_supports_by_organization", properties: ["alliance", "organization"] })
export class ActionSupport {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => ActionItem, "action_item_id")
  actionItem!: Ref<ActionItem>;

  @PartOf(() => Organization, "organization_id")
  organization!: Ref<Organization>;
}
