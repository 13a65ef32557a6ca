import { Check, Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** An operation that somebody relies on: no subgraph changes so that it would fail. */
@Entity({ tableName: "trusted_documents" })
@Check({ name: "trusted_documents_name_form", expression: "name ~ '^[A-Za-z][A-Za-z0-9_.-]{0,99}$'" })
export class TrustedDocument {
  @PrimaryKey({ type: "text" })
  name!: string;

  @Property({ type: "text" })
  text!: string;

  @Property({ type: "datetime", length: 3 })
  createdAt!: Date;
}
