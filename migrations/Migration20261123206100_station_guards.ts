import { Migration } from "@mikro-orm/migrations";

/** What the entities cannot say about stations and studios: what never changes, which cases stand, and who may touch what. */
export class Migration20261123206100_station_guards extends Migration {
  override up(): void {
    // What is reversed is itself no reversal, and is taken back whole.
    this.addSql(`create function case_refuses_other_reversal() returns trigger language plpgsql as $$
      begin
        if not exists (select from case_records c where c.alliance_id = new.alliance_id and c.id = new.reverses_id and c.reverses_id is null
          and (c.studio_id, c.type, c.month) = (new.studio_id, new.type, new.month)) then
          raise exception 'a reversal repeats what it reverses'
            using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger case_records_reversed_as_they_were before insert on case_records
      for each row when (new.reverses_id is not null) execute function case_refuses_other_reversal()`);
    // What everybody may count: the view has no id.
    this.addSql(`create view standing_cases as
      select c.alliance_id, c.studio_id, c.type, c.month from case_records c
      where c.reverses_id is null
        and not exists (select from case_records r where r.alliance_id = c.alliance_id and r.reverses_id = c.id)`);
    this.addSql("grant select on standing_cases to alliance_hub_public, alliance_hub_internal");

    this
      .addSql(`grant select on stations, station_functions, station_services, station_operators, station_hours, studio_services,
      duty_rotas, duty_turns to alliance_hub_public`);
    this
      .addSql(`grant select (alliance_id, id, created_at, name, host_masked_name, host_background, organization_id, station_id, closed_on)
      on studios to alliance_hub_public`);
    this
      .addSql(`grant select (alliance_id, id, created_at, rota_id, occurrence_on, studio_id, station_id, starts_at, ends_at, organization_id, cover_sought)
      on duty_shifts to alliance_hub_public`);

    this.addSql("grant select, insert, update on stations, studios, duty_rotas to alliance_hub_internal");
    this
      .addSql(`grant select, insert, delete on station_functions, station_services, station_operators, station_hours, studio_services,
      duty_turns to alliance_hub_internal`);
    // A case never changes: a mistake is reversed.
    this.addSql("grant select, insert on case_records to alliance_hub_internal");
    this.addSql("grant select, insert, update, delete on duty_shifts, shift_swaps to alliance_hub_internal");
  }
}
