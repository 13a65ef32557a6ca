import { Migration } from "@mikro-orm/migrations";

/** What the entities cannot say about matters: that no step is skipped, and what each database role may touch. */
export class Migration20261123204200_matter_guards extends Migration {
  override up(): void {
    // The tables were made a moment ago and are empty: nothing has to be scanned.
    this.addSql(`-- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
      alter table matter_steps add constraint matter_steps_follow_the_step_before foreign key (alliance_id, matter_id, previous_position, after)
      references matter_steps (alliance_id, matter_id, position, step)`);
    // Deferred: a matter and its step are written together.
    this.addSql(`-- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
      alter table matters add constraint matters_stand_at_their_last_step foreign key (alliance_id, id, step_count, status)
      references matter_steps (alliance_id, matter_id, position, step) deferrable initially deferred`);

    // What everybody may count, but of nobody's matter in particular: the view has no id, and its owner reads the rest.
    this.addSql(`create view matter_figures as
      select m.alliance_id, m.track, m.channel, m.level, m.status, m.category, m.raised_at, m.due_at, m.satisfaction,
        exists (select from matter_steps s where s.alliance_id = m.alliance_id and s.matter_id = m.id and s.step in ('AGENDA', 'HANDLED')) as answered
      from matters m`);
    this.addSql("grant select on matter_figures to alliance_hub_public, alliance_hub_internal");

    this
      .addSql(`grant select (alliance_id, id, created_at, track, channel, level, status, category, public_title, raised_at, closed_at)
      on matters to alliance_hub_public`);
    this.addSql(
      "grant select (alliance_id, matter_id, position, step, entered_at) on matter_steps to alliance_hub_public",
    );
    this.addSql("grant select on service_levels, calendar_days to alliance_hub_public");

    this.addSql("grant select, insert, update on matters, escalation_proposals to alliance_hub_internal");
    // A step never changes, and neither does a reminder.
    this.addSql("grant select, insert on matter_steps, matter_reminders to alliance_hub_internal");
    this.addSql("grant select, insert, update, delete on service_levels, calendar_days to alliance_hub_internal");
  }
}
