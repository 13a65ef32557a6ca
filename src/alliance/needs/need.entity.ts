import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import { type Ref } from "@mikro-orm/core";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { DateTime, Day } from "../../shared/scalars.js";
import { PartOf, Tag } from "../alliances/index.js";
import { countersCheck, Listing } from "../listings/index.js";
import { Node } from "../node.js";
import type { Organization } from "../organizations/index.js";
import type { Place } from "../places/index.js";
import type { Programme } from "../programmes/index.js";
import { needPolicy } from "./need.policy.js";
import { NeedKind, needLifecycle, NeedStatus } from "./need-state.js";

/** What is needed, by whom, until when. */
export interface NewNeed {
  readonly organization: Ref<Organization>;
  readonly title: string;
  readonly description: string | null;
  readonly kind: NeedKind;
  readonly quantity: number;
  readonly unit: string;
  readonly neededBy: string | null;
  readonly place: Ref<Place> | null;
  readonly programme: Ref<Programme> | null;
}

/** What can be told anew of a need. */
export type ChangedNeed = Partial<Pick<NewNeed, "title" | "description" | "quantity" | "neededBy">>;

@Entity({ tableName: "needs" })
@Index({
  name: "needs_title_trigrams",
  expression: `create index "needs_title_trigrams" on "needs" using gin ("title" gin_trgm_ops)`,
})
@Unique({ name: "needs_id_once", properties: ["id"] })
@Check({ name: "needs_kind_known", expression: isOneOf("kind", NeedKind) })
@Check({ name: "needs_status_known", expression: isOneOf("status", NeedStatus) })
@Check({ name: "needs_quantity_positive", expression: "quantity > 0" })
@Check(countersCheck("needs"))
@Check({
  name: "needs_published_at",
  expression:
    "case status when 'PUBLISHED' then published_at is not null when 'CLOSED' then published_at is not null when 'WITHDRAWN' then true else published_at is null end",
})
@Check({ name: "needs_reviewed_wishes_only", expression: "kind = 'MICRO_WISH' or published_at is not null" })
@Index({ name: "needs_by_time", properties: ["alliance", "createdAt", "id"] })
@Index({ name: "needs_by_organization", properties: ["alliance", "organization"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: "Something that an organization needs for those whom it serves 需求; public once it is published.",
})
@Reads<Need>({ prefix: "ned", policy: needPolicy })
export class Need extends Listing implements Node {
  @Property({ type: "text" })
  @Field(() => NeedKind, { description: "What kind 类型." })
  kind!: NeedKind;

  @Property({ type: "text" })
  @Field(() => NeedStatus, { description: "Where it stands 状态." })
  status!: NeedStatus;

  @Property({ type: "date", nullable: true })
  @Field(() => Day, { nullable: true, description: "The last day on which it is of use 需求截止日." })
  neededBy?: string | null;

  @Property({ type: "datetime", length: 3, nullable: true })
  @Field(() => DateTime, { nullable: true, description: "When it was published 发布时间." })
  publishedAt?: Date | null;

  /** Why it is not published; for whoever sent it, and the coordinators. */
  @Property({ type: "text", nullable: true })
  declinedReason?: string | null;

  /** Publishes it; a micro-wish only after somebody else has read it. */
  static publish(unit: Unit, allianceId: string, need: NewNeed, isReviewed: boolean): Need {
    const values = isReviewed ? { status: "PUBLISHED", publishedAt: unit.now } : { status: "IN_REVIEW" };
    const created = unit.create(Need, allianceId, { ...need, ...values });
    created.announceAs(unit, "need");
    return created;
  }

  /** Tells it anew, before or after it is published. */
  update(unit: Unit, changes: ChangedNeed): void {
    needLifecycle.require("updateNeed", this.status);
    Object.assign(this, changes);
    this.announceAs(unit, "need");
  }

  /** A wish names nobody, and is published. */
  approve(unit: Unit): void {
    this.become(unit);
    this.publishedAt = unit.now;
  }

  /** A wish is not published. */
  decline(unit: Unit, reason: string): void {
    this.become(unit);
    this.declinedReason = reason;
  }

  /** Nothing more of it is to be claimed. */
  close(unit: Unit): void {
    this.become(unit);
  }

  /** It is not needed any more; what is claimed stays. */
  withdraw(unit: Unit): void {
    this.become(unit);
  }

  private become(unit: Unit): void {
    this.status = needLifecycle.after(unit.act, this.status);
    this.announceAs(unit, "need");
  }
}

/** One tag of a need. */
@Entity({ tableName: "need_tags" })
@Index({ name: "need_tags_by_tag", properties: ["alliance", "tag"] })
export class NeedTag extends Tag {
  @PartOf(() => Need, "need_id")
  need!: Ref<Need>;
}
