import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { requireSameAnswers } from "./check.js";
import { startBenchCluster } from "./cluster.js";
import { Contender } from "./contender.js";
import { sizes } from "./data.js";
import { LoadGenerator } from "./load.js";
import { type Bench, interleaved, turn } from "./measure.js";
import { contenders, type Read } from "./read.js";
import { reads } from "./reads/index.js";
import { jsonLine, type Line, type Ratios, table } from "./report.js";

const usage = `npm run bench -- [--rounds 3] [--seconds 4] [--json] [--profile FOLDER]
  --rounds   how many turns each contender takes
  --seconds  how long a turn lasts
  --json     prints the ratios as one JSON line at the end
  --profile  writes a CPU profile of the hub into the folder`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const ends: (() => Promise<void>)[] = [];
let stopping: Promise<never> | undefined;

/** Remembers how to end what was just begun; a run that is being broken off begins nothing further. */
function defer(end: () => Promise<void>): void {
  ends.push(end);
  if (stopping) throw new Error("broken off");
}

/** What was begun last is ended first; one that cannot be ended does not keep the others from it. */
async function endEverything(): Promise<void> {
  for (let end = ends.pop(); end; end = ends.pop()) await end().catch((error: unknown) => say(String(error)));
}

interface Settings {
  readonly rounds: number;
  readonly seconds: number;
  readonly json: boolean;
  readonly profile: string | undefined;
}

function readArguments(): Settings {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: "string", default: "3" },
        seconds: { type: "string", default: "4" },
        json: { type: "boolean", default: false },
        profile: { type: "string" },
      },
    });
    const rounds = Number(values.rounds);
    const seconds = Number(values.seconds);
    if (Number.isInteger(rounds) && rounds > 0 && Number.isInteger(seconds) && seconds > 0)
      return { rounds, seconds, json: values.json, profile: values.profile };
  } catch (error) {
    say((error as Error).message);
  }
  say(usage);
  process.exit(2);
}

const many = 16;

async function main({ rounds, seconds, json, profile }: Settings): Promise<void> {
  const { databases, postmasterPid } = await startBenchCluster(Object.values(sizes), say, defer);
  const load = new LoadGenerator();
  defer(async () => load.end());
  const bench: Bench = { load, postmasterPid };

  const rivals = await Promise.all(
    contenders.map((name) => Contender.start(name, databases["1x"]!, defer, name === "hub" ? profile : undefined)),
  );
  const [hub, postgraphile, statement] = rivals as [Contender, Contender, Contender];
  const [grownHub, grownStatement] = (await Promise.all(
    (["hub", "statement"] as const).map((name) => Contender.start(name, databases["10x"]!, defer)),
  )) as [Contender, Contender];

  const ratios: Record<string, Ratios> = {};
  for (const read of reads) {
    const same = await requireSameAnswers(read, rivals);
    await requireSameAnswers(read, [grownHub, grownStatement]);
    say(`${read.name}: all contenders answer the same to ${same} requests`);
    ratios[read.name] = await measure(read);
  }
  if (json) process.stdout.write(`${jsonLine(ratios)}\n`);

  async function measure(read: Read): Promise<Ratios> {
    for (const contender of [...rivals, grownHub, grownStatement])
      await turn(bench, contender, read, { connections: many, seconds: 2 });
    say(`${read.name}: warmed up, ${rounds} rounds of ${seconds} s each`);
    const busy = await interleaved(rivals, rounds, (contender) =>
      turn(bench, contender, read, { connections: many, seconds }),
    );
    // Service time is what one request takes that waits for no other: one connection, both sizes side by side.
    const alone = await interleaved([hub, grownHub, statement, grownStatement], rounds, (contender) =>
      turn(bench, contender, read, { connections: 1, seconds: Math.max(1, Math.ceil(seconds / 2)) }),
    );
    const lines: Line[] = rivals.map((contender) => ({
      what: `${read.name} ${contender.name}, ${many} connections`,
      figures: busy.get(contender)!,
    }));
    for (const [contender, figures] of alone) {
      const size = contender === grownHub || contender === grownStatement ? "10x" : "1x";
      lines.push({ what: `${read.name} ${contender.name} on ${size}, 1 connection`, figures });
    }
    const speed = (contender: Contender): number => busy.get(contender)!.requestsASecond;
    const result: Ratios = {
      postgraphile: speed(hub) / speed(postgraphile),
      statement: speed(hub) / speed(statement),
      growth10x: alone.get(grownHub)!.mean / alone.get(hub)!.mean,
    };
    process.stdout.write(`${table(lines)}
${read.name}: hub/postgraphile ${result.postgraphile.toFixed(2)}, hub/statement ${result.statement.toFixed(2)}, hub's mean service time on 10x/1x the data ${result.growth10x.toFixed(2)}\n`);
    return result;
  }
}

const settings = readArguments();
const run = main(settings);

/** Ends everything, waits for what was being begun meanwhile, and ends that too. */
function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    await endEverything();
    await Promise.race([run.catch(() => undefined), sleep(10_000)]);
    await endEverything();
    return process.exit(code);
  })();
  return stopping;
}

process.on("SIGINT", () => void stop(130)).on("SIGTERM", () => void stop(143));
// Whatever hangs, the run ends: building takes two minutes, each read some turns.
const longest = 420 + reads.length * settings.rounds * (settings.seconds + 3) * 8;
setTimeout(() => {
  say(`the benchmark took longer than ${longest} s`);
  void stop(1);
}, longest * 1000).unref();

run.then(
  () => stop(0),
  (error: unknown) => {
    // What was broken off reports errors of its own.
    if (!stopping) say(error instanceof Error ? error.message : String(error));
    return stop(1);
  },
);
