import { operation } from "../../support/operations.js";
import { allianceCount, slugOf } from "../data.js";
import type { Variables } from "../operation.js";
import type { Read } from "../read.js";

const pageSizes = Array.from({ length: 11 }, (_, index) => 5 + index);

const variables: Variables[] = pageSizes.flatMap((_, round) =>
  Array.from({ length: allianceCount }, (_, index) => ({
    alliance: slugOf(index + 1),
    // Neighbouring requests differ in both, and every alliance meets every page size once a cycle.
    first: pageSizes[(index + round) % pageSizes.length]!,
  })),
);

const query = operation("upcoming-activities");

const instant = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Each JSON object is made by the cheapest of PostgreSQL's functions for it, each organization is read once. */
const text = `
select '{"alliance":' || coalesce((
  select row_to_json(alliance)::text from (
    select al.name, (
      select row_to_json(activities) from (
        select coalesce(json_agg(node) filter (where place <= $2), '[]') as nodes,
          json_build_object('hasNextPage', count(*) > $2, 'endCursor', max(cursor)) as "pageInfo"
        from (
          select a.place,
            case when a.place = least($2, a.total) then translate(encode(convert_to(
              json_build_array('STARTS_AT ASC', a.starts_at::text, a.id)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_') end as cursor,
            case when a.place <= $2 then (
              select row_to_json(n) from (
                select 'act_' || a.id as id, a.title, ${instant("a.starts_at")} as "startsAt", ${instant("a.ends_at")} as "endsAt",
                  (
                    select row_to_json(h) from (
                      select 'org_' || o.id as id, o.name from organizations o where o.alliance_id = a.alliance_id and o.id = a.host_id
                    ) h
                  ) as host,
                  (
                    select coalesce(json_agg(c), '[]') from (
                      select c.status, (select row_to_json(x) from (select 'org_' || o.id as id, o.name) x) as organization
                      from co_hosts c join organizations o on o.alliance_id = c.alliance_id and o.id = c.organization_id
                      where c.alliance_id = a.alliance_id and c.activity_id = a.id and c.status = 'ACCEPTED'
                      order by o.name collate "zh-x-icu", c.id
                    ) c
                  ) as "coHosts",
                  (
                    select coalesce(json_agg(p), '[]') from (
                      select r.headcount, case when o.id is not null then (select row_to_json(x) from (select o.name) x) end as organization
                      from (
                        select organization_id, count(*) as headcount from registrations
                        where alliance_id = a.alliance_id and activity_id = a.id and status = 'CONFIRMED' group by organization_id
                      ) r
                      left join organizations o on o.alliance_id = a.alliance_id and o.id = r.organization_id
                      order by o.name collate "zh-x-icu"
                    ) p
                  ) as participation
              ) n
            ) end as node
          from (
            select u.*, row_number() over () as place, count(*) over () as total from (
              select alliance_id, id, title, starts_at, ends_at, host_id from activities
              where alliance_id = al.id and status = 'PUBLISHED' and visibility = 'PUBLIC' and starts_at > now()
              order by starts_at, id limit $2::int + 1
            ) u
          ) a
        ) page
      ) activities
    ) as activities
    from alliances al where al.slug = $1
  ) alliance
), 'null') || '}' as json`;

const setup = `
create view alliances as select id, slug, name from public.alliances;
comment on view alliances is e'@primaryKey id\\n@unique slug';

create view organizations as select alliance_id, id, name from public.organizations;
comment on view organizations is e'@primaryKey alliance_id,id';

create view upcoming_activities as
  select alliance_id, id, title, starts_at, ends_at, host_id from public.activities
  where status = 'PUBLISHED' and visibility = 'PUBLIC' and starts_at > now();
comment on view upcoming_activities is e'@primaryKey alliance_id,id
@foreignKey (alliance_id) references alliances (id)|@foreignFieldName upcomingActivities
@foreignKey (alliance_id, host_id) references organizations (alliance_id, id)|@fieldName host';

create view accepted_co_hosts as
  select c.alliance_id, c.id, c.activity_id, c.organization_id, c.status, o.name collate "zh-x-icu" as organization_name
  from public.co_hosts c join public.organizations o on o.alliance_id = c.alliance_id and o.id = c.organization_id
  where c.status = 'ACCEPTED';
comment on view accepted_co_hosts is e'@primaryKey alliance_id,id
@foreignKey (alliance_id, activity_id) references upcoming_activities (alliance_id, id)|@foreignSimpleFieldName coHosts|@backwardBehavior +list -connection
@foreignKey (alliance_id, organization_id) references organizations (alliance_id, id)|@fieldName organization';

create view participation as
  select r.alliance_id, r.activity_id, r.organization_id, r.headcount, o.name collate "zh-x-icu" as organization_name
  from (
    select alliance_id, activity_id, organization_id, count(*)::int as headcount from public.registrations
    where status = 'CONFIRMED' group by alliance_id, activity_id, organization_id
  ) r
  left join public.organizations o on o.alliance_id = r.alliance_id and o.id = r.organization_id;
comment on view participation is e'@foreignKey (alliance_id, activity_id) references upcoming_activities (alliance_id, id)|@foreignSimpleFieldName participation|@backwardBehavior +list -connection
@foreignKey (alliance_id, organization_id) references organizations (alliance_id, id)|@fieldName organization';
`;

const postgraphileQuery = `query UpcomingActivities($alliance: String!, $first: Int! = 10) {
  alliance: allianceBySlug(slug: $alliance) {
    name
    activities: upcomingActivities(orderBy: [STARTS_AT_ASC, ROW_ID_ASC], first: $first) {
      nodes {
        id: rowId
        title
        startsAt
        endsAt
        host { id: rowId name }
        coHosts(orderBy: [ORGANIZATION_NAME_ASC, ROW_ID_ASC]) { status organization { id: rowId name } }
        participation(orderBy: [ORGANIZATION_NAME_ASC]) { headcount organization { name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Organization {
  readonly id: string;
  readonly name: string;
}

interface Answer {
  readonly alliance: {
    readonly activities: {
      readonly nodes: readonly {
        readonly id: string;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly host: Organization;
        readonly coHosts: readonly { readonly organization: Organization }[];
      }[];
    };
  };
}

const publicInstant = (value: string): string => new Date(value).toISOString();
const publicOrganization = (organization: Organization): Organization => ({
  ...organization,
  id: `org_${organization.id}`,
});

/** Its ids lack the type prefix and its instants have microseconds; everything else is the same. */
function normalise(data: unknown): unknown {
  const { alliance } = data as Answer;
  const nodes = alliance.activities.nodes.map((node) => ({
    ...node,
    id: `act_${node.id}`,
    startsAt: publicInstant(node.startsAt),
    endsAt: publicInstant(node.endsAt),
    host: publicOrganization(node.host),
    coHosts: node.coHosts.map((coHost) => ({ ...coHost, organization: publicOrganization(coHost.organization) })),
  }));
  return { alliance: { ...alliance, activities: { ...alliance.activities, nodes } } };
}

/** A partner site's widget: the alliance's next activities with hosts, co-hosts and participation. */
export const w: Read = {
  name: "W",
  variables,
  hub: { query },
  statement: { text, values: ({ alliance, first }) => [alliance!, first!] },
  postgraphile: { setup, query: postgraphileQuery, normalise, incomparable: ["endCursor"] },
};
