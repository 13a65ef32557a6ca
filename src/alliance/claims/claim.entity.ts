import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { DateTime } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Satisfaction } from "../matters/index.js";
import { Need } from "../needs/index.js";
import { Node } from "../node.js";
import { Organization } from "../organizations/index.js";
import { Pledge } from "../pledges/index.js";
import { Project } from "../projects/index.js";
import { claimPolicy } from "./claim.policy.js";
import { claimLifecycle, ClaimStatus } from "./claim-state.js";

@Entity({ tableName: "claims" })
@Unique({ name: "claims_id_once", properties: ["id"] })
@Check({ name: "claims_status_known", expression: isOneOf("status", ClaimStatus) })
@Check({ name: "claims_rating_known", expression: isOneOf("rating", Satisfaction) })
@Check({
  name: "claims_of_something",
  expression: "(project_id is not null) <> (need_id is not null or pledge_id is not null)",
})
@Check({ name: "claims_projects_are_not_counted", expression: "(project_id is null) = (quantity is not null)" })
@Check({ name: "claims_quantity_positive", expression: "quantity > 0" })
@Check({
  name: "claims_fulfilled_within_quantity",
  expression: "0 <= confirmed and confirmed <= fulfilled and fulfilled <= coalesce(quantity, 0)",
})
@Check({
  name: "claims_fulfilled_when_all_is",
  expression:
    "quantity is null or status not in ('ACCEPTED', 'FULFILLED', 'RATED') or (fulfilled = quantity) = (status <> 'ACCEPTED')",
})
@Check({ name: "claims_proposed_by_a_side", expression: "proposed_by_id in (giver_id, receiver_id)" })
@Index({ name: "claims_by_time", properties: ["alliance", "createdAt", "id"] })
@Index({ name: "claims_by_need", properties: ["alliance", "need"] })
@Index({ name: "claims_by_pledge", properties: ["alliance", "pledge"] })
@Index({ name: "claims_by_project", properties: ["alliance", "project"] })
@Index({ name: "claims_by_giver", properties: ["alliance", "giver"] })
@Index({ name: "claims_by_receiver", properties: ["alliance", "receiver"] })
@Index({
  name: "claims_one_holds_a_project",
  expression: `create unique index "claims_one_holds_a_project" on "claims" ("alliance_id", "project_id") where project_id is not null and status in ('ACCEPTED', 'FULFILLED', 'RATED')`,
})
@Index({
  name: "claims_one_proposal_a_project",
  expression: `create unique index "claims_one_proposal_a_project" on "claims" ("alliance_id", "project_id", "giver_id") where project_id is not null and status = 'PROPOSED'`,
})
@ObjectType({
  implements: Node,
  description:
    "A claim 认领 of a need, a pledge or a project: one side proposes it, the other accepts. Public once it is accepted.",
})
@Reads<Claim>({ prefix: "clm", policy: claimPolicy })
export class Claim extends AllianceRecord implements Node {
  @BelongsTo(() => Need, { column: "need_id", nullable: true, description: "The need that it answers 需求." })
  need?: Ref<Need> | null;

  @BelongsTo(() => Pledge, { column: "pledge_id", nullable: true, description: "The pledge that it draws on 资源." })
  pledge?: Ref<Pledge> | null;

  @BelongsTo(() => Project, { column: "project_id", nullable: true, description: "The project that it takes on 项目." })
  project?: Ref<Project> | null;

  @BelongsTo(() => Organization, { column: "giver_id", description: "Who gives, or carries out 提供单位." })
  giver!: Ref<Organization>;

  @BelongsTo(() => Organization, {
    column: "receiver_id",
    description: "Who receives, or listed the project 受益单位.",
  })
  receiver!: Ref<Organization>;

  @BelongsTo(() => Organization, { column: "proposed_by_id", description: "The side that proposed it 提出单位." })
  proposedBy!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => ClaimStatus, { description: "Where it stands 状态." })
  status!: ClaimStatus;

  @Property({ type: "int", nullable: true })
  @Field(() => Int, { nullable: true, description: "How much is claimed 认领数量; null for a project." })
  quantity?: number | null;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The unit of measure 计量单位; null for a project." })
  unit?: string | null;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How much was handed over 已履约数量, confirmed or not." })
  fulfilled: number = 0;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How much of that the receiver confirmed 已确认数量." })
  confirmed: number = 0;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When it was agreed on 确认时间." })
  acceptedAt?: Date | null;

  /** For the two sides and the coordinators. */
  @Property({ type: "text", nullable: true })
  note?: string | null;

  /** For the two sides and the coordinators: nobody is ranked by it. */
  @Property({ type: "text", nullable: true })
  rating?: Satisfaction | null;

  /** For the two sides and the coordinators. */
  @Property({ type: "text", nullable: true })
  ratingNote?: string | null;

  /** Proposes to take a project on. */
  static ofProject(unit: Unit, project: Project, giver: Organization, note: string | null): Claim {
    project.requireClaimable();
    const claim = unit.create(Claim, project.alliance.id, {
      project: ref(project),
      giver: ref(giver),
      receiver: project.organization,
      proposedBy: ref(giver),
      status: "PROPOSED",
      note,
    });
    unit.announce("claim", claim, project.id);
    return claim;
  }

  /** The other side does not want it. Answers how much is free again. */
  decline(unit: Unit): number {
    this.become(unit);
    return this.quantity ?? 0;
  }

  /** One side gives it up. Answers how much is free again: what was handed over stays. */
  withdraw(unit: Unit): number {
    this.become(unit);
    return (this.quantity ?? 0) - this.fulfilled;
  }

  /** Its project begins. */
  requireAccepted(act: string): void {
    claimLifecycle.require(act, this.status);
  }

  /** Its project is carried out. */
  complete(unit: Unit): void {
    this.become(unit);
  }

  /** The receiver says how it was, and confirms what was not confirmed yet. */
  rate(unit: Unit, rating: Satisfaction, note: string | null): void {
    this.become(unit);
    this.confirmed = this.fulfilled;
    this.rating = rating;
    this.ratingNote = note;
  }

  /** The receiver confirms that so much was handed over. */
  confirm(quantity: number): void {
    claimLifecycle.require("confirmFulfilment", this.status);
    this.confirmed += quantity;
  }

  /** So much was not handed over after all. */
  reverse(unit: Unit, quantity: number, wasConfirmed: boolean): void {
    if (this.status === "FULFILLED") this.status = claimLifecycle.after(unit.act, this.status);
    else claimLifecycle.require(unit.act, this.status);
    this.fulfilled -= quantity;
    if (wasConfirmed) this.confirmed -= quantity;
    unit.announce("claim", this, this.id);
  }

  private become(unit: Unit): void {
    this.status = claimLifecycle.after(unit.act, this.status);
    unit.announce("claim", this, (this.need ?? this.pledge ?? this.project)!.id);
  }
}
