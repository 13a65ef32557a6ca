import { type Bench, interleaved, type Turn, turn } from "./measure.js";
import { connections } from "./measure-read.js";
import { type Ratios, table } from "./report.js";
import type { Settings } from "./settings.js";
import { type Burden, burdens } from "./writes/burden.js";
import { numberAt } from "./writes/contest.js";
import type { Side } from "./writes/side.js";

/** Measures what counting versions costs those who write: the same hub on two databases of the same rows, of which `plain` counts none. */
export async function measureVersions(
  bench: Bench,
  versioned: Side,
  plain: Side,
  { rounds, seconds }: Settings,
): Promise<Ratios> {
  const sides = [versioned, plain];
  const ratios: Record<string, number> = {};
  let turns = 0;
  for (const burden of burdens) {
    for (const side of sides) await take(side, burden, 2);
    bench.say(`V: ${burden.what}: warmed up, ${rounds} rounds of ${seconds} s each`);
    const busy = await interleaved(sides, rounds, (side) => take(side, burden, seconds));
    const ratio = busy.get(versioned)!.requestsASecond / busy.get(plain)!.requestsASecond;
    ratios[burden.key] = ratio;
    const lines = sides.map((side) => ({ what: `V ${side.contender.name}, ${burden.what}`, figures: busy.get(side)! }));
    process.stdout.write(`${table(lines)}\nV: ${burden.what}: hub/unversioned ${ratio.toFixed(2)}\n`);
  }
  return ratios;

  async function take(side: Side, burden: Burden, lasting: number): Promise<Turn> {
    const { messages, requireDone } = await burden.open(side, (turns += 1));
    const load = { path: "/graphql", messages, numberAt, keepsAnswers: true, connections, seconds: lasting };
    const taken = await turn(bench, side.contender, load);
    await requireDone(taken.answers, connections);
    return taken;
  }
}
