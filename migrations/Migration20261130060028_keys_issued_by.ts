import { Migration } from "@mikro-orm/migrations";

/** A key says by which other it was issued. */
export class Migration20261130060028_keys_issued_by extends Migration {
  override up(): void {
    this.addSql(`alter table "api_keys" add "issued_by_id" uuid null`);
    this.addSql(`-- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
      alter table "api_keys" add constraint "api_keys_issued_by_id_foreign" foreign key ("issued_by_id") references "api_keys" ("id") on update no action on delete no action`);
    this.addSql(`create index "api_keys_by_alliance" on "api_keys" ("alliance_id", "created_at", "id")`);
  }
}
