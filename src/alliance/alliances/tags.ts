import type { Ref } from "@mikro-orm/core";
import { type RunSql, statement } from "../../acting/index.js";
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

/** Gives a record exactly these tags; the record itself must be written already. */
export async function replaceTags(
  run: RunSql,
  table: string,
  column: string,
  { id, alliance }: { id: string; alliance: { id: string } },
  tags: readonly string[],
): Promise<void> {
  await run(statement(`delete from ${table} where alliance_id = $1 and ${column} = $2 and tag <> all($3::text[])`), [
    alliance.id,
    id,
    tags,
  ]);
  await run(
    statement(
      `insert into ${table} (alliance_id, ${column}, tag) select $1, $2, unnest($3::text[]) on conflict do nothing`,
    ),
    [alliance.id, id, tags],
  );
}
