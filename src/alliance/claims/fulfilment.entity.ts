import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { actingOrganization, Organization } from "../organizations/index.js";
import { Claim } from "./claim.entity.js";
import { fulfilmentPolicy } from "./claim.policy.js";

@Entity({ tableName: "fulfilments" })
@Unique({ name: "fulfilments_id_once", properties: ["id"] })
@Unique({ name: "fulfilments_reversed_once", properties: ["alliance", "reverses"] })
@Check({
  name: "fulfilments_reversals_are_negative",
  expression: "(reverses_id is null) = (quantity > 0) and quantity <> 0",
})
@Check({ name: "fulfilments_reversals_are_not_confirmed", expression: "reverses_id is null or confirmed_at is null" })
@Index({ name: "fulfilments_by_claim", properties: ["alliance", "claim", "createdAt", "id"] })
@ObjectType({
  implements: Node,
  description:
    "Something handed over under a claim 履约; entries are only ever added, and a mistake is reversed by another one. For the two sides and the coordinators.",
})
@Reads<Fulfilment>({ prefix: "ful", policy: fulfilmentPolicy })
export class Fulfilment extends AllianceRecord implements Node {
  @BelongsTo(() => Claim, { column: "claim_id" })
  @Field(() => Claim, { nullable: true, description: "The claim 认领." })
  claim!: Ref<Claim>;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How much 数量; less than zero where it reverses another entry." })
  quantity!: number;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The day on which it was handed over 履约日期." })
  occurredOn!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "What was said about it 说明." })
  note?: string | null;

  @BelongsTo(() => Organization, {
    column: "recorded_by_id",
    nullable: true,
    description: "The organization that recorded it 登记单位; null for the hub's operator.",
  })
  recordedBy?: Ref<Organization> | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When the receiver confirmed it 确认时间." })
  confirmedAt?: Date | null;

  @BelongsTo(() => Fulfilment, {
    column: "reverses_id",
    nullable: true,
    description: "The entry that it reverses 冲销的记录.",
  })
  reverses?: Ref<Fulfilment> | null;

  /** The receiver says that it is so. */
  confirm(unit: Unit, isReversed: boolean): void {
    if (this.reverses || isReversed) throw new Refusal("ALREADY_REVERSED", "alreadyReversed", {}, "fulfilmentId");
    if (this.confirmedAt) throw new Refusal("ALREADY_CONFIRMED", "alreadyConfirmed", {}, "fulfilmentId");
    this.confirmedAt = unit.now;
    unit.announce("fulfilment", this, this.claim.id);
  }

  /** Adds the entry that takes this one back. */
  reverse(unit: Unit, isReversed: boolean, reason: string): Fulfilment {
    if (this.reverses || isReversed) throw new Refusal("ALREADY_REVERSED", "alreadyReversed", {}, "fulfilmentId");
    const reversal = unit.create(Fulfilment, this.alliance.id, {
      claim: this.claim,
      quantity: -this.quantity,
      occurredOn: this.occurredOn,
      note: reason,
      recordedBy: actingOrganization(unit, this.alliance.id),
      reverses: ref(this),
    });
    unit.announce("fulfilment", reversal, this.claim.id);
    return reversal;
  }
}
