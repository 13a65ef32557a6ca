import type { Ref } from "@mikro-orm/core";
import { Entity, Property } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Organization } from "../organizations/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";

/** What stands on the list of needs or of resources: something that can be counted, and claimed until nothing is left. */
@Entity({ abstract: true })
@ObjectType({ description: "Something countable that an organization asks for or offers." })
export abstract class Listing extends AllianceRecord {
  @BelongsTo(() => Organization, { column: "organization_id", description: "Whose it is 单位." })
  organization!: Ref<Organization>;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its title 名称." })
  title!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "More about it 说明." })
  description?: string | null;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How much of it there is 数量, in `unit`." })
  quantity!: number;

  @Property({ type: "text" })
  @Field(() => String, { description: "The unit of measure 计量单位, such as 场, 人次 or 件." })
  unit!: string;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How much is claimed 已认领数量: proposed, accepted or fulfilled." })
  claimed: number = 0;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How much was handed over 已履约数量, confirmed or not." })
  fulfilled: number = 0;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How much of that the receivers confirmed 已确认数量." })
  confirmed: number = 0;

  @BelongsTo(() => Place, { column: "place_id", nullable: true, description: "Where it is wanted or offered 地点." })
  place?: Ref<Place> | null;

  @BelongsTo(() => Programme, {
    column: "programme_id",
    nullable: true,
    description: "The programme that it serves 所属品牌/机制.",
  })
  programme?: Ref<Programme> | null;

  protected announceAs(unit: Unit, noun: string): void {
    unit.announce(noun, this, this.organization.id);
  }
}

/** The CHECK that holds the counters of a listing together, by its table. */
export const countersCheck = (table: string) => ({
  name: `${table}_counters_within_quantity`,
  expression: "0 <= confirmed and confirmed <= fulfilled and fulfilled <= claimed and claimed <= quantity",
});
