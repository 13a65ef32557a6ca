import type { Client } from "pg";
import type { Contender } from "./contender.js";
import { type Bench, interleaved, type Turn, turn } from "./measure.js";
import { connections, type Field } from "./measure-read.js";
import { type Ratios, table } from "./report.js";
import type { Settings } from "./settings.js";
import { type Contended, type Contest, numberAt } from "./writes/contest.js";
import { dataOf, requireSameRows } from "./writes/same-rows.js";
import type { Scene } from "./writes/scene.js";

/** Measures a write under contention: in each turn all connections want something of the same few fresh rows. */
export async function measureWrite(
  bench: Bench,
  write: Contest,
  rivals: Field,
  scene: Scene,
  client: Client,
  { rounds, seconds }: Settings,
): Promise<Ratios> {
  const contenders = [...rivals.values()];
  await requireSameRows(write, contenders, scene, client);
  bench.say(`${write.name}: all contenders answer the same and write the same rows`);
  const turns: { contended: Contended; answers: readonly unknown[] }[] = [];
  for (const contender of contenders) await take(contender, 2);
  bench.say(`${write.name}: warmed up, ${rounds} rounds of ${seconds} s each`);
  const busy = await interleaved(contenders, rounds, (contender) => take(contender, seconds));

  let [over, acknowledged] = [0, 0];
  for (const { contended, answers } of turns) {
    const found = await contended.requireSound(client, answers, connections);
    over += found.over;
    acknowledged += found.acknowledged;
  }
  bench.say(
    `${write.name}: ${acknowledged} ${write.what} in ${turns.length} turns are there once, ${over} over the limit`,
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
${write.name}: hub/postgraphile ${result.postgraphile.toFixed(2)}, hub/statement ${result.statement.toFixed(2)}, over the limit ${over}\n`);
  return result;

  async function take(contender: Contender, lasting: number): Promise<Turn> {
    const contended = await write.open(scene, lasting);
    const taken = await turn(bench, contender, {
      path: contender.path(write),
      messages: contended.asked.map((one) => ({ body: contender.body(write, one), headers: scene.headers })),
      numberAt,
      changing: contended.changing,
      keepsAnswers: true,
      connections,
      seconds: lasting,
    });
    turns.push({ contended, answers: taken.answers.map((text) => dataOf(write, contender, text)) });
    return taken;
  }
}
