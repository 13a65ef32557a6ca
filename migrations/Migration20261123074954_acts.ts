import { Migration } from "@mikro-orm/migrations";

export class Migration20261123074954_acts extends Migration {
  override name = "Migration20261123074954_acts";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "idempotency_keys" ("caller" text not null, "key_digest" text not null, "input_digest" text not null, "objects" jsonb not null, "created_at" timestamptz(3) not null, primary key ("caller", "key_digest"));`,
    );

    this.addSql(`-- squawk-ignore prefer-identity
create table "outbox" ("id" bigserial primary key, "alliance_id" uuid not null, "noun" text not null, "act" text not null, "subject_id" uuid not null, "within_id" uuid null, "recorded_at" timestamptz(3) not null, "sequence" bigint null);`);
    this.addSql(`create index "outbox_undelivered" on "outbox" ("id") where sequence is null;`);
    this.addSql(`alter table "outbox" add constraint "outbox_sequence_once" unique ("sequence");`);

    this.addSql(
      `create table "activity_series_tags" ("alliance_id" uuid not null, "tag" text not null, "series_id" uuid not null, primary key ("alliance_id", "tag", "series_id"));`,
    );
    this.addSql(
      `create index "activity_series_tags_by_series" on "activity_series_tags" ("alliance_id", "series_id");`,
    );

    this.addSql(
      `create unique index "memberships_one_at_a_time" on "memberships" ("alliance_id", "member_id") where status in ('APPLIED', 'INVITED', 'ACTIVE', 'SUSPENDED');`,
    );

    this.addSql(
      `alter table "activity_series" add "description" text null, add "visibility" text not null default 'PUBLIC', add "capacity" int null, add "programme_id" uuid null;`,
    );
    this
      .addSql(`-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint, disallowed-unique-constraint
alter table "activity_series" add constraint "activity_series_alliance_id_programme_id_foreign" foreign key ("alliance_id", "programme_id") references "programmes" ("alliance_id", "id") on update no action on delete no action;`);
    this
      .addSql(`-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint, disallowed-unique-constraint
alter table "activity_series" add constraint "activity_series_capacity_positive" check (capacity > 0);`);
    this
      .addSql(`-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint, disallowed-unique-constraint
alter table "activity_series" add constraint "activity_series_visibility_known" check (visibility in ('PUBLIC', 'ALLIANCE'));`);

    this.addSql(`alter table "activities" drop constraint "activities_counts_not_negative";`);
    this.addSql(`alter table "activities" add "arrivals" int not null default 0;`);
    this
      .addSql(`-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint, disallowed-unique-constraint
alter table "activities" add constraint "activities_counts_not_negative" check (confirmed_count >= 0 and offered_count >= 0 and waitlisted_count >= 0 and arrivals >= 0);`);

    this.addSql(
      `create index "registrations_offered" on "registrations" ("offer_expires_at") where status = 'OFFERED';`,
    );
    this
      .addSql(`-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint, disallowed-unique-constraint
alter table "registrations" add constraint "registrations_position_once" unique ("alliance_id", "activity_id", "position");`);

    this
      .addSql(`-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint, disallowed-unique-constraint
alter table "activity_series_tags" add constraint "activity_series_tags_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`);
    this
      .addSql(`-- squawk-ignore constraint-missing-not-valid, adding-foreign-key-constraint, disallowed-unique-constraint
alter table "activity_series_tags" add constraint "activity_series_tags_alliance_id_series_id_foreign" foreign key ("alliance_id", "series_id") references "activity_series" ("alliance_id", "id") on update no action on delete no action;`);
  }
}
