import { Migration } from "@mikro-orm/migrations";

export class Migration20261123163807_registry extends Migration {
  override name = "Migration20261123163807_registry";

  override up(): void | Promise<void> {
    this.addSql(
      `-- squawk-ignore prefer-identity
create table "audit_entries" ("id" bigserial primary key, "recorded_at" timestamptz(3) not null, "act" text not null, "role" text not null, "key_id" uuid null, "organization_id" uuid null, "subject" text not null, "note" text not null);`,
    );
    this.addSql(`create index "audit_entries_by_subject" on "audit_entries" ("subject");`);

    this.addSql(
      `create table "composed_graphs" ("digest" text not null, "supergraph" text not null, "composed_at" timestamptz(3) not null, primary key ("digest"));`,
    );

    this.addSql(
      `create table "signing_keys" ("id" text not null, "private_jwk" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "subgraphs" ("alliance_id" uuid not null, "id" uuid not null, "name" text not null, "organization_id" uuid not null, "is_hub_wide" boolean not null default false, "may_mutate" boolean not null default false, "published_version" int null, "created_at" timestamptz(3) not null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`alter table "subgraphs" add constraint "subgraphs_name_once" unique ("name");`);
    this.addSql(`alter table "subgraphs" add constraint "subgraphs_id_once" unique ("id");`);

    this.addSql(
      `create table "subgraph_alliances" ("alliance_id" uuid not null, "subgraph_id" uuid not null, "asked_alliance_id" uuid not null, primary key ("alliance_id", "subgraph_id", "asked_alliance_id"));`,
    );
    this.addSql(`create index "subgraph_alliances_by_asked" on "subgraph_alliances" ("asked_alliance_id");`);

    this.addSql(
      `create table "subgraph_versions" ("alliance_id" uuid not null, "id" uuid not null, "subgraph_id" uuid not null, "number" int not null, "url" text not null, "sdl" text not null, "is_forced" boolean not null, "published_at" timestamptz(3) not null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `alter table "subgraph_versions" add constraint "subgraph_versions_number_once" unique ("alliance_id", "subgraph_id", "number");`,
    );

    this.addSql(
      `create table "trusted_documents" ("name" text not null, "text" text not null, "created_at" timestamptz(3) not null, primary key ("name"));`,
    );

    this.addSql(
      `alter table "audit_entries" add constraint "audit_entries_role_known" check (role in ('operator', 'coordinator', 'member'));`,
    );

    this.addSql(
      `alter table "subgraphs" add constraint "subgraphs_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "subgraphs" add constraint "subgraphs_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "subgraphs" add constraint "subgraphs_name_form" check (name ~ '^[a-z][a-z0-9]{1,29}\$' and name <> 'hub');`,
    );

    this.addSql(
      `alter table "subgraph_alliances" add constraint "subgraph_alliances_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "subgraph_alliances" add constraint "subgraph_alliances_alliance_id_subgraph_id_foreign" foreign key ("alliance_id", "subgraph_id") references "subgraphs" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "subgraph_alliances" add constraint "subgraph_alliances_asked_alliance_id_foreign" foreign key ("asked_alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "subgraph_versions" add constraint "subgraph_versions_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "subgraph_versions" add constraint "subgraph_versions_alliance_id_subgraph_id_foreign" foreign key ("alliance_id", "subgraph_id") references "subgraphs" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "subgraph_versions" add constraint "subgraph_versions_size" check (octet_length(sdl) <= 2097152);`,
    );
    this.addSql(
      `alter table "subgraph_versions" add constraint "subgraph_versions_number_positive" check (number > 0);`,
    );

    this.addSql(
      `alter table "trusted_documents" add constraint "trusted_documents_name_form" check (name ~ '^[A-Za-z][A-Za-z0-9_.-]{0,99}\$');`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(
      `alter table "subgraph_alliances" drop constraint "subgraph_alliances_alliance_id_subgraph_id_foreign";`,
    );
    this.addSql(`alter table "subgraph_versions" drop constraint "subgraph_versions_alliance_id_subgraph_id_foreign";`);

    this.addSql(`drop table if exists "audit_entries" cascade;`);
    this.addSql(`drop table if exists "composed_graphs" cascade;`);
    this.addSql(`drop table if exists "signing_keys" cascade;`);
    this.addSql(`drop table if exists "subgraphs" cascade;`);
    this.addSql(`drop table if exists "subgraph_alliances" cascade;`);
    this.addSql(`drop table if exists "subgraph_versions" cascade;`);
    this.addSql(`drop table if exists "trusted_documents" cascade;`);
  }
}
