import { getNamedType, type GraphQLObjectType, isObjectType, isUnionType, type SelectionSetNode } from "graphql";
import type { Build, Given } from "./build.js";
import { connectionOf } from "./connection.js";
import {
  type ConnectionDeclaration,
  type Declaration,
  declarationOf,
  filterConditions,
  type FilterTerms,
  type Reading,
  type TypeClass,
  type UnionDeclaration,
} from "./declare.js";
import { all, asObject, type Column, type Expression, labelled, sql } from "./expression.js";
import { type Row, rowOf } from "./row.js";
import type { ObjectSource } from "./object-source.js";
import type { Sources } from "./sources.js";
import { objectTypeOf, type Scope, type Selected, selectedFields } from "./selection.js";

/** One object as JSON: `row_to_json` over exactly the selected fields, keyed by response key. */
export function objectOf(
  build: Build,
  scope: Scope,
  source: ObjectSource,
  row: never,
  sets: readonly SelectionSetNode[],
): Expression {
  return asObject(columnsOf(build, scope, source, row, sets));
}

function columnsOf(
  build: Build,
  scope: Scope,
  source: ObjectSource,
  row: never,
  sets: readonly SelectionSetNode[],
): Column[] {
  const type = scope.schema.getType(source.typeName) as GraphQLObjectType;
  return selectedFields(build, scope, type, sets).map((selected) => ({
    key: selected.key,
    value:
      selected.name === "__typename"
        ? sql`${sql.lit(source.typeName)}::text`
        : valueOf(build, scope, source, row, selected),
  }));
}

/** A declared field that hangs at the root, with no row above it. */
export function rootField(
  build: Build,
  scope: Scope,
  sources: Sources,
  selected: Selected,
  declaration: Declaration,
): Expression {
  return declared(build, scope, { sources } as ObjectSource, undefined as never, selected, declaration);
}

function valueOf(build: Build, scope: Scope, source: ObjectSource, row: never, selected: Selected): Expression {
  const declaration = declarationOf(source.type, selected.name);
  if (declaration) return declared(build, scope, source, row, selected, declaration);
  const relation = source.relation(row, selected.name);
  if (relation) return toOne(build, scope, source.sources.of(relation.to, build), relation.on, selected);
  return source.leaf(row, selected.name);
}

function declared(
  build: Build,
  scope: Scope,
  source: ObjectSource,
  row: never,
  selected: Selected,
  declaration: Declaration,
): Expression {
  const { sources } = source;
  switch (declaration.kind) {
    case "computed":
      return declaration.sql(row, build);
    case "one":
      return toOne(
        build,
        scope,
        sources.of(declaration.to(), build),
        (node) => declaration.on(node, row, build),
        selected,
      );
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
      const target = sources.of(declaration.of(), build);
      const alias = build.alias();
      const node = rowOf(alias, target.columnOf) as never;
      const where = [declaration.on(node, row, selected.args, build), ...target.visible(node)];
      return arrayOf(
        objectColumns(build, scope, target, node, selected),
        sql`from ${target.from} as ${sql.table(alias)} where ${all(where)} order by ${declaration.orderBy(node)}`,
      );
    }
    case "rows": {
      const alias = build.alias();
      const target = sources.ofRows(declaration.of(), objectTypeOf(selected.field!));
      const node = rowOf(alias, target.columnOf) as never;
      const from = sql`from (${declaration.from(row, selected.args, readingOf(build, sources))}) as ${sql.table(alias)}`;
      const columns = objectColumns(build, scope, target, node, selected);
      if (declaration.single) return sql`(select row_to_json(o) from (select ${columns} ${from}) o)`;
      const order = declaration.orderBy ? sql` order by ${declaration.orderBy(node)}` : sql``;
      return arrayOf(columns, sql`${from}${order}`);
    }
    case "figures": {
      const alias = build.alias();
      const target = sources.ofRows(declaration.of(), objectTypeOf(selected.field!));
      const node = rowOf(alias, target.columnOf) as never;
      const from = declaration.from(row, selected.args, readingOf(build, sources));
      return sql`(with ${sql.table(alias)} as (${from}) select row_to_json(o) from (select ${objectColumns(build, scope, target, node, selected)}) o)`;
    }
    case "union":
      return unionOf(build, scope, source, row, selected, declaration);
  }
}

/** What a subquery is handed; the rows it asks for come with their policy already applied. */
function readingOf(build: Build, sources: Sources): Reading {
  return {
    caller: build.caller,
    now: build.now,
    rowsOf: <T, F>(
      type: TypeClass<T>,
      where: (row: Row<T>) => Expression,
      filter?: { given: Given<F>; terms: FilterTerms<F, T> },
    ) => {
      const source = sources.of(type, build);
      const alias = build.alias();
      const row = rowOf<T>(alias, source.columnOf);
      const filtered = filterConditions(filter?.given, filter?.terms, row, build);
      const conditions = [where(row), ...source.visible(row as never), ...filtered];
      return { row, from: sql`${source.from} as ${sql.table(alias)} where ${all(conditions)}` };
    },
  };
}

const objectColumns = (build: Build, scope: Scope, source: ObjectSource, row: never, selected: Selected): Expression =>
  labelled(columnsOf(build, scope, source, row, selected.below));

const arrayOf = (columns: Expression, from: Expression): Expression =>
  sql`(select coalesce(json_agg(o), '[]'::json) from (select ${columns} ${from}) o)`;

function toOne(
  build: Build,
  scope: Scope,
  target: ObjectSource,
  on: (node: never) => Expression,
  selected: Selected,
): Expression {
  const alias = build.alias();
  const node = rowOf(alias, target.columnOf) as never;
  const where = all([on(node), ...target.visible(node)]);
  return sql`(select row_to_json(o) from (select ${objectColumns(build, scope, target, node, selected)} from ${target.from} as ${sql.table(alias)} where ${where}) o)`;
}

function unionOf(
  build: Build,
  scope: Scope,
  source: ObjectSource,
  row: never,
  selected: Selected,
  declaration: UnionDeclaration,
): Expression {
  const union = getNamedType(selected.field!.type);
  if (!isUnionType(union) && !isObjectType(union)) throw new Error(`${selected.name} is no union`);
  const choices = declaration.relations.map((name) => {
    const relation = source.relation(row, name)!;
    const column = (row as Record<string, Expression>)[name]!;
    const object = toOne(build, scope, source.sources.of(relation.to, build), relation.on, selected);
    return sql`when ${column} is not null then ${object}`;
  });
  return sql`case ${sql.join(choices, sql` `)} end`;
}
