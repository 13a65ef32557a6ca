import { Migration } from "@mikro-orm/migrations";

export class Migration20261123205000_claims extends Migration {
  override name = "Migration20261123205000_claims";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "needs" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "organization_id" uuid not null, "title" text not null, "description" text null, "quantity" int not null, "unit" text not null, "claimed" int not null default 0, "fulfilled" int not null default 0, "confirmed" int not null default 0, "place_id" uuid null, "programme_id" uuid null, "kind" text not null, "status" text not null, "needed_by" date null, "published_at" timestamptz(3) null, "declined_reason" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "needs_by_organization" on "needs" ("alliance_id", "organization_id");`);
    this.addSql(`create index "needs_by_time" on "needs" ("alliance_id", "created_at", "id");`);
    this.addSql(`alter table "needs" add constraint "needs_id_once" unique ("id");`);

    this.addSql(
      `create table "need_tags" ("alliance_id" uuid not null, "tag" text not null, "need_id" uuid not null, primary key ("alliance_id", "tag", "need_id"));`,
    );
    this.addSql(`create index "need_tags_by_tag" on "need_tags" ("alliance_id", "tag");`);

    this.addSql(
      `create table "projects" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "organization_id" uuid not null, "title" text not null, "description" text null, "category" text not null, "status" text not null, "place_id" uuid null, "programme_id" uuid null, "completed_on" date null, "evaluation" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(`create index "projects_by_programme" on "projects" ("alliance_id", "programme_id");`);
    this.addSql(`create index "projects_by_organization" on "projects" ("alliance_id", "organization_id");`);
    this.addSql(`create index "projects_by_time" on "projects" ("alliance_id", "created_at", "id");`);
    this.addSql(`alter table "projects" add constraint "projects_id_once" unique ("id");`);

    this.addSql(
      `create table "project_tags" ("alliance_id" uuid not null, "tag" text not null, "project_id" uuid not null, primary key ("alliance_id", "tag", "project_id"));`,
    );
    this.addSql(`create index "project_tags_by_tag" on "project_tags" ("alliance_id", "tag");`);

    this.addSql(
      `create table "pledges" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "organization_id" uuid not null, "title" text not null, "description" text null, "quantity" int not null, "unit" text not null, "claimed" int not null default 0, "fulfilled" int not null default 0, "confirmed" int not null default 0, "place_id" uuid null, "programme_id" uuid null, "kind" text not null, "status" text not null, "valid_until" date null, "resolution_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create index "pledges_by_resolution" on "pledges" ("alliance_id", "resolution_id", "created_at", "id");`,
    );
    this.addSql(`create index "pledges_by_organization" on "pledges" ("alliance_id", "organization_id");`);
    this.addSql(`create index "pledges_by_time" on "pledges" ("alliance_id", "created_at", "id");`);
    this.addSql(`alter table "pledges" add constraint "pledges_id_once" unique ("id");`);

    this.addSql(
      `create table "pledge_tags" ("alliance_id" uuid not null, "tag" text not null, "pledge_id" uuid not null, primary key ("alliance_id", "tag", "pledge_id"));`,
    );
    this.addSql(`create index "pledge_tags_by_tag" on "pledge_tags" ("alliance_id", "tag");`);

    this.addSql(
      `create table "claims" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "need_id" uuid null, "pledge_id" uuid null, "project_id" uuid null, "giver_id" uuid not null, "receiver_id" uuid not null, "proposed_by_id" uuid not null, "status" text not null, "quantity" int null, "unit" text null, "fulfilled" int not null default 0, "confirmed" int not null default 0, "accepted_at" timestamptz(3) null, "note" text null, "rating" text null, "rating_note" text null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create unique index "claims_one_proposal_a_project" on "claims" ("alliance_id", "project_id", "giver_id") where project_id is not null and status = 'PROPOSED';`,
    );
    this.addSql(
      `create unique index "claims_one_holds_a_project" on "claims" ("alliance_id", "project_id") where project_id is not null and status in ('ACCEPTED', 'FULFILLED', 'RATED');`,
    );
    this.addSql(`create index "claims_by_receiver" on "claims" ("alliance_id", "receiver_id");`);
    this.addSql(`create index "claims_by_giver" on "claims" ("alliance_id", "giver_id");`);
    this.addSql(`create index "claims_by_project" on "claims" ("alliance_id", "project_id");`);
    this.addSql(`create index "claims_by_pledge" on "claims" ("alliance_id", "pledge_id");`);
    this.addSql(`create index "claims_by_need" on "claims" ("alliance_id", "need_id");`);
    this.addSql(`create index "claims_by_time" on "claims" ("alliance_id", "created_at", "id");`);
    this.addSql(`alter table "claims" add constraint "claims_id_once" unique ("id");`);

