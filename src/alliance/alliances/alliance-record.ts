import { type Ref } from "@mikro-orm/core";
import { Entity, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/scalars.js";
import { Alliance } from "./alliance.entity.js";

/** Whatever belongs to one alliance: the tenant is part of its key, so no row can point across. */
@Entity({ abstract: true })
@ObjectType({ description: "A record of one alliance." })
export abstract class AllianceRecord {
  @ManyToOne({ entity: () => Alliance, primary: true, ref: true, updateRule: "no action", deleteRule: "no action" })
  @Field(() => Alliance, { description: "The alliance that it belongs to." })
  alliance!: Ref<Alliance>;

  @PrimaryKey({ type: "uuid" })
  @Field(() => ID, { description: "Opaque id." })
  id!: string;

  @Property({ type: "datetime", length: 3 })
  @Field(() => DateTime, { description: "When it was recorded." })
  createdAt!: Date;
}

/** What `@BelongsTo` needs to know of a relation. */
interface BelongsToOptions {
  readonly column: string;
  readonly description?: string;
  readonly nullable?: boolean;
}

/**
 * A to-one relation within the alliance: its foreign key is `(alliance_id, <column>)`, so that the
 * database refuses a row of another alliance. With a description it is a field of the schema too.
 */
export function BelongsTo(
  entity: () => abstract new () => object,
  { column, description, nullable = false }: BelongsToOptions,
) {
  return (prototype: object, property: string): void => {
    ManyToOne({
      entity: entity as never,
      ref: true,
      nullable,
      joinColumns: ["alliance_id", column],
      referencedColumnNames: ["alliance_id", "id"],
      ownColumns: [column],
      updateRule: "no action",
      deleteRule: "no action",
    } as never)(prototype, property);
    if (description) Field(entity as never, { nullable, description })(prototype, property);
  };
}

/** As `BelongsTo`, for a row that is nothing without its owner and so has the owner in its key. */
export function PartOf(entity: () => abstract new () => object, column: string) {
  return (prototype: object, property: string): void => {
    ManyToOne({
      entity: entity as never,
      ref: true,
      primary: true,
      joinColumns: ["alliance_id", column],
      referencedColumnNames: ["alliance_id", "id"],
      ownColumns: [column],
      updateRule: "no action",
      deleteRule: "no action",
    } as never)(prototype, property);
  };
}
