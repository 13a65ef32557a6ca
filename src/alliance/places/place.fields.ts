import { byPinyin, connectionField, connectionType, listField, ordersOf, sql } from "../../reading/index.js";
import { Field, InputType } from "type-graphql";
import { Alliance } from "../alliances/index.js";
import { Place, PlaceKind } from "./place.entity.js";

@InputType({ description: "Which places to list." })
class PlaceFilter {
  @Field(() => [PlaceKind], { nullable: true, description: "Of one of these kinds." })
  kind?: PlaceKind[];
}

listField(Place, "children", {
  description: "The places that lie directly in it 下级地点, by name.",
  of: () => Place,
  on: (child, place) => sql`${child.alliance} = ${place.alliance} and ${child.parent} = ${place.id}`,
  orderBy: (child) => sql`${byPinyin(child.name)}, ${child.id}`,
});

connectionField(Alliance, "places", {
  description: "The places of the alliance 地点.",
  type: connectionType("Place", () => Place),
  node: () => Place,
  on: (place, alliance) => sql`${place.alliance} = ${alliance.id}`,
  filter: {
    input: PlaceFilter,
    terms: { kind: (kind, place) => sql`${place.kind} = any(${kind.bound()}::text[])` },
  },
  orders: ordersOf<Place>("Place", {
    NAME: { by: (place) => byPinyin(place.name), type: "text", description: "By name in pinyin 名称." },
  }),
  defaultOrder: { field: "NAME", direction: "ASC" },
});
