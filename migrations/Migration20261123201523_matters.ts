import { Migration } from "@mikro-orm/migrations";

export class Migration20261123201523_matters extends Migration {
  override name = "Migration20261123201523_matters";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "calendar_days" ("alliance_id" uuid not null, "day" date not null, "kind" text not null, "name" text not null, primary key ("alliance_id", "day"));`,
    );

    this.addSql(
      `create table "matters" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "track" text not null, "channel" text not null, "level" text not null, "status" text not null, "category" text not null, "title" text not null, "description" text null, "public_title" text null, "published_at" timestamptz(3) null, "raised_by_id" uuid null, "complainant_name" text null, "complainant_contact" text null, "concerns_id" uuid null, "assignee_id" uuid null, "brief" text null, "place_id" uuid null, "merged_into_id" uuid null, "dismissal_reason" text null, "hand_back_reason" text null, "satisfaction" text null, "raised_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, "level_since" timestamptz(3) not null, "level_round" int not null, "step_count" int not null, "due_at" timestamptz(3) null, "escalate_at" timestamptz(3) null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "matters_by_escalation" on "matters" ("escalate_at") where escalate_at is not null;`);
    this.addSql(`create index "matters_by_due" on "matters" ("due_at") where due_at is not null;`);
    this.addSql(`create index "matters_by_assignee" on "matters" ("alliance_id", "assignee_id");`);
    this.addSql(`create index "matters_by_raised" on "matters" ("alliance_id", "raised_at", "id");`);
    this.addSql(`alter table "matters" add constraint "matters_id_once" unique ("id");`);

    this.addSql(
      `create table "matter_steps" ("alliance_id" uuid not null, "matter_id" uuid not null, "position" int not null, "step" text not null, "after" text null, "previous_position" int generated always as (nullif(position - 1, 0)) stored null, "entered_at" timestamptz(3) not null, "actor_id" uuid null, "note" text null, primary key ("alliance_id", "matter_id", "position"));`,
    );
    this.addSql(
      `alter table "matter_steps" add constraint "matter_steps_followed_once" unique ("alliance_id", "matter_id", "position", "step");`,
    );

    this.addSql(
      `create table "matter_reminders" ("alliance_id" uuid not null, "matter_id" uuid not null, "level_round" int not null, "stage" text not null, "due_at" timestamptz(3) not null, "reminded_at" timestamptz(3) not null, primary key ("alliance_id", "matter_id", "level_round"));`,
    );

    this.addSql(
      `create table "escalation_proposals" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "matter_id" uuid not null, "from_level" text not null, "to_level" text not null, "level_round" int not null, "reason" text null, "proposed_by_id" uuid null, "proposed_at" timestamptz(3) not null, "status" text not null, "decided_at" timestamptz(3) null, "decided_note" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create index "escalation_proposals_by_matter" on "escalation_proposals" ("alliance_id", "matter_id");`,
    );
    this.addSql(
      `create unique index "escalation_proposals_one_by_hub_a_round" on "escalation_proposals" ("alliance_id", "matter_id", "level_round") where proposed_by_id is null;`,
    );
    this.addSql(
      `create unique index "escalation_proposals_one_open" on "escalation_proposals" ("alliance_id", "matter_id") where status = 'PROPOSED';`,
    );
    this.addSql(`alter table "escalation_proposals" add constraint "escalation_proposals_id_once" unique ("id");`);

    this.addSql(
      `create table "service_levels" ("alliance_id" uuid not null, "stage" text not null, "amount" int not null, "unit" text not null, primary key ("alliance_id", "stage"));`,
    );

    this.addSql(
      `alter table "calendar_days" add constraint "calendar_days_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "calendar_days" add constraint "calendar_days_kind_known" check (kind in ('HOLIDAY', 'WORKDAY'));`,
    );

    this.addSql(
      `alter table "matters" add constraint "matters_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_alliance_id_raised_by_id_foreign" foreign key ("alliance_id", "raised_by_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_alliance_id_concerns_id_foreign" foreign key ("alliance_id", "concerns_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_alliance_id_assignee_id_foreign" foreign key ("alliance_id", "assignee_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_alliance_id_place_id_foreign" foreign key ("alliance_id", "place_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_alliance_id_merged_into_id_foreign" foreign key ("alliance_id", "merged_into_id") references "matters" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_counts_positive" check (level_round > 0 and step_count > 0);`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_dismissed_with_reason" check ((dismissal_reason is not null) = (status = 'DISMISSED'));`,
    );
    this.addSql(`alter table "matters" add constraint "matters_not_merged_into_itself" check (merged_into_id <> id);`);
    this.addSql(
      `alter table "matters" add constraint "matters_merged_into_one" check ((merged_into_id is not null) = (status = 'MERGED'));`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_due_while_open" check ((due_at is null) = (status in ('CLOSED', 'MERGED', 'DISMISSED')) and (escalate_at is null) = (status in ('CLOSED', 'MERGED', 'DISMISSED')));`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_over_since" check ((closed_at is not null) = (status in ('CLOSED', 'MERGED', 'DISMISSED')));`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_status_of_track" check (status in ('CLOSED', 'MERGED', 'DISMISSED') or (track = 'INSTANT') = (status in ('ACCEPTED', 'DISPATCHED', 'HANDLED', 'CALLED_BACK')));`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_satisfaction_known" check (satisfaction in ('SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED'));`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_status_known" check (status in ('SURVEY', 'COLLECTION', 'AGENDA', 'CONSULTATION', 'SUPERVISION', 'FEEDBACK', 'ACCEPTED', 'DISPATCHED', 'HANDLED', 'CALLED_BACK', 'CLOSED', 'MERGED', 'DISMISSED'));`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_level_known" check (level in ('BUILDING', 'COMPOUND', 'COMMUNITY', 'SUBDISTRICT'));`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_channel_known" check (channel in ('JOINT_MEETING', 'SECRETARY_MEETING', 'STUDIO', 'VISIT', 'HOTLINE_12345', 'GRID'));`,
    );
    this.addSql(
      `alter table "matters" add constraint "matters_track_known" check (track in ('CONSULTATION', 'INSTANT'));`,
    );

