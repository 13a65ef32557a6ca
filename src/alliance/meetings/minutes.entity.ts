import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { wrongState } from "../../shared/lifecycle.js";
import { Refusal } from "../../shared/refusals.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Meeting } from "./meeting.entity.js";
import { minutesPolicy } from "./meeting.policy.js";
import { MinutesStatus } from "./meeting-state.js";

/** What of the minutes is shown to everybody, and from which day to which. */
export interface PublicDisplay {
  readonly publicText: string;
  readonly publicFrom: string;
  readonly publicUntil: string;
}

@Entity({ tableName: "minutes" })
@Unique({ name: "minutes_id_once", properties: ["id"] })
@Unique({ name: "minutes_version_once", properties: ["alliance", "meeting", "version"] })
@Check({ name: "minutes_status_known", expression: isOneOf("status", MinutesStatus) })
@Check({ name: "minutes_approved_at", expression: "(status = 'APPROVED') = (approved_at is not null)" })
@Check({
  name: "minutes_displayed_when_approved",
  expression:
    "num_nonnulls(public_text, public_from, public_until) in (0, 3) and (public_text is null or status = 'APPROVED')",
})
@Check({ name: "minutes_display_ends_after_start", expression: "public_until >= public_from" })
@Index({
  name: "minutes_one_draft",
  expression: `create unique index "minutes_one_draft" on "minutes" ("alliance_id", "meeting_id") where status = 'DRAFT'`,
})
@ObjectType({
  implements: Node,
  description:
    "A version of a meeting's minutes 会议纪要; an approved one never changes, a correction is a new version.",
})
@Reads<Minutes>({ prefix: "min", policy: minutesPolicy })
export class Minutes extends AllianceRecord implements Node {
  @BelongsTo(() => Meeting, { column: "meeting_id", description: "The meeting 会议." })
  meeting!: Ref<Meeting>;

  @Property({ type: "int" })
  @Field(() => Int, { description: "Its version 版本, from 1." })
  version!: number;

  @Property({ type: "text" })
  @Field(() => MinutesStatus, { description: "Whether it is approved 状态." })
  status!: MinutesStatus;

  /** For the alliance alone; everybody else reads the redacted text. */
  @Property({ type: "text" })
  text!: string;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When it was approved 审定时间." })
  approvedAt?: Date | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The redacted text that is on public display 公示文本." })
  publicText?: string | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The first day of the public display 公示起始日期." })
  publicFrom?: string | null;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day of the public display 公示截止日期." })
  publicUntil?: string | null;

  /** Writes the first version, or one that corrects the version before. */
  static draft(unit: Unit, meeting: Meeting, version: number, text: string): Minutes {
    const values = { meeting: ref(meeting), version, text, status: "DRAFT" };
    const minutes = unit.create(Minutes, meeting.alliance.id, values);
    unit.announce("minutes", minutes, meeting.id);
    return minutes;
  }

  /** Changes a draft. */
  rewrite(unit: Unit, text: string): void {
    this.requireStatus("DRAFT");
    this.text = text;
    unit.announce("minutes", this, this.meeting.id);
  }

  /** From now on this version stands. */
  approve(unit: Unit): void {
    this.requireStatus("DRAFT");
    this.status = "APPROVED";
    this.approvedAt = unit.now;
    unit.announce("minutes", this, this.meeting.id);
  }

  /** Puts a redacted text on public display for some days. */
  display(unit: Unit, display: PublicDisplay): void {
    this.requireStatus("APPROVED");
    if (display.publicUntil < display.publicFrom)
      throw new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "until");
    Object.assign(this, display);
    unit.announce("minutes", this, this.meeting.id);
  }

  private requireStatus(status: MinutesStatus): void {
    if (this.status !== status) throw wrongState(this.status);
  }
}
