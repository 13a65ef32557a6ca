import { type EntityMetadata, type EntityProperty, type MetadataStorage, ReferenceKind } from "@mikro-orm/core";
import { getNamedType, type GraphQLObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { Build } from "./build.js";
import { readableOf, type TypeClass } from "./declare.js";
import { all, type Expression, instant, sql } from "./expression.js";
import type { ObjectSource } from "./object-source.js";

const relationColumns = new Map<unknown, Map<string, { to: () => TypeClass; column: string }>>();

/** Says that a property of a row type (one without a table) points to an entity by a column of the subquery. */
export function PointsTo(to: () => TypeClass, column: string) {
  return (prototype: object, property: string): void => {
    const known = relationColumns.get(prototype.constructor) ?? new Map<string, never>();
    relationColumns.set(prototype.constructor, known.set(property, { to, column }));
  };
}

/** Finds the table, columns, relations and policy behind each class, from MikroORM's metadata. */
export class Sources {
  constructor(private readonly metadata: MetadataStorage) {}

  /** The source of an entity. */
  of(type: TypeClass, build: Build): ObjectSource {
    const meta = this.metaOf(type);
    const { policy, prefix } = readableOf(type);
    const property = (name: string): EntityProperty => {
      const found = meta.properties[name as never] as EntityProperty | undefined;
      if (!found) throw new Error(`${meta.className}.${name} is neither stored nor declared`);
      return found;
    };
    return {
      type,
      typeName: typeNameOf(type),
      from: sql`${sql.table(meta.tableName)}`,
      columnOf: (name) => ownColumn(property(name)),
      visible: (row) => (policy ? [policy(row, build)] : []),
      leaf: (row, field) => {
        const column = (row as Record<string, Expression>)[field]!;
        if (field === "id" && prefix) return sql`${sql.lit(`${prefix}_`)} || ${column}`;
        return property(field).columnTypes[0]!.startsWith("timestamptz") ? instant(column) : column;
      },
      relation: (row, field) => {
        const relation = meta.properties[field as never] as EntityProperty | undefined;
        if (relation?.kind !== ReferenceKind.MANY_TO_ONE) return undefined;
        const target = relation.targetMeta!;
        return {
          to: target.class as never,
          on: (node) =>
            all(
              relation.referencedColumnNames.map((referenced, index) => {
                const theirs = this.propertyOfColumn(target, referenced);
                const ours = this.propertyOfColumn(meta, relation.joinColumns[index]!);
                return sql`${(node as Record<string, Expression>)[theirs]} = ${(row as Record<string, Expression>)[ours]}`;
              }),
            ),
        };
      },
      sources: this,
    };
  }

  /** The source of rows that a subquery yields; its columns carry the type's field names. */
  ofRows(type: TypeClass, graphqlType: GraphQLObjectType): ObjectSource {
    const relations = relationColumns.get(type);
    return {
      type,
      typeName: graphqlType.name,
      from: sql``,
      columnOf: (name) => name,
      visible: () => [],
      leaf: (row, field) => {
        const column = (row as Record<string, Expression>)[field]!;
        return getNamedType(graphqlType.getFields()[field]!.type).name === "DateTime" ? instant(column) : column;
      },
      relation: (row, field) => {
        const relation = relations?.get(field);
        if (!relation) return undefined;
        const columns = row as Record<string, Expression>;
        return {
          to: relation.to(),
          on: (node) => {
            const target = node as Record<string, Expression>;
            const isThatOne = sql`${target["id"]} = ${columns[relation.column]}`;
            const hasTenant = "alliance" in this.metaOf(relation.to()).properties;
            return hasTenant ? sql`${target["alliance"]} = ${columns["alliance_id"]} and ${isThatOne}` : isThatOne;
          },
        };
      },
      sources: this,
    };
  }

  private metaOf(type: TypeClass): EntityMetadata {
    return this.metadata.get(type as never);
  }

  private propertyOfColumn(meta: EntityMetadata, column: string): string {
    const found = meta.props.find((property) => property.persist !== false && ownColumn(property) === column);
    if (!found) throw new Error(`${meta.className} has no property for column ${column}`);
    return found.name;
  }
}

const ownColumn = (property: EntityProperty): string =>
  property.ownColumns?.[0] ?? property.fieldNames?.[0] ?? property.name;

/** The class that stands for a GraphQL object type and can be read by `@Reads`; undefined when there is none. */
export function readableNamed(typeName: string): TypeClass | undefined {
  const named = getMetadataStorage().objectTypes.filter(({ name }) => name === typeName);
  return named.map(({ target }) => target as TypeClass).find((type) => readableOf(type).prefix !== undefined);
}

function typeNameOf(type: TypeClass): string {
  const found = getMetadataStorage().objectTypes.find(({ target }) => target === type);
  if (!found) throw new Error(`${type.name} is no GraphQL object type`);
  return found.name;
}
