import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { DateTime } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo, PartOf, Tag } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { activityPolicy } from "./activity.policy.js";
import { ActivityKind, ActivityVisibility } from "./activity-kind.js";
import { ActivitySeries } from "./activity-series.entity.js";
import { activityLifecycle, ActivityStatus } from "./activity-state.js";

/** What can be planned of an activity. */
export interface ActivityPlan {
  readonly title: string;
  readonly kind: ActivityKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly description?: string | null;
  readonly visibility?: ActivityVisibility;
  readonly capacity?: number | null;
  readonly venue?: Ref<Place> | null;
  readonly programme?: Ref<Programme> | null;
  readonly superEvent?: Ref<Activity> | null;
}

@Entity({ tableName: "activities" })
@Index({
  name: "activities_title_trigrams",
  expression: `create index "activities_title_trigrams" on "activities" using gin ("title" gin_trgm_ops)`,
})
@Unique({ name: "activities_id_once", properties: ["id"] })
@Unique({ name: "activities_once_a_day_of_series", properties: ["alliance", "series", "occurrenceOn"] })
@Check({ name: "activities_kind_known", expression: isOneOf("kind", ActivityKind) })
@Check({ name: "activities_status_known", expression: isOneOf("status", ActivityStatus) })
@Check({ name: "activities_visibility_known", expression: isOneOf("visibility", ActivityVisibility) })
@Check({ name: "activities_end_after_start", expression: "ends_at > starts_at" })
@Check({ name: "activities_capacity_positive", expression: "capacity > 0" })
@Check({
  name: "activities_counts_not_negative",
  expression: "confirmed_count >= 0 and offered_count >= 0 and waitlisted_count >= 0 and arrivals >= 0",
})
@Check({ name: "activities_within_capacity", expression: "confirmed_count + offered_count <= capacity" })
@Check({ name: "activities_not_within_itself", expression: "super_event_id <> id" })
@Check({ name: "activities_occurrence_of_series", expression: "(series_id is null) = (occurrence_on is null)" })
@Index({ name: "activities_by_start", properties: ["alliance", "startsAt", "id"] })
@Index({
  name: "activities_upcoming",
  expression: `create index "activities_upcoming" on "activities" ("alliance_id", "starts_at", "id") where status = 'PUBLISHED'`,
})
@Index({ name: "activities_by_host", properties: ["alliance", "host"] })
@Index({ name: "activities_by_super_event", properties: ["alliance", "superEvent"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "An activity 活动 that a unit hosts, alone or with others (schema.org: Event).",
})
@Reads<Activity>({ prefix: "act", policy: activityPolicy })
export class Activity extends AllianceRecord implements Node {
  @BelongsTo(() => Organization, { column: "host_id", description: "Who hosts it 主办 (schema.org: organizer)." })
  host!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its title 名称." })
  title!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What it is about 简介." })
  description?: string | null;

  @Property({ type: "text" })
  @Field(() => ActivityKind, { description: "What kind 类型." })
  kind!: ActivityKind;

  @Property({ type: "text" })
  @Field(() => ActivityStatus, { description: "Where it stands 状态." })
  status!: ActivityStatus;

  @Property({ type: "text" })
  @Field(() => ActivityVisibility, { description: "Who may see it 可见范围." })
  visibility!: ActivityVisibility;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it starts 开始时间 (iCalendar: DTSTART)." })
  startsAt!: Date;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it ends 结束时间 (iCalendar: DTEND)." })
  endsAt!: Date;

  @BelongsTo(() => Place, {
    column: "venue_id",
    nullable: true,
    description: "Where it takes place 地点 (schema.org: location).",
  })
  venue?: Ref<Place> | null;

  @Property({ type: "int", nullable: true })
  @Field(() => Int, { nullable: true, description: "How many people have a place 名额; null when there is no limit." })
  capacity?: number | null;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How many registrations have a place 已确认人数." })
  confirmedCount: number = 0;

  @Property({ type: "int" })
  @Field(() => Int, {
    description: "How many registrations are offered a freed place and have not answered 待确认人数.",
  })
  offeredCount: number = 0;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How many registrations wait for a place 候补人数." })
  waitlistedCount: number = 0;

  /** How many people ever registered: the next one's position. */
  @Property({ type: "int" })
  arrivals: number = 0;

  @BelongsTo(() => Activity, {
    column: "super_event_id",
    nullable: true,
    description: "The campaign of which it is one day 所属行动 (schema.org: superEvent).",
  })
  superEvent?: Ref<Activity> | null;

  @BelongsTo(() => ActivitySeries, {
    column: "series_id",
    nullable: true,
    description: "The series that it belongs to 所属系列.",
  })
  series?: Ref<ActivitySeries>;

  /** The day of the series' rule that it stands for, also after it was moved (iCalendar: RECURRENCE-ID). */
  @Property({ type: "date", nullable: true })
  occurrenceOn?: string;

  @BelongsTo(() => Programme, {
    column: "programme_id",
    nullable: true,
    description: "The programme that it serves 所属品牌或机制.",
  })
  programme?: Ref<Programme> | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Why it was called off or put off 取消或延期原因." })
  statusReason?: string | null;

  /** Prepares an activity; nobody but its host and the coordinators sees it yet. */
  static draft(unit: Unit, host: Organization, plan: ActivityPlan): Activity {
    check(plan);
    const values = { visibility: "PUBLIC", ...plan, host: ref(host), status: "DRAFT" };
    const activity = unit.create(Activity, host.alliance.id, values);
    unit.announce("activity", activity);
    return activity;
  }

  /** Changes what is planned, while it is not over. */
  replan(unit: Unit, changes: Partial<ActivityPlan>): void {
    activityLifecycle.require("updateActivity", this.status);
    check({ ...(this as ActivityPlan), ...changes });
    if (changes.capacity && changes.capacity < this.confirmedCount + this.offeredCount)
      throw new Refusal("CAPACITY_FULL", "capacityTaken", {}, "capacity");
    Object.assign(this, changes);
    unit.announce("activity", this);
  }

  /** Announces it, or sets its new time after a delay. */
  publish(unit: Unit): void {
    this.become(unit, null);
  }

  /** Puts it off; the new time is open. */
  postpone(unit: Unit, reason: string | null): void {
    this.become(unit, reason);
  }

  /** Begins it; emergency work may begin unannounced. */
  start(unit: Unit): void {
    this.become(unit);
  }

  /** Ends it. */
  complete(unit: Unit): void {
    this.become(unit);
  }

  /** Closes its records. */
  archive(unit: Unit): void {
    this.become(unit);
  }

  /** Calls it off. */
  cancel(unit: Unit, reason: string | null): void {
    this.become(unit, reason);
  }

  private become(unit: Unit, reason?: string | null): void {
    this.status = activityLifecycle.after(unit.act, this.status, [this.kind]);
    if (reason !== undefined) this.statusReason = reason;
    unit.announce("activity", this);
  }
}

function check({ startsAt, endsAt, capacity }: Pick<ActivityPlan, "startsAt" | "endsAt" | "capacity">): void {
  if (endsAt <= startsAt) throw new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt");
  if (capacity != null && capacity <= 0) throw invalid("capacity", "notPositive");
}

@Entity({ tableName: "activity_tags" })
@Index({ name: "activity_tags_by_activity", properties: ["alliance", "activity"] })
export class ActivityTag extends Tag {
  @PartOf(() => Activity, "activity_id")
  activity!: Ref<Activity>;
}

/** One duty 任务 that an activity has to fill, such as 一线值守. */
@Entity({ tableName: "activity_duties" })
@Index({ name: "activity_duties_by_activity", properties: ["alliance", "activity"] })
export class ActivityDuty extends Tag {
  @PartOf(() => Activity, "activity_id")
  activity!: Ref<Activity>;
}
