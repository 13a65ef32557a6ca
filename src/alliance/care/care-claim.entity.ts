import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { Refusal } from "../../shared/refusals.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { CareGroup } from "./care-group.entity.js";
import { ownOrCoordinated } from "./care.policy.js";
import { careClaimLifecycle, CareClaimStatus } from "./care-state.js";

@Entity({ tableName: "care_claims" })
@Unique({ name: "care_claims_id_once", properties: ["id"] })
@Check({ name: "care_claims_status_known", expression: isOneOf("status", CareClaimStatus) })
@Check({ name: "care_claims_end_after_start", expression: "ends_on >= starts_on" })
@Check({ name: "care_claims_released_on_a_day", expression: "(released_on is not null) = (status = 'RELEASED')" })
@Index({ name: "care_claims_by_group", properties: ["alliance", "careGroup"] })
@Index({ name: "care_claims_by_organization", properties: ["alliance", "organization"] })
@ObjectType({
  implements: Node,
  description:
    "That an organization takes care of a group for a term 认领; for itself and the alliance's coordinators.",
})
@Reads<CareClaim>({ prefix: "ccl", policy: ownOrCoordinated })
export class CareClaim extends AllianceRecord implements Node {
  @BelongsTo(() => CareGroup, { column: "care_group_id" })
  @Field(() => CareGroup, { nullable: true, description: "The group 重点服务人群." })
  careGroup!: Ref<CareGroup>;

  @BelongsTo(() => Organization, { column: "organization_id", description: "Who takes care of it 认领组织." })
  organization!: Ref<Organization>;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The first day of its term 开始日期." })
  startsOn!: string;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day of its term 结束日期; null when it has none." })
  endsOn?: string | null;

  @Property({ type: "text" })
  @Field(() => CareClaimStatus, { description: "What became of it 状态." })
  status!: CareClaimStatus;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The day it was released 解除日期." })
  releasedOn?: string | null;

  /** Takes care of an open group for a term; two terms of one organization never overlap. */
  static claim(
    unit: Unit,
    group: CareGroup,
    organization: Organization,
    { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string | null },
  ): CareClaim {
    group.requireOpen(unit);
    organization.requireOpenAs("organizationId");
    if (endsOn && endsOn < startsOn) throw new Refusal("ENDS_BEFORE_START", "lastDayBeforeFirst", {}, "endsOn");
    const claim = unit.create(CareClaim, group.alliance.id, {
      careGroup: ref(group),
      organization: ref(organization),
      startsOn,
      endsOn,
      status: "ACTIVE",
    });
    unit.announce("careClaim", claim, group.id);
    return claim;
  }

  /** Gives it up on a day. */
  release(unit: Unit, on: string): void {
    this.status = careClaimLifecycle.after(unit.act, this.status);
    this.releasedOn = on;
    unit.announce("careClaim", this, this.careGroup.id);
  }
}
