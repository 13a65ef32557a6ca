import { type Messages, requireSameAnswers } from "./check.js";
import type { Contender } from "./contender.js";
import type { Message } from "./load.js";
import { type Bench, interleaved, type Turn, turn } from "./measure.js";
import type { ContenderName, Variables } from "./operation.js";
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
  const many = [...rivals.values()].filter(({ name }) => name !== "postgraphile" || read.postgraphile);
  const few = [...grown.values()];
  const messages = await messagesTo(read, [...many, ...few]);
  const only = (some: readonly Contender[]): Messages => new Map(some.map((one) => [one, messages.get(one)!]));
  const same = await requireSameAnswers(read, only(many));
  await requireSameAnswers(read, only(few));
  bench.say(`${read.name}: all contenders answer the same to ${same} requests`);
  for (const contender of many) await take(contender, connections, 2);
  // On ten times the data nobody is asked by many at once.
  for (const contender of few) await take(contender, 1, 2);
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
  const others = many.filter((contender) => contender !== hub);
  const by = Object.fromEntries(others.map((other) => [other.name, speed(hub) / speed(other)]));
  const result = {
    ...by,
    growth10x: alone.get(grown.get("hub")!)!.mean / alone.get(hub)!.mean,
    statements: await hub.statements(read, messages.get(hub)!.slice(0, 50)),
  };
  const told = Object.entries(by).map(([name, ratio]) => `hub/${name} ${ratio.toFixed(2)}`);
  process.stdout.write(`${table(lines)}
${read.name}: ${told.join(", ")}, hub's mean service time on 10x/1x the data ${result.growth10x.toFixed(2)}, statements a request ${result.statements.toFixed(2)}\n`);
  return result;

  function take(contender: Contender, at: number, lasting: number): Promise<Turn> {
    return turn(bench, contender, {
      path: contender.path(read),
      messages: messages.get(contender)!,
      connections: at,
      seconds: lasting,
    });
  }
}

/** What each contender is sent for a read. */
export async function messagesTo(read: Read, contenders: readonly Contender[]): Promise<Messages> {
  const messages = new Map<Contender, Message[]>();
  for (const contender of contenders) messages.set(contender, await messagesOf(read, contender));
  return messages;
}

/** All requests of a read, in the order in which they are sent: first pages, then, from their cursors, those after them. */
async function messagesOf(read: Read, contender: Contender): Promise<Message[]> {
  const messages: Message[] = [];
  let asked = read.variables;
  for (let page = 1; asked.length > 0; page += 1) {
    messages.push(...asked.map((variables) => contender.message(read, variables)));
    if (!read.pages || page === read.pages.count) break;
    const next: Variables[] = [];
    for (const variables of asked) {
      const text = await contender.ask(read, contender.message(read, variables));
      const { data, errors } = JSON.parse(text) as { data: unknown; errors?: unknown };
      if (errors) throw new Error(`${contender.name} answers ${read.name} with errors: ${text.slice(0, 500)}`);
      const { hasNextPage, endCursor } = read.pages.endOf(data);
      if (hasNextPage) next.push({ ...variables, after: endCursor });
    }
    asked = next;
  }
  return messages;
}
