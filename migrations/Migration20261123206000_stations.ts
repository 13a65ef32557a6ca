import { Migration } from "@mikro-orm/migrations";

export class Migration20261123206000_stations extends Migration {
  override name = "Migration20261123206000_stations";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "stations" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "name" text not null, "site_kind" text null, "place_id" uuid null, "closed_on" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "stations_by_place" on "stations" ("alliance_id", "place_id");`);
    this.addSql(`alter table "stations" add constraint "stations_name_once" unique ("alliance_id", "name");`);
    this.addSql(`alter table "stations" add constraint "stations_id_once" unique ("id");`);

    this.addSql(
      `create table "station_functions" ("alliance_id" uuid not null, "station_id" uuid not null, "name" text not null, primary key ("alliance_id", "station_id", "name"));`,
    );

    this.addSql(
      `create table "station_hours" ("alliance_id" uuid not null, "station_id" uuid not null, "day_of_week" text not null, "opens" time(0) not null, "closes" time(0) not null, primary key ("alliance_id", "station_id", "day_of_week", "opens"));`,
    );

    this.addSql(
      `create table "station_operators" ("alliance_id" uuid not null, "station_id" uuid not null, "organization_id" uuid not null, primary key ("alliance_id", "station_id", "organization_id"));`,
    );
    this.addSql(
      `create index "station_operators_by_organization" on "station_operators" ("alliance_id", "organization_id");`,
    );

    this.addSql(
      `create table "station_services" ("alliance_id" uuid not null, "station_id" uuid not null, "name" text not null, primary key ("alliance_id", "station_id", "name"));`,
    );

    this.addSql(
      `create table "studios" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "name" text not null, "host_name" text null, "host_masked_name" text generated always as (left(host_name, 1) || '**') stored null, "host_background" text null, "organization_id" uuid null, "station_id" uuid null, "closed_on" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "studios_by_organization" on "studios" ("alliance_id", "organization_id");`);
    this.addSql(`create index "studios_by_station" on "studios" ("alliance_id", "station_id");`);
    this.addSql(`alter table "studios" add constraint "studios_name_once" unique ("alliance_id", "name");`);
    this.addSql(`alter table "studios" add constraint "studios_id_once" unique ("id");`);

    this.addSql(
      `create table "duty_rotas" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "studio_id" uuid null, "station_id" uuid null, "rrule" text not null, "starts_at" timestamptz(3) not null, "duration_minutes" int not null, "ended_on" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "duty_rotas_by_station" on "duty_rotas" ("alliance_id", "station_id");`);
    this.addSql(`create index "duty_rotas_by_studio" on "duty_rotas" ("alliance_id", "studio_id");`);
    this.addSql(`alter table "duty_rotas" add constraint "duty_rotas_id_once" unique ("id");`);

    this.addSql(
      `create table "duty_turns" ("alliance_id" uuid not null, "rota_id" uuid not null, "turn" int not null, "organization_id" uuid not null, primary key ("alliance_id", "rota_id", "turn"));`,
    );
    this.addSql(`create index "duty_turns_by_organization" on "duty_turns" ("alliance_id", "organization_id");`);

    this.addSql(
      `create table "duty_shifts" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "rota_id" uuid not null, "occurrence_on" date not null, "studio_id" uuid null, "station_id" uuid null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "organization_id" uuid not null, "person_name" text null, "cover_sought" boolean not null default false, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create index "duty_shifts_by_organization" on "duty_shifts" ("alliance_id", "organization_id", "starts_at");`,
    );
    this.addSql(`create index "duty_shifts_by_start" on "duty_shifts" ("alliance_id", "starts_at", "id");`);
    this.addSql(
      `alter table "duty_shifts" add constraint "duty_shifts_once_a_day_of_rota" unique ("alliance_id", "rota_id", "occurrence_on");`,
    );
    this.addSql(`alter table "duty_shifts" add constraint "duty_shifts_id_once" unique ("id");`);

    this.addSql(
      `create table "shift_swaps" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "shift_id" uuid not null, "with_id" uuid not null, "proposed_by_id" uuid not null, "asked_id" uuid not null, "status" text not null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "shift_swaps_by_other" on "shift_swaps" ("alliance_id", "with_id");`);
    this.addSql(
      `create unique index "shift_swaps_one_open" on "shift_swaps" ("alliance_id", "shift_id") where status = 'PROPOSED';`,
    );
    this.addSql(`alter table "shift_swaps" add constraint "shift_swaps_id_once" unique ("id");`);

    this.addSql(
      `create table "case_records" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "studio_id" uuid not null, "type" text not null, "month" date not null, "reverses_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "case_records_by_studio" on "case_records" ("alliance_id", "studio_id", "month");`);
    this.addSql(
      `alter table "case_records" add constraint "case_records_reversed_once" unique ("alliance_id", "reverses_id");`,
    );
    this.addSql(`alter table "case_records" add constraint "case_records_id_once" unique ("id");`);

