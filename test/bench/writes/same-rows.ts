import type { Client } from "pg";
import type { Contender } from "../contender.js";
import type { Operation } from "../operation.js";
import type { Scene } from "./scene.js";

const places = 2;
const people = ["甲", "乙", "丙"];

/** Requires that all contenders answer alike and write the same rows for the same people: with a place, and without. */
export async function requireSameRows(
  operation: Operation,
  contenders: readonly Contender[],
  scene: Scene,
  client: Client,
): Promise<void> {
  let first: { name: string; came: string } | undefined;
  for (const contender of contenders) {
    const { name } = contender;
    const came = JSON.stringify(await whatCame(operation, contender, scene, client), undefined, 1);
    first ??= { name, came };
    if (came !== first.came)
      throw new Error(
        `${operation.name}: ${name} does otherwise than ${first.name}:\n${came}\n${first.name}:\n${first.came}`,
      );
  }
}

/** What people are answered, and what is in the database then. */
async function whatCame(operation: Operation, contender: Contender, scene: Scene, client: Client): Promise<unknown> {
  const activity = await scene.openActivity(places);
  const before = await counts(client);
  const answers: unknown[] = [];
  for (const person of people) {
    const text = await contender.ask(operation, {
      body: contender.body(operation, scene.registrant(activity, person)),
      headers: scene.headers,
    });
    answers.push(alike(dataOf(operation, contender, text)));
  }
  const after = await counts(client);
  const { rows } = await client.query<{ written: unknown }>(written, [activity]);
  return { answers, rows: after.map((count, table) => count - before[table]!), written: alike(rows[0]!.written) };
}

/** The data that a contender answered, as the hub would. */
export function dataOf(operation: Operation, { name }: Contender, text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`${name} answers ${operation.name} with errors: ${text.slice(0, 500)}`);
  return name === "postgraphile" ? operation.postgraphile.normalise(data) : data;
}

/** What one act writes stands together: the key and the announcement must name the registration that they are about. */
const written = `
  select jsonb_build_object('activity', to_jsonb(a), 'registrations', (
    select jsonb_agg(jsonb_build_object('row', to_jsonb(r), 'remembered', to_jsonb(k), 'announced', to_jsonb(o) - 'sequence') order by r.position)
    from registrations r
    join idempotency_keys k on k.objects = jsonb_build_object('registration', r.id)
    join outbox o on o.alliance_id = r.alliance_id and o.subject_id = r.id and o.within_id = r.activity_id
    where r.alliance_id = a.alliance_id and r.activity_id = a.id
  )) as written
  from activities a where a.id = $1`;

async function counts(client: Client): Promise<number[]> {
  const { rows } = await client.query<{ counts: number[] }>(`
    select array[(select count(*) from activities), (select count(*) from registrations),
      (select count(*) from idempotency_keys), (select count(*) from outbox)]::int[] as counts`);
  return rows[0]!.counts;
}

/** Ids, instants, digests and the relay's numbers are different each time; whether there is one is not. */
const own = /^(id|.*_id|.*_at|.*_digest|participant_key|sequence|registration)$/;

const alike = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (member, inner: unknown) => (own.test(member) && typeof inner !== "object" ? "…" : inner)),
  );
