import { Migration } from "@mikro-orm/migrations";

/** What the entities cannot say about claims: what never changes, and who may touch what. */
export class Migration20261123205100_claim_guards extends Migration {
  override up(): void {
    this.addSql(`create trigger claims_ended_immutable before update or delete on claims
      for each row when (old.status in ('DECLINED', 'RATED')) execute function closed_stays_closed()`);
    this.addSql(`create trigger projects_archived_immutable before update or delete on projects
      for each row when (old.status = 'ARCHIVED') execute function closed_stays_closed()`);
    // An entry of the ledger is confirmed once; nothing else of it ever changes.
    this.addSql(`create trigger fulfilments_only_added before delete on fulfilments
      for each row execute function closed_stays_closed()`);
    this.addSql(`create trigger fulfilments_only_confirmed before update on fulfilments
      for each row when (old.confirmed_at is not null or (old.alliance_id, old.id, old.created_at, old.claim_id, old.quantity, old.occurred_on, old.note, old.recorded_by_id, old.reverses_id)
        is distinct from (new.alliance_id, new.id, new.created_at, new.claim_id, new.quantity, new.occurred_on, new.note, new.recorded_by_id, new.reverses_id))
      execute function closed_stays_closed()`);

    this
      .addSql(`grant select (alliance_id, id, created_at, organization_id, title, description, quantity, unit, claimed, fulfilled, confirmed, place_id,
      programme_id, kind, status, needed_by, published_at) on needs to alliance_hub_public`);
    this.addSql("grant select on pledges, projects, need_tags, pledge_tags, project_tags to alliance_hub_public");
    this
      .addSql(`grant select (alliance_id, id, created_at, need_id, pledge_id, project_id, giver_id, receiver_id, proposed_by_id, status, quantity, unit,
      fulfilled, confirmed, accepted_at) on claims to alliance_hub_public`);

    this.addSql("grant select, insert, update on needs, pledges, projects, claims to alliance_hub_internal");
    this.addSql("grant select, insert, delete on need_tags, pledge_tags, project_tags to alliance_hub_internal");
    this.addSql("grant select, insert, update (confirmed_at) on fulfilments to alliance_hub_internal");
  }
}
