import { Entity, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/** A supergraph that was composed and tried, so that every other process can serve it without composing it again. */
@Entity({ tableName: "composed_graphs" })
export class ComposedGraph {
  /** SHA-256 of everything that it was composed of. */
  @PrimaryKey({ type: "text" })
  digest!: string;

  @Property({ type: "text" })
  supergraph!: string;

  @Property({ type: "datetime", length: 3 })
  composedAt!: Date;
}
