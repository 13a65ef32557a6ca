import { createHash } from "node:crypto";
import type { MetadataStorage } from "@mikro-orm/core";
import { type GraphQLResolveInfo, Kind, type OperationDefinitionNode } from "graphql";
import { Build, type Request, type Statement } from "./build.js";
import type { Caller } from "./caller.js";
import { parsePublicId } from "../shared/ids.js";
import { JsonText } from "../shared/json-text.js";
import { type ConnectionDeclaration, readableOf, type RowsDeclaration, type TypeClass } from "./declare.js";
import { all, type Expression, nobody, sql } from "./expression.js";
import { rowOf } from "./row.js";
import { type Scope, selectedFields } from "./selection.js";
import { objectOf, rootField } from "./select.js";
import { Sources } from "./sources.js";

/** Runs one prepared statement for a caller and returns its single JSON text, or null without a row. */
export type RunStatement = (
  caller: Caller,
  statement: { name: string | undefined; text: string; values: unknown[] },
) => Promise<string | null>;

/** What the engine needs of a request besides the operation. */
export interface Asker {
  readonly caller: Caller;
  readonly now: Date;
}

/** The part of GraphQL's resolve info that the engine reads. */
export type ReadInfo = Pick<
  GraphQLResolveInfo,
  "fieldName" | "fieldNodes" | "fragments" | "operation" | "parentType" | "schema" | "variableValues"
>;

/** What can hang at the root without a row above it. */
export type RootDeclaration<T> = ConnectionDeclaration<T, never> | RowsDeclaration<T>;

interface Variant {
  /** What was merged under the root field's key; conditions at the root decide it from request to request. */
  readonly nodes: ReadInfo["fieldNodes"];
  readonly statement: Statement;
  readonly name: string;
  uses: number;
}

/** How many shapes of one field's statement are kept, and how many statements a process prepares. */
const kept = { variantsAField: 64, preparedStatements: 1000, usesBeforePreparing: 2 };

/**
 * The read engine: compiles everything that a client selects below a root field into one SQL
 * statement, which answers with the finished JSON.
 */
export class ReadEngine {
  private readonly sources: Sources;
  private readonly plans = new WeakMap<OperationDefinitionNode, Map<string, Variant[]>>();
  private readonly prepared = new Set<string>();

  constructor(
    metadata: MetadataStorage,
    private readonly run: RunStatement,
  ) {
    this.sources = new Sources(metadata);
  }

  /** The one row whose properties equal `key`, with everything selected below it; null if none is visible. */
  async one<T>(
    type: TypeClass<T>,
    info: ReadInfo,
    asker: Asker,
    key: Partial<Record<keyof T & string, string>>,
  ): Promise<JsonText | null> {
    const names = Object.keys(key).sort();
    const text = await this.read(info, asker, `${type.name}(${names.join()})`, key, (build, scope) => {
      const source = this.sources.of(type, build);
      const alias = build.alias();
      const row = rowOf<Record<string, unknown>>(alias, source.columnOf);
      const visible = source.visible(row as never);
      if (visible.includes(nobody)) return sql`select null::text as json where false`;
      const where = names.map((name) => sql`${row[name]} = ${build.bind((request) => request.key[name])}`);
      const sets = info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      const object = objectOf(build, scope, source, row as never, sets);
      return sql`select ${object}::text as json from ${source.from} as ${sql.table(alias)} where ${all([...where, ...visible])}`;
    });
    return text === null ? null : new JsonText(text);
  }

  /** The row that a public id names, if it is of this type and visible; else null. */
  async byId<T extends { id: string }>(
    type: TypeClass<T>,
    info: ReadInfo,
    asker: Asker,
    id: string,
  ): Promise<JsonText | null> {
    const parsed = parsePublicId(id);
    if (!parsed || parsed.prefix !== readableOf(type).prefix) return null;
    return this.one(type, info, asker, { id: parsed.uuid } as never);
  }

  /**
   * The rows whose property equals one of the values, in one statement, each with everything selected
   * below the field; by value, without those that are not visible.
   */
  async many<T>(
    type: TypeClass<T>,
    info: ReadInfo,
    asker: Asker,
    property: keyof T & string,
    values: readonly string[],
  ): Promise<ReadonlyMap<string, JsonText>> {
    const text = await this.read(info, asker, `${type.name}[${property}]`, { values }, (build, scope) => {
      const source = this.sources.of(type, build);
      const alias = build.alias();
      const row = rowOf<Record<string, unknown>>(alias, source.columnOf);
      const isOne = sql`${row[property]} = any(${build.bind((request) => request.key["values"])})`;
      const sets = info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      const object = objectOf(build, scope, source, row as never, sets);
      return sql`select json_agg(json_build_array(${row[property]}, ${object}::text))::text as json from ${source.from} as ${sql.table(alias)} where ${all([isOne, ...source.visible(row as never)])}`;
    });
    const rows = text === null ? [] : (JSON.parse(text) as [string, string][]);
    return new Map(rows.map(([value, object]) => [value, new JsonText(object)]));
  }

  /** A field that hangs at the root, read as its declaration says. */
  async field<T>(declaration: RootDeclaration<T>, info: ReadInfo, asker: Asker): Promise<JsonText | null> {
    const text = await this.read(info, asker, declaration.kind, {}, (build, scope) => {
      const root = { kind: Kind.SELECTION_SET as const, selections: info.fieldNodes };
      const [selected] = selectedFields(build, scope, info.parentType, [root]);
      return sql`select ${rootField(build, scope, this.sources, selected!, declaration as never)}::text as json`;
    });
    return text === null ? null : new JsonText(text);
  }

  private read(
    info: ReadInfo,
    asker: Asker,
    what: string,
    key: Request["key"],
    write: (build: Build, scope: Scope) => Expression,
  ): Promise<string | null> {
    const request: Request = { ...asker, variables: info.variableValues, key };
    const variants = this.variantsOf(info, what);
    let variant = variants.find(({ nodes, statement }) => areSame(nodes, info.fieldNodes) && statement.fits(request));
    if (!variant) {
      const build = new Build(request);
      const statement = build.finish(write(build, info));
      const name = createHash("sha256").update(statement.text).digest("base64url").slice(0, 20);
      variant = { nodes: info.fieldNodes, statement, name, uses: 0 };
      variants.unshift(variant);
      if (variants.length > kept.variantsAField) variants.pop();
    }
    const { statement } = variant;
    return this.run(asker.caller, {
      name: this.nameOf(variant),
      text: statement.text,
      values: statement.values(request),
    });
  }

  private variantsOf(info: ReadInfo, what: string): Variant[] {
    let fields = this.plans.get(info.operation);
    if (!fields) this.plans.set(info.operation, (fields = new Map<string, Variant[]>()));
    const node = info.fieldNodes[0]!;
    const place = `${node.alias?.value ?? node.name.value} ${what}`;
    let variants = fields.get(place);
    if (!variants) fields.set(place, (variants = []));
    return variants;
  }

  /** A statement is prepared from its second use on, so that one-off queries never fill the server. */
  private nameOf(variant: Variant): string | undefined {
    variant.uses += 1;
    if (this.prepared.has(variant.name)) return variant.name;
    const worthIt = variant.uses >= kept.usesBeforePreparing && this.prepared.size < kept.preparedStatements;
    if (!worthIt) return undefined;
    this.prepared.add(variant.name);
    return variant.name;
  }
}

const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);
