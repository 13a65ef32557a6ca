import { keyOf } from "../data.js";
import type { Message } from "../load.js";
import { numberAt } from "./contest.js";
import { m } from "./m.js";
import { dataOf } from "./same-rows.js";
import type { Side } from "./side.js";

/** Something that many write at once. */
export interface Burden {
  /** Its key in the report, and what it is. */
  readonly key: string;
  readonly what: string;
  /** What is sent round and round in a turn that no other has the number of; `numberAt` is another number in each. */
  readonly open: (side: Side, turn: number) => Promise<Opened>;
}

interface Opened {
  readonly messages: readonly Message[];
  /** Throws unless everything that was sent was done. */
  readonly requireDone: (answers: readonly string[], unanswered: number) => Promise<unknown>;
}

interface Open {
  readonly id: string;
  readonly alliance: string;
  readonly organization: string;
}

/** Fresh activities with a place for everybody: some of each of the first alliances, alliance after alliance. */
async function openActivities({ client }: Side, alliances: number, each: number): Promise<readonly Open[]> {
  const { rows } = await client.query<Open>(
    `with host as (
       select al.slug, o.alliance_id, min(o.id::text)::uuid as id
       from (select * from alliances order by slug limit $1) al join organizations o on o.alliance_id = al.id group by 1, 2
     ), opened as (
       insert into activities (alliance_id, id, created_at, host_id, title, kind, status, visibility, starts_at, ends_at)
       select alliance_id, uuidv7(), now(), id, '义诊进社区', 'SERVICE', 'PUBLISHED', 'PUBLIC', now() + interval '300 days', now() + interval '301 days'
       from host, generate_series(1, $2::int) nth order by nth, slug
       returning alliance_id, id
     )
     select opened.id, slug as alliance, host.id as organization from opened join host using (alliance_id)
     order by row_number() over (partition by slug), slug`,
    [alliances, each],
  );
  return rows;
}

const rename = `mutation Rename($input: UpdateActivityInput!) {
  updateActivity(input: $input) { activity { id title } userErrors { code } }
}`;

/** Each of them refused nothing. */
async function requireDone(answers: readonly string[]): Promise<void> {
  const refused = answers.find((answer) => !answer.includes('"userErrors":[]'));
  if (refused !== undefined) throw new Error(`somebody was refused: ${refused}`);
}

const message = (query: string, input: object, key: string): Message => ({
  body: JSON.stringify({ query, variables: { input } }),
  headers: { authorization: `Bearer ${key}` },
});

/** People register for activities that have a place for everybody. */
const registering = async (side: Side, turn: number, alliances: number, each: number): Promise<Opened> => ({
  messages: (await openActivities(side, alliances, each)).map(({ id, alliance, organization }) => {
    const [participant, key] = [`居民${turn}-${numberAt}`, `${turn}-${numberAt}`];
    const { input } = m.hub.variables!({ activity: id, organization, participant, key }) as { input: object };
    return message(m.hub.query, input, keyOf("member", alliance));
  }),
  requireDone,
});

/** What an alliance's members and coordinators write all day. */
export const burdens: readonly Burden[] = [
  {
    key: "contended",
    what: "registrations for one activity",
    open: async (side) => {
      const { asked, requireSound } = await m.open(side.scene, 0);
      return {
        messages: asked.map((one) => ({ body: side.contender.body(m, one), headers: side.scene.headers })),
        requireDone: (answers, unanswered) =>
          requireSound(
            side.client,
            answers.map((text) => dataOf(m, side.contender, text)),
            unanswered,
          ),
      };
    },
  },
  { key: "alliances", what: "registrations in 20 alliances", open: (side, turn) => registering(side, turn, 20, 10) },
  { key: "alliance", what: "registrations in one alliance", open: (side, turn) => registering(side, turn, 1, 200) },
  {
    key: "renames",
    what: "activities renamed in 20 alliances",
    open: async (side, turn) => ({
      messages: (await openActivities(side, 20, 10)).map(({ id, alliance }) =>
        message(
          rename,
          { activityId: `act_${id}`, title: `义诊·第${turn}-${numberAt}期` },
          keyOf("coordinator", alliance),
        ),
      ),
      requireDone,
    }),
  },
];
