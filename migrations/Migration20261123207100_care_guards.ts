import { Migration } from "@mikro-orm/migrations";

/** What the entities cannot say about care, visits and registers: terms, levels and purposes, which figures are told, and who may touch what. */
export class Migration20261123207100_care_guards extends Migration {
  override up(): void {
    // The tables were made a moment ago and are empty: nothing has to be scanned.
    this.addSql(`-- squawk-ignore constraint-missing-not-valid
      alter table care_claims add constraint care_claims_terms_apart exclude using gist
      (alliance_id with =, care_group_id with =, organization_id with =, daterange(starts_on, ends_on, '[]') with &&) where (status = 'ACTIVE')`);

    this.addSql(`create function place_refuses_level() returns trigger language plpgsql as $$
      begin
        if not exists (select from places p where p.alliance_id = new.alliance_id and p.id = new.place_id and p.kind = any(tg_argv)) then
          raise exception 'the place is of another kind'
            using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger care_groups_of_compound before insert or update of place_id on care_groups
      for each row when (new.place_id is not null) execute function place_refuses_level('COMPOUND')`);
    this.addSql(`create trigger visits_at_place_of_level before insert on visits
      for each row when (new.place_id is not null) execute function place_refuses_level('COMPOUND', 'GRID', 'BUILDING')`);

    // Shares the group's row with others; whoever closes the group takes it alone.
    this.addSql(`create function care_group_refuses_when_closed() returns trigger language plpgsql as $$
      begin
        perform from care_groups g where g.alliance_id = new.alliance_id and g.id = new.care_group_id and g.status = 'OPEN' for share;
        if not found then
          raise exception 'the care group is closed'
            using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger care_claims_of_open_group before insert on care_claims
      for each row execute function care_group_refuses_when_closed()`);
    this.addSql(`create trigger visits_of_open_group before insert on visits
      for each row when (new.care_group_id is not null and new.reverses_id is null) execute function care_group_refuses_when_closed()`);

    // What is reversed is itself no reversal, and is taken back whole.
    this.addSql(`create function visit_refuses_other_reversal() returns trigger language plpgsql as $$
      begin
        if not exists (select from visits v where v.alliance_id = new.alliance_id and v.id = new.reverses_id and v.reverses_id is null
          and (v.organization_id, v.occurred_on, v.care_group_id, v.place_id, v.outcome)
            is not distinct from (new.organization_id, new.occurred_on, new.care_group_id, new.place_id, new.outcome)) then
          raise exception 'a reversal repeats what it reverses'
            using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger visits_reversed_as_they_were before insert on visits
      for each row when (new.reverses_id is not null) execute function visit_refuses_other_reversal()`);
    this.addSql(`create function tally_refuses_other_reversal() returns trigger language plpgsql as $$
      begin
        if not exists (select from register_tallies t where t.alliance_id = new.alliance_id and t.id = new.reverses_id and t.reverses_id is null
          and (t.register_id, t.source, t.counted_on, t.number) = (new.register_id, new.source, new.counted_on, -new.number)) then
          raise exception 'a reversal repeats what it reverses'
            using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger register_tallies_reversed_as_they_were before insert on register_tallies
      for each row when (new.reverses_id is not null) execute function tally_refuses_other_reversal()`);

    // Entries live and end with their purpose, whoever turns it off.
    this.addSql(`create function register_entry_refuses_without_purpose() returns trigger language plpgsql as $$
      begin
        perform from registers r where r.alliance_id = new.alliance_id and r.id = new.register_id and r.entries_until is not null for share;
        if not found then
          raise exception 'the entries of the register are off'
            using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger register_entries_only_while_on before insert or update on register_entries
      for each row execute function register_entry_refuses_without_purpose()`);
    this.addSql(`create function register_erases_entries() returns trigger language plpgsql as $$
      begin
        delete from register_entries e where e.alliance_id = new.alliance_id and e.register_id = new.id;
        return null;
      end $$`);
    this.addSql(`create trigger registers_erase_entries after update of entries_until on registers
      for each row when (new.entries_until is null and old.entries_until is not null) execute function register_erases_entries()`);

    this.addSql(`create view standing_visits as
      select v.alliance_id, v.id, v.organization_id, v.care_group_id, v.occurred_on, v.outcome from visits v
      where v.reverses_id is null
        and not exists (select from visits r where r.alliance_id = v.alliance_id and r.reverses_id = v.id)`);
    // What others than the coordinators are told. The parts of a kind add up to the total, which is known. So with a part of fewer
    // than 10 its neighbours are withheld, too, which are chosen by their keys and not by what they count: then each part of fewer than
    // 10 may be anything from 0 to 9 for all that the others tell, if what is withheld is enough for that; else the whole kind is. A care
    // group without visits is a part as well; visits of places are one, which is shown nowhere.
    this.addSql(`create view told_visit_figures as
      select p.alliance_id, p.part, p.key,
        (case when not p.withheld and (not p.some_withheld or p.rest >= 10 * p.beside + 9) then p.count end)::int as count
      from (
        select c.*, bool_or(c.withheld) over kind as some_withheld,
          count(*) filter (where c.withheld and c.count >= 10) over kind as beside,
          coalesce(sum(c.count) filter (where c.withheld) over kind, 0) as rest
        from (
          select f.*, f.count < 10 or coalesce(lag(f.count) over by_key < 10, false)
            or coalesce(lead(f.count) over by_key < 10, false) as withheld
          from (
            select v.alliance_id, 'TOTAL' as part, '' as key, count(*) as count from standing_visits v group by 1
            union all
            select v.alliance_id, 'MONTH', to_char(v.occurred_on, 'YYYY-MM'), count(*) from standing_visits v group by 1, 3
            union all
            select a.id, 'OUTCOME', o.outcome, count(v.id)
            from alliances a cross join (values ('ALL_WELL'), ('HELP_GIVEN'), ('NEED_FOUND'), ('REFERRED'), ('NOT_MET')) o (outcome)
            left join standing_visits v on v.alliance_id = a.id and v.outcome = o.outcome group by 1, 3
            union all
            select g.alliance_id, 'CARE_GROUP', g.id::text, count(v.id)
            from care_groups g left join standing_visits v on v.alliance_id = g.alliance_id and v.care_group_id = g.id
            group by 1, 3, g.status having g.status = 'OPEN' or count(v.id) > 0
            union all
            select v.alliance_id, 'CARE_GROUP', '', count(*) from standing_visits v where v.care_group_id is null group by 1
          ) f window by_key as (partition by f.alliance_id, f.part order by f.key collate "C")
        ) c window kind as (partition by c.alliance_id, c.part)
      ) p`);

    this.addSql(
      "grant select (alliance_id, id, created_at, category, name, status) on care_groups to alliance_hub_public",
    );
    this.addSql("grant select on told_visit_figures to alliance_hub_public, alliance_hub_internal");
    this.addSql("grant select (alliance_id, id, created_at, kind, name) on registers to alliance_hub_public");
    this.addSql("grant select (alliance_id, register_id, source, number) on register_tallies to alliance_hub_public");

    this.addSql("grant select on standing_visits to alliance_hub_internal");
    this.addSql("grant select, insert, update on care_groups, care_claims, registers to alliance_hub_internal");
    // A visit never changes, and neither does a count: a mistake is reversed.
    this.addSql("grant select, insert on visits, register_tallies to alliance_hub_internal");
    // An entry is erased, and never changed.
    this.addSql("grant select, insert, delete on register_entries to alliance_hub_internal");
  }
}
