import { Migration } from "@mikro-orm/migrations";

/** What the entities cannot say about acts: the tree's lock, positions of those who registered before, and who may touch what. */
export class Migration20261123080000_act_guards extends Migration {
  override up(): void {
    // Whoever moves an organization waits for whoever else moves one of the alliance, and then sees what the other did.
    this.addSql(`create function organizations_refuse_cycle() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('organizations ' || new.alliance_id, 0));
        if exists (
          with recursive above as (
            select o.id, o.parent_id from organizations o where o.alliance_id = new.alliance_id and o.id = new.parent_id
            union
            select o.id, o.parent_id from organizations o join above on o.alliance_id = new.alliance_id and o.id = above.parent_id
          )
          select from above where id = new.id
        ) then
          raise exception 'the organization would stand below itself'
            using errcode = 'check_violation', constraint = 'organizations_no_cycle', table = 'organizations';
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger organizations_no_cycle after insert or update of parent_id on organizations
      for each row when (new.parent_id is not null) execute function organizations_refuse_cycle()`);

    this.addSql(`update activities a set arrivals = r.last
      from (select alliance_id, activity_id, max(position) as last from registrations group by alliance_id, activity_id) r
      where a.alliance_id = r.alliance_id and a.id = r.activity_id`);

    this.addSql("create sequence outbox_delivery");
    // As rate-limiter-flexible expects it.
    this.addSql(
      `-- squawk-ignore prefer-text-field
      create table rate_limits (key varchar(255) not null primary key, points integer not null default 0, expire bigint)`,
    );

    this.addSql("grant select on activity_series_tags to alliance_hub_public");
    this.addSql("grant select (id, created_at, position, offer_expires_at) on registrations to alliance_hub_public");
    this.addSql("grant select, insert, update, delete on activity_series_tags, rate_limits to alliance_hub_internal");
    this.addSql("grant select, insert, delete on idempotency_keys to alliance_hub_internal");
    this.addSql("grant select, insert, update, delete on outbox to alliance_hub_internal");
    this.addSql("grant usage, select on outbox_id_seq, outbox_delivery to alliance_hub_internal");
  }
}
