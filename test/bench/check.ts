import type { Contender } from "./contender.js";
import type { Variables } from "./operation.js";
import type { Read } from "./read.js";

/** Requires that all contenders answer a read alike; a faster wrong answer is worth nothing. */
export async function requireSameAnswers(read: Read, contenders: readonly Contender[]): Promise<number> {
  const samples = read.variables.filter((_, index) => index % 9 === 0);
  for (const variables of samples) await requireSameAnswer(read, contenders, variables);
  return samples.length;
}

async function requireSameAnswer(read: Read, contenders: readonly Contender[], variables: Variables): Promise<void> {
  const answers = await Promise.all(
    contenders.map(async (contender) => ({ name: contender.name, text: await contender.ask(read, variables) })),
  );
  const hub = answers.find(({ name }) => name === "hub")!;
  for (const { name, text } of answers) {
    const theirs = name === "postgraphile" ? comparable(read, text) : whole(text);
    const ours = name === "postgraphile" ? withoutIncomparable(read, JSON.parse(hub.text)) : whole(hub.text);
    if (theirs === ours) continue;
    const at = [...theirs].findIndex((character, index) => character !== ours[index]);
    const around = (answer: string): string => answer.slice(Math.max(0, at - 80), at + 200);
    throw new Error(
      `${read.name} ${JSON.stringify(variables)}: ${name} and the hub answer differently, at character ${at}:\n${name}: …${around(theirs)}\nhub: …${around(ours)}`,
    );
  }
}

/** Everything but the white space between the members. */
const whole = (text: string): string => JSON.stringify(JSON.parse(text));

function comparable(read: Read, text: string): string {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`postgraphile answers ${read.name} with errors: ${text.slice(0, 500)}`);
  return withoutIncomparable(read, { data: read.postgraphile.normalise(data) });
}

const withoutIncomparable = (read: Read, answer: unknown): string =>
  JSON.stringify(answer, (key, value: unknown) => (read.postgraphile.incomparable.includes(key) ? undefined : value));
