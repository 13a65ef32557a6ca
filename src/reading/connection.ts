import { badInput } from "../shared/errors.js";
import type { Build, Given } from "./build.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import { type ConnectionDeclaration, filterConditions } from "./declare.js";
import { all, asObject, type Column, type Expression, jsonOf, labelled, nobody, sql } from "./expression.js";
import type { ObjectSource } from "./object-source.js";
import { rowOf } from "./row.js";
import { objectTypeOf, type Scope, type Selected, selectedFields } from "./selection.js";

/** The most items that a page may hold, and what it holds when neither `first` nor `last` is given. */
export const pageLimits = { most: 100, usual: 20 } as const;

type Connection = ConnectionDeclaration<unknown, Record<string, unknown>>;

/** A Relay connection as one JSON value: the page by keyset, its edges, its page info, its total. */
export function connectionOf(
  build: Build,
  scope: Scope,
  declaration: Connection,
  source: ObjectSource,
  parent: never,
  selected: Selected,
  objectOf: (build: Build, scope: Scope, source: ObjectSource, row: never, sets: Selected["below"]) => Expression,
): Expression {
  const page = new Page(build, declaration, source, parent, selected.args);
  const connectionType = objectTypeOf(selected.field!);
  const columns = selectedFields(build, scope, connectionType, selected.below).map((field) => {
    const value = (): Expression => {
      switch (field.name) {
        case "__typename":
          return sql`${sql.lit(connectionType.name)}::text`;
        case "totalCount":
          return page.total();
        case "nodes":
          return page.items(objectOf(build, scope, source, page.row, field.below));
        case "edges": {
          const edgeType = objectTypeOf(field.field!);
          const edge = selectedFields(build, scope, edgeType, field.below).map((part) => ({
            key: part.key,
            value:
              part.name === "cursor"
                ? page.cursor()
                : part.name === "node"
                  ? objectOf(build, scope, source, page.row, part.below)
                  : sql`${sql.lit(edgeType.name)}::text`,
          }));
          return page.items(asObject(edge));
        }
        default: {
          const infoType = objectTypeOf(field.field!);
          const info = selectedFields(build, scope, infoType, field.below).map((part) => ({
            key: part.key,
            value: part.name === "__typename" ? sql`${sql.lit(infoType.name)}::text` : page.info(part.name),
          }));
          return sql`json_build_object(${sql.join(info.flatMap(({ key, value }) => [sql`${sql.lit(key)}::text`, value]))})`;
        }
      }
    };
    return { key: field.key, value: value() };
  });
  return page.read(columns);
}

/** One page of a connection inside the statement: which rows, in what order, from which cursor on. */
class Page {
  private readonly alias: string;
  readonly row: never;
  private readonly order: string;
  private readonly descending: boolean;
  private readonly backward: boolean;
  private readonly term;
  private readonly size: Expression;
  /** The columns of the page's rows that anything selected needs; a caller may not be allowed to read others. */
  private readonly used = new Set<string>();
  /** The caller may see no row of the table at all: it is not even named. */
  private readonly isEmpty: boolean;
  private usesRows = false;
  private usesCount = false;

  constructor(
    private readonly build: Build,
    private readonly declaration: Connection,
    private readonly source: ObjectSource,
    private readonly parent: never,
    private readonly args: Record<string, Given>,
  ) {
    this.alias = build.alias();
    this.row = rowOf(this.alias, (property) => {
      const column = source.columnOf(property);
      this.used.add(column);
      return column;
    }) as never;
    this.isEmpty = source.visible(this.row).includes(nobody);
    this.used.clear();
    const { first, last, after, before, orderBy } = args as Record<string, Given<number>>;
    this.backward = last!.isGiven();
    if (this.backward ? first!.isGiven() || after!.isGiven() : before!.isGiven())
      throw badInput("pageBothWays", this.backward ? "last" : "before");
    const chosen = orderBy?.isGiven() ? (orderBy as Given as Given<{ field: string; direction: string }>) : null;
    const field = chosen?.member("field").value() ?? declaration.defaultOrder.field;
    const direction = chosen?.member("direction").value() ?? declaration.defaultOrder.direction;
    this.term = declaration.orders[field]!;
    this.order = `${field} ${direction}`;
    this.descending = direction === "DESC";
    const side = this.backward ? "last" : "first";
    this.size = args[side]!.isGiven()
      ? sql`${(args[side] as Given<number>).bound((value) => pageSize(value, side))}::int`
      : sql`${sql.lit(pageLimits.usual)}`;
  }

  items(item: Expression): Expression {
    if (this.isEmpty) return sql`'[]'::json`;
    this.usesRows = true;
    const p = sql.ref(`${this.alias}.n`);
    return this.backward
      ? sql`coalesce(json_agg(${item} order by ${p} desc) filter (where ${p} <= ${this.size}), '[]'::json)`
      : sql`coalesce(json_agg(${item}) filter (where ${p} <= ${this.size}), '[]'::json)`;
  }

