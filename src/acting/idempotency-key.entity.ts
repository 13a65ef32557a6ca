import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A key that a caller sent with an act, and what came of it: a retry answers the same objects. Refusals are not kept. */
@Entity({ tableName: "idempotency_keys" })
export class IdempotencyKey {
  /** The API key that sent it, or `public`. */
  @PrimaryKey({ type: "text" })
  caller!: string;

  /** SHA-256 of the key: a cancel token is derived from the key itself, which therefore is not kept. */
  @PrimaryKey({ type: "text" })
  keyDigest!: string;

  /** SHA-256 of the act's name and its input. */
  @Property({ type: "text" })
  inputDigest!: string;

  /** The UUIDs of the payload's objects, by field. */
  @Property({ type: "jsonb" })
  objects!: Record<string, string>;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;
}
