import { Field, Int, ObjectType } from "type-graphql";
import {
  byPinyin,
  connectionField,
  connectionType,
  listField,
  ordersOf,
  PointsTo,
  rowsField,
  sql,
} from "../../reading/index.js";
import { Alliance, tagsField } from "../alliances/index.js";
import { byOrganization, Organization } from "../organizations/index.js";
import { Programme } from "../programmes/index.js";
import { Activity } from "./activity.entity.js";
import { ActivityFilter, activityFilterTerms } from "./activity.inputs.js";
import { ActivitySeries } from "./activity-series.entity.js";
import { CoHost } from "./co-host.entity.js";

const lists = {
  type: connectionType("Activity", () => Activity),
  node: () => Activity,
  filter: { input: ActivityFilter, terms: activityFilterTerms },
  orders: ordersOf<Activity>("Activity", {
    STARTS_AT: { by: (activity) => activity.startsAt, type: "timestamptz", description: "By when it starts 开始时间." },
    TITLE: { by: (activity) => byPinyin(activity.title), type: "text", description: "By title in pinyin 名称." },
    CREATED_AT: {
      by: (activity) => activity.createdAt,
      type: "timestamptz",
      description: "By when it was recorded 录入时间.",
    },
  }),
  defaultOrder: { field: "STARTS_AT", direction: "ASC" },
} as const;

connectionField(Alliance, "activities", {
  ...lists,
  description: "The activities of the alliance 活动, the earliest first.",
  on: (activity, alliance) => sql`${activity.alliance} = ${alliance.id}`,
});

connectionField(Organization, "activities", {
  ...lists,
  description: "The activities that it hosts 主办的活动.",
  on: (activity, organization) =>
    sql`${activity.alliance} = ${organization.alliance} and ${activity.host} = ${organization.id}`,
});

connectionField(Organization, "coHostedActivities", {
  ...lists,
  description: "The activities that it agreed to host jointly 联合主办的活动.",
  on: (activity, organization) => sql`${activity.alliance} = ${organization.alliance} and exists (
    select from co_hosts c where c.alliance_id = ${activity.alliance} and c.activity_id = ${activity.id}
    and c.organization_id = ${organization.id} and c.status = 'ACCEPTED')`,
});

connectionField(Activity, "subEvents", {
  ...lists,
  description: "The days of a campaign 各日行动 (schema.org: subEvent).",
  on: (day, campaign) => sql`${day.alliance} = ${campaign.alliance} and ${day.superEvent} = ${campaign.id}`,
});

connectionField(ActivitySeries, "activities", {
  ...lists,
  description: "The activities recorded for the series 系列中的活动.",
  on: (activity, series) => sql`${activity.alliance} = ${series.alliance} and ${activity.series} = ${series.id}`,
});

connectionField(Programme, "activities", {
  ...lists,
  description: "The activities that serve it 相关活动.",
  on: (activity, programme) =>
    sql`${activity.alliance} = ${programme.alliance} and ${activity.programme} = ${programme.id}`,
});

listField(Alliance, "activitySeries", {
  description: "The series of the alliance 系列活动, by title.",
  of: () => ActivitySeries,
  on: (series, alliance) => sql`${series.alliance} = ${alliance.id}`,
  orderBy: (series) => sql`${byPinyin(series.title)}, ${series.id}`,
});

tagsField(Activity, "activity_tags", "activity_id");
tagsField(
  Activity,
  "activity_duties",
  "activity_id",
  "duties",
  "The duties that it has to fill 任务, in code point order.",
);

listField(Activity, "coHosts", {
  description: "The units asked to host it jointly 联合主办, by name; without a key only those that agreed.",
  of: () => CoHost,
  on: (coHost, activity) => sql`${coHost.alliance} = ${activity.alliance} and ${coHost.activity} = ${activity.id}`,
  orderBy: (coHost, via) => sql`${byPinyin(via<Organization>("organization").name)}, ${coHost.id}`,
});

listField(Organization, "coHostInvitations", {
  description:
    "What it is asked to host jointly and has not answered 待答复的联合主办邀请, the soonest first; for the alliance's members and coordinators.",
  of: () => CoHost,
  on: (coHost, organization) =>
    sql`${coHost.alliance} = ${organization.alliance} and ${coHost.organization} = ${organization.id} and ${coHost.status} = 'INVITED' and exists (
      select from activities v where v.alliance_id = ${coHost.alliance} and v.id = ${coHost.activity} and v.status in ('DRAFT', 'PUBLISHED', 'POSTPONED', 'IN_PROGRESS'))`,
  orderBy: (coHost, via) => sql`${via<Activity>("activity").startsAt}, ${coHost.id}`,
});

@ObjectType({ description: "How many people one organization brings to an activity 参与情况." })
export class Participation {
  @PointsTo(() => Organization, "organization_id")
  @Field(() => Organization, {
    nullable: true,
    description: "The organization 单位; null for people who registered for themselves.",
  })
  organization?: Organization;

  @Field(() => Int, { description: "Heads 人数." })
  headcount!: number;

  @Field(() => Int, { description: "Person-times 人次." })
  personTimes!: number;
}

rowsField(Activity, "participation", {
  description:
    "Participation by organization, by name: confirmed registrations until it starts, recorded attendance from then on; a campaign's includes its days'.",
  of: () => Participation,
  from: (activity) => sql`
    select r.alliance_id, r.organization_id, count(*)::int as headcount, count(*)::int as "personTimes"
    from registrations r
    where ${activity.status} in ('DRAFT', 'PUBLISHED', 'POSTPONED')
      and r.alliance_id = ${activity.alliance} and r.activity_id = ${activity.id} and r.status = 'CONFIRMED'
    group by r.alliance_id, r.organization_id
    union all
    select t.alliance_id, t.organization_id, coalesce(sum(t.headcount), 0)::int, coalesce(sum(t.person_times), 0)::int
    from attendances t
    where ${activity.status} in ('IN_PROGRESS', 'COMPLETED', 'ARCHIVED')
      and t.alliance_id = ${activity.alliance} and t.activity_id in (
        select ${activity.id} union all
        select d.id from activities d where d.alliance_id = ${activity.alliance} and d.super_event_id = ${activity.id})
    group by t.alliance_id, t.organization_id`,
  orderBy: byOrganization,
});
