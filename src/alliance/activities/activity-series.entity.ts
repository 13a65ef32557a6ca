import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { wrongState } from "../../shared/lifecycle.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo, PartOf, Tag } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { ActivityKind, ActivityVisibility } from "./activity-kind.js";

@Entity({ tableName: "activity_series" })
@Unique({ name: "activity_series_id_once", properties: ["id"] })
@Check({ name: "activity_series_kind_known", expression: isOneOf("kind", ActivityKind) })
@Check({ name: "activity_series_visibility_known", expression: isOneOf("visibility", ActivityVisibility) })
@Check({ name: "activity_series_capacity_positive", expression: "capacity > 0" })
@Check({ name: "activity_series_lasts", expression: "duration_minutes > 0" })
@ObjectType({
  implements: Node,
  description: "An activity that repeats 系列活动; its activities are recorded ahead of time, each on its own.",
})
@Reads<ActivitySeries>({ prefix: "ser" })
export class ActivitySeries extends AllianceRecord implements Node {
  @BelongsTo(() => Organization, { column: "host_id", description: "Who hosts its activities 主办." })
  host!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => String, { description: "The title of its activities 名称." })
  title!: string;

  @Property({ type: "text" })
  @Field(() => ActivityKind, { description: "The kind of its activities 类型." })
  kind!: ActivityKind;

  @Property({ type: "text" })
  @Field(() => String, {
    description: "When it repeats: an RRULE of iCalendar (RFC 5545), in the alliance's time zone.",
  })
  rrule!: string;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "The start of its first activity (iCalendar: DTSTART)." })
  startsAt!: Date;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How long each activity lasts, in minutes." })
  durationMinutes!: number;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What its activities are about 简介." })
  description?: string;

  @Property({ type: "text" })
  @Field(() => ActivityVisibility, { description: "Who may see its activities 可见范围." })
  visibility: ActivityVisibility = "PUBLIC";

  @Property({ type: "int", nullable: true })
  @Field(() => Int, { nullable: true, description: "How many people have a place in each 名额; null without a limit." })
  capacity?: number;

  @BelongsTo(() => Programme, {
    column: "programme_id",
    nullable: true,
    description: "The programme that its activities serve 所属品牌或机制.",
  })
  programme?: Ref<Programme>;

  @BelongsTo(() => Place, { column: "venue_id", nullable: true, description: "Where its activities take place 地点." })
  venue?: Ref<Place>;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day on which it repeats; null while it goes on." })
  endedOn?: string | null;

  /** Ends it with a day; an end may be moved, but not behind the one that was announced. */
  end(on: string): void {
    if (this.endedOn && this.endedOn < on) throw wrongState(this.endedOn);
    this.endedOn = on;
  }
}

@Entity({ tableName: "activity_series_tags" })
@Index({ name: "activity_series_tags_by_series", properties: ["alliance", "series"] })
export class ActivitySeriesTag extends Tag {
  @PartOf(() => ActivitySeries, "series_id")
  series!: Ref<ActivitySeries>;
}
