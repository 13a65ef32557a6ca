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
 * What a trigger does for the alliance whose row was changed. A transaction remembers its number, and the alliances whose
 * versions it has moved. Everything is in one function, for calling another costs each row as much as the rest.
 */
const moving = (alliance: string): string => `
  declare
    moved uuid := ${alliance};
    memory text := coalesce(current_setting('alliance_hub.moved', true), '');
    -- Connections begin to look for a free number at different ones: each look costs.
    number int := pg_backend_pid() % 16;
  begin
    -- Once a transaction: what it writes is seen all at once.
    if position(moved::text in memory) > 0 then return null; end if;
    if memory = '' then
      while not pg_try_advisory_xact_lock(hashtext('alliance-hub:versions'), number) loop number := number + 1; end loop;
      memory := number::text;
    else
      number := split_part(memory, ' ', 1)::int;
    end if;
    -- A conflict is looked for in the index, whatever the planner believes of the table's size.
    insert into public_versions as v (alliance_id, writer, version) values (moved, number, 1)
      on conflict (alliance_id, writer) do update set version = v.version + 1;
    memory := set_config('alliance_hub.moved', memory || ' ' || moved::text, true);
    return null;
  end`;

/**
 * Each transaction that writes what everybody may read of an alliance adds one to one of the alliance's rows here: their
 * sum is the version of what is public, and moves when the transaction commits. While it lasts, a transaction has a number
 * of its own, and writes to the rows of that number: no two wait for each other, and an alliance has never many more rows
 * than there were writers at one time.
 */
export class Migration20261124074500_public_versions extends Migration {
  override up(): void {
    // Rows that are changed all the time: with much room on each page, old versions are cleared away seldom and together.
    this.addSql(`create table public_versions (
      alliance_id uuid not null references alliances (id) on update no action on delete no action,
      writer int not null,
      version bigint not null,
      primary key (alliance_id, writer)) with (fillfactor = 10)`);
    this.addSql(
      `create function public_row_changed() returns trigger language plpgsql as $$ ${moving("coalesce(new.alliance_id, old.alliance_id)")} $$`,
    );
    this.addSql(
      `create function public_alliance_changed() returns trigger language plpgsql as $$ ${moving("new.id")} $$`,
    );
    for (const table of followed)
      this.addSql(`create trigger ${table}_public_version after insert or update or delete on ${table}
        for each row execute function public_row_changed()`);
    this.addSql(`create trigger alliances_public_version after insert or update on alliances
      for each row execute function public_alliance_changed()`);
    this.addSql("grant select, insert, update on public_versions to alliance_hub_internal");
  }
}
