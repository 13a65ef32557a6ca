import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A key by which the hub signs what it tells partners' subgraphs of a caller (JSON Web Key). */
@Entity({ tableName: "signing_keys" })
export class SigningKey {
  /** Its key id (`kid`). */
  @PrimaryKey({ type: "text" })
  id!: string;

  @Property({ type: "jsonb" })
  privateJwk!: object;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;
}
