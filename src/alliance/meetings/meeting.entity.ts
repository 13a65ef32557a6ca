import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { dayIn } from "../../shared/clock.js";
import { isOneOf } from "../../shared/enums.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { MeetingKind, QuorumRule } from "./meeting-kind.js";
import { MeetingSeries } from "./meeting-series.entity.js";
import { heldStates, meetingLifecycle, MeetingStatus } from "./meeting-state.js";
import type { Quorum } from "./quorum.js";

/** What can be planned of a meeting. */
export interface MeetingPlan {
  readonly title: string;
  readonly kind: MeetingKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly theme?: string | null;
  readonly venue?: Ref<Place> | null;
  readonly noticeDays?: number;
  readonly quorumRule?: QuorumRule;
}

@Entity({ tableName: "meetings" })
@Index({
  name: "meetings_title_trigrams",
  expression: `create index "meetings_title_trigrams" on "meetings" using gin ("title" gin_trgm_ops)`,
})
@Unique({ name: "meetings_id_once", properties: ["id"] })
@Unique({ name: "meetings_once_a_day_of_series", properties: ["alliance", "series", "occurrenceOn"] })
@Check({ name: "meetings_kind_known", expression: isOneOf("kind", MeetingKind) })
@Check({ name: "meetings_status_known", expression: isOneOf("status", MeetingStatus) })
@Check({ name: "meetings_quorum_rule_known", expression: isOneOf("quorum_rule", QuorumRule) })
@Check({ name: "meetings_end_after_start", expression: "ends_at > starts_at" })
@Check({ name: "meetings_notice_in_days", expression: "notice_days between 0 and 60" })
@Check({ name: "meetings_occurrence_of_series", expression: "(series_id is null) = (occurrence_on is null)" })
@Check({
  name: "meetings_held_on_a_day",
  expression: `(held_on is not null) = (status in (${heldStates.map((state) => `'${state}'`).join(", ")}))`,
})
@Check({
  name: "meetings_held_with_quorum",
  expression: "held_on is null or quorum_rule = 'NONE' or (quorum_present >= quorum_required) is true",
})
@Check({
  name: "meetings_quorum_by_rule",
  expression: `quorum_required = case quorum_rule when 'TWO_THIRDS' then greatest((2 * quorum_eligible + 2) / 3, 1) else quorum_eligible / 2 + 1 end`,
})
@Index({ name: "meetings_by_start", properties: ["alliance", "startsAt", "id"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "A meeting 会议: a joint meeting 联席会议 of the alliance, or residents' meeting with the secretary.",
})
@Reads<Meeting>({ prefix: "mtg" })
export class Meeting extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => MeetingKind, { description: "What kind 会议类型." })
  kind!: MeetingKind;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its title 名称." })
  title!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What it is about 主题." })
  theme?: string | null;

  @Property({ type: "text" })
  @Field(() => MeetingStatus, { description: "Where it stands 状态." })
  status!: MeetingStatus;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it starts 开始时间." })
  startsAt!: Date;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it ends 结束时间." })
  endsAt!: Date;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day on which it was held 召开日期; null while it was not." })
  heldOn?: string | null;

  @BelongsTo(() => Organization, { column: "convener_id", description: "The organization that calls it 召集单位." })
  convener!: Ref<Organization>;

  @BelongsTo(() => Place, { column: "venue_id", nullable: true, description: "Where it takes place 地点." })
  venue?: Ref<Place> | null;

  @BelongsTo(() => MeetingSeries, {
    column: "series_id",
    nullable: true,
    description: "The series that it belongs to 所属例会.",
  })
  series?: Ref<MeetingSeries> | null;

  /** The day of the series' rule that it stands for, also after it was moved (iCalendar: RECURRENCE-ID). */
  @Property({ type: "date", nullable: true })
  occurrenceOn?: string | null;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How many days before it the notice is sent at the latest 提前通知天数." })
  noticeDays: number = 0;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When the notice was sent 通知时间." })
  notifiedAt?: Date | null;

  @Property({ type: "text" })
  @Field(() => QuorumRule, { description: "How many voting members have to be present 法定人数." })
  quorumRule!: QuorumRule;

  /** The quorum as it was when the meeting was opened; memberships change later. */
  @Property({ type: "int", nullable: true })
  quorumEligible?: number | null;

  @Property({ type: "int", nullable: true })
  quorumPresent?: number | null;

  @Property({ type: "int", nullable: true })
  quorumRequired?: number | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "Why it was called off 取消原因." })
  statusReason?: string | null;

  /** Plans a meeting that an organization calls. */
  static plan(unit: Unit, convener: Organization, plan: MeetingPlan): Meeting {
    check(plan);
    const quorumRule = plan.kind === "JOINT_MEETING" ? "MAJORITY" : "NONE";
    const values = { quorumRule, ...plan, convener: ref(convener), status: "PLANNED" };
    const meeting = unit.create(Meeting, convener.alliance.id, values);
    unit.announce("meeting", meeting);
    return meeting;
  }

  /** Changes what is planned; what was announced already needs its notice's lead time again. */
  replan(unit: Unit, changes: Partial<MeetingPlan>, timeZone: string): void {
    check({ ...(this as MeetingPlan), ...changes });
    const wasNotified = this.status === "NOTIFIED";
    this.become(unit);
    Object.assign(this, changes);
    if (wasNotified && changes.startsAt) this.requireLeadTime(unit, timeZone);
  }

  /** Tells those invited, early enough. */
  notify(unit: Unit, timeZone: string): void {
    this.become(unit);
    this.requireLeadTime(unit, timeZone);
    this.notifiedAt = unit.now;
  }

  /** Opens it, provided that enough voting members are present. */
  open(unit: Unit, quorum: Quorum, timeZone: string): void {
    this.become(unit);
    if (this.quorumRule !== "NONE" && quorum.present < quorum.required) throw noQuorum(quorum);
    this.heldOn = dayIn(timeZone, unit.now);
    this.quorumEligible = quorum.eligible;
    this.quorumPresent = quorum.present;
    this.quorumRequired = quorum.required;
  }

  /** Records that too few members came. */
  declareInquorate(unit: Unit, quorum: Quorum): void {
    this.become(unit);
    if (this.quorumRule === "NONE" || quorum.present >= quorum.required)
      throw new Refusal("INVALID_VALUE", "quorumReached", { ...quorum }, "meetingId");
  }

  /** Ends it. */
  adjourn(unit: Unit): void {
    this.become(unit);
  }

  /** Its minutes are approved, for the first time or in a new version. */
  approve(unit: Unit): void {
    this.become(unit);
  }

  /** Calls it off. */
  cancel(unit: Unit, reason: string | null): void {
    this.become(unit);
    this.statusReason = reason;
  }

  /** Passes where the meeting's state allows an act that leaves it as it is. */
  require(act: string): void {
    meetingLifecycle.require(act, this.status);
  }

  private become(unit: Unit): void {
    this.status = meetingLifecycle.after(unit.act, this.status);
    unit.announce("meeting", this);
  }

  private requireLeadTime({ now }: Unit, timeZone: string): void {
    const latest = new Date(this.startsAt);
    latest.setUTCDate(latest.getUTCDate() - this.noticeDays);
    if (dayIn(timeZone, now) > dayIn(timeZone, latest) || now >= this.startsAt)
      throw new Refusal("NOTICE_TOO_SHORT", "noticeTooShort", { days: this.noticeDays }, "meetingId");
  }
}

/** The refusal of what needs more voting members than are present. */
export const noQuorum = ({ present, required }: Quorum): Refusal =>
  new Refusal("NO_QUORUM", "noQuorum", { present, required }, "meetingId");

function check({ startsAt, endsAt, noticeDays }: Pick<MeetingPlan, "startsAt" | "endsAt" | "noticeDays">): void {
  if (endsAt <= startsAt) throw new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt");
  if (noticeDays !== undefined && (noticeDays < 0 || noticeDays > 60))
    throw invalid("noticeDays", "between", { least: 0, most: 60 });
}
