import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from "kysely";

/** A piece of SQL with its bind parameters; pieces are put together by the `sql` template. */
export type Expression = RawBuilder<unknown>;

export { sql };

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** The text of an expression and what stands at its `$1`, `$2`, … */
export function compile(expression: Expression): { text: string; parameters: readonly unknown[] } {
  const { sql: text, parameters } = expression.compile(compiler);
  return { text, parameters };
}

/** All of the conditions hold; with none, `true`. */
export const all = (conditions: readonly Expression[]): Expression =>
  conditions.length === 0 ? sql`true` : sql`${sql.join([...conditions], sql` and `)}`;

/** Orders names as a Chinese reader expects, by pinyin (ICU), not by code point. */
export const byPinyin = (name: Expression): Expression => sql`${name} collate "zh-x-icu"`;

/** One member of a JSON object: the response key and its value. */
export interface Column {
  readonly key: string;
  readonly value: Expression;
}

/** The columns of a SELECT, each under its response key. */
export const labelled = (columns: readonly Column[]): Expression =>
  sql`${sql.join(columns.map(({ key, value }) => sql`${value} as ${sql.id(key)}`))}`;

/** One JSON object of exactly these members, in this order. */
export const asObject = (columns: readonly Column[]): Expression =>
  sql`(select row_to_json(o) from (select ${labelled(columns)}) o)`;
