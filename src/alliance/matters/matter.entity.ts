import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { Refusal } from "../../shared/refusals.js";
import { DateTime } from "../../shared/scalars.js";
import { Alliance, AllianceRecord, BelongsTo, PartOf } from "../alliances/index.js";
import { Node } from "../node.js";
import { actingOrganization, Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { deadlinesOf } from "./deadlines.js";
import { matterPolicy } from "./matter.policy.js";
import { above, below, MatterChannel, MatterLevel, MatterTrack, Satisfaction } from "./matter-kind.js";
import { endStates, firstStep, isStepAfter, matterLifecycle, MatterStatus } from "./matter-state.js";

/** What is told of a matter when it is raised. */
export interface RaisedMatter {
  readonly track: MatterTrack;
  readonly channel: MatterChannel;
  readonly level: MatterLevel;
  readonly category: string;
  readonly title: string;
  readonly description: string | null;
  readonly raisedBy: Ref<Organization> | null;
  readonly complainantName: string | null;
  readonly complainantContact: string | null;
  readonly concerns: Ref<Organization> | null;
  readonly place: Ref<Place> | null;
  readonly programme: Ref<Programme> | null;
}

const isInstant = "status in ('ACCEPTED', 'DISPATCHED', 'HANDLED', 'CALLED_BACK')";
const isOver = "status in ('CLOSED', 'MERGED', 'DISMISSED')";

@Entity({ tableName: "matters" })
@Index({
  name: "matters_public_title_trigrams",
  expression: `create index "matters_public_title_trigrams" on "matters" using gin ("public_title" gin_trgm_ops)`,
})
@Index({
  name: "matters_title_trigrams",
  expression: `create index "matters_title_trigrams" on "matters" using gin ("title" gin_trgm_ops)`,
})
@Unique({ name: "matters_id_once", properties: ["id"] })
@Check({ name: "matters_track_known", expression: isOneOf("track", MatterTrack) })
@Check({ name: "matters_channel_known", expression: isOneOf("channel", MatterChannel) })
@Check({ name: "matters_level_known", expression: isOneOf("level", MatterLevel) })
@Check({ name: "matters_status_known", expression: isOneOf("status", MatterStatus) })
@Check({ name: "matters_satisfaction_known", expression: isOneOf("satisfaction", Satisfaction) })
@Check({ name: "matters_status_of_track", expression: `${isOver} or (track = 'INSTANT') = (${isInstant})` })
@Check({ name: "matters_over_since", expression: `(closed_at is not null) = (${isOver})` })
@Check({
  name: "matters_due_while_open",
  expression: `(due_at is null) = (${isOver}) and (escalate_at is null) = (${isOver})`,
})
@Check({ name: "matters_merged_into_one", expression: "(merged_into_id is not null) = (status = 'MERGED')" })
@Check({ name: "matters_not_merged_into_itself", expression: "merged_into_id <> id" })
@Check({ name: "matters_dismissed_with_reason", expression: "(dismissal_reason is not null) = (status = 'DISMISSED')" })
@Check({ name: "matters_counts_positive", expression: "level_round > 0 and step_count > 0" })
@Index({ name: "matters_by_raised", properties: ["alliance", "raisedAt", "id"] })
@Index({ name: "matters_by_assignee", properties: ["alliance", "assignee"] })
@Index({
  name: "matters_overdue",
  expression: `create index "matters_overdue" on "matters" ("alliance_id", "due_at") where due_at is not null`,
})
@Index({
  name: "matters_by_due",
  expression: `create index "matters_by_due" on "matters" ("due_at") where due_at is not null`,
})
@Index({
  name: "matters_by_escalation",
  expression: `create index "matters_by_escalation" on "matters" ("escalate_at") where escalate_at is not null`,
})
@ObjectType({
  implements: Node,
  description:
    "A matter 事项: a concern of a resident or a unit, worked step by step. Everybody sees those with a reviewed public title, and of them where they stand; what was said, and by whom, is the coordinators' to know.",
})
@Reads<Matter>({ prefix: "mat", policy: matterPolicy })
export class Matter extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => MatterTrack, { description: "On which track it is worked 办理方式." })
  track!: MatterTrack;

  @Property({ type: "text" })
  @Field(() => MatterChannel, { description: "By which channel it came 来源渠道." })
  channel!: MatterChannel;

  @Property({ type: "text" })
  @Field(() => MatterLevel, { description: "At which level it is worked 层级, apart from who handles it." })
  level!: MatterLevel;

  @Property({ type: "text" })
  @Field(() => MatterStatus, { description: "Where it stands 状态." })
  status!: MatterStatus;

  @Property({ type: "text" })
  @Field(() => String, { description: "What it is about, in a word or two 类别, such as 环境卫生." })
  category!: string;

  /** Internal, as is everything below that has no `@Field`: see the fields' own file for who reads it. */
  @Property({ type: "text" })
  title!: string;

  @Property({ type: "text", nullable: true })
  description?: string | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, {
    nullable: true,
    description: "The reviewed title by which the public knows it 公开标题; null while it is not published.",
  })
  publicTitle?: string | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  publishedAt?: Date | null;

  @BelongsTo(() => Organization, { column: "raised_by_id", nullable: true })
  raisedBy?: Ref<Organization> | null;

  /** Personal data: forgotten 90 days after the matter is over. */
  @Property({ type: "text", nullable: true })
  complainantName?: string | null;

  @Property({ type: "text", nullable: true })
  complainantContact?: string | null;

  @BelongsTo(() => Organization, { column: "concerns_id", nullable: true })
  concerns?: Ref<Organization> | null;

  @BelongsTo(() => Organization, { column: "assignee_id", nullable: true })
  assignee?: Ref<Organization> | null;

  @Property({ type: "text", nullable: true })
  brief?: string | null;

  @BelongsTo(() => Place, { column: "place_id", nullable: true })
  place?: Ref<Place> | null;

  @BelongsTo(() => Programme, { column: "programme_id", nullable: true })
  programme?: Ref<Programme> | null;

  @BelongsTo(() => Matter, { column: "merged_into_id", nullable: true })
  mergedInto?: Ref<Matter> | null;

  @Property({ type: "text", nullable: true })
  dismissalReason?: string | null;

  @Property({ type: "text", nullable: true })
  handBackReason?: string | null;

  @Property({ type: "text", nullable: true })
  satisfaction?: Satisfaction | null;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was raised 提出时间." })
  raisedAt!: Date;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed, merged or dismissed 办结时间; null while it is open.",
  })
  closedAt?: Date | null;

  @Property({ type: "datetime", length: 3 })
  levelSince!: Date;

  /** How many levels it has been at: reminders and escalations happen once a round. */
  @Property({ type: "int" })
  levelRound!: number;

  @Property({ type: "int" })
  stepCount!: number;

  @Property({ type: "datetime", length: 3, nullable: true })
  dueAt?: Date | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  escalateAt?: Date | null;

  /** Takes a matter on, in the first step of its track. */
  static async raise(unit: Unit, allianceId: string, raised: RaisedMatter): Promise<Matter> {
    const begun = { raisedAt: unit.now, levelSince: unit.now, levelRound: 1, stepCount: 0 };
    const matter = unit.create(Matter, allianceId, { ...raised, ...begun });
    await matter.enter(unit, firstStep[raised.track], null);
    return matter;
  }

  /** Takes the next step of its track. */
  async advance(unit: Unit, note: string | null): Promise<void> {
    await this.become(unit, note);
  }

  /** A meeting takes it onto its agenda. */
  async takeOntoAgenda(unit: Unit, note: string | null): Promise<void> {
    await this.become(unit, note);
  }

  /** The meeting that has it on its agenda begins. */
  async consult(unit: Unit, note: string | null): Promise<void> {
    await this.become(unit, note);
  }

  /** The meeting has decided what is to be done. */
  async decide(unit: Unit, note: string | null): Promise<void> {
    await this.become(unit, note);
  }

  /** Says who handles it, and what for. */
  assign(unit: Unit, assignee: Organization, brief: string | null): void {
    matterLifecycle.require("assignMatter", this.status);
    assignee.requireOpenAs("organizationId");
    this.assignee = ref(assignee);
    this.brief = brief;
    unit.announce("matter", this);
  }

  /** Shows it to everybody under a reviewed title; later titles replace it. */
  publish(unit: Unit, publicTitle: string): void {
    matterLifecycle.require("publishMatter", this.status);
    this.publicTitle = publicTitle;
    this.publishedAt ??= unit.now;
    unit.announce("matter", this);
  }

  /** Goes up by one level, where all deadlines begin anew. */
  async escalate(unit: Unit): Promise<void> {
    matterLifecycle.require("confirmEscalation", this.status);
    await this.moveTo(unit, this.requireAbove());
  }

  /** Goes down by one level, where all deadlines begin anew. */
  async handBack(unit: Unit, reason: string): Promise<void> {
    matterLifecycle.require("handBackMatter", this.status);
    const level = below(this.level);
    if (!level) throw new Refusal("NO_LOWER_LEVEL", "noLowerLevel", {}, "matterId");
    this.handBackReason = reason;
    await this.moveTo(unit, level);
  }

  /** Goes on as a part of another matter. */
  async merge(unit: Unit, into: Matter): Promise<void> {
    await this.become(unit, null);
    if (into.closedAt) throw new Refusal("WRONG_STATE", "wrongState", { state: into.status }, "intoId");
    this.mergedInto = ref(into);
  }

  /** Ends it for a reason. */
  async dismiss(unit: Unit, reason: string): Promise<void> {
    await this.become(unit, null);
    this.dismissalReason = reason;
  }

  /** Closes it: whoever raised it accepts the outcome. */
  async confirmFeedback(unit: Unit, satisfaction: Satisfaction | null, note: string | null): Promise<void> {
    await this.become(unit, note);
    this.satisfaction = satisfaction;
  }

  /** Sends it back to be carried out: the outcome was not accepted. */
  async rejectFeedback(unit: Unit, reason: string): Promise<void> {
    await this.become(unit, reason);
  }

  /** The level above; refused at the top. */
  requireAbove(): MatterLevel {
    const level = above(this.level);
    if (!level) throw new Refusal("NO_HIGHER_LEVEL", "noHigherLevel", {}, "matterId");
    return level;
  }

  private async become(unit: Unit, note: string | null): Promise<void> {
    await this.enter(unit, matterLifecycle.after(unit.act, this.status, [this.track]), note);
  }

  private async enter(unit: Unit, step: MatterStatus, note: string | null): Promise<void> {
    const after = this.stepCount === 0 ? null : this.status;
    this.status = step;
    this.stepCount += 1;
    const { alliance, stepCount: position } = this;
    const taken = { alliance, matter: ref(this), position, step, after, enteredAt: unit.now, note };
    unit.em.persist(unit.em.create(MatterStep, { ...taken, actor: actingOrganization(unit, alliance.id) }));
    if ((endStates as readonly MatterStatus[]).includes(step)) this.closedAt = unit.now;
    await this.setDeadlines(unit);
    unit.announce("matter", this);
  }

  private async moveTo(unit: Unit, level: MatterLevel): Promise<void> {
    Object.assign(this, { level, levelRound: this.levelRound + 1, levelSince: unit.now });
    await this.setDeadlines(unit);
    unit.announce("matter", this);
  }

  private async setDeadlines(unit: Unit): Promise<void> {
    Object.assign(this, await deadlinesOf(unit.run, this.alliance.id, this));
  }
}

