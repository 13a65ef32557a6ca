import { Migration } from "@mikro-orm/migrations";

/** What everybody may read of an alliance, by itself or as a figure, is made of these tables' rows. */
const followed = [
  "action_items",
  "action_supports",
  "activities",
  "activity_duties",
  "activity_series",
  "activity_series_tags",
  "activity_tags",
  "attendances",
  "calendar_days",
  "care_groups",
  "case_records",
  "chair_terms",
  "claims",
  "co_hosts",
  "duty_rotas",
  "duty_shifts",
  "duty_turns",
  "honour_tags",
  "honours",
  "matter_steps",
  "matters",
  "meeting_presences",
  "meeting_series",
  "meetings",
  "memberships",
  "minutes",
  "need_tags",
  "needs",
  "organization_tags",
  "organizations",
  "places",
  "pledge_tags",
  "pledges",
  "posts",
  "programme_tags",
  "programmes",
  "project_tags",
  "projects",
  "register_tallies",
  "registers",
  "registrations",
  "resolutions",
  "service_levels",
  "station_functions",
  "station_hours",
  "station_operators",
  "station_services",
  "stations",
  "studio_services",
  "studios",
  "visits",
  "votes",
];

/**
 * Each transaction that writes what everybody may read of an alliance adds one to one of the alliance's rows here: their
 * sum is the version of what is public, and moves when the transaction commits. A writer takes a row that nobody else
 * holds, or adds one: no two wait for each other, and there are never more rows than writers at one time.
 */
export class Migration20261124074500_public_versions extends Migration {
  override up(): void {
    this.addSql(`create table public_versions (
      id bigint generated always as identity primary key,
      alliance_id uuid not null references alliances (id) on update no action on delete no action,
      version bigint not null) with (fillfactor = 50)`);
    this.addSql("create index public_versions_by_alliance on public_versions (alliance_id)");
    this.addSql(`create function move_public_version(moved uuid) returns void language plpgsql as $$
      declare
        already text := coalesce(current_setting('alliance_hub.moved', true), '');
      begin
        -- Once a transaction: what it writes is seen all at once.
        if position(moved::text in already) > 0 then return; end if;
        update public_versions set version = version + 1 where id =
          (select v.id from public_versions v where v.alliance_id = moved limit 1 for update skip locked);
        if not found then insert into public_versions (alliance_id, version) values (moved, 1); end if;
        perform set_config('alliance_hub.moved', already || moved::text, true);
      end $$`);
    this.addSql(`create function public_row_changed() returns trigger language plpgsql as $$
      begin
        perform move_public_version(coalesce(new.alliance_id, old.alliance_id));
        return null;
      end $$`);
    this.addSql(`create function public_alliance_changed() returns trigger language plpgsql as $$
      begin
        perform move_public_version(coalesce(new.id, old.id));
        return null;
      end $$`);
    for (const table of followed)
      this.addSql(`create trigger ${table}_public_version after insert or update or delete on ${table}
        for each row execute function public_row_changed()`);
    this.addSql(`create trigger alliances_public_version after insert or update on alliances
      for each row execute function public_alliance_changed()`);
    this.addSql("grant select, insert, update on public_versions to alliance_hub_internal");
  }
}
