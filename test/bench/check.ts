import type { Contender } from "./contender.js";
import type { Message } from "./load.js";
import type { Read } from "./read.js";

/** What each contender is sent, one request after the other. */
export type Messages = ReadonlyMap<Contender, readonly Message[]>;

/** Requires that all contenders answer a read alike; a faster wrong answer is worth nothing. */
export async function requireSameAnswers(read: Read, messages: Messages): Promise<number> {
  const counts = [...messages].map(([, { length }]) => length);
  if (new Set(counts).size > 1) throw new Error(`${read.name}: there are more pages here than there: ${counts.join()}`);
  let same = 0;
  // Few requests are all compared; of many each ninth.
  const step = counts[0]! > 50 ? 9 : 1;
  for (let at = 0; at < counts[0]!; at += step, same += 1) await requireSameAnswer(read, messages, at);
  return same;
}

async function requireSameAnswer(read: Read, messages: Messages, at: number): Promise<void> {
  const answers = await Promise.all(
    [...messages].map(async ([contender, { [at]: message }]) => ({
      name: contender.name,
      text: await contender.ask(read, message!),
      message: message!,
    })),
  );
  const hub = answers.find(({ name }) => name === "hub")!;
  for (const { name, text, message } of answers) {
    const theirs = name === "postgraphile" ? comparable(read, text) : whole(text);
    const ours = name === "postgraphile" ? withoutIncomparable(read, JSON.parse(hub.text)) : whole(hub.text);
    if (theirs === ours) continue;
    const place = [...theirs].findIndex((character, index) => character !== ours[index]);
    const around = (answer: string): string => answer.slice(Math.max(0, place - 80), place + 200);
    throw new Error(
      `${read.name} ${message.path ?? message.body}: ${name} and the hub answer differently, at character ${place}:\n${name}: …${around(theirs)}\nhub: …${around(ours)}`,
    );
  }
}

/** Everything but the white space between the members. */
const whole = (text: string): string => JSON.stringify(JSON.parse(text));

function comparable(read: Read, text: string): string {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`postgraphile answers ${read.name} with errors: ${text.slice(0, 500)}`);
  return withoutIncomparable(read, { data: read.postgraphile!.normalise(data) });
}

const withoutIncomparable = (read: Read, answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (read.postgraphile!.incomparable.includes(key) ? undefined : value));
