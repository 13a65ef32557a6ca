import { Migration } from "@mikro-orm/migrations";

export class Migration20261123207000_care extends Migration {
  override name = "Migration20261123207000_care";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "care_groups" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "category" text not null, "name" text not null, "place_id" uuid null, "status" text not null, "closed_on" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "care_groups_by_place" on "care_groups" ("alliance_id", "place_id");`);
    this.addSql(`alter table "care_groups" add constraint "care_groups_id_once" unique ("id");`);

    this.addSql(
      `create table "care_claims" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "care_group_id" uuid not null, "organization_id" uuid not null, "starts_on" date not null, "ends_on" date null, "status" text not null, "released_on" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "care_claims_by_organization" on "care_claims" ("alliance_id", "organization_id");`);
    this.addSql(`create index "care_claims_by_group" on "care_claims" ("alliance_id", "care_group_id");`);
    this.addSql(`alter table "care_claims" add constraint "care_claims_id_once" unique ("id");`);

    this.addSql(
      `create table "registers" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "kind" text not null, "name" text not null, "entries_purpose" text null, "entries_until" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`alter table "registers" add constraint "registers_name_once" unique ("alliance_id", "name");`);
    this.addSql(`alter table "registers" add constraint "registers_id_once" unique ("id");`);

    this.addSql(
      `create table "register_entries" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "register_id" uuid not null, "name" text not null, "contact" text null, "strengths" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create index "register_entries_by_register" on "register_entries" ("alliance_id", "register_id", "id");`,
    );
    this.addSql(`alter table "register_entries" add constraint "register_entries_id_once" unique ("id");`);

    this.addSql(
      `create table "register_tallies" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "register_id" uuid not null, "source" text not null, "counted_on" date not null, "number" int not null, "reverses_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "register_tallies_reversed_once" on "register_tallies" ("alliance_id", "reverses_id") where reverses_id is not null;`,
    );
    this.addSql(
      `create index "register_tallies_by_day" on "register_tallies" ("alliance_id", "register_id", "counted_on", "id");`,
    );
    this.addSql(`alter table "register_tallies" add constraint "register_tallies_id_once" unique ("id");`);

    this.addSql(
      `create table "visits" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "organization_id" uuid not null, "occurred_on" date not null, "care_group_id" uuid null, "place_id" uuid null, "outcome" text not null, "matter_id" uuid null, "reverses_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "visits_matter_once" on "visits" ("alliance_id", "matter_id") where matter_id is not null;`,
    );
    this.addSql(
      `create unique index "visits_reversed_once" on "visits" ("alliance_id", "reverses_id") where reverses_id is not null;`,
    );
    this.addSql(`create index "visits_by_group" on "visits" ("alliance_id", "care_group_id");`);
    this.addSql(`create index "visits_by_day" on "visits" ("alliance_id", "occurred_on", "id");`);
    this.addSql(`alter table "visits" add constraint "visits_id_once" unique ("id");`);

    this.addSql(
      `alter table "care_groups" add constraint "care_groups_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "care_groups" add constraint "care_groups_alliance_id_place_id_foreign" foreign key ("alliance_id", "place_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "care_groups" add constraint "care_groups_closed_on_a_day" check ((closed_on is not null) = (status = 'CLOSED'));`,
    );
    this.addSql(
      `alter table "care_groups" add constraint "care_groups_status_known" check (status in ('OPEN', 'CLOSED'));`,
    );
    this.addSql(
      `alter table "care_groups" add constraint "care_groups_category_known" check (category in ('ELDERLY_LIVING_ALONE', 'CHILDREN_IN_NEED', 'PEOPLE_WITH_DISABILITIES', 'ENTITLED_GROUPS', 'NEW_EMPLOYMENT_GROUPS'));`,
    );

    this.addSql(
      `alter table "care_claims" add constraint "care_claims_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "care_claims" add constraint "care_claims_alliance_id_care_group_id_foreign" foreign key ("alliance_id", "care_group_id") references "care_groups" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "care_claims" add constraint "care_claims_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "care_claims" add constraint "care_claims_released_on_a_day" check ((released_on is not null) = (status = 'RELEASED'));`,
    );
    this.addSql(`alter table "care_claims" add constraint "care_claims_end_after_start" check (ends_on >= starts_on);`);
    this.addSql(
      `alter table "care_claims" add constraint "care_claims_status_known" check (status in ('ACTIVE', 'RELEASED'));`,
    );

    this.addSql(
      `alter table "registers" add constraint "registers_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "registers" add constraint "registers_entries_for_a_purpose" check ((entries_purpose is null) = (entries_until is null));`,
    );
    this.addSql(
      `alter table "registers" add constraint "registers_kind_known" check (kind in ('PARTY_MEMBER', 'RESIDENT_TALENT', 'VOLUNTEER', 'EXPERT'));`,
    );

    this.addSql(
      `alter table "register_entries" add constraint "register_entries_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_entries" add constraint "register_entries_alliance_id_register_id_foreign" foreign key ("alliance_id", "register_id") references "registers" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_entries" add constraint "register_entries_phone_in_contact_only" check (concat_ws(' / ', name, strengths) !~ '[0-9]{7}');`,
    );
    this.addSql(
      `alter table "register_entries" add constraint "register_entries_no_identity_number" check (concat_ws(' / ', regexp_replace(name, '[[:space:].·_–—-]+', '', 'g'), regexp_replace(contact, '[[:space:].·_–—-]+', '', 'g'), regexp_replace(strengths, '[[:space:].·_–—-]+', '', 'g')) !~* '[0-9]{14}[0-9X]');`,
    );

    this.addSql(
      `alter table "register_tallies" add constraint "register_tallies_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_tallies" add constraint "register_tallies_alliance_id_register_id_foreign" foreign key ("alliance_id", "register_id") references "registers" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_tallies" add constraint "register_tallies_alliance_id_reverses_id_foreign" foreign key ("alliance_id", "reverses_id") references "register_tallies" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_tallies" add constraint "register_tallies_not_in_future" check (counted_on <= (created_at at time zone 'Pacific/Kiritimati')::date);`,
    );
    this.addSql(
      `alter table "register_tallies" add constraint "register_tallies_added_or_reversed" check (number <> 0 and (number < 0) = (reverses_id is not null));`,
    );

    this.addSql(
      `alter table "visits" add constraint "visits_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_alliance_id_care_group_id_foreign" foreign key ("alliance_id", "care_group_id") references "care_groups" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_alliance_id_place_id_foreign" foreign key ("alliance_id", "place_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_alliance_id_matter_id_foreign" foreign key ("alliance_id", "matter_id") references "matters" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_alliance_id_reverses_id_foreign" foreign key ("alliance_id", "reverses_id") references "visits" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_reversal_raises_nothing" check (reverses_id is null or matter_id is null);`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_not_in_future" check (occurred_on <= (created_at at time zone 'Pacific/Kiritimati')::date);`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_of_group_or_place" check (num_nonnulls(care_group_id, place_id) = 1);`,
    );
    this.addSql(
      `alter table "visits" add constraint "visits_outcome_known" check (outcome in ('ALL_WELL', 'HELP_GIVEN', 'NEED_FOUND', 'REFERRED', 'NOT_MET'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "care_claims" drop constraint "care_claims_alliance_id_care_group_id_foreign";`);
    this.addSql(`alter table "visits" drop constraint "visits_alliance_id_care_group_id_foreign";`);
    this.addSql(`alter table "register_entries" drop constraint "register_entries_alliance_id_register_id_foreign";`);
    this.addSql(`alter table "register_tallies" drop constraint "register_tallies_alliance_id_register_id_foreign";`);
    this.addSql(`alter table "register_tallies" drop constraint "register_tallies_alliance_id_reverses_id_foreign";`);
    this.addSql(`alter table "visits" drop constraint "visits_alliance_id_reverses_id_foreign";`);

    this.addSql(`drop table if exists "care_groups" cascade;`);
    this.addSql(`drop table if exists "care_claims" cascade;`);
    this.addSql(`drop table if exists "registers" cascade;`);
    this.addSql(`drop table if exists "register_entries" cascade;`);
    this.addSql(`drop table if exists "register_tallies" cascade;`);
    this.addSql(`drop table if exists "visits" cascade;`);
  }
}
