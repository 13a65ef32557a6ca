import { operation } from "../../support/operations.js";
import { allianceCount, keyOf, slugOf } from "../data.js";
import type { Variables } from "../operation.js";
import type { Read } from "../read.js";

/** What a partner's system asks for: what is to be done, what was decided, what is done, what came to nothing, what is to come. */
const statusSets = [
  "IN_EXECUTION",
  "ADOPTED,IN_EXECUTION",
  "FULFILLED,CLOSED",
  "ADOPTED,IN_EXECUTION,FULFILLED,CLOSED",
  "REJECTED,LAPSED",
  "PROPOSED,VOTING",
];

const pageSizes = [20, 10, 15, 25, 12];

/** The variables of first pages; from their cursors come the pages after them. */
const variables: Variables[] = statusSets.flatMap((_, round) =>
  Array.from({ length: allianceCount }, (_, index) => ({
    alliance: slugOf(index + 1),
    // Neighbouring requests differ in all, and every alliance meets every set once a cycle.
    status: statusSets[(index + round) % statusSets.length]!,
    first: pageSizes[(index + round) % pageSizes.length]!,
  })),
);

const statusesOf = ({ status }: Variables): readonly string[] => String(status).split(",");

/** Later than any row, so that the first page needs no statement of its own. */
const beforeAll = ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"] as const;

function placeOf({ after }: Variables): readonly [string, string] {
  if (after === undefined) return beforeAll;
  const [, createdAt, id] = JSON.parse(Buffer.from(String(after), "base64url").toString()) as [string, string, string];
  return [createdAt, id];
}

/** $1 alliance, $2 states, $3 how many, $4 and $5 the place of the cursor. */
const text = `
select '{"alliance":' || coalesce((
  select row_to_json(alliance)::text from (
    select (
      select row_to_json(resolutions) from (
        select (
            select count(*) from resolutions r where r.alliance_id = al.id and r.status = any($2::text[])
          ) as "totalCount",
          coalesce(json_agg(edge) filter (where place <= $3), '[]') as edges,
          json_build_object('hasNextPage', count(*) > $3, 'endCursor', max(cursor) filter (where place = least($3, total))) as "pageInfo"
        from (
          select r.place, r.total, r.cursor, case when r.place <= $3 then (
              select row_to_json(e) from (
                select r.cursor, (
                  select row_to_json(n) from (
                    select 'res_' || r.id as id, r.title, r.status,
                      (
                        select row_to_json(m) from (
                          select m.title, m.held_on as "heldOn" from meetings m where m.alliance_id = r.alliance_id and m.id = r.meeting_id
                        ) m
                      ) as meeting,
                      (
                        select coalesce(json_agg(i), '[]') from (
                          select i.status, i.due_on as "dueOn",
                            i.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED') and i.due_on < al.today as overdue,
                            (select row_to_json(x) from (select o.name) x) as lead
                          from action_items i join organizations o on o.alliance_id = i.alliance_id and o.id = i.lead_id
                          where i.alliance_id = r.alliance_id and i.resolution_id = r.id
                          order by i.due_on, i.id
                        ) i
                      ) as "actionItems",
                      (
                        select json_build_object('nodes', coalesce(json_agg(p), '[]')) from (
                          select 'plg_' || g.id as id, g.title, g.quantity, g.fulfilled,
                            (select row_to_json(x) from (select o.name) x) as organization
                          from (
                            select * from pledges g where g.alliance_id = r.alliance_id and g.resolution_id = r.id
                            order by g.created_at desc, g.id desc limit 5
                          ) g
                          join organizations o on o.alliance_id = g.alliance_id and o.id = g.organization_id
                          order by g.created_at desc, g.id desc
                        ) p
                      ) as pledges
                  ) n
                ) as node
              ) e
            ) end as edge
          from (
            select u.*, row_number() over () as place, count(*) over () as total,
              translate(encode(convert_to(json_build_array('CREATED_AT DESC', u.created_at::text, u.id)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_') as cursor
            from (
              select alliance_id, id, created_at, title, status, meeting_id from resolutions
              where alliance_id = al.id and status = any($2::text[]) and (created_at, id) < ($4::timestamptz, $5::uuid)
              order by created_at desc, id desc limit $3::int + 1
            ) u
          ) r
        ) page
      ) resolutions
    ) as resolutions
    from (select id, (now() at time zone time_zone)::date as today from alliances where slug = $1) al
  ) alliance
), 'null') || '}' as json`;