    this.addSql(
      `create table "fulfilments" ("alliance_id" uuid not null, "id" uuid not null, "created_at" timestamptz(3) not null, "claim_id" uuid not null, "quantity" int not null, "occurred_on" date not null, "note" text null, "recorded_by_id" uuid null, "confirmed_at" timestamptz(3) null, "reverses_id" uuid null, primary key ("alliance_id", "id"));`,
    );
    this.addSql(
      `create index "fulfilments_by_claim" on "fulfilments" ("alliance_id", "claim_id", "created_at", "id");`,
    );
    this.addSql(
      `alter table "fulfilments" add constraint "fulfilments_reversed_once" unique ("alliance_id", "reverses_id");`,
    );
    this.addSql(`alter table "fulfilments" add constraint "fulfilments_id_once" unique ("id");`);

    this.addSql(
      `alter table "needs" add constraint "needs_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "needs" add constraint "needs_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "needs" add constraint "needs_alliance_id_place_id_foreign" foreign key ("alliance_id", "place_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "needs" add constraint "needs_alliance_id_programme_id_foreign" foreign key ("alliance_id", "programme_id") references "programmes" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "needs" add constraint "needs_reviewed_wishes_only" check (kind = 'MICRO_WISH' or published_at is not null);`,
    );
    this.addSql(
      `alter table "needs" add constraint "needs_published_at" check (case status when 'PUBLISHED' then published_at is not null when 'CLOSED' then published_at is not null when 'WITHDRAWN' then true else published_at is null end);`,
    );
    this.addSql(
      `alter table "needs" add constraint "needs_counters_within_quantity" check (0 <= confirmed and confirmed <= fulfilled and fulfilled <= claimed and claimed <= quantity);`,
    );
    this.addSql(`alter table "needs" add constraint "needs_quantity_positive" check (quantity > 0);`);
    this.addSql(
      `alter table "needs" add constraint "needs_status_known" check (status in ('IN_REVIEW', 'DECLINED', 'PUBLISHED', 'CLOSED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "needs" add constraint "needs_kind_known" check (kind in ('RESOURCE', 'SERVICE', 'MICRO_WISH'));`,
    );

    this.addSql(
      `alter table "need_tags" add constraint "need_tags_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "need_tags" add constraint "need_tags_alliance_id_need_id_foreign" foreign key ("alliance_id", "need_id") references "needs" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "projects" add constraint "projects_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "projects" add constraint "projects_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "projects" add constraint "projects_alliance_id_place_id_foreign" foreign key ("alliance_id", "place_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "projects" add constraint "projects_alliance_id_programme_id_foreign" foreign key ("alliance_id", "programme_id") references "programmes" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "projects" add constraint "projects_completed_on_a_day" check ((completed_on is not null) = (status in ('COMPLETED', 'EVALUATED', 'ARCHIVED')));`,
    );
    this.addSql(
      `alter table "projects" add constraint "projects_status_known" check (status in ('LISTED', 'CLAIMED', 'IN_PROGRESS', 'COMPLETED', 'EVALUATED', 'ARCHIVED'));`,
    );

