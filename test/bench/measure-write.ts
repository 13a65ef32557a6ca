import type { Client } from "pg";
import type { Contender } from "./contender.js";
import { type Bench, interleaved, type Turn, turn } from "./measure.js";
import { connections, type Field } from "./measure-read.js";
import type { Operation } from "./operation.js";
import { type Ratios, table } from "./report.js";
import type { Settings } from "./settings.js";
import { dataOf, requireSameRows } from "./writes/same-rows.js";
import type { Scene } from "./writes/scene.js";
import { type Receipt, type Registered, requireSound } from "./writes/soundness.js";

/** So few that a turn sees both who gets a place and who waits. */
const places = 200;

/** Stands for the number of a request within its turn. */
const numberAt = "#number#";

/** Measures registering under contention: in each turn all connections want a place in one fresh activity. */
export async function measureWrite(
  bench: Bench,
  write: Operation,
  rivals: Field,
  scene: Scene,
  client: Client,
  { rounds, seconds }: Settings,
): Promise<Ratios> {
  const contenders = [...rivals.values()];
  await requireSameRows(write, contenders, scene, client);
  bench.say(`${write.name}: all contenders answer the same and write the same rows`);
  const turns: Registered[] = [];
  for (const contender of contenders) await take(contender, 2);
  bench.say(`${write.name}: warmed up, ${rounds} rounds of ${seconds} s each`);
  const busy = await interleaved(contenders, rounds, (contender) => take(contender, seconds));

  let over = 0;
  for (const registered of turns) over += await requireSound(client, registered, connections);
  const acknowledged = turns.reduce((sum, { receipts }) => sum + receipts.length, 0);
  bench.say(
    `${write.name}: ${acknowledged} registrations in ${turns.length} activities are there once, ${over} over capacity`,
  );

  const lines = contenders.map((contender) => ({
    what: `${write.name} ${contender.name}, ${connections} connections`,
    figures: busy.get(contender)!,
  }));
  const speed = (name: "hub" | "postgraphile" | "statement"): number => busy.get(rivals.get(name)!)!.requestsASecond;
  const result = {
    postgraphile: speed("hub") / speed("postgraphile"),
    statement: speed("hub") / speed("statement"),
    over,
  };
  process.stdout.write(`${table(lines)}
${write.name}: hub/postgraphile ${result.postgraphile.toFixed(2)}, hub/statement ${result.statement.toFixed(2)}, over capacity ${over}\n`);
  return result;

  async function take(contender: Contender, lasting: number): Promise<Turn> {
    const activity = await scene.openActivity(places);
    const taken = await turn(bench, contender, {
      path: contender.path(write),
      messages: [{ body: contender.body(write, scene.registrant(activity, numberAt)), headers: scene.headers }],
      numberAt,
      keepsAnswers: true,
      connections,
      seconds: lasting,
    });
    turns.push({ activity, receipts: taken.answers.map((text) => receiptOf(contender, text)) });
    return taken;
  }

  function receiptOf(contender: Contender, text: string): Receipt {
    const { registerForActivity } = dataOf(write, contender, text) as {
      registerForActivity: { registration: Receipt | null };
    };
    if (!registerForActivity.registration) throw new Error(`${contender.name} refuses a registration: ${text}`);
    return registerForActivity.registration;
  }
}
