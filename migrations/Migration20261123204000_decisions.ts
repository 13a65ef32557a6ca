import { Migration } from "@mikro-orm/migrations";

export class Migration20261123204000_decisions extends Migration {
  override name = "Migration20261123204000_decisions";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "calendar_days" ("alliance_id" uuid not null, "day" date not null, "kind" text not null, "name" text not null, primary key ("alliance_id", "day"));`,
    );

    this.addSql(
      `create table "meeting_series" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "kind" text not null, "name" text not null, "theme" text null, "rrule" text not null, "starts_at" timestamptz(3) not null, "duration_minutes" int not null, "convener_id" uuid not null, "chair_role" text null, "venue_id" uuid null, "notice_days" int not null default 0, "quorum_rule" text not null, "ended_on" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`alter table "meeting_series" add constraint "meeting_series_id_once" unique ("id");`);

    this.addSql(
      `create table "meetings" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "kind" text not null, "title" text not null, "theme" text null, "status" text not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "held_on" date null, "convener_id" uuid not null, "venue_id" uuid null, "series_id" uuid null, "occurrence_on" date null, "notice_days" int not null default 0, "notified_at" timestamptz(3) null, "quorum_rule" text not null, "quorum_eligible" int null, "quorum_present" int null, "quorum_required" int null, "status_reason" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "meetings_by_start" on "meetings" ("alliance_id", "starts_at", "id");`);
    this.addSql(
      `alter table "meetings" add constraint "meetings_once_a_day_of_series" unique ("alliance_id", "series_id", "occurrence_on");`,
    );
    this.addSql(`alter table "meetings" add constraint "meetings_id_once" unique ("id");`);

    this.addSql(
      `create table "minutes" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "meeting_id" uuid not null, "version" int not null, "status" text not null, "text" text not null, "approved_at" timestamptz(3) null, "public_text" text null, "public_from" date null, "public_until" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "minutes_one_draft" on "minutes" ("alliance_id", "meeting_id") where status = 'DRAFT';`,
    );
    this.addSql(
      `alter table "minutes" add constraint "minutes_version_once" unique ("alliance_id", "meeting_id", "version");`,
    );
    this.addSql(`alter table "minutes" add constraint "minutes_id_once" unique ("id");`);

    this.addSql(
      `create table "meeting_presences" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "meeting_id" uuid not null, "organization_id" uuid null, "role" text not null, "headcount" int not null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "meeting_presences_once_a_role" on "meeting_presences" ("alliance_id", "meeting_id", "organization_id", "role") nulls not distinct;`,
    );
    this.addSql(`alter table "meeting_presences" add constraint "meeting_presences_id_once" unique ("id");`);

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
      `create table "agenda_items" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "meeting_id" uuid not null, "position" int not null, "title" text not null, "description" text null, "proposed_by_id" uuid not null, "matter_id" uuid null, "status" text not null, "status_reason" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "agenda_items_position_once" on "agenda_items" ("alliance_id", "meeting_id", "position");`,
    );
    this.addSql(`alter table "agenda_items" add constraint "agenda_items_id_once" unique ("id");`);

    this.addSql(
      `create table "resolutions" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "meeting_id" uuid not null, "agenda_item_id" uuid null, "title" text not null, "text" text null, "status" text not null, "voting_rule" text not null, "proposed_by_id" uuid not null, "adopted_on" date null, "decided_at" timestamptz(3) null, "quorum_eligible" int null, "quorum_present" int null, "quorum_required" int null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "resolutions_by_meeting" on "resolutions" ("alliance_id", "meeting_id");`);
    this.addSql(`create index "resolutions_by_time" on "resolutions" ("alliance_id", "created_at", "id");`);
    this.addSql(`alter table "resolutions" add constraint "resolutions_id_once" unique ("id");`);

    this.addSql(
      `create table "action_items" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "resolution_id" uuid not null, "title" text not null, "description" text null, "lead_id" uuid not null, "verifier_id" uuid not null, "due_on" date not null, "status" text not null, "verified_at" timestamptz(3) null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "action_items_by_due" on "action_items" ("alliance_id", "due_on", "id");`);
    this.addSql(`create index "action_items_by_lead" on "action_items" ("alliance_id", "lead_id", "due_on", "id");`);
    this.addSql(`create index "action_items_by_resolution" on "action_items" ("alliance_id", "resolution_id");`);
    this.addSql(`alter table "action_items" add constraint "action_items_id_once" unique ("id");`);

    this.addSql(
      `create table "extensions" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "action_item_id" uuid not null, "until" date not null, "reason" text not null, "status" text not null, "status_reason" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "extensions_one_open" on "extensions" ("alliance_id", "action_item_id") where status = 'REQUESTED';`,
    );
    this.addSql(`alter table "extensions" add constraint "extensions_id_once" unique ("id");`);

    this.addSql(
      `create table "action_supports" ("alliance_id" uuid not null, "action_item_id" uuid not null, "organization_id" uuid not null, primary key ("alliance_id", "action_item_id", "organization_id"));`,
    );
    this.addSql(
      `create index "action_supports_by_organization" on "action_supports" ("alliance_id", "organization_id");`,
    );

    this.addSql(
      `create table "action_entries" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "action_item_id" uuid not null, "act" text not null, "note" text null, "actor_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "action_entries_by_item" on "action_entries" ("alliance_id", "action_item_id", "id");`);
    this.addSql(`alter table "action_entries" add constraint "action_entries_id_once" unique ("id");`);

    this.addSql(
      `create table "service_levels" ("alliance_id" uuid not null, "stage" text not null, "amount" int not null, "unit" text not null, primary key ("alliance_id", "stage"));`,
    );

    this.addSql(
      `create table "votes" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "resolution_id" uuid not null, "organization_id" uuid not null, "choice" text not null, "cast_at" timestamptz(3) not null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `alter table "votes" add constraint "votes_one_an_organization" unique ("alliance_id", "resolution_id", "organization_id");`,
    );
    this.addSql(`alter table "votes" add constraint "votes_id_once" unique ("id");`);

    this.addSql(
      `alter table "calendar_days" add constraint "calendar_days_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "calendar_days" add constraint "calendar_days_kind_known" check (kind in ('HOLIDAY', 'WORKDAY'));`,
    );

    this.addSql(
      `alter table "meeting_series" add constraint "meeting_series_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meeting_series" add constraint "meeting_series_alliance_id_convener_id_foreign" foreign key ("alliance_id", "convener_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meeting_series" add constraint "meeting_series_alliance_id_venue_id_foreign" foreign key ("alliance_id", "venue_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meeting_series" add constraint "meeting_series_notice_in_days" check (notice_days between 0 and 60);`,
    );
    this.addSql(`alter table "meeting_series" add constraint "meeting_series_lasts" check (duration_minutes > 0);`);
    this.addSql(
      `alter table "meeting_series" add constraint "meeting_series_quorum_rule_known" check (quorum_rule in ('MAJORITY', 'TWO_THIRDS', 'NONE'));`,
    );
    this.addSql(
      `alter table "meeting_series" add constraint "meeting_series_chair_role_known" check (chair_role in ('SECRETARY', 'DEPUTY_SECRETARY', 'GROUP_LEADER', 'LIAISON', 'MEMBER'));`,
    );
    this.addSql(
      `alter table "meeting_series" add constraint "meeting_series_kind_known" check (kind in ('JOINT_MEETING', 'SECRETARY_MEETING'));`,
    );

    this.addSql(
      `alter table "meetings" add constraint "meetings_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_alliance_id_convener_id_foreign" foreign key ("alliance_id", "convener_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_alliance_id_venue_id_foreign" foreign key ("alliance_id", "venue_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_alliance_id_series_id_foreign" foreign key ("alliance_id", "series_id") references "meeting_series" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_quorum_by_rule" check (quorum_required = case quorum_rule when 'TWO_THIRDS' then greatest((2 * quorum_eligible + 2) / 3, 1) else quorum_eligible / 2 + 1 end);`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_held_with_quorum" check (held_on is null or quorum_rule = 'NONE' or (quorum_present >= quorum_required) is true);`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_held_on_a_day" check ((held_on is not null) = (status in ('IN_SESSION', 'ADJOURNED', 'MINUTES_APPROVED')));`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_occurrence_of_series" check ((series_id is null) = (occurrence_on is null));`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_notice_in_days" check (notice_days between 0 and 60);`,
    );
    this.addSql(`alter table "meetings" add constraint "meetings_end_after_start" check (ends_at > starts_at);`);
    this.addSql(
      `alter table "meetings" add constraint "meetings_quorum_rule_known" check (quorum_rule in ('MAJORITY', 'TWO_THIRDS', 'NONE'));`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_status_known" check (status in ('PLANNED', 'NOTIFIED', 'IN_SESSION', 'INQUORATE', 'ADJOURNED', 'MINUTES_APPROVED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "meetings" add constraint "meetings_kind_known" check (kind in ('JOINT_MEETING', 'SECRETARY_MEETING'));`,
    );

    this.addSql(
      `alter table "minutes" add constraint "minutes_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "minutes" add constraint "minutes_alliance_id_meeting_id_foreign" foreign key ("alliance_id", "meeting_id") references "meetings" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "minutes" add constraint "minutes_display_ends_after_start" check (public_until >= public_from);`,
    );
    this.addSql(
      `alter table "minutes" add constraint "minutes_displayed_when_approved" check (num_nonnulls(public_text, public_from, public_until) in (0, 3) and (public_text is null or status = 'APPROVED'));`,
    );
    this.addSql(
      `alter table "minutes" add constraint "minutes_approved_at" check ((status = 'APPROVED') = (approved_at is not null));`,
    );
    this.addSql(`alter table "minutes" add constraint "minutes_status_known" check (status in ('DRAFT', 'APPROVED'));`);

    this.addSql(
      `alter table "meeting_presences" add constraint "meeting_presences_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meeting_presences" add constraint "meeting_presences_alliance_id_meeting_id_foreign" foreign key ("alliance_id", "meeting_id") references "meetings" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "meeting_presences" add constraint "meeting_presences_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "meeting_presences" add constraint "meeting_presences_somebody" check (headcount > 0);`);
    this.addSql(
      `alter table "meeting_presences" add constraint "meeting_presences_role_known" check (role in ('SECRETARY', 'MEMBER_REPRESENTATIVE', 'PROPERTY_MANAGER', 'UNIT_LEADER', 'DEPARTMENT_LEADER', 'RESIDENT_PARTY_MEMBER', 'RESIDENT', 'POLICE_OFFICER', 'LEGAL_ADVISER'));`,
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
      `alter table "agenda_items" add constraint "agenda_items_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agenda_items" add constraint "agenda_items_alliance_id_meeting_id_foreign" foreign key ("alliance_id", "meeting_id") references "meetings" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agenda_items" add constraint "agenda_items_alliance_id_proposed_by_id_foreign" foreign key ("alliance_id", "proposed_by_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agenda_items" add constraint "agenda_items_alliance_id_matter_id_foreign" foreign key ("alliance_id", "matter_id") references "matters" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agenda_items" add constraint "agenda_items_status_known" check (status in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `alter table "resolutions" add constraint "resolutions_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "resolutions" add constraint "resolutions_alliance_id_meeting_id_foreign" foreign key ("alliance_id", "meeting_id") references "meetings" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "resolutions" add constraint "resolutions_alliance_id_agenda_item_id_foreign" foreign key ("alliance_id", "agenda_item_id") references "agenda_items" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "resolutions" add constraint "resolutions_alliance_id_proposed_by_id_foreign" foreign key ("alliance_id", "proposed_by_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "resolutions" add constraint "resolutions_adopted_on_a_day" check ((adopted_on is not null) = (status in ('ADOPTED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED')));`,
    );
    this.addSql(
      `alter table "resolutions" add constraint "resolutions_adopted_with_quorum" check (status not in ('ADOPTED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED') or (quorum_required * 2 > quorum_eligible and quorum_present >= quorum_required) is true);`,
    );
    this.addSql(
      `alter table "resolutions" add constraint "resolutions_voting_rule_known" check (voting_rule in ('SIMPLE_MAJORITY', 'TWO_THIRDS', 'CONSENSUS'));`,
    );
    this.addSql(
      `alter table "resolutions" add constraint "resolutions_status_known" check (status in ('PROPOSED', 'VOTING', 'ADOPTED', 'REJECTED', 'LAPSED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED'));`,
    );

    this.addSql(
      `alter table "action_items" add constraint "action_items_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_items" add constraint "action_items_alliance_id_resolution_id_foreign" foreign key ("alliance_id", "resolution_id") references "resolutions" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_items" add constraint "action_items_alliance_id_lead_id_foreign" foreign key ("alliance_id", "lead_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_items" add constraint "action_items_alliance_id_verifier_id_foreign" foreign key ("alliance_id", "verifier_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_items" add constraint "action_items_verified_at" check ((verified_at is not null) = (status in ('VERIFIED', 'CLOSED')));`,
    );
    this.addSql(
      `alter table "action_items" add constraint "action_items_verifier_not_lead" check (verifier_id <> lead_id);`,
    );
    this.addSql(
      `alter table "action_items" add constraint "action_items_status_known" check (status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'DONE_REPORTED', 'RETURNED', 'VERIFIED', 'CLOSED'));`,
    );

    this.addSql(
      `alter table "extensions" add constraint "extensions_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "extensions" add constraint "extensions_alliance_id_action_item_id_foreign" foreign key ("alliance_id", "action_item_id") references "action_items" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "extensions" add constraint "extensions_status_known" check (status in ('REQUESTED', 'GRANTED', 'DECLINED'));`,
    );

    this.addSql(
      `alter table "action_supports" add constraint "action_supports_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_supports" add constraint "action_supports_alliance_id_action_item_id_foreign" foreign key ("alliance_id", "action_item_id") references "action_items" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_supports" add constraint "action_supports_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "action_entries" add constraint "action_entries_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_entries" add constraint "action_entries_alliance_id_action_item_id_foreign" foreign key ("alliance_id", "action_item_id") references "action_items" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_entries" add constraint "action_entries_alliance_id_actor_id_foreign" foreign key ("alliance_id", "actor_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
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

    this.addSql(
      `alter table "votes" add constraint "votes_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "votes" add constraint "votes_alliance_id_resolution_id_foreign" foreign key ("alliance_id", "resolution_id") references "resolutions" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "votes" add constraint "votes_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "votes" add constraint "votes_choice_known" check (choice in ('FOR', 'AGAINST', 'ABSTAIN'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "meetings" drop constraint "meetings_alliance_id_series_id_foreign";`);
    this.addSql(`alter table "minutes" drop constraint "minutes_alliance_id_meeting_id_foreign";`);
    this.addSql(`alter table "meeting_presences" drop constraint "meeting_presences_alliance_id_meeting_id_foreign";`);
    this.addSql(`alter table "agenda_items" drop constraint "agenda_items_alliance_id_meeting_id_foreign";`);
    this.addSql(`alter table "resolutions" drop constraint "resolutions_alliance_id_meeting_id_foreign";`);
    this.addSql(`alter table "matters" drop constraint "matters_alliance_id_merged_into_id_foreign";`);
    this.addSql(`alter table "matter_steps" drop constraint "matter_steps_alliance_id_matter_id_foreign";`);
    this.addSql(`alter table "matter_reminders" drop constraint "matter_reminders_alliance_id_matter_id_foreign";`);
    this.addSql(
      `alter table "escalation_proposals" drop constraint "escalation_proposals_alliance_id_matter_id_foreign";`,
    );
    this.addSql(`alter table "agenda_items" drop constraint "agenda_items_alliance_id_matter_id_foreign";`);
    this.addSql(`alter table "resolutions" drop constraint "resolutions_alliance_id_agenda_item_id_foreign";`);
    this.addSql(`alter table "action_items" drop constraint "action_items_alliance_id_resolution_id_foreign";`);
    this.addSql(`alter table "votes" drop constraint "votes_alliance_id_resolution_id_foreign";`);
    this.addSql(`alter table "extensions" drop constraint "extensions_alliance_id_action_item_id_foreign";`);
    this.addSql(`alter table "action_supports" drop constraint "action_supports_alliance_id_action_item_id_foreign";`);
    this.addSql(`alter table "action_entries" drop constraint "action_entries_alliance_id_action_item_id_foreign";`);

    this.addSql(`drop table if exists "calendar_days" cascade;`);
    this.addSql(`drop table if exists "meeting_series" cascade;`);
    this.addSql(`drop table if exists "meetings" cascade;`);
    this.addSql(`drop table if exists "minutes" cascade;`);
    this.addSql(`drop table if exists "meeting_presences" cascade;`);
    this.addSql(`drop table if exists "matters" cascade;`);
    this.addSql(`drop table if exists "matter_steps" cascade;`);
    this.addSql(`drop table if exists "matter_reminders" cascade;`);
    this.addSql(`drop table if exists "escalation_proposals" cascade;`);
    this.addSql(`drop table if exists "agenda_items" cascade;`);
    this.addSql(`drop table if exists "resolutions" cascade;`);
    this.addSql(`drop table if exists "action_items" cascade;`);
    this.addSql(`drop table if exists "extensions" cascade;`);
    this.addSql(`drop table if exists "action_supports" cascade;`);
    this.addSql(`drop table if exists "action_entries" cascade;`);
    this.addSql(`drop table if exists "service_levels" cascade;`);
    this.addSql(`drop table if exists "votes" cascade;`);
  }
}