/** A step that a matter took 事项步骤; it is only ever added, and the database lets none be skipped. */
@Entity({ tableName: "matter_steps" })
@Unique({ name: "matter_steps_followed_once", properties: ["alliance", "matter", "position", "step"] })
@Check({ name: "matter_steps_in_order", expression: isStepAfter("step", "after") })
@Check({ name: "matter_steps_from_the_first", expression: `position > 0 and (position = 1) = ("after" is null)` })
@ObjectType({ description: "A step that a matter took 事项步骤, with its time; it never changes." })
@Reads<MatterStep>({})
export class MatterStep {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PartOf(() => Matter, "matter_id")
  matter!: Ref<Matter>;

  @PrimaryKey({ type: "int" })
  position!: number;

  @Property({ type: "text" })
  @Field(() => MatterStatus, { description: "The step 步骤." })
  step!: MatterStatus;

  /** The step before it. */
  @Property({ type: "text", nullable: true })
  after?: MatterStatus | null;

  /** Where the step before it stands; it must be there. */
  @Property({ type: "int", nullable: true, generated: "(nullif(position - 1, 0)) stored" })
  previousPosition?: number | null;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was taken 时间." })
  enteredAt!: Date;

  @BelongsTo(() => Organization, { column: "actor_id", nullable: true })
  actor?: Ref<Organization> | null;

  @Property({ type: "text", nullable: true })
  note?: string | null;
}
