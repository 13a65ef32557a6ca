import { Migration } from "@mikro-orm/migrations";

/** What the entities cannot say about meetings and resolutions: what never changes, when a vote counts, and who may touch what. */
export class Migration20261123204100_meeting_guards extends Migration {
  override up(): void {
    this.addSql(`create function minutes_stay_approved() returns trigger language plpgsql as $$
      begin
        raise exception 'approved minutes never change'
          using errcode = 'check_violation', constraint = 'minutes_approved_immutable', table = 'minutes';
      end $$`);
    this
      .addSql(`create trigger minutes_approved_immutable before update of meeting_id, version, status, text, approved_at on minutes
      for each row when (old.status = 'APPROVED' and (old.meeting_id, old.version, old.status, old.text, old.approved_at)
        is distinct from (new.meeting_id, new.version, new.status, new.text, new.approved_at)) execute function minutes_stay_approved()`);

    this.addSql(`create function closed_stays_closed() returns trigger language plpgsql as $$
      begin
        raise exception 'what is closed never changes'
          using errcode = 'check_violation', constraint = tg_name, table = tg_table_name;
      end $$`);
    for (const table of ["resolutions", "action_items"])
      this.addSql(`create trigger ${table}_closed_immutable before update or delete on ${table}
        for each row when (old.status = 'CLOSED') execute function closed_stays_closed()`);

    // Shares the resolution's row with other voters; whoever closes the vote takes it alone. Records of an earlier vote may be
    // brought along, of a time before its decision.
    this.addSql(`create function votes_refuse_late() returns trigger language plpgsql as $$
      begin
        perform from resolutions r where r.alliance_id = new.alliance_id and r.id = new.resolution_id
          and (r.status = 'VOTING' or new.cast_at < r.decided_at) for share;
        if not found then
          raise exception 'the vote is not open'
            using errcode = 'check_violation', constraint = 'votes_only_while_open', table = 'votes';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger votes_only_while_open before insert or update on votes
      for each row execute function votes_refuse_late()`);

    this.addSql("grant select on meeting_series, meetings, resolutions, action_supports to alliance_hub_public");
    // Of these the public is shown figures alone.
    this.addSql(
      "grant select (alliance_id, meeting_id, organization_id, role, headcount) on meeting_presences to alliance_hub_public",
    );
    this.addSql("grant select (alliance_id, resolution_id, choice) on votes to alliance_hub_public");
    this
      .addSql(`grant select (alliance_id, id, created_at, resolution_id, title, lead_id, verifier_id, due_on, status, verified_at)
      on action_items to alliance_hub_public`);
    this
      .addSql(`grant select (alliance_id, id, created_at, meeting_id, version, status, approved_at, public_text, public_from, public_until)
      on minutes to alliance_hub_public`);

    this
      .addSql(`grant select, insert, update on meeting_series, meetings, agenda_items, minutes, resolutions, votes, action_items,
      extensions to alliance_hub_internal`);
    this.addSql("grant select, insert, update, delete on meeting_presences to alliance_hub_internal");
    // Entries and supporting organizations are only ever added.
    this.addSql("grant select, insert on action_entries, action_supports to alliance_hub_internal");
  }
}
