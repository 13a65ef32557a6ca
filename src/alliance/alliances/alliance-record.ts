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

type Target = () => abstract new () => object;

/** The foreign key `(alliance_id, column)`: the database refuses a row of another alliance. */
const within = (entity: Target, column: string) => ({
  entity: entity as never,
  ref: true as const,
  joinColumns: ["alliance_id", column],
  referencedColumnNames: ["alliance_id", "id"],
  ownColumns: [column],
  updateRule: "no action",
  deleteRule: "no action",
});

/** A to-one relation within the alliance; with a description it is a field of the schema too. */
export function BelongsTo(
  entity: Target,
  { column, description, nullable = false }: { column: string; description?: string; nullable?: boolean },
) {
  return (prototype: object, property: string): void => {
    ManyToOne({ ...within(entity, column), nullable })(prototype, property);
    if (description) Field(entity as never, { nullable, description })(prototype, property);
  };
}

/** As `BelongsTo`, for a row that is nothing without its owner and so has the owner in its key. */
export function PartOf(entity: Target, column: string) {
  return (prototype: object, property: string): void => {
    ManyToOne({ ...within(entity, column), primary: true })(prototype, property);
  };
}
