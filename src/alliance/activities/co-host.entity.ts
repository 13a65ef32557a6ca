import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { DateTime } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Activity } from "./activity.entity.js";
import { coHostPolicy } from "./activity.policy.js";
import { coHostLifecycle, CoHostStatus } from "./activity-state.js";

@Entity({ tableName: "co_hosts" })
@Unique({ name: "co_hosts_id_once", properties: ["id"] })
@Unique({ name: "co_hosts_once_an_activity", properties: ["alliance", "activity", "organization"] })
@Check({ name: "co_hosts_status_known", expression: isOneOf("status", CoHostStatus) })
@Index({ name: "co_hosts_by_organization", properties: ["alliance", "organization"] })
@ObjectType({
  implements: Node,
  description: "A unit that was asked to host an activity jointly 联合主办, and its consent.",
})
@Reads<CoHost>({ prefix: "coh", policy: coHostPolicy })
export class CoHost extends AllianceRecord implements Node {
  @BelongsTo(() => Activity, { column: "activity_id" })
  @Field(() => Activity, { nullable: true, description: "The activity 活动; null where the caller may not see it." })
  activity!: Ref<Activity>;

  @BelongsTo(() => Organization, { column: "organization_id", description: "The unit 单位." })
  organization!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => CoHostStatus, { description: "Whether it agreed 状态." })
  status!: CoHostStatus;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When it answered 答复时间; null while it has not." })
  answeredAt?: Date;

  /** Asks a unit. */
  static invite(unit: Unit, activity: Activity, organization: Ref<Organization>): CoHost {
    const values = { activity: ref(activity), organization, status: "INVITED" };
    const coHost = unit.create(CoHost, activity.alliance.id, values);
    unit.announce("activity", activity);
    return coHost;
  }

  /** The unit agrees. */
  accept(unit: Unit): void {
    this.become(unit);
  }

  /** The unit turns it down. */
  decline(unit: Unit): void {
    this.become(unit);
  }

  /** The unit steps back after it agreed. */
  withdraw(unit: Unit): void {
    this.become(unit);
  }

  private become(unit: Unit): void {
    this.status = coHostLifecycle.after(unit.act, this.status);
    this.answeredAt = unit.now;
    unit.announce("activity", { id: this.activity.id, alliance: this.alliance });
  }
}
