import { type Ref } from "@mikro-orm/core";
import { Check, Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ObjectType } from "type-graphql";
import { Reads } from "../../reading/index.js";
import { enumOf, isOneOf } from "../../shared/enums.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";

export const PlaceKind = enumOf("PlaceKind", "What kind of place 地点类型; never a flat or a household.", {
  SUBDISTRICT: "A subdistrict 街道.",
  COMMUNITY: "A community 社区.",
  COMPOUND: "A residential compound 小区.",
  GRID: "A grid of the community 网格.",
  BUILDING: "A building 楼栋.",
  VENUE: "A venue 场所.",
});
export type PlaceKind = keyof typeof PlaceKind;

@Entity({ tableName: "places" })
@Unique({ name: "places_id_once", properties: ["id"] })
@Check({ name: "places_kind_known", expression: isOneOf("kind", PlaceKind) })
@Check({ name: "places_not_within_itself", expression: "parent_id <> id" })
@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: "A place 地点 down to the building, in a tree." })
@Reads<Place>({ prefix: "pla" })
export class Place extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => PlaceKind, { description: "What kind of place 类型." })
  kind!: PlaceKind;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its name 名称." })
  name!: string;

  @Property({ type: "text", nullable: true })
  @Field(() => String, { nullable: true, description: "The street address of a public place 地址." })
  address?: string;

  @BelongsTo(() => Place, { column: "parent_id", nullable: true, description: "The place that it lies in 上级地点." })
  parent?: Ref<Place>;
}
