import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { wrongState } from "../../shared/lifecycle.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization, PostRole } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { MeetingKind, QuorumRule } from "./meeting-kind.js";

@Entity({ tableName: "meeting_series" })
@Unique({ name: "meeting_series_id_once", properties: ["id"] })
@Check({ name: "meeting_series_kind_known", expression: isOneOf("kind", MeetingKind) })
@Check({ name: "meeting_series_chair_role_known", expression: isOneOf("chair_role", PostRole) })
@Check({ name: "meeting_series_quorum_rule_known", expression: isOneOf("quorum_rule", QuorumRule) })
@Check({ name: "meeting_series_lasts", expression: "duration_minutes > 0" })
@Check({ name: "meeting_series_notice_in_days", expression: "notice_days between 0 and 60" })
@ObjectType({
  implements: Node,
  description: "A meeting that repeats 例会; its meetings are recorded ahead of time, each on its own.",
})
@Reads<MeetingSeries>({ prefix: "mse" })
export class MeetingSeries extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => MeetingKind, { description: "The kind of its meetings 会议类型." })
  kind!: MeetingKind;

  @Property({ type: "text" })
  @Field(() => String, { description: "What it is called 名称; its meetings have this title." })
  name!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What its meetings are about 主题." })
  theme?: string | null;

  @Property({ type: "text" })
  @Field(() => String, {
    description: "When it repeats: an RRULE of iCalendar (RFC 5545), in the alliance's time zone.",
  })
  rrule!: string;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "The start of its first meeting (iCalendar: DTSTART)." })
  startsAt!: Date;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How long each meeting lasts, in minutes." })
  durationMinutes!: number;

  @BelongsTo(() => Organization, { column: "convener_id", description: "The organization that calls it 召集单位." })
  convener!: Ref<Organization>;

  @Property({ type: "text", nullable: true })
  @Field(() => PostRole, { nullable: true, description: "The role of the post whose holder chairs it 主持人岗位." })
  chairRole?: PostRole | null;

  @BelongsTo(() => Place, { column: "venue_id", nullable: true, description: "Where its meetings take place 地点." })
  venue?: Ref<Place> | null;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How many days before a meeting the notice is sent at the latest 提前通知天数." })
  noticeDays: number = 0;

  @Property({ type: "text" })
  @Field(() => QuorumRule, { description: "How many voting members its meetings need 法定人数." })
  quorumRule!: QuorumRule;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day on which it repeats; null while it goes on." })
  endedOn?: string | null;

  /** Ends it with a day; an end may be moved, but not behind the one that was announced. */
  end(on: string): void {
    if (this.endedOn && this.endedOn < on) throw wrongState(this.endedOn);
    this.endedOn = on;
  }
}
