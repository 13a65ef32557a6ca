import { type Expression, sql } from "./expression.js";

const aliasOf = Symbol("alias");

/** A row of a table or subquery inside the statement: each property of `T` is its column. */
export type Row<T> = { readonly [K in keyof T & string]-?: Expression };

/** A row known by its alias; `columnOf` names the column behind a property. */
export function rowOf<T>(alias: string, columnOf: (property: string) => string): Row<T> {
  return new Proxy(Object.create(null) as Row<T>, {
    get: (_target, property) =>
      property === aliasOf ? alias : sql`${sql.ref(`${alias}.${columnOf(String(property))}`)}`,
  });
}

/** The alias under which the row stands in the statement, for selecting from it again. */
export const alias = <T>(row: Row<T>): Expression => sql`${sql.table((row as { [aliasOf]?: string })[aliasOf] ?? "")}`;
