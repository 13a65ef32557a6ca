import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { Activity } from "./activity.entity.js";

/**
 * Who came 签到, by organization: heads 人数 and person-times 人次 are two measures. On a campaign
 * of several days heads are reported once, on the campaign, and person-times on its days, so that
 * both add up: each leaves the other measure empty.
 */
@Entity({ tableName: "attendances" })
@Unique({ name: "attendances_id_once", properties: ["id"] })
@Unique({ name: "attendances_once_a_duty", properties: ["alliance", "activity", "organization", "duty"] })
@Check({ name: "attendances_heads_within_person_times", expression: "headcount <= person_times" })
@Check({ name: "attendances_not_negative", expression: "headcount >= 0 and person_times >= 0" })
@Check({ name: "attendances_measure_something", expression: "num_nonnulls(headcount, person_times) > 0" })
@Index({ name: "attendances_by_organization", properties: ["alliance", "organization"] })
export class Attendance extends AllianceRecord {
  @BelongsTo(() => Activity, { column: "activity_id" })
  activity!: Ref<Activity>;

  @BelongsTo(() => Organization, { column: "organization_id" })
  organization!: Ref<Organization>;

  /** The duty that was done 任务; empty when the activity has only one. */
  @Property({ type: "text" })
  duty: string = "";

  @Property({ type: "int", nullable: true })
  headcount?: number;

  @Property({ type: "int", nullable: true })
  personTimes?: number;
}
