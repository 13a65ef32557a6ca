import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Organization, Post } from "../organizations/index.js";
import { membershipPolicy } from "./membership.policy.js";
import { MembershipStatus } from "./membership-state.js";

@Entity({ tableName: "memberships" })
@Unique({ name: "memberships_id_once", properties: ["id"] })
@Check({ name: "memberships_status_known", expression: isOneOf("status", MembershipStatus) })
@Check({ name: "memberships_end_after_start", expression: "valid_until >= valid_from" })
@Check({
  name: "memberships_member_has_term",
  expression: "valid_from is not null or status in ('APPLIED', 'INVITED', 'REJECTED')",
})
@Index({
  name: "memberships_one_at_a_time",
  expression: `create unique index "memberships_one_at_a_time" on "memberships" ("alliance_id", "member_id") where status in ('APPLIED', 'INVITED', 'ACTIVE', 'SUSPENDED')`,
})
@Index({ name: "memberships_by_status", properties: ["alliance", "status"] })
@Index({ name: "memberships_by_member", properties: ["alliance", "member"] })
@ObjectType({
  implements: Node,
  description: "An organization's membership 成员资格 in the alliance, for a term (Popolo: Membership).",
})
@Reads<Membership>({ prefix: "mem", policy: membershipPolicy })
export class Membership extends AllianceRecord implements Node {
  @BelongsTo(() => Organization, { column: "member_id", description: "The organization that is the member 成员单位." })
  member!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => MembershipStatus, { description: "Where it stands 状态." })
  status!: MembershipStatus;

  @Property({ type: "boolean" })
  @Field(() => Boolean, { description: "Whether the member votes in joint meetings 是否有表决权." })
  voting: boolean = true;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The first day of its term 起始日期; null before it is accepted." })
  validFrom?: string;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day of its term 截止日期; null when it is open-ended." })
  validUntil?: string;

  @BelongsTo(() => Post, {
    column: "liaison_id",
    nullable: true,
    description: "The post that keeps the contact with the alliance 联络员.",
  })
  liaison?: Ref<Post>;
}
