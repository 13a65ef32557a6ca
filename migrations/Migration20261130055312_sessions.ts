import { Migration } from "@mikro-orm/migrations";

/** Coordinators sign in: a session stands for a key, until it is over or the key is revoked. */
export class Migration20261130055312_sessions extends Migration {
  override up(): void {
    this.addSql(
      `create table "sessions" ("id" uuid not null, "key_id" uuid not null, "digest" text not null, "ends_at" timestamptz(3) not null, primary key ("id"))`,
    );
    this.addSql(`create index "sessions_by_end" on "sessions" ("ends_at")`);
    this.addSql(`alter table "sessions" add constraint "sessions_digest_once" unique ("digest")`);
    this.addSql(
      `alter table "sessions" add constraint "sessions_key_id_foreign" foreign key ("key_id") references "api_keys" ("id") on update no action on delete no action`,
    );
    this.addSql("grant select, insert, delete on sessions to alliance_hub_internal");
  }
}
