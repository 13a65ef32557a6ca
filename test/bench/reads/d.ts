import { operation } from "../../support/operations.js";
import { allianceCount, keyOf, slugOf } from "../data.js";
import type { Read } from "../read.js";

const variables = Array.from({ length: allianceCount }, (_, index) => ({ alliance: slugOf(index + 1) }));

/** Each table is read once; what is added up by month is added up again for the whole. */
const text = `
select '{"alliance":' || coalesce((
  select row_to_json(alliance)::text from (
    select (
        with attended as (
          select activity_id, sum(headcount) as headcount, sum(person_times) as person_times
          from attendances where alliance_id = al.id group by activity_id
        ), counted as (
          select coalesce(a.super_event_id, a.id) as campaign, to_char(a.starts_at at time zone al.time_zone, 'YYYY-MM') as month,
            coalesce(sum(t.headcount), 0) as headcount, coalesce(sum(t.person_times), 0) as person_times
          from activities a left join attended t on t.activity_id = a.id
          where a.alliance_id = al.id and a.status in ('IN_PROGRESS', 'COMPLETED', 'ARCHIVED')
          group by 1, 2
        ), months as (
          select month, sum(activities)::int as "activityCount", sum(headcount)::int as headcount, sum(person_times)::int as "personTimes"
          from (
            select month, 0 as activities, headcount, person_times from counted
            union all
            select min(month), 1, 0, 0 from counted group by campaign
          ) c
          group by month
        )
        select row_to_json(s) from (
          select coalesce(sum("activityCount"), 0) as "activityCount", coalesce(sum(headcount), 0) as headcount,
            coalesce(sum("personTimes"), 0) as "personTimes", coalesce(json_agg(m order by m.month), '[]') as "byMonth"
          from months m
        ) s
      ) as "activityStats",
      (
        with counted as (
          select organization_id, sum(case status when 'WITHDRAWN' then claimed else quantity end)::int as pledged,
            sum(claimed)::int as claimed, sum(fulfilled)::int as fulfilled
          from pledges where alliance_id = al.id group by organization_id
        )
        select row_to_json(s) from (
          select coalesce(sum(pledged), 0) as pledged, coalesce(sum(claimed), 0) as claimed, coalesce(sum(fulfilled), 0) as fulfilled, (
              select coalesce(json_agg(x), '[]') from (
                select (select row_to_json(y) from (select o.name) y) as organization, c.pledged, c.fulfilled
                from counted c join organizations o on o.alliance_id = al.id and o.id = c.organization_id
                order by o.name collate "zh-x-icu", o.id limit 10
              ) x
            ) as "byOrganization"
          from counted
        ) s
      ) as "pledgeStats",
      (
        with counted as (
          select level, count(*)::int as total, (count(*) filter (where status = 'CLOSED'))::int as resolved,
            count(*) filter (where due_at <= now()) as overdue
          from matters where alliance_id = al.id and status <> 'MERGED' group by level
        )
        select row_to_json(s) from (
          select coalesce(sum(c.total), 0) as total, coalesce(sum(c.resolved), 0) as resolved, coalesce(sum(c.overdue), 0) as overdue,
            json_agg(json_build_object('level', l.level, 'total', coalesce(c.total, 0), 'resolved', coalesce(c.resolved, 0)) order by l.place) as "byLevel"
          from (values (0, 'BUILDING'), (1, 'COMPOUND'), (2, 'COMMUNITY'), (3, 'SUBDISTRICT')) l (place, level)
          left join counted c on c.level = l.level
        ) s
      ) as "matterStats",
      (
        select row_to_json(s) from (
          select count(*) filter (where status in ('ADOPTED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED')) as adopted,
            count(*) filter (where status in ('FULFILLED', 'CLOSED')) as fulfilled,
            (
              select count(*) from action_items i
              where i.alliance_id = al.id and i.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')
                and i.due_on < (now() at time zone al.time_zone)::date
            ) as "overdueActionItems"
          from resolutions where alliance_id = al.id
        ) s
      ) as "resolutionStats"
    from alliances al where al.slug = $1
  ) alliance
), 'null') || '}' as json`;

/**
 * A coordinator's dashboard: the alliance's figures. PostGraphile takes no part: it counts nothing by itself, and
 * a function that answers with all figures would be the hand-written statement again.
 */
export const d: Read = {
  name: "D",
  variables,
  headers: ({ alliance }) => ({ authorization: `Bearer ${keyOf("coordinator", String(alliance))}` }),
  hub: { query: operation("overview") },
  statement: { text, values: ({ alliance }) => [alliance!] },
};
