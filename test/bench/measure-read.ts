import { requireSameAnswers } from "./check.js";
import type { Contender } from "./contender.js";
import { type Bench, interleaved, type Turn, turn } from "./measure.js";
import type { ContenderName } from "./operation.js";
import type { Read } from "./read.js";
import { type Line, type Ratios, table } from "./report.js";
import type { Settings } from "./settings.js";

/** Contenders by name. */
export type Field = ReadonlyMap<ContenderName, Contender>;

export const connections = 16;

/** Measures one read: everybody under load, and the hub and the statement alone on both sizes. */
export async function measureRead(
  bench: Bench,
  read: Read,
  rivals: Field,
  grown: Field,
  { rounds, seconds }: Settings,
): Promise<Ratios> {
  const [many, few] = [[...rivals.values()], [...grown.values()]];
  const same = await requireSameAnswers(read, many);
  await requireSameAnswers(read, few);
  bench.say(`${read.name}: all contenders answer the same to ${same} requests`);
  for (const contender of [...many, ...few]) await take(contender, connections, 2);
  bench.say(`${read.name}: warmed up, ${rounds} rounds of ${seconds} s each`);

  const busy = await interleaved(many, rounds, (contender) => take(contender, connections, seconds));
  // Service time is what one request takes that waits for no other: one connection, both sizes side by side.
  const pairs = (["hub", "statement"] as const).flatMap((name) => [rivals.get(name)!, grown.get(name)!]);
  const alone = await interleaved(pairs, rounds, (contender) =>
    take(contender, 1, Math.max(1, Math.ceil(seconds / 2))),
  );

  const lines: Line[] = many.map((contender) => ({
    what: `${read.name} ${contender.name}, ${connections} connections`,
    figures: busy.get(contender)!,
  }));
  for (const [contender, figures] of alone) {
    const size = few.includes(contender) ? "10x" : "1x";
    lines.push({ what: `${read.name} ${contender.name} on ${size}, 1 connection`, figures });
  }
  const hub = rivals.get("hub")!;
  const speed = (contender: Contender): number => busy.get(contender)!.requestsASecond;
  const by = (name: ContenderName): number => speed(hub) / speed(rivals.get(name)!);
  const result = {
    postgraphile: by("postgraphile"),
    statement: by("statement"),
    growth10x: alone.get(grown.get("hub")!)!.mean / alone.get(hub)!.mean,
    ...(rivals.has("before") ? { before: by("before") } : {}),
  };
  process.stdout.write(`${table(lines)}
${read.name}: hub/postgraphile ${result.postgraphile.toFixed(2)}, hub/statement ${result.statement.toFixed(2)}, hub's mean service time on 10x/1x the data ${result.growth10x.toFixed(2)}\n`);
  if (result.before !== undefined) process.stdout.write(`${read.name} hub/before ${result.before.toFixed(2)}\n`);
  return result;

  function take(contender: Contender, at: number, lasting: number): Promise<Turn> {
    return turn(bench, contender, {
      path: contender.path(read),
      bodies: read.variables.map((variables) => contender.body(read, variables)),
      connections: at,
      seconds: lasting,
    });
  }
}