/** The functions are plain SQL, so that PostgreSQL puts them into the statement in place of a call. */
const setup = `
create view meetings as select alliance_id, id, title, held_on from public.meetings;
comment on view meetings is e'@primaryKey alliance_id,id';

create view resolutions as select alliance_id, id, created_at, title, status, meeting_id from public.resolutions;
comment on view resolutions is e'@primaryKey alliance_id,id
@unique id
@foreignKey (alliance_id, meeting_id) references meetings (alliance_id, id)|@fieldName meeting';

create function alliances_resolutions(alliance alliances, status text[]) returns setof resolutions stable language sql as $$
  select * from bench_postgraphile.resolutions r where r.alliance_id = alliance.id and r.status = any(alliances_resolutions.status) $$;
comment on function alliances_resolutions(alliances, text[]) is e'@behavior +order +orderBy';

create view action_items as select alliance_id, id, resolution_id, status, due_on, lead_id from public.action_items;
comment on view action_items is e'@primaryKey alliance_id,id
@foreignKey (alliance_id, resolution_id) references resolutions (alliance_id, id)|@foreignSimpleFieldName actionItems|@backwardBehavior +list -connection
@foreignKey (alliance_id, lead_id) references organizations (alliance_id, id)|@fieldName lead';

create view pledges as select alliance_id, id, created_at, resolution_id, organization_id, title, quantity, fulfilled from public.pledges;
comment on view pledges is e'@primaryKey alliance_id,id
@foreignKey (alliance_id, resolution_id) references resolutions (alliance_id, id)|@foreignFieldName pledges
@foreignKey (alliance_id, organization_id) references organizations (alliance_id, id)|@fieldName organization';

create function action_items_overdue(item action_items) returns boolean stable language sql as $$
  select item.status in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED')
    and item.due_on < (select (now() at time zone a.time_zone)::date from public.alliances a where a.id = item.alliance_id) $$;
`;

const postgraphileQuery = `query Resolutions($alliance: String!, $status: [String!], $first: Int! = 20, $after: Cursor) {
  alliance: allianceBySlug(slug: $alliance) {
    resolutions(status: $status, orderBy: [CREATED_AT_DESC, ROW_ID_DESC], first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id: rowId
          title
          status
          meeting { title heldOn }
          actionItems(orderBy: [DUE_ON_ASC, ROW_ID_ASC]) { status dueOn overdue lead { name } }
          pledges(orderBy: [CREATED_AT_DESC, ROW_ID_DESC], first: 5) { nodes { id: rowId title quantity fulfilled organization { name } } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Resolution {
  readonly id: string;
  readonly pledges: { readonly nodes: readonly { readonly id: string }[] };
}

interface Answer {
  readonly alliance: {
    readonly resolutions: { readonly edges: readonly { readonly node: Resolution }[] };
  };
}

/** Its ids lack the type prefix; everything else is the same. */
function normalise(data: unknown): unknown {
  const { alliance } = data as Answer;
  const edges = alliance.resolutions.edges.map((edge) => ({
    ...edge,
    node: {
      ...edge.node,
      id: `res_${edge.node.id}`,
      pledges: { nodes: edge.node.pledges.nodes.map((pledge) => ({ ...pledge, id: `plg_${pledge.id}` })) },
    },
  }));
  return { alliance: { ...alliance, resolutions: { ...alliance.resolutions, edges } } };
}

const withStatuses = (given: Variables): object => ({ ...given, status: statusesOf(given) });

/** A partner unit's own system: the alliance's resolutions with their meetings, what is to be done about them and what was pledged. */
export const p: Read = {
  name: "P",
  variables,
  pages: {
    count: 3,
    endOf: (data) =>
      (data as { alliance: { resolutions: { pageInfo: { hasNextPage: boolean; endCursor: string } } } }).alliance
        .resolutions.pageInfo,
  },
  headers: ({ alliance }) => ({ authorization: `Bearer ${keyOf("member", String(alliance))}` }),
  hub: { query: operation("resolutions"), variables: withStatuses },
  statement: {
    text,
    values: (given) => [given["alliance"]!, statusesOf(given), given["first"]!, ...placeOf(given)],
  },
  postgraphile: {
    setup,
    query: postgraphileQuery,
    variables: withStatuses,
    normalise,
    incomparable: ["cursor", "endCursor"],
  },
};
