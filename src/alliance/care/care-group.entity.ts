import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { invalid } from "../../shared/refusals.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Place } from "../places/index.js";
import { CareCategory } from "./care-kind.js";
import { careGroupPolicy } from "./care.policy.js";
import { careGroupLifecycle, CareGroupStatus } from "./care-state.js";

/** What is told of a care group when it is established. */
export interface CareGroupTold {
  readonly category: CareCategory;
  readonly name: string;
  readonly place: Place | null;
}

@Entity({ tableName: "care_groups" })
@Unique({ name: "care_groups_id_once", properties: ["id"] })
@Check({ name: "care_groups_category_known", expression: isOneOf("category", CareCategory) })
@Check({ name: "care_groups_status_known", expression: isOneOf("status", CareGroupStatus) })
@Check({ name: "care_groups_closed_on_a_day", expression: "(closed_on is not null) = (status = 'CLOSED')" })
@Index({ name: "care_groups_by_place", properties: ["alliance", "place"] })
@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    "A group of people who are cared for 重点服务人群, of one of a closed list of categories; who they are is recorded nowhere.",
})
@Reads<CareGroup>({ prefix: "cgr", policy: careGroupPolicy })
export class CareGroup extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => CareCategory, { description: "Whom it is about 类别." })
  category!: CareCategory;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its name 名称; nobody's own." })
  name!: string;

  /** The compound; the coordinators' to know, as is everything below that has no `@Field`. */
  @BelongsTo(() => Place, { column: "place_id", nullable: true })
  place?: Ref<Place> | null;

  @Property({ type: "text" })
  @Field(() => CareGroupStatus, { description: "Whether it is still cared for 状态." })
  status!: CareGroupStatus;

  @Property({ type: "date", nullable: true })
  closedOn?: string | null;

  /** Begins to care for a group, of a compound or of the whole community. */
  static establish(unit: Unit, allianceId: string, { category, name, place }: CareGroupTold): CareGroup {
    if (place && place.kind !== "COMPOUND") throw invalid("placeId", "notACompound");
    const values = { category, name, place: place && ref(place), status: "OPEN" };
    const group = unit.create(CareGroup, allianceId, values);
    unit.announce("careGroup", group);
    return group;
  }

  /** Ends the care for it; its claims are released by the same act. */
  close(unit: Unit, on: string): void {
    this.status = careGroupLifecycle.after(unit.act, this.status);
    this.closedOn = on;
    unit.announce("careGroup", this);
  }

  /** Passes while it is cared for; refuses to claim or to visit it afterwards. */
  requireOpen(unit: Unit): void {
    careGroupLifecycle.require(unit.act, this.status);
  }
}
