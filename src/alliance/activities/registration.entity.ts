import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { type Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { DateTime } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Activity } from "./activity.entity.js";
import { registrationLifecycle, RegistrationStatus } from "./activity-state.js";
import { registrationPolicy } from "./registration.policy.js";

@Entity({ tableName: "registrations" })
@Unique({ name: "registrations_id_once", properties: ["id"] })
@Unique({ name: "registrations_position_once", properties: ["alliance", "activity", "position"] })
@Check({ name: "registrations_status_known", expression: isOneOf("status", RegistrationStatus) })
@Check({ name: "registrations_offer_expires", expression: "(status = 'OFFERED') <= (offer_expires_at is not null)" })
@Index({
  name: "registrations_offered",
  expression: `create index "registrations_offered" on "registrations" ("offer_expires_at") where status = 'OFFERED'`,
})
@Index({ name: "registrations_by_status", properties: ["alliance", "activity", "status", "position"] })
@Index({
  name: "registrations_one_active_a_participant",
  expression: `create unique index "registrations_one_active_a_participant" on "registrations" ("alliance_id", "activity_id", "participant_key") where status in ('CONFIRMED', 'WAITLISTED', 'OFFERED')`,
})
@ObjectType({
  implements: Node,
  description:
    "A person's registration 报名 for an activity: seen by the person, the host, the unit that the person came with, and the coordinators.",
})
@Reads<Registration>({ prefix: "reg", policy: registrationPolicy })
export class Registration extends AllianceRecord implements Node {
  @BelongsTo(() => Activity, { column: "activity_id" })
  @Field(() => Activity, { nullable: true, description: "The activity 活动." })
  activity!: Ref<Activity>;

  @BelongsTo(() => Organization, {
    column: "organization_id",
    nullable: true,
    description: "The unit that the person came with 所属单位; null for people who registered for themselves.",
  })
  organization?: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => RegistrationStatus, { description: "Where it stands 状态." })
  status!: RegistrationStatus;

  @Property({ type: "int" })
  @Field(() => Int, {
    description: "The order of arrival among all registrations of the activity 报名次序; the waitlist is served by it.",
  })
  position!: number;

  @Property({ type: "text" })
  participantName!: string;

  @Property({ type: "text", nullable: true })
  contact?: string;

  /** Tells participants apart without showing who they are: a digest of name and contact. */
  @Property({ type: "text" })
  participantKey!: string;

  @Property({ type: "text", nullable: true })
  cancelTokenHash?: string;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "Until when an offered place is kept 名额保留至." })
  offerExpiresAt?: Date;

  /** The person came. */
  checkIn(unit: Unit): void {
    this.become(unit);
  }

  /** The person did not come. */
  recordNoShow(unit: Unit): void {
    this.become(unit);
  }

  private become(unit: Unit): void {
    this.status = registrationLifecycle.after(unit.act, this.status);
    unit.announce("registration", this, this.activity.id);
  }
}
