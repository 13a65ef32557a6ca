import type { GraphQLObjectType, SelectionSetNode } from "graphql";
import type { Build, Given, Request } from "./build.js";
import { connectionOf } from "./connection.js";
import {
  type ConnectionDeclaration,
  type Declaration,
  declarationOf,
  type FiguresDeclaration,
  filterConditions,
  type FilterTerms,
  markKept,
  type Reading,
  type TypeClass,
  type UnionDeclaration,
} from "./declare.js";
import {
  all,
  asObject,
  type Column,
  type Expression,
  fitAsNames,
  jsonOf,
  labelled,
  nobody,
  sql,
} from "./expression.js";
import { alias, type Row, rowOf } from "./row.js";
import { Joins } from "./joins.js";
import type { ObjectSource } from "./object-source.js";
import type { Sources } from "./sources.js";
import { objectTypeOf, type Scope, type Selected, selectedFields } from "./selection.js";

/** Where a selection is read: of which row, and what may be joined to it. */
interface At {
  readonly build: Build;
  readonly scope: Scope;
  readonly source: ObjectSource;
  readonly row: never;
  /** Absent where the row's own FROM is out of reach. */
  readonly joins?: Joins;
}

/** One object as JSON: `row_to_json` over exactly the selected fields, keyed by response key. */
export function objectOf(
  build: Build,
  scope: Scope,
  source: ObjectSource,
  row: never,
  sets: readonly SelectionSetNode[],
): Expression {
  return asObject(columnsOf({ build, scope, source, row }, sets));
}

/** A declared field that hangs at the root, with no row above it. */
export function rootField(
  build: Build,
  scope: Scope,
  sources: Sources,
  selected: Selected,
  declaration: Declaration,
): Expression {
  return declared(
    { build, scope, source: { sources } as ObjectSource, row: undefined as never },
    selected,
    declaration,
  );
}

function columnsOf(at: At, sets: readonly SelectionSetNode[]): Column[] {
  const { build, scope, source } = at;
  const type = scope.schema.getType(source.typeName) as GraphQLObjectType;
  return selectedFields(build, scope, type, sets).map((selected) => ({
    key: selected.key,
    value: selected.name === "__typename" ? sql`${sql.lit(source.typeName)}::text` : valueOf(at, selected),
  }));
}

function valueOf(at: At, selected: Selected): Expression {
  const { build, source, row } = at;
  const declaration = declarationOf(source.type, selected.name);
  if (declaration) return declared(at, selected, declaration);
  const joined = at.joins?.through(selected.name);
  if (joined) {
    const object = asObject(columnsOf({ ...at, ...joined }, selected.below));
    return sql`case when ${(joined.row as { id: Expression }).id} is not null then ${object} end`;
  }
  const relation = source.relation(row, selected.name);
  if (relation) return toOne(at, source.sources.of(relation.to, build), relation.on, selected);
  return source.leaf(row, selected.name);
}

function declared(at: At, selected: Selected, declaration: Declaration): Expression {
  const { build, scope, row } = at;
  const { sources } = at.source;
  switch (declaration.kind) {
    case "computed":
      return declaration.sql(row, build, selected.args);
    case "one": {
      const target = sources.of(declaration.to(), build);
      return toOne(at, target, (node) => declaration.on(node, row, build), selected);
    }
    case "connection":
      return connectionOf(
        build,
        scope,
        declaration as unknown as ConnectionDeclaration<unknown, Record<string, unknown>>,
        sources.of(declaration.node(), build),
        row,
        selected,
        objectOf,
      );
    case "list": {
      const { source, node, joins, columns } = rowsBelow(at, sources.of(declaration.of(), build), selected);
      const visible = source.visible(node);
      if (visible.includes(nobody)) return sql`'[]'::json`;
      const where = all([declaration.on(node, row, selected.args, build), ...visible]);
      const order = declaration.orderBy(node, joins.via);
      return arrayOf(
        columns,
        sql`from ${source.from} as ${alias(node)}${joins.clause()} where ${where} order by ${order}`,
      );
    }
    case "rows": {
      const { node, joins, columns } = rowsBelow(
        at,
        sources.ofRows(declaration.of(), objectTypeOf(selected.field!)),
        selected,
      );
      const order = declaration.orderBy ? sql` order by ${declaration.orderBy(node, joins.via)}` : sql``;
      const rows = declaration.from(row, selected.args, readingOf(at));
      const from = sql`from (${rows}) as ${alias(node)}${joins.clause()}`;
      if (declaration.single) return sql`(select ${jsonOf(columns, "o")} from (select ${labelled(columns)} ${from}) o)`;
      return arrayOf(columns, sql`${from}${order}`);
    }
    case "figures": {
      const source = sources.ofRows(declaration.of(), objectTypeOf(selected.field!));
      const node = rowOf(build.alias(), source.columnOf) as never;
      const kept = keptFor(at, source, selected, declaration);
      if (kept) markKept(node);
      const columns = columnsOf({ build, scope, source, row: node }, selected.below);
      const reading = readingOf(at);
      const rows = kept ? kept.from(row, reading) : declaration.from(row, selected.args, reading);
      return sql`(with ${alias(node)} as (${rows}) select ${jsonOf(columns, "o")} from (select ${labelled(columns)}) o)`;
    }
    case "union":
      return unionOf(at, selected, declaration);
  }
}

