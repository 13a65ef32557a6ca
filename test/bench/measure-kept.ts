import { requireSameAnswers } from "./check.js";
import type { Contender } from "./contender.js";
import { type Bench, interleaved, type Turn, turn } from "./measure.js";
import { connections, type Field, messagesTo } from "./measure-read.js";
import type { Read } from "./read.js";
import { type Ratios, table } from "./report.js";
import type { Settings } from "./settings.js";

/** Measures a read whose answers the hub has kept: against the statement, which reads anew each time. */
export async function measureKept(
  bench: Bench,
  read: Read,
  rivals: Field,
  { rounds, seconds }: Settings,
): Promise<Ratios> {
  const [hub, statement] = [rivals.get("hub")!, rivals.get("statement")!];
  const both = [hub, statement];
  const messages = await messagesTo(read, both);
  const same = await requireSameAnswers(read, messages);
  bench.say(`${read.name}: the hub and the statement answer the same to ${same} requests`);
  for (const contender of both) await take(contender, 2);
  const asked = messages.get(hub)!;
  for (const message of asked) await hub.ask(read, message);
  bench.say(`${read.name}: ${asked.length} answers are kept, ${rounds} rounds of ${seconds} s each`);
  const busy = await interleaved(both, rounds, (contender) => take(contender, seconds));
  const statements = await hub.statements(read, asked);
  if (statements > 0) throw new Error(`${read.name}: not all answers were kept: ${statements} statements a request`);

  const speed = (contender: Contender): number => busy.get(contender)!.requestsASecond;
  const result = { statement: speed(hub) / speed(statement) };
  const lines = both.map((contender) => ({
    what: `${read.name} ${contender.name}, ${connections} connections`,
    figures: busy.get(contender)!,
  }));
  process.stdout.write(`${table(lines)}\n${read.name}: hub/statement ${result.statement.toFixed(2)}\n`);
  return result;

  function take(contender: Contender, lasting: number): Promise<Turn> {
    const path = contender.path(read);
    return turn(bench, contender, { path, messages: messages.get(contender)!, connections, seconds: lasting });
  }
}
