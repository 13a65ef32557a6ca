import { Entity, Index, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";

/**
 * Something that happened, written in the transaction of the act itself (the outbox). Writers only
 * insert; the relay gives each row its place in the order of delivery. It carries ids, never contents.
 */
@Entity({ tableName: "outbox" })
@Unique({ name: "outbox_sequence_once", properties: ["sequence"] })
@Index({
  name: "outbox_undelivered",
  expression: `create index "outbox_undelivered" on "outbox" ("id") where sequence is null`,
})
export class OutboxEvent {
  @PrimaryKey({ type: "bigint", autoincrement: true })
  id!: string;

  @Property({ type: "uuid" })
  allianceId!: string;

  /** What it is about, such as `activity`. */
  @Property({ type: "text" })
  noun!: string;

  /** The act's name. */
  @Property({ type: "text" })
  act!: string;

  @Property({ type: "uuid" })
  subjectId!: string;

  /** The record that the subject is a part of. */
  @Property({ type: "uuid", nullable: true })
  withinId?: string;

  @Property({ type: "datetime", length: 3 })
  recordedAt!: Date;

  /** Its place in the order of delivery; empty until the relay has seen it. */
  @Property({ type: "bigint", nullable: true })
  sequence?: string;
}