    this.addSql(
      `create table "studio_services" ("alliance_id" uuid not null, "studio_id" uuid not null, "name" text not null, primary key ("alliance_id", "studio_id", "name"));`,
    );

    this.addSql(
      `alter table "stations" add constraint "stations_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "stations" add constraint "stations_alliance_id_place_id_foreign" foreign key ("alliance_id", "place_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "station_functions" add constraint "station_functions_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "station_functions" add constraint "station_functions_alliance_id_station_id_foreign" foreign key ("alliance_id", "station_id") references "stations" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "station_hours" add constraint "station_hours_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "station_hours" add constraint "station_hours_alliance_id_station_id_foreign" foreign key ("alliance_id", "station_id") references "stations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "station_hours" add constraint "station_hours_close_after_opening" check (closes > opens);`,
    );
    this.addSql(
      `alter table "station_hours" add constraint "station_hours_day_known" check (day_of_week in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'));`,
    );

    this.addSql(
      `alter table "station_operators" add constraint "station_operators_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "station_operators" add constraint "station_operators_alliance_id_station_id_foreign" foreign key ("alliance_id", "station_id") references "stations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "station_operators" add constraint "station_operators_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "station_services" add constraint "station_services_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "station_services" add constraint "station_services_alliance_id_station_id_foreign" foreign key ("alliance_id", "station_id") references "stations" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "studios" add constraint "studios_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "studios" add constraint "studios_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "studios" add constraint "studios_alliance_id_station_id_foreign" foreign key ("alliance_id", "station_id") references "stations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "studios" add constraint "studios_background_of_host" check (host_background is null or host_name is not null);`,
    );

    this.addSql(
      `alter table "duty_rotas" add constraint "duty_rotas_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "duty_rotas" add constraint "duty_rotas_alliance_id_studio_id_foreign" foreign key ("alliance_id", "studio_id") references "studios" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "duty_rotas" add constraint "duty_rotas_alliance_id_station_id_foreign" foreign key ("alliance_id", "station_id") references "stations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "duty_rotas" add constraint "duty_rotas_last" check (duration_minutes > 0);`);
    this.addSql(
      `alter table "duty_rotas" add constraint "duty_rotas_at_one_place" check (num_nonnulls(studio_id, station_id) = 1);`,
    );

    this.addSql(
      `alter table "duty_turns" add constraint "duty_turns_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "duty_turns" add constraint "duty_turns_alliance_id_rota_id_foreign" foreign key ("alliance_id", "rota_id") references "duty_rotas" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "duty_turns" add constraint "duty_turns_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "duty_turns" add constraint "duty_turns_counted_from_one" check (turn > 0);`);

    this.addSql(
      `alter table "duty_shifts" add constraint "duty_shifts_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "duty_shifts" add constraint "duty_shifts_alliance_id_rota_id_foreign" foreign key ("alliance_id", "rota_id") references "duty_rotas" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "duty_shifts" add constraint "duty_shifts_alliance_id_studio_id_foreign" foreign key ("alliance_id", "studio_id") references "studios" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "duty_shifts" add constraint "duty_shifts_alliance_id_station_id_foreign" foreign key ("alliance_id", "station_id") references "stations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "duty_shifts" add constraint "duty_shifts_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "duty_shifts" add constraint "duty_shifts_end_after_start" check (ends_at > starts_at);`);
    this.addSql(
      `alter table "duty_shifts" add constraint "duty_shifts_at_one_place" check (num_nonnulls(studio_id, station_id) = 1);`,
    );

    this.addSql(
      `alter table "shift_swaps" add constraint "shift_swaps_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "shift_swaps" add constraint "shift_swaps_alliance_id_shift_id_foreign" foreign key ("alliance_id", "shift_id") references "duty_shifts" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "shift_swaps" add constraint "shift_swaps_alliance_id_with_id_foreign" foreign key ("alliance_id", "with_id") references "duty_shifts" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "shift_swaps" add constraint "shift_swaps_alliance_id_proposed_by_id_foreign" foreign key ("alliance_id", "proposed_by_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "shift_swaps" add constraint "shift_swaps_alliance_id_asked_id_foreign" foreign key ("alliance_id", "asked_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "shift_swaps" add constraint "shift_swaps_of_two" check (shift_id <> with_id);`);
    this.addSql(
      `alter table "shift_swaps" add constraint "shift_swaps_status_known" check (status in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `alter table "case_records" add constraint "case_records_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "case_records" add constraint "case_records_alliance_id_studio_id_foreign" foreign key ("alliance_id", "studio_id") references "studios" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "case_records" add constraint "case_records_alliance_id_reverses_id_foreign" foreign key ("alliance_id", "reverses_id") references "case_records" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "case_records" add constraint "case_records_of_a_month" check (extract(day from month) = 1);`,
    );

    this.addSql(
      `alter table "studio_services" add constraint "studio_services_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "studio_services" add constraint "studio_services_alliance_id_studio_id_foreign" foreign key ("alliance_id", "studio_id") references "studios" ("alliance_id", "id") on update no action on delete no action;`,
    );
  }
}
