import { type Ref } from "@mikro-orm/core";
import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from "@mikro-orm/decorators/legacy";
import { ApiKey } from "./api-key.entity.js";

/** A coordinator who has signed in by a key, for as long as the key is in force. Only a digest of its secret is kept. */
@Entity({ tableName: "sessions" })
@Unique({ name: "sessions_digest_once", properties: ["digest"] })
@Index({ name: "sessions_by_end", properties: ["endsAt"] })
export class Session {
  @PrimaryKey({ type: "uuid" })
  id!: string;

  @ManyToOne({
    entity: () => ApiKey,
    ref: true,
    joinColumn: "key_id",
    updateRule: "no action",
    deleteRule: "no action",
  })
  key!: Ref<ApiKey>;

  /** SHA-256 of the secret that the browser has, which has 256 random bits. */
  @Property({ type: "text" })
  digest!: string;

  @Property({ type: "datetime", length: 3 })
  endsAt!: Date;
}
