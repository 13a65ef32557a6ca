import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { isOneOf } from "../../shared/enums.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { Activity } from "./activity.entity.js";
import { RegistrationStatus } from "./activity-state.js";

/** A person's registration 报名 for an activity. It is personal data: the schema shows counts of it only. */
@Entity({ tableName: "registrations" })
@Unique({ name: "registrations_id_once", properties: ["id"] })
@Check({ name: "registrations_status_known", expression: isOneOf("status", RegistrationStatus) })
@Check({ name: "registrations_offer_expires", expression: "(status = 'OFFERED') <= (offer_expires_at is not null)" })
@Index({ name: "registrations_by_status", properties: ["alliance", "activity", "status", "position"] })
@Index({
  name: "registrations_one_active_a_participant",
  expression: `create unique index "registrations_one_active_a_participant" on "registrations" ("alliance_id", "activity_id", "participant_key") where status in ('CONFIRMED', 'WAITLISTED', 'OFFERED')`,
})
export class Registration extends AllianceRecord {
  @BelongsTo(() => Activity, { column: "activity_id" })
  activity!: Ref<Activity>;

  @BelongsTo(() => Organization, { column: "organization_id", nullable: true })
  organization?: Ref<Organization>;

  @Property({ type: "text" })
  status!: RegistrationStatus;

  /** The order of arrival among all registrations of the activity; the waitlist is served by it. */
  @Property({ type: "int" })
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
  offerExpiresAt?: Date;
}
