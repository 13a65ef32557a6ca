import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Activity } from "./activity.entity.js";
import { attendancePolicy } from "./registration.policy.js";

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
@ObjectType({
  implements: Node,
  description: "Who came 签到 from one organization, for one duty: heads and person-times are two measures.",
})
@Reads<Attendance>({ prefix: "att", policy: attendancePolicy })
export class Attendance extends AllianceRecord implements Node {
  @BelongsTo(() => Activity, { column: "activity_id" })
  @Field(() => Activity, { nullable: true, description: "The activity 活动." })
  activity!: Ref<Activity>;

  @BelongsTo(() => Organization, { column: "organization_id", description: "The organization 单位." })
  organization!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => String, { description: "The duty that was done 任务; empty when the activity has only one." })
  duty: string = "";

  @Property({ type: "int", nullable: true })
  @Field(() => Int, { nullable: true, description: "Heads 人数; null on the days of a campaign." })
  headcount?: number | null;

  @Property({ type: "int", nullable: true })
  @Field(() => Int, { nullable: true, description: "Person-times 人次; null on a campaign itself." })
  personTimes?: number | null;

  /** Replaces what was recorded by mistake. */
  correct({ headcount, personTimes }: Pick<Attendance, "headcount" | "personTimes">): void {
    this.headcount = headcount;
    this.personTimes = personTimes;
  }
}
