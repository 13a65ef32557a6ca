import { Migration } from "@mikro-orm/migrations";

export class Migration20261123045848_records extends Migration {
  override name = "Migration20261123045848_records";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "alliances" ("id" uuid not null, "slug" text not null, "name" text not null, "description" text null, "cooperation_modes" text[] not null, "time_zone" text not null default 'Asia/Shanghai', "demo" boolean not null default false, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "alliances" add constraint "alliances_slug_once" unique ("slug");`);

    this.addSql(
      `create table "places" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "kind" text not null, "name" text not null, "address" text null, "parent_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`alter table "places" add constraint "places_id_once" unique ("id");`);

    this.addSql(
      `create table "organizations" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "classification" text not null, "name" text not null, "description" text null, "parent_id" uuid null, "unit_id" uuid null, "incubated_by_id" uuid null, "place_id" uuid null, "founded_on" date null, "closed_on" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "organizations_one_general_branch" on "organizations" ("alliance_id") where classification = 'GENERAL_BRANCH' and closed_on is null;`,
    );
    this.addSql(
      `create unique index "organizations_one_community" on "organizations" ("alliance_id") where classification = 'COMMUNITY' and closed_on is null;`,
    );
    this.addSql(`create index "organizations_by_parent" on "organizations" ("alliance_id", "parent_id");`);
    this.addSql(`create index "organizations_by_classification" on "organizations" ("alliance_id", "classification");`);
    this.addSql(`alter table "organizations" add constraint "organizations_id_once" unique ("id");`);

    this.addSql(
      `create table "organization_tags" ("alliance_id" uuid not null, "tag" text not null, "organization_id" uuid not null, primary key ("alliance_id", "tag", "organization_id"));`,
    );
    this.addSql(
      `create index "organization_tags_by_organization" on "organization_tags" ("alliance_id", "organization_id");`,
    );

    this.addSql(
      `create table "chair_terms" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "chair_id" uuid not null, "starts_on" date not null, "ends_on" date not null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`alter table "chair_terms" add constraint "chair_terms_id_once" unique ("id");`);

    this.addSql(
      `create table "api_keys" ("id" uuid not null, "alliance_id" uuid null, "organization_id" uuid null, "role" text not null, "digest" text not null, "created_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "api_keys" add constraint "api_keys_digest_once" unique ("digest");`);

    this.addSql(
      `create table "activity_series" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "host_id" uuid not null, "title" text not null, "kind" text not null, "rrule" text not null, "starts_at" timestamptz(3) not null, "duration_minutes" int not null, "venue_id" uuid null, "ended_on" date null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`alter table "activity_series" add constraint "activity_series_id_once" unique ("id");`);

    this.addSql(
      `create table "posts" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "organization_id" uuid not null, "role" text not null, "label" text not null, "concurrently_held_by" text null, "started_on" date null, "ended_on" date null, "holder_name" text null, "holder_consents" boolean not null default false, "holder_public_name" text generated always as (case when holder_consents then holder_name else left(holder_name, 1) || '**' end) stored null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "posts_by_organization" on "posts" ("alliance_id", "organization_id");`);
    this.addSql(`alter table "posts" add constraint "posts_id_once" unique ("id");`);

    this.addSql(
      `create table "memberships" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "member_id" uuid not null, "status" text not null, "voting" boolean not null default true, "valid_from" date null, "valid_until" date null, "liaison_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "memberships_by_member" on "memberships" ("alliance_id", "member_id");`);
    this.addSql(`create index "memberships_by_status" on "memberships" ("alliance_id", "status");`);
    this.addSql(`alter table "memberships" add constraint "memberships_id_once" unique ("id");`);

    this.addSql(
      `create table "programmes" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "kind" text not null, "name" text not null, "motto" text null, "description" text null, "declared_item_count" int null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`alter table "programmes" add constraint "programmes_name_once" unique ("alliance_id", "name");`);
    this.addSql(`alter table "programmes" add constraint "programmes_id_once" unique ("id");`);

    this.addSql(
      `create table "honours" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "title" text not null, "level" text null, "issuer" text null, "awarded_on" date null, "organization_id" uuid null, "programme_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`alter table "honours" add constraint "honours_id_once" unique ("id");`);

    this.addSql(
      `create table "honour_tags" ("alliance_id" uuid not null, "tag" text not null, "honour_id" uuid not null, primary key ("alliance_id", "tag", "honour_id"));`,
    );
    this.addSql(`create index "honour_tags_by_honour" on "honour_tags" ("alliance_id", "honour_id");`);

    this.addSql(
      `create table "activities" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "host_id" uuid not null, "title" text not null, "description" text null, "kind" text not null, "status" text not null, "visibility" text not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "venue_id" uuid null, "capacity" int null, "confirmed_count" int not null default 0, "offered_count" int not null default 0, "waitlisted_count" int not null default 0, "super_event_id" uuid null, "series_id" uuid null, "occurrence_on" date null, "programme_id" uuid null, "status_reason" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "activities_by_super_event" on "activities" ("alliance_id", "super_event_id");`);
    this.addSql(`create index "activities_by_host" on "activities" ("alliance_id", "host_id");`);
    this.addSql(
      `create index "activities_upcoming" on "activities" ("alliance_id", "starts_at", "id") where status = 'PUBLISHED';`,
    );
    this.addSql(`create index "activities_by_start" on "activities" ("alliance_id", "starts_at", "id");`);
    this.addSql(
      `alter table "activities" add constraint "activities_once_a_day_of_series" unique ("alliance_id", "series_id", "occurrence_on");`,
    );
    this.addSql(`alter table "activities" add constraint "activities_id_once" unique ("id");`);

    this.addSql(
      `create table "co_hosts" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "activity_id" uuid not null, "organization_id" uuid not null, "status" text not null, "answered_at" timestamptz(3) null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "co_hosts_by_organization" on "co_hosts" ("alliance_id", "organization_id");`);
    this.addSql(
      `alter table "co_hosts" add constraint "co_hosts_once_an_activity" unique ("alliance_id", "activity_id", "organization_id");`,
    );
    this.addSql(`alter table "co_hosts" add constraint "co_hosts_id_once" unique ("id");`);

    this.addSql(
      `create table "attendances" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "activity_id" uuid not null, "organization_id" uuid not null, "duty" text not null default '', "headcount" int null, "person_times" int null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "attendances_by_organization" on "attendances" ("alliance_id", "organization_id");`);
    this.addSql(
      `alter table "attendances" add constraint "attendances_once_a_duty" unique ("alliance_id", "activity_id", "organization_id", "duty");`,
    );
    this.addSql(`alter table "attendances" add constraint "attendances_id_once" unique ("id");`);

    this.addSql(
      `create table "activity_tags" ("alliance_id" uuid not null, "tag" text not null, "activity_id" uuid not null, primary key ("alliance_id", "tag", "activity_id"));`,
    );
    this.addSql(`create index "activity_tags_by_activity" on "activity_tags" ("alliance_id", "activity_id");`);

    this.addSql(
      `create table "activity_duties" ("alliance_id" uuid not null, "tag" text not null, "activity_id" uuid not null, primary key ("alliance_id", "tag", "activity_id"));`,
    );
    this.addSql(`create index "activity_duties_by_activity" on "activity_duties" ("alliance_id", "activity_id");`);

    this.addSql(
      `create table "programme_tags" ("alliance_id" uuid not null, "tag" text not null, "programme_id" uuid not null, primary key ("alliance_id", "tag", "programme_id"));`,
    );
    this.addSql(`create index "programme_tags_by_programme" on "programme_tags" ("alliance_id", "programme_id");`);

    this.addSql(
      `create table "registrations" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "activity_id" uuid not null, "organization_id" uuid null, "status" text not null, "position" int not null, "participant_name" text not null, "contact" text null, "participant_key" text not null, "cancel_token_hash" text null, "offer_expires_at" timestamptz(3) null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "registrations_one_active_a_participant" on "registrations" ("alliance_id", "activity_id", "participant_key") where status in ('CONFIRMED', 'WAITLISTED', 'OFFERED');`,
    );
    this.addSql(
      `create index "registrations_by_status" on "registrations" ("alliance_id", "activity_id", "status", "position");`,
    );
    this.addSql(`alter table "registrations" add constraint "registrations_id_once" unique ("id");`);

    this.addSql(
      `alter table "alliances" add constraint "alliances_cooperation_modes_known" check (cooperation_modes <@ array['JOINT_ORGANIZATION', 'JOINT_ACTIVITIES', 'JOINT_GOVERNANCE']::text[]);`,
    );
    this.addSql(
      `alter table "alliances" add constraint "alliances_slug_form" check (slug ~ '^[a-z][a-z0-9-]{1,39}\$');`,
    );

    this.addSql(
      `alter table "places" add constraint "places_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "places" add constraint "places_alliance_id_parent_id_foreign" foreign key ("alliance_id", "parent_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "places" add constraint "places_not_within_itself" check (parent_id <> id);`);
    this.addSql(
      `alter table "places" add constraint "places_kind_known" check (kind in ('SUBDISTRICT', 'COMMUNITY', 'COMPOUND', 'GRID', 'BUILDING', 'VENUE'));`,
    );

    this.addSql(
      `alter table "organizations" add constraint "organizations_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organizations" add constraint "organizations_alliance_id_parent_id_foreign" foreign key ("alliance_id", "parent_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organizations" add constraint "organizations_alliance_id_unit_id_foreign" foreign key ("alliance_id", "unit_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organizations" add constraint "organizations_alliance_id_incubated_by_id_foreign" foreign key ("alliance_id", "incubated_by_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organizations" add constraint "organizations_alliance_id_place_id_foreign" foreign key ("alliance_id", "place_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organizations" add constraint "organizations_close_after_founding" check (closed_on >= founded_on);`,
    );
    this.addSql(
      `alter table "organizations" add constraint "organizations_unit_of_non_public_only" check (unit_id is null or classification = 'NON_PUBLIC_PARTY_ORGANIZATION');`,
    );
    this.addSql(`alter table "organizations" add constraint "organizations_not_under_itself" check (parent_id <> id);`);
    this.addSql(
      `alter table "organizations" add constraint "organizations_classification_known" check (classification in ('SUBDISTRICT', 'COMMUNITY', 'RESIDENTS_COMMITTEE', 'OWNERS_COMMITTEE', 'GENERAL_BRANCH', 'PARTY_BRANCH', 'FUNCTIONAL_BRANCH', 'PARTY_GROUP', 'NON_PUBLIC_PARTY_ORGANIZATION', 'UNIT', 'DEPARTMENT', 'SOCIAL_ORGANIZATION', 'MASS_ORGANIZATION', 'VOLUNTEER_TEAM', 'INCUBATOR'));`,
    );

    this.addSql(
      `alter table "organization_tags" add constraint "organization_tags_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "organization_tags" add constraint "organization_tags_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "chair_terms" add constraint "chair_terms_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "chair_terms" add constraint "chair_terms_alliance_id_chair_id_foreign" foreign key ("alliance_id", "chair_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "chair_terms" add constraint "chair_terms_end_after_start" check (ends_on >= starts_on);`);

    this.addSql(
      `alter table "api_keys" add constraint "api_keys_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "api_keys" add constraint "api_keys_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "api_keys" add constraint "api_keys_organization_of_those_who_act" check ((role in ('coordinator', 'member')) = (organization_id is not null));`,
    );
    this.addSql(
      `alter table "api_keys" add constraint "api_keys_alliance_unless_operator" check ((role = 'operator') = (alliance_id is null));`,
    );
    this.addSql(
      `alter table "api_keys" add constraint "api_keys_role_known" check (role in ('operator', 'coordinator', 'member', 'widget'));`,
    );

    this.addSql(
      `alter table "activity_series" add constraint "activity_series_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activity_series" add constraint "activity_series_alliance_id_host_id_foreign" foreign key ("alliance_id", "host_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activity_series" add constraint "activity_series_alliance_id_venue_id_foreign" foreign key ("alliance_id", "venue_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "activity_series" add constraint "activity_series_lasts" check (duration_minutes > 0);`);
    this.addSql(
      `alter table "activity_series" add constraint "activity_series_kind_known" check (kind in ('SHARED_EVENT', 'SERVICE', 'LECTURE', 'EMERGENCY', 'VISIT', 'FESTIVAL'));`,
    );

    this.addSql(
      `alter table "posts" add constraint "posts_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "posts" add constraint "posts_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "posts" add constraint "posts_end_after_start" check (ended_on >= started_on);`);
    this.addSql(
      `alter table "posts" add constraint "posts_role_known" check (role in ('SECRETARY', 'DEPUTY_SECRETARY', 'GROUP_LEADER', 'LIAISON', 'MEMBER'));`,
    );

    this.addSql(
      `alter table "memberships" add constraint "memberships_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "memberships" add constraint "memberships_alliance_id_member_id_foreign" foreign key ("alliance_id", "member_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "memberships" add constraint "memberships_alliance_id_liaison_id_foreign" foreign key ("alliance_id", "liaison_id") references "posts" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "memberships" add constraint "memberships_member_has_term" check (valid_from is not null or status in ('APPLIED', 'INVITED', 'REJECTED'));`,
    );
    this.addSql(
      `alter table "memberships" add constraint "memberships_end_after_start" check (valid_until >= valid_from);`,
    );
    this.addSql(
      `alter table "memberships" add constraint "memberships_status_known" check (status in ('APPLIED', 'INVITED', 'ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED', 'REJECTED'));`,
    );

    this.addSql(
      `alter table "programmes" add constraint "programmes_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "programmes" add constraint "programmes_items_positive" check (declared_item_count > 0);`);
    this.addSql(
      `alter table "programmes" add constraint "programmes_kind_known" check (kind in ('INITIATIVE', 'BRAND', 'MODE', 'METHOD', 'CULTIVATION', 'PILLAR', 'MECHANISM'));`,
    );

    this.addSql(
      `alter table "honours" add constraint "honours_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "honours" add constraint "honours_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "honours" add constraint "honours_alliance_id_programme_id_foreign" foreign key ("alliance_id", "programme_id") references "programmes" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "honours" add constraint "honours_one_recipient" check (num_nonnulls(organization_id, programme_id) = 1);`,
    );
    this.addSql(
      `alter table "honours" add constraint "honours_level_known" check (level in ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT', 'SUBDISTRICT'));`,
    );

    this.addSql(
      `alter table "honour_tags" add constraint "honour_tags_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "honour_tags" add constraint "honour_tags_alliance_id_honour_id_foreign" foreign key ("alliance_id", "honour_id") references "honours" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "activities" add constraint "activities_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_alliance_id_host_id_foreign" foreign key ("alliance_id", "host_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_alliance_id_venue_id_foreign" foreign key ("alliance_id", "venue_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_alliance_id_super_event_id_foreign" foreign key ("alliance_id", "super_event_id") references "activities" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_alliance_id_series_id_foreign" foreign key ("alliance_id", "series_id") references "activity_series" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_alliance_id_programme_id_foreign" foreign key ("alliance_id", "programme_id") references "programmes" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_occurrence_of_series" check ((series_id is null) = (occurrence_on is null));`,
    );
    this.addSql(`alter table "activities" add constraint "activities_not_within_itself" check (super_event_id <> id);`);
    this.addSql(
      `alter table "activities" add constraint "activities_within_capacity" check (confirmed_count + offered_count <= capacity);`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_counts_not_negative" check (confirmed_count >= 0 and offered_count >= 0 and waitlisted_count >= 0);`,
    );
    this.addSql(`alter table "activities" add constraint "activities_capacity_positive" check (capacity > 0);`);
    this.addSql(`alter table "activities" add constraint "activities_end_after_start" check (ends_at > starts_at);`);
    this.addSql(
      `alter table "activities" add constraint "activities_visibility_known" check (visibility in ('PUBLIC', 'ALLIANCE'));`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_status_known" check (status in ('DRAFT', 'PUBLISHED', 'POSTPONED', 'IN_PROGRESS', 'COMPLETED', 'ARCHIVED', 'CANCELLED'));`,
    );
    this.addSql(
      `alter table "activities" add constraint "activities_kind_known" check (kind in ('SHARED_EVENT', 'SERVICE', 'LECTURE', 'EMERGENCY', 'VISIT', 'FESTIVAL'));`,
    );

    this.addSql(
      `alter table "co_hosts" add constraint "co_hosts_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "co_hosts" add constraint "co_hosts_alliance_id_activity_id_foreign" foreign key ("alliance_id", "activity_id") references "activities" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "co_hosts" add constraint "co_hosts_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "co_hosts" add constraint "co_hosts_status_known" check (status in ('INVITED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `alter table "attendances" add constraint "attendances_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attendances" add constraint "attendances_alliance_id_activity_id_foreign" foreign key ("alliance_id", "activity_id") references "activities" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attendances" add constraint "attendances_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attendances" add constraint "attendances_measure_something" check (num_nonnulls(headcount, person_times) > 0);`,
    );
    this.addSql(
      `alter table "attendances" add constraint "attendances_not_negative" check (headcount >= 0 and person_times >= 0);`,
    );
    this.addSql(
      `alter table "attendances" add constraint "attendances_heads_within_person_times" check (headcount <= person_times);`,
    );

    this.addSql(
      `alter table "activity_tags" add constraint "activity_tags_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activity_tags" add constraint "activity_tags_alliance_id_activity_id_foreign" foreign key ("alliance_id", "activity_id") references "activities" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "activity_duties" add constraint "activity_duties_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "activity_duties" add constraint "activity_duties_alliance_id_activity_id_foreign" foreign key ("alliance_id", "activity_id") references "activities" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "programme_tags" add constraint "programme_tags_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "programme_tags" add constraint "programme_tags_alliance_id_programme_id_foreign" foreign key ("alliance_id", "programme_id") references "programmes" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "registrations" add constraint "registrations_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "registrations" add constraint "registrations_alliance_id_activity_id_foreign" foreign key ("alliance_id", "activity_id") references "activities" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "registrations" add constraint "registrations_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "registrations" add constraint "registrations_offer_expires" check ((status = 'OFFERED') <= (offer_expires_at is not null));`,
    );
    this.addSql(
      `alter table "registrations" add constraint "registrations_status_known" check (status in ('CONFIRMED', 'WAITLISTED', 'OFFERED', 'EXPIRED', 'CANCELLED', 'ATTENDED', 'NO_SHOW'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "places" drop constraint "places_alliance_id_foreign";`);
    this.addSql(`alter table "organizations" drop constraint "organizations_alliance_id_foreign";`);
    this.addSql(`alter table "organization_tags" drop constraint "organization_tags_alliance_id_foreign";`);
    this.addSql(`alter table "chair_terms" drop constraint "chair_terms_alliance_id_foreign";`);
    this.addSql(`alter table "api_keys" drop constraint "api_keys_alliance_id_foreign";`);
    this.addSql(`alter table "activity_series" drop constraint "activity_series_alliance_id_foreign";`);
    this.addSql(`alter table "posts" drop constraint "posts_alliance_id_foreign";`);
    this.addSql(`alter table "memberships" drop constraint "memberships_alliance_id_foreign";`);
    this.addSql(`alter table "programmes" drop constraint "programmes_alliance_id_foreign";`);
    this.addSql(`alter table "honours" drop constraint "honours_alliance_id_foreign";`);
    this.addSql(`alter table "honour_tags" drop constraint "honour_tags_alliance_id_foreign";`);
    this.addSql(`alter table "activities" drop constraint "activities_alliance_id_foreign";`);
    this.addSql(`alter table "co_hosts" drop constraint "co_hosts_alliance_id_foreign";`);
    this.addSql(`alter table "attendances" drop constraint "attendances_alliance_id_foreign";`);
    this.addSql(`alter table "activity_tags" drop constraint "activity_tags_alliance_id_foreign";`);
    this.addSql(`alter table "activity_duties" drop constraint "activity_duties_alliance_id_foreign";`);
    this.addSql(`alter table "programme_tags" drop constraint "programme_tags_alliance_id_foreign";`);
    this.addSql(`alter table "registrations" drop constraint "registrations_alliance_id_foreign";`);
    this.addSql(`alter table "places" drop constraint "places_alliance_id_parent_id_foreign";`);
    this.addSql(`alter table "organizations" drop constraint "organizations_alliance_id_place_id_foreign";`);
    this.addSql(`alter table "activity_series" drop constraint "activity_series_alliance_id_venue_id_foreign";`);
    this.addSql(`alter table "activities" drop constraint "activities_alliance_id_venue_id_foreign";`);
    this.addSql(`alter table "organizations" drop constraint "organizations_alliance_id_parent_id_foreign";`);
    this.addSql(`alter table "organizations" drop constraint "organizations_alliance_id_unit_id_foreign";`);
    this.addSql(`alter table "organizations" drop constraint "organizations_alliance_id_incubated_by_id_foreign";`);
    this.addSql(
      `alter table "organization_tags" drop constraint "organization_tags_alliance_id_organization_id_foreign";`,
    );
    this.addSql(`alter table "chair_terms" drop constraint "chair_terms_alliance_id_chair_id_foreign";`);
    this.addSql(`alter table "api_keys" drop constraint "api_keys_alliance_id_organization_id_foreign";`);
    this.addSql(`alter table "activity_series" drop constraint "activity_series_alliance_id_host_id_foreign";`);
    this.addSql(`alter table "posts" drop constraint "posts_alliance_id_organization_id_foreign";`);
    this.addSql(`alter table "memberships" drop constraint "memberships_alliance_id_member_id_foreign";`);
    this.addSql(`alter table "honours" drop constraint "honours_alliance_id_organization_id_foreign";`);
    this.addSql(`alter table "activities" drop constraint "activities_alliance_id_host_id_foreign";`);
    this.addSql(`alter table "co_hosts" drop constraint "co_hosts_alliance_id_organization_id_foreign";`);
    this.addSql(`alter table "attendances" drop constraint "attendances_alliance_id_organization_id_foreign";`);
    this.addSql(`alter table "registrations" drop constraint "registrations_alliance_id_organization_id_foreign";`);
    this.addSql(`alter table "activities" drop constraint "activities_alliance_id_series_id_foreign";`);
    this.addSql(`alter table "memberships" drop constraint "memberships_alliance_id_liaison_id_foreign";`);
    this.addSql(`alter table "honours" drop constraint "honours_alliance_id_programme_id_foreign";`);
    this.addSql(`alter table "activities" drop constraint "activities_alliance_id_programme_id_foreign";`);
    this.addSql(`alter table "programme_tags" drop constraint "programme_tags_alliance_id_programme_id_foreign";`);
    this.addSql(`alter table "honour_tags" drop constraint "honour_tags_alliance_id_honour_id_foreign";`);
    this.addSql(`alter table "activities" drop constraint "activities_alliance_id_super_event_id_foreign";`);
    this.addSql(`alter table "co_hosts" drop constraint "co_hosts_alliance_id_activity_id_foreign";`);
    this.addSql(`alter table "attendances" drop constraint "attendances_alliance_id_activity_id_foreign";`);
    this.addSql(`alter table "activity_tags" drop constraint "activity_tags_alliance_id_activity_id_foreign";`);
    this.addSql(`alter table "activity_duties" drop constraint "activity_duties_alliance_id_activity_id_foreign";`);
    this.addSql(`alter table "registrations" drop constraint "registrations_alliance_id_activity_id_foreign";`);

    this.addSql(`drop table if exists "alliances" cascade;`);
    this.addSql(`drop table if exists "places" cascade;`);
    this.addSql(`drop table if exists "organizations" cascade;`);
    this.addSql(`drop table if exists "organization_tags" cascade;`);
    this.addSql(`drop table if exists "chair_terms" cascade;`);
    this.addSql(`drop table if exists "api_keys" cascade;`);
    this.addSql(`drop table if exists "activity_series" cascade;`);
    this.addSql(`drop table if exists "posts" cascade;`);
    this.addSql(`drop table if exists "memberships" cascade;`);
    this.addSql(`drop table if exists "programmes" cascade;`);
    this.addSql(`drop table if exists "honours" cascade;`);
    this.addSql(`drop table if exists "honour_tags" cascade;`);
    this.addSql(`drop table if exists "activities" cascade;`);
    this.addSql(`drop table if exists "co_hosts" cascade;`);
    this.addSql(`drop table if exists "attendances" cascade;`);
    this.addSql(`drop table if exists "activity_tags" cascade;`);
    this.addSql(`drop table if exists "activity_duties" cascade;`);
    this.addSql(`drop table if exists "programme_tags" cascade;`);
    this.addSql(`drop table if exists "registrations" cascade;`);
  }
}
