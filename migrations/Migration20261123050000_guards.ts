import { Migration } from "@mikro-orm/migrations";

/** What the entities cannot say: terms that must not overlap, and what each database role may touch. */
export class Migration20261123050000_guards extends Migration {
  override up(): void {
    this.addSql("create extension if not exists btree_gist");
    // The tables were made a moment ago and are empty: nothing has to be scanned.
    this.addSql(`-- squawk-ignore constraint-missing-not-valid
      alter table memberships add constraint memberships_terms_apart exclude using gist
      (alliance_id with =, member_id with =, daterange(valid_from, valid_until, '[]') with &&) where (status in ('ACTIVE', 'SUSPENDED'))`);
    this.addSql(`-- squawk-ignore constraint-missing-not-valid
      alter table chair_terms add constraint chair_terms_apart exclude using gist
      (alliance_id with =, daterange(starts_on, ends_on, '[]') with &&)`);

    this
      .addSql(`grant select on alliances, places, organizations, organization_tags, memberships, chair_terms, programmes, programme_tags,
      honours, honour_tags, activity_series, activities, activity_tags, activity_duties, co_hosts, attendances to alliance_hub_public`);
    this
      .addSql(`grant select (alliance_id, id, created_at, organization_id, role, label, concurrently_held_by, started_on, ended_on, holder_public_name)
      on posts to alliance_hub_public`);
    this.addSql(
      "grant select (alliance_id, activity_id, organization_id, status) on registrations to alliance_hub_public",
    );

    this
      .addSql(`grant select, insert, update, delete on alliances, places, organizations, organization_tags, posts, memberships, chair_terms,
      programmes, programme_tags, honours, honour_tags, activity_series, activities, activity_tags, activity_duties, co_hosts, registrations,
      attendances to alliance_hub_internal`);
    // A key is revoked, never deleted: the record of who could act stays.
    this.addSql("grant select, insert, update on api_keys to alliance_hub_internal");
  }
}