    this.addSql(
      `alter table "project_tags" add constraint "project_tags_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "project_tags" add constraint "project_tags_alliance_id_project_id_foreign" foreign key ("alliance_id", "project_id") references "projects" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "pledges" add constraint "pledges_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "pledges" add constraint "pledges_alliance_id_organization_id_foreign" foreign key ("alliance_id", "organization_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "pledges" add constraint "pledges_alliance_id_place_id_foreign" foreign key ("alliance_id", "place_id") references "places" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "pledges" add constraint "pledges_alliance_id_programme_id_foreign" foreign key ("alliance_id", "programme_id") references "programmes" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "pledges" add constraint "pledges_alliance_id_resolution_id_foreign" foreign key ("alliance_id", "resolution_id") references "resolutions" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "pledges" add constraint "pledges_counters_within_quantity" check (0 <= confirmed and confirmed <= fulfilled and fulfilled <= claimed and claimed <= quantity);`,
    );
    this.addSql(`alter table "pledges" add constraint "pledges_quantity_positive" check (quantity > 0);`);
    this.addSql(
      `alter table "pledges" add constraint "pledges_status_known" check (status in ('OFFERED', 'CLOSED', 'WITHDRAWN'));`,
    );
    this.addSql(`alter table "pledges" add constraint "pledges_kind_known" check (kind in ('RESOURCE', 'SERVICE'));`);

    this.addSql(
      `alter table "pledge_tags" add constraint "pledge_tags_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "pledge_tags" add constraint "pledge_tags_alliance_id_pledge_id_foreign" foreign key ("alliance_id", "pledge_id") references "pledges" ("alliance_id", "id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "claims" add constraint "claims_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_alliance_id_need_id_foreign" foreign key ("alliance_id", "need_id") references "needs" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_alliance_id_pledge_id_foreign" foreign key ("alliance_id", "pledge_id") references "pledges" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_alliance_id_project_id_foreign" foreign key ("alliance_id", "project_id") references "projects" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_alliance_id_giver_id_foreign" foreign key ("alliance_id", "giver_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_alliance_id_receiver_id_foreign" foreign key ("alliance_id", "receiver_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_alliance_id_proposed_by_id_foreign" foreign key ("alliance_id", "proposed_by_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_proposed_by_a_side" check (proposed_by_id in (giver_id, receiver_id));`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_fulfilled_when_all_is" check (quantity is null or status not in ('ACCEPTED', 'FULFILLED', 'RATED') or (fulfilled = quantity) = (status <> 'ACCEPTED'));`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_fulfilled_within_quantity" check (0 <= confirmed and confirmed <= fulfilled and fulfilled <= coalesce(quantity, 0));`,
    );
    this.addSql(`alter table "claims" add constraint "claims_quantity_positive" check (quantity > 0);`);
    this.addSql(
      `alter table "claims" add constraint "claims_projects_are_not_counted" check ((project_id is null) = (quantity is not null));`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_of_something" check ((project_id is not null) <> (need_id is not null or pledge_id is not null));`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_rating_known" check (rating in ('SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED'));`,
    );
    this.addSql(
      `alter table "claims" add constraint "claims_status_known" check (status in ('PROPOSED', 'ACCEPTED', 'FULFILLED', 'RATED', 'DECLINED', 'WITHDRAWN'));`,
    );

    this.addSql(
      `alter table "fulfilments" add constraint "fulfilments_alliance_id_foreign" foreign key ("alliance_id") references "alliances" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "fulfilments" add constraint "fulfilments_alliance_id_claim_id_foreign" foreign key ("alliance_id", "claim_id") references "claims" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "fulfilments" add constraint "fulfilments_alliance_id_recorded_by_id_foreign" foreign key ("alliance_id", "recorded_by_id") references "organizations" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "fulfilments" add constraint "fulfilments_alliance_id_reverses_id_foreign" foreign key ("alliance_id", "reverses_id") references "fulfilments" ("alliance_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "fulfilments" add constraint "fulfilments_reversals_are_not_confirmed" check (reverses_id is null or confirmed_at is null);`,
    );
    this.addSql(
      `alter table "fulfilments" add constraint "fulfilments_reversals_are_negative" check ((reverses_id is null) = (quantity > 0) and quantity <> 0);`,
    );
  }
}