  cursor(): Expression {
    const row = this.row as { id: Expression };
    return encodeCursor(this.order, this.term.by(this.row), row.id);
  }

  total(): Expression {
    if (this.isEmpty) return sql`0`;
    const inner = this.build.alias();
    const row = rowOf(inner, this.source.columnOf);
    return sql`(select count(*)::int from ${this.source.from} as ${sql.table(inner)} where ${all(this.belonging(row))})`;
  }

  info(field: string): Expression {
    if (this.isEmpty) return field.endsWith("Page") ? sql`false` : sql`null::text`;
    switch (field) {
      case "hasNextPage":
        return this.backward ? this.beyond("before") : this.more();
      case "hasPreviousPage":
        return this.backward ? this.more() : this.beyond("after");
      default: {
        this.usesRows = true;
        this.usesCount = true;
        const n = sql.ref(`${this.alias}.n`);
        const farEnd = (field === "endCursor") !== this.backward;
        const at = farEnd ? sql`least(${this.size}, ${sql.ref(`${this.alias}.m`)})` : sql`1`;
        return sql`max(case when ${n} = ${at} and ${this.size} > 0 then ${this.cursor()} end)`;
      }
    }
  }

  /** Whether rows are left over when the page is full. */
  private more(): Expression {
    this.usesRows = true;
    return sql`(count(*) > ${this.size})`;
  }

  read(columns: readonly Column[]): Expression {
    // Without an aggregate among the columns the rows must not be read: each would be an answer of its own.
    if (!this.usesRows) {
      this.checkArguments();
      return sql`(select ${jsonOf(columns, "c")} from (select ${labelled(columns)}) c)`;
    }
    const inner = this.build.alias();
    const row = rowOf(inner, this.source.columnOf);
    const after = this.backward ? this.args["before"]! : this.args["after"]!;
    const where = this.belonging(row);
    if (after.isGiven()) where.push(this.past(row, this.descending === this.backward));
    const way = sql.raw(this.descending === this.backward ? "asc" : "desc");
    const id = (row as unknown as { id: Expression }).id;
    const used = [...this.used].map((column) => sql.ref(`${inner}.${column}`));
    const rows = sql`select ${sql.join(used)} from ${this.source.from} as ${sql.table(inner)} where ${all(where)} order by ${this.term.by(row)} ${way}, ${id} ${way} limit ${this.size} + 1`;
    const count = this.usesCount ? sql`, count(*) over () as m` : sql``;
    return sql`(select ${jsonOf(columns, "c")} from (select ${labelled(columns)} from (select q.*, row_number() over () as n${count} from (${rows}) q) ${sql.table(this.alias)}) c)`;
  }

  /** What is wrong is refused even if nothing of the page is read. */
  private checkArguments(): void {
    const [size, at] = this.backward ? ["last", "before"] : ["first", "after"];
    (this.args[size] as Given<number>).check((value) => pageSize(value, size));
    (this.args[at] as Given<string>).check((cursor) => decodeCursor(cursor, at, this.order, this.term.type));
  }

  /** Belongs to this list at all: of the parent, let through by the policy and by the filter. */
  private belonging(row: unknown): Expression[] {
    const { declaration, build } = this;
    return [
      declaration.on(row as never, this.parent, build),
      ...this.source.visible(row as never),
      ...filterConditions(this.args["filter"] as never, declaration.filter, row as never, build),
    ];
  }

  private past(row: unknown, forward: boolean): Expression {
    return sql`${this.place(row)} ${sql.raw(forward ? ">" : "<")} ${this.cursorPlace()}`;
  }

  private beyond(side: "after" | "before"): Expression {
    if (!this.args[side]!.isGiven()) return sql`false`;
    const inner = this.build.alias();
    const row = rowOf(inner, this.source.columnOf);
    const towards = sql.raw((side === "after") === this.descending ? ">=" : "<=");
    return sql`exists (select from ${this.source.from} as ${sql.table(inner)} where ${all(this.belonging(row))} and ${this.place(row)} ${towards} ${this.cursorPlace()})`;
  }

  private place(row: unknown): Expression {
    return sql`(${this.term.by(row as never)}, ${(row as { id: Expression }).id})`;
  }

  private cursorPlace(): Expression {
    const side = this.backward ? "before" : "after";
    const given = this.args[side] as Given<string>;
    const part = (name: "value" | "id"): Expression =>
      given.bound((cursor) => decodeCursor(cursor, side, this.order, this.term.type)[name]);
    return sql`(${part("value")}::${sql.raw(this.term.type)}, ${part("id")}::uuid)`;
  }
}

/** How many items a page may hold; throws BAD_USER_INPUT for any other number. */
export function pageSize(value: number, argument: string): number {
  if (value < 0 || value > pageLimits.most) throw badInput("pageSize", argument, { value, limit: pageLimits.most });
  return value;
}
