import type { Build } from "./build.js";
import { all, type Expression, nobody, sql } from "./expression.js";
import type { ObjectSource } from "./object-source.js";
import { type Row, rowOf } from "./row.js";

/** A to-one relation's row inside the statement. */
export interface Joined {
  readonly source: ObjectSource;
  readonly row: never;
  readonly joins: Joins;
}

/**
 * The to-one relations that are joined to a row, each once: a list's order and its selection then
 * read the same row, where a subquery for each would look it up again.
 */
export class Joins {
  private readonly joined = new Map<string, Joined>();

  private constructor(
    private readonly build: Build,
    private readonly source: ObjectSource,
    private readonly row: never,
    private readonly clauses: Expression[],
  ) {}

  static to(build: Build, source: ObjectSource, row: never): Joins {
    return new Joins(build, source, row, []);
  }

  /** The row that a stored relation points to; undefined when the field is no such relation, or its table is not the caller's to name. */
  through(field: string): Joined | undefined {
    const known = this.joined.get(field);
    if (known) return known;
    const relation = this.source.relation(this.row, field);
    if (!relation) return undefined;
    const source = this.source.sources.of(relation.to, this.build);
    const alias = this.build.alias();
    const row = rowOf(alias, source.columnOf) as never;
    const visible = source.visible(row);
    if (visible.includes(nobody)) return undefined;
    const on = all([relation.on(row), ...visible]);
    this.clauses.push(sql` left join ${source.from} as ${sql.table(alias)} on ${on}`);
    const joined = { source, row, joins: new Joins(this.build, source, row, this.clauses) };
    this.joined.set(field, joined);
    return joined;
  }

  /** As `through`, for an order that cannot do without the relation. */
  readonly via = <T>(field: string): Row<T> => {
    const joined = this.through(field);
    if (!joined) throw new Error(`${this.source.typeName}.${field} is no stored relation`);
    return joined.row;
  };

  /** What stands behind the row's table in FROM; complete once everything that may join has been written. */
  clause(): Expression {
    return this.clauses.length === 0 ? sql`` : sql.join(this.clauses, sql``);
  }
}
