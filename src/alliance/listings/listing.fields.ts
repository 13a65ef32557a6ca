import { computedField, type Row, sql, type TypeClass } from "../../reading/index.js";
import { enumOf } from "../../shared/enums.js";
import type { Listing } from "./listing.entity.js";

/** How far a listing is, as its counters say. */
export const ListingProgress = enumOf("ListingProgress", "How far a need or a pledge is 进度, as its figures say.", {
  UNCLAIMED: "Nothing is claimed 未认领.",
  PARTLY_CLAIMED: "A part is claimed 部分认领.",
  FULLY_CLAIMED: "All is claimed 已认领.",
  FULFILLED: "All was handed over 已履约.",
});
export type ListingProgress = keyof typeof ListingProgress;

/** A listing's progress in SQL. */
export const progressOf = ({
  claimed,
  fulfilled,
  quantity,
}: Pick<Row<Listing>, "claimed" | "fulfilled" | "quantity">) =>
  sql`case when ${fulfilled} >= ${quantity} then 'FULFILLED' when ${claimed} >= ${quantity} then 'FULLY_CLAIMED'
    when ${claimed} > 0 then 'PARTLY_CLAIMED' else 'UNCLAIMED' end`;

/** Adds the field `progress` to a type of listings. */
export const progressField = <T extends Listing>(type: TypeClass<T>): void =>
  computedField(type, "progress", {
    type: () => ListingProgress,
    description: "How far it is 进度, as its figures say.",
    sql: (listing) => progressOf(listing as Row<Listing>),
  });
