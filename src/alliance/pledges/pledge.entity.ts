import type { Ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { Day } from "../../shared/scalars.js";
import { BelongsTo, PartOf, Tag } from "../alliances/index.js";
import { countersCheck, Listing } from "../listings/index.js";
import { Node } from "../node.js";
import type { Organization } from "../organizations/index.js";
import type { Place } from "../places/index.js";
import type { Programme } from "../programmes/index.js";
import { Resolution } from "../resolutions/index.js";
import { PledgeKind, pledgeLifecycle, PledgeStatus } from "./pledge-state.js";

/** What is offered, by whom, until when, and what for. */
export interface NewPledge {
  readonly organization: Ref<Organization>;
  readonly title: string;
  readonly description: string | null;
  readonly kind: PledgeKind;
  readonly quantity: number;
  readonly unit: string;
  readonly validUntil: string | null;
  readonly place: Ref<Place> | null;
  readonly programme: Ref<Programme> | null;
  readonly resolution: Ref<Resolution> | null;
}

/** What can be told anew of a pledge. */
export type ChangedPledge = Partial<Pick<NewPledge, "title" | "description" | "quantity" | "validUntil">>;

@Entity({ tableName: "pledges" })
@Index({
  name: "pledges_title_trigrams",
  expression: `create index "pledges_title_trigrams" on "pledges" using gin ("title" gin_trgm_ops)`,
})
@Unique({ name: "pledges_id_once", properties: ["id"] })
@Check({ name: "pledges_kind_known", expression: isOneOf("kind", PledgeKind) })
@Check({ name: "pledges_status_known", expression: isOneOf("status", PledgeStatus) })
@Check({ name: "pledges_quantity_positive", expression: "quantity > 0" })
@Check(countersCheck("pledges"))
@Index({ name: "pledges_by_time", properties: ["alliance", "createdAt", "id"] })
@Index({ name: "pledges_by_organization", properties: ["alliance", "organization"] })
@Index({ name: "pledges_by_resolution", properties: ["alliance", "resolution", "createdAt", "id"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "Something that an organization offers 资源, until it is claimed or the offer ends; public.",
})
@Reads<Pledge>({ prefix: "plg" })
export class Pledge extends Listing implements Node {
  @Property({ type: "text" })
  @Field(() => PledgeKind, { description: "What kind 类型." })
  kind!: PledgeKind;

  @Property({ type: "text" })
  @Field(() => PledgeStatus, { description: "Where it stands 状态." })
  status!: PledgeStatus;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day on which it can be claimed 有效期至." })
  validUntil?: string | null;

  @BelongsTo(() => Resolution, {
    column: "resolution_id",
    nullable: true,
    description: "The resolution that it serves 所落实的决议.",
  })
  resolution?: Ref<Resolution> | null;

  /** Offers it. */
  static offer(unit: Unit, allianceId: string, pledge: NewPledge): Pledge {
    const created = unit.create(Pledge, allianceId, { ...pledge, status: "OFFERED" });
    created.announceAs(unit, "pledge");
    return created;
  }

  /** Tells it anew. */
  update(unit: Unit, changes: ChangedPledge): void {
    pledgeLifecycle.require("updatePledge", this.status);
    Object.assign(this, changes);
    this.announceAs(unit, "pledge");
  }

  /** Nothing more of it is to be claimed. */
  close(unit: Unit): void {
    this.become(unit);
  }

  /** The offer ends; what is claimed stays. */
  withdraw(unit: Unit): void {
    this.become(unit);
  }

  private become(unit: Unit): void {
    this.status = pledgeLifecycle.after(unit.act, this.status);
    this.announceAs(unit, "pledge");
  }
}

/** One tag of a pledge. */
@Entity({ tableName: "pledge_tags" })
@Index({ name: "pledge_tags_by_tag", properties: ["alliance", "tag"] })
export class PledgeTag extends Tag {
  @PartOf(() => Pledge, "pledge_id")
  pledge!: Ref<Pledge>;
}
