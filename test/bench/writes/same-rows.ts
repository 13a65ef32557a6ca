import type { Client } from "pg";
import type { Contender } from "../contender.js";
import type { Operation } from "../operation.js";
import type { Contest } from "./contest.js";
import type { Scene } from "./scene.js";

/** Requires that all contenders answer alike and write the same rows for the same people: in time, and too late. */
export async function requireSameRows(
  contest: Contest,
  contenders: readonly Contender[],
  scene: Scene,
  client: Client,
): Promise<void> {
  let first: { name: string; came: string } | undefined;
  for (const contender of contenders) {
    const { name } = contender;
    const came = JSON.stringify(await whatCame(contest, contender, scene, client), undefined, 1);
    first ??= { name, came };
    if (came !== first.came)
      throw new Error(
        `${contest.name}: ${name} does otherwise than ${first.name}:\n${came}\n${first.name}:\n${first.came}`,
      );
  }
}

/** What people are answered, and what is in the database then. */
async function whatCame(contest: Contest, contender: Contender, scene: Scene, client: Client): Promise<unknown> {
  const { subject, asked, written } = await contest.rehearse(scene);
  const before = await counts(contest, client);
  const answers: unknown[] = [];
  for (const one of asked) {
    const text = await contender.ask(contest, { body: contender.body(contest, one), headers: scene.headers });
    answers.push(alike(dataOf(contest, contender, text)));
  }
  const after = await counts(contest, client);
  const { rows } = await client.query<{ written: unknown }>(written, [subject]);
  return { answers, rows: after.map((count, table) => count - before[table]!), written: alike(rows[0]!.written) };
}

/** The data that a contender answered, as the hub would. */
export function dataOf(operation: Operation, { name }: Contender, text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`${name} answers ${operation.name} with errors: ${text.slice(0, 500)}`);
  return name === "postgraphile" ? operation.postgraphile.normalise(data) : data;
}

async function counts({ tables }: Contest, client: Client): Promise<number[]> {
  const each = tables.map((table) => `(select count(*) from ${table})`);
  const { rows } = await client.query<{ counts: number[] }>(`select array[${each.join()}]::int[] as counts`);
  return rows[0]!.counts;
}

/** Ids, instants, digests and the relay's numbers are different each time; whether there is one is not. */
const own = /^(id|.*_id|.*_at|.*_digest|participant_key|sequence|registration|fulfilment|claim)$/;

const alike = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (member, inner: unknown) => (own.test(member) && typeof inner !== "object" ? "…" : inner)),
  );
