import "reflect-metadata";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";
import { startBenchCluster } from "./cluster.js";
import { Contender } from "./contender.js";
import { sizes } from "./data.js";
import { LoadGenerator } from "./load.js";
import type { Bench } from "./measure.js";
import { measureFederated } from "./measure-federated.js";
import { measureKept } from "./measure-kept.js";
import { type Field, measureRead } from "./measure-read.js";
import { measureVersions } from "./measure-versions.js";
import { measureWrite } from "./measure-write.js";
import type { ContenderName } from "./operation.js";
import { keptReads, reads } from "./reads/index.js";
import { jsonLine, type Ratios } from "./report.js";
import { readSettings, type Settings } from "./settings.js";
import { writes } from "./writes/index.js";
import { Scene } from "./writes/scene.js";
import type { Side } from "./writes/side.js";

const say = (line: string): void => void process.stderr.write(`${line}\n`);
/** The read that crosses subgraphs, as `--only` calls it. */
const federated = "F";
/** What versions cost those who write. */
const versions = "V";

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

async function main(settings: Settings): Promise<void> {
  const load = new LoadGenerator();
  defer(async () => load.end());
  const ratios: Record<string, Ratios> = await measureOnPostgres(settings, load);
  if (settings.only.has(federated)) ratios["federated"] = await measureFederated(load, say, defer, settings);
  if (settings.json) process.stdout.write(`${jsonLine(ratios)}\n`);
}

/** What the hub is measured by on a database of its own. */
async function measureOnPostgres(settings: Settings, load: LoadGenerator): Promise<Record<string, Ratios>> {
  const { only, profile, against } = settings;
  const readsNow = reads.filter(({ name }) => only.has(name));
  const writesNow = writes.filter(({ name }) => only.has(name));
  const keptNow = keptReads.filter(({ name }) => only.has(name));
  // Only what is read anew is asked how it grows.
  const sizesNow = readsNow.length > 0 ? Object.values(sizes) : [sizes["1x"]];
  const ratios: Record<string, Ratios> = {};
  const isNothing = readsNow.length + keptNow.length + writesNow.length === 0 && !only.has(versions);
  if (isNothing) return ratios;
  const { databases, postmasterPid } = await startBenchCluster(sizesNow, only.has(versions), say, defer);
  const bench: Bench = { load, postmasterPid, say };
  const database = databases["1x"]!;

  const rivals = await field(["hub", "postgraphile", "statement"], (name) =>
    Contender.start(name, database, defer, name === "hub" ? { profileFolder: profile } : {}),
  );
  if (readsNow.length > 0) {
    const grown = await field(["hub", "statement"], (name) => Contender.start(name, databases["10x"]!, defer));
    const before = await field(against ? ["before"] : [], (name) =>
      Contender.start(name, database, defer, { checkout: against! }),
    );
    for (const read of readsNow)
      ratios[read.name] = await measureRead(bench, read, new Map([...rivals, ...before]), grown, settings);
  }
  for (const read of keptNow) ratios[read.name] = await measureKept(bench, read, rivals, settings);
  if (writesNow.length > 0 || only.has(versions)) {
    const side = await writing(rivals.get("hub")!, database);
    if (only.has(versions)) {
      // First, while both databases hold the same.
      const unversioned = databases["unversioned"]!;
      const plain = await writing(await Contender.start("unversioned", unversioned, defer), unversioned);
      ratios[versions] = await measureVersions(bench, side, plain, settings);
    }
    for (const write of writesNow)
      ratios[write.name] = await measureWrite(bench, write, rivals, side.scene, side.client, settings);
  }
  return ratios;
}

async function writing(contender: Contender, database: ConnectionSettings): Promise<Side> {
  const client = new Client(database);
  // Cut off when the run is broken off: whoever waits for the query hears of it there.
  client.on("error", () => undefined);
  await client.connect();
  defer(() => client.end());
  return { contender, client, scene: await Scene.prepare(client, database) };
}

async function field(
  names: readonly ContenderName[],
  start: (name: ContenderName) => Promise<Contender>,
): Promise<Field> {
  return new Map(await Promise.all(names.map(async (name) => [name, await start(name)] as const)));
}

const settings = readSettings([...[...reads, ...keptReads, ...writes].map(({ name }) => name), versions, federated]);
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
// Whatever hangs, the run ends: building takes three minutes, each measurement some turns.
const longest = 600 + settings.only.size * settings.rounds * (settings.seconds + 3) * 9;
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