/** The kept figures, where they can answer all that is asked. */
function keptFor({ build, scope }: At, source: ObjectSource, selected: Selected, { kept }: FiguresDeclaration) {
  if (!kept || Object.values(selected.args).some((given) => given.isGiven())) return undefined;
  const type = scope.schema.getType(source.typeName) as GraphQLObjectType;
  const names = selectedFields(build, scope, type, selected.below).map(({ name }) => name);
  return names.every((name) => name === "__typename" || kept.fields.includes(name)) ? kept : undefined;
}

/** A row of its own FROM below the place, with what is selected of it and may be joined to it. */
function rowsBelow({ build, scope }: At, source: ObjectSource, selected: Selected) {
  const node = rowOf(build.alias(), source.columnOf) as never;
  const joins = Joins.to(build, source, node);
  return { source, node, joins, columns: columnsOf({ build, scope, source, row: node, joins }, selected.below) };
}

/** What a subquery is handed; the rows it asks for come with their policy already applied. */
function readingOf({ build, scope, source, row: parent }: At): Reading {
  const { sources } = source;
  return {
    answerTo: (selection, variables) => {
      const variablesOf = (request: Request) =>
        Object.fromEntries(Object.entries(variables).map(([name, given]) => [name, given.of(request)]));
      return objectOf(build, { schema: scope.schema, fragments: {}, variablesOf }, source, parent, [selection]);
    },
    caller: build.caller,
    now: build.now,
    rowsOf: <T, F>(
      type: TypeClass<T>,
      where: (row: Row<T>) => Expression,
      filter?: { given: Given<F>; terms: FilterTerms<F, T> },
    ) => {
      const source = sources.of(type, build);
      const row = rowOf<T>(build.alias(), source.columnOf);
      const filtered = filterConditions(filter?.given, filter?.terms, row, build);
      const conditions = [where(row), ...source.visible(row as never), ...filtered];
      return { row, from: sql`${source.from} as ${alias(row)} where ${all(conditions)}` };
    },
  };
}

const arrayOf = (columns: readonly Column[], from: Expression): Expression =>
  sql`(select coalesce(json_agg(${fitAsNames(columns) ? sql`o` : jsonOf(columns, "o")}), '[]'::json) from (select ${labelled(columns)} ${from}) o)`;

function toOne(at: At, target: ObjectSource, on: (node: never) => Expression, selected: Selected): Expression {
  const { source, node, joins, columns } = rowsBelow(at, target, selected);
  const visible = source.visible(node);
  if (visible.includes(nobody)) return sql`null::json`;
  const where = all([on(node), ...visible]);
  return sql`(select ${jsonOf(columns, "o")} from (select ${labelled(columns)} from ${source.from} as ${alias(node)}${joins.clause()} where ${where}) o)`;
}

function unionOf(at: At, selected: Selected, { relations }: UnionDeclaration): Expression {
  const choices = relations.map((name) => {
    const relation = at.source.relation(at.row, name)!;
    const column = (at.row as Record<string, Expression>)[name]!;
    const object = toOne(at, at.source.sources.of(relation.to, at.build), relation.on, selected);
    return sql`when ${column} is not null then ${object}`;
  });
  return sql`case ${sql.join(choices, sql` `)} end`;
}
