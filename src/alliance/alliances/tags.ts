import type { Ref } from "@mikro-orm/core";
import { ManyToOne, PrimaryKey } from "@mikro-orm/decorators/legacy";
import { computedField, type Row, sql, type TypeClass } from "../../reading/index.js";
import { Alliance } from "./alliance.entity.js";

/** One tag 标签 of a record. Tags are rows, not arrays: they are indexed and secured like any other row. */
export abstract class Tag {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  alliance!: Ref<Alliance>;

  @PrimaryKey({ type: "text" })
  tag!: string;
}

/** Adds the field `tags` to a record whose tags stand in `table`, pointing to it by `column`. */
export function tagsField<T extends { id: unknown; alliance: unknown }>(
  type: TypeClass<T>,
  table: string,
  column: string,
  name = "tags",
  description = "Its tags 标签, in code point order.",
): void {
  computedField(type, name, {
    type: () => [String],
    description,
    sql: (row) =>
      sql`(select coalesce(json_agg(x.tag order by x.tag collate "C"), '[]'::json) from ${sql.table(table)} x where ${tagged(row, column)})`,
  });
}

/** The condition that row `x` of a tag table belongs to the record. */
const tagged = (row: Row<{ id: unknown; alliance: unknown }>, column: string) =>
  sql`x.alliance_id = ${row.alliance} and ${sql.ref(`x.${column}`)} = ${row.id}`;

/** The record carries at least one of the given tags. */
export const carriesAny = (
  row: Row<{ id: unknown; alliance: unknown }>,
  table: string,
  column: string,
  tags: ReturnType<typeof sql>,
) => sql`exists (select from ${sql.table(table)} x where ${tagged(row, column)} and x.tag = any(${tags}::text[]))`;
