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

/** An instant as every answer shows it: RFC 3339 in UTC, with milliseconds. */
export const instant = (value: Expression): Expression =>
  sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * A policy's answer to those who may see no row of a table at all: then the table is not even named,
 * so that their database role needs no grant on it.
 */
export const nobody: Expression = sql`false`;

/** Orders names as a Chinese reader expects, by pinyin (ICU), not by code point. */
export const byPinyin = (name: Expression): Expression => sql`${name} collate "zh-x-icu"`;

/** The label of one of a known set of values, such as an enum's; null for any other. */
export const labelOf = (value: Expression, labels: Readonly<Record<string, string>>): Expression =>
  sql`case ${value} ${sql.join(
    Object.entries(labels).map(([name, label]) => sql`when ${sql.lit(name)} then ${sql.lit(label)}`),
    sql` `,
  )} end`;

/** The rows `(place, name, label)` of names with their labels, in their order, as a list of values for SQL. */
export const labelRows = (labels: Readonly<Record<string, string>>): Expression =>
  sql`(values ${sql.join(
    Object.entries(labels).map(([name, label], index) => sql`(${sql.lit(index)}, ${sql.lit(name)}, ${sql.lit(label)})`),
  )})`;

/** One member of a JSON object: the response key and its value. */
export interface Column {
  readonly key: string;
  readonly value: Expression;
}

/** PostgreSQL cuts names after this many bytes; an alias of a client may be longer. */
const longestName = 63;

/** Whether all response keys can be column names. */
export const fitAsNames = (columns: readonly Column[]): boolean =>
  columns.every(({ key }) => key.length <= longestName);

/** The columns of a SELECT whose rows `jsonOf` makes objects of. */
export const labelled = (columns: readonly Column[]): Expression => {
  const fit = fitAsNames(columns);
  return sql`${sql.join(columns.map(({ key, value }, index) => sql`${value} as ${sql.id(fit ? key : `c${index}`)}`))}`;
};

/** A row of `labelled` columns, known as `row`, as one JSON object of the response keys. */
export const jsonOf = (columns: readonly Column[], row: string): Expression => {
  if (fitAsNames(columns)) return sql`row_to_json(${sql.ref(row)})`;
  const members = columns.map(({ key }, index) => sql`(${sql.lit(key)}, to_json(${sql.ref(`${row}.c${index}`)}))`);
  return sql`(select json_object_agg(m.k, m.v) from (values ${sql.join(members)}) m (k, v))`;
};

/** One JSON object of exactly these members, in this order. */
export const asObject = (columns: readonly Column[]): Expression =>
  sql`(select ${jsonOf(columns, "o")} from (select ${labelled(columns)}) o)`;