    this.addSql(
      `alter table "matter_steps" add constraint "matter_steps_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matter_steps" add constraint "matter_steps_alliance_id_matter_id_foreign" foreign key ("alliance_id", "matter_id") references "matters" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matter_steps" add constraint "matter_steps_alliance_id_actor_id_foreign" foreign key ("alliance_id", "actor_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matter_steps" add constraint "matter_steps_from_the_first" check (position > 0 and (position = 1) = ("after" is null));`,
    );
    this.addSql(
      `alter table "matter_steps" add constraint "matter_steps_in_order" check (("after" is null and step in ('SURVEY', 'ACCEPTED')) or ("after", step) in (('SURVEY', 'COLLECTION'), ('COLLECTION', 'AGENDA'), ('AGENDA', 'CONSULTATION'), ('CONSULTATION', 'SUPERVISION'), ('SUPERVISION', 'FEEDBACK'), ('ACCEPTED', 'DISPATCHED'), ('DISPATCHED', 'HANDLED'), ('HANDLED', 'CALLED_BACK'), ('FEEDBACK', 'CLOSED'), ('CALLED_BACK', 'CLOSED'), ('FEEDBACK', 'SUPERVISION'), ('SURVEY', 'MERGED'), ('COLLECTION', 'MERGED'), ('AGENDA', 'MERGED'), ('CONSULTATION', 'MERGED'), ('SUPERVISION', 'MERGED'), ('FEEDBACK', 'MERGED'), ('ACCEPTED', 'MERGED'), ('DISPATCHED', 'MERGED'), ('HANDLED', 'MERGED'), ('CALLED_BACK', 'MERGED'), ('SURVEY', 'DISMISSED'), ('COLLECTION', 'DISMISSED'), ('AGENDA', 'DISMISSED'), ('CONSULTATION', 'DISMISSED'), ('SUPERVISION', 'DISMISSED'), ('FEEDBACK', 'DISMISSED'), ('ACCEPTED', 'DISMISSED'), ('DISPATCHED', 'DISMISSED'), ('HANDLED', 'DISMISSED'), ('CALLED_BACK', 'DISMISSED')));`,
    );

    this.addSql(
      `alter table "matter_reminders" add constraint "matter_reminders_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matter_reminders" add constraint "matter_reminders_alliance_id_matter_id_foreign" foreign key ("alliance_id", "matter_id") references "matters" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "matter_reminders" add constraint "matter_reminders_stage_known" check (stage in ('ACKNOWLEDGE', 'FIRST_ANSWER', 'PLAN', 'CLOSE'));`,
    );

    this.addSql(
      `alter table "escalation_proposals" add constraint "escalation_proposals_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "escalation_proposals" add constraint "escalation_proposals_alliance_id_matter_id_foreign" foreign key ("alliance_id", "matter_id") references "matters" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "escalation_proposals" add constraint "escalation_proposals_alliance_id_proposed_by_id_foreign" foreign key ("alliance_id", "proposed_by_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "escalation_proposals" add constraint "escalation_proposals_decided_since" check ((decided_at is null) = (status = 'PROPOSED'));`,
    );
    this.addSql(
      `alter table "escalation_proposals" add constraint "escalation_proposals_to_level_known" check (to_level in ('BUILDING', 'COMPOUND', 'COMMUNITY', 'SUBDISTRICT'));`,
    );
    this.addSql(
      `alter table "escalation_proposals" add constraint "escalation_proposals_from_level_known" check (from_level in ('BUILDING', 'COMPOUND', 'COMMUNITY', 'SUBDISTRICT'));`,
    );
    this.addSql(
      `alter table "escalation_proposals" add constraint "escalation_proposals_status_known" check (status in ('PROPOSED', 'CONFIRMED', 'DECLINED'));`,
    );

    this.addSql(
      `alter table "service_levels" add constraint "service_levels_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "service_levels" add constraint "service_levels_amount_positive" check (amount > 0);`);
    this.addSql(
      `alter table "service_levels" add constraint "service_levels_unit_known" check (unit in ('WORKING_HOURS', 'WORKING_DAYS'));`,
    );
    this.addSql(
      `alter table "service_levels" add constraint "service_levels_stage_known" check (stage in ('ACKNOWLEDGE', 'FIRST_ANSWER', 'PLAN', 'CLOSE'));`,
    );
  }
}
