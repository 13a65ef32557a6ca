import { Migration } from "@mikro-orm/migrations";

/** What the entities cannot say about subgraphs: that what is published is a version, and what is only ever added to. */
export class Migration20261123164000_registry_guards extends Migration {
  override up(): void {
    // Deferred: a subgraph and its first version are written together.
    this.addSql(`-- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
      alter table subgraphs add constraint subgraphs_published_version_exists foreign key (alliance_id, id, published_version)
      references subgraph_versions (alliance_id, subgraph_id, number) deferrable initially deferred`);

    this.addSql("grant select, insert, update on subgraphs to alliance_hub_internal");
    this.addSql("grant select, insert, delete on subgraph_alliances to alliance_hub_internal");
    // A version never changes, and neither does what was noted.
    this.addSql("grant select, insert on subgraph_versions, audit_entries to alliance_hub_internal");
    this.addSql("grant usage on audit_entries_id_seq to alliance_hub_internal");
    this.addSql("grant select, insert, update, delete on composed_graphs, trusted_documents to alliance_hub_internal");
    this.addSql("grant select, insert, delete on signing_keys to alliance_hub_internal");
  }
}
