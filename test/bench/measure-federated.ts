import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { bodies, typeDefs } from "./federated/data.js";
import type { LoadGenerator } from "./load.js";
import { type Bench, type Figures, interleaved, median, turn } from "./measure.js";
import { type Ratios, table } from "./report.js";
import { type Defer, ServerProcess } from "./server-process.js";
import type { Settings } from "./settings.js";

const rivals = {
  gateway: new URL("./federated/gateway.ts", import.meta.url),
  "apollo-gateway": new URL("./federated/apollo-gateway.ts", import.meta.url),
  "hive-runtime": new URL("./federated/hive-runtime.ts", import.meta.url),
  "local-schema": new URL("./federated/local-schema.ts", import.meta.url),
} as const;
type Rival = keyof typeof rivals;

const connections = 50;
const asked = { path: "/graphql", messages: bodies.map((body) => ({ body })), connections };
const swaps = 30;

/** Measures a read that crosses three subgraphs: this gateway against Apollo's and Hive's, and against a server that asks nobody. */
export async function measureFederated(
  load: LoadGenerator,
  say: Bench["say"],
  defer: Defer,
  { rounds, seconds, profile }: Settings,
): Promise<Ratios> {
  const subgraphs = new URL("./federated/subgraphs.ts", import.meta.url);
  const partners = await ServerProcess.start("the subgraphs", subgraphs, {}, defer);
  const { origin } = partners;
  const supergraph = composed(origin, typeDefs);
  const start = async (name: Rival): Promise<[Rival, ServerProcess]> => {
    const profileFolder = name === "gateway" ? profile : undefined;
    return [name, await ServerProcess.start(name, rivals[name], { supergraph }, defer, { profileFolder })];
  };
  const field = new Map(await Promise.all((Object.keys(rivals) as Rival[]).map(start)));
  const all = [...field.values()];
  say(`federated: all contenders answer the same to ${await requireSameAnswers(all)} requests`);

  const bench: Bench = { load, postmasterPid: null, say };
  const take = (contender: ServerProcess, lasting: number): Promise<Figures> =>
    turn(bench, contender, { ...asked, seconds: lasting });
  for (const contender of all) await take(contender, 3);
  say(`federated: warmed up, ${rounds} rounds of ${seconds} s each`);
  const busy = await interleaved(all, rounds, (contender) => take(contender, seconds));
  const figures = (name: Rival): Figures => busy.get(field.get(name)!)!;
  process.stdout.write(
    `${table(all.map((contender) => ({ what: `federated ${contender.name}, ${connections} connections`, figures: busy.get(contender)! })))}\n`,
  );
  for (const contender of all) say(`federated ${contender.name}: ${(await contender.memory()).toFixed(0)} MiB`);

  const swapped = await swapUnderLoad(load, field.get("gateway")!, [supergraph, composed(origin, grown)]);
  const hanging = await besideAHangingPartner(bench, field.get("gateway")!, partners, rounds, seconds);
  const faster = (than: Rival): number => figures("gateway").requestsASecond / figures(than).requestsASecond;
  const result = {
    apolloGateway: faster("apollo-gateway"),
    hiveRuntime: faster("hive-runtime"),
    floor: faster("local-schema"),
    p99: figures("gateway").p99 / figures("apollo-gateway").p99,
    swapFailures: swapped.failures,
    swapMs: swapped.milliseconds,
    hangingP99: hanging,
  };
  process.stdout.write(
    `federated: gateway/apollo-gateway ${result.apolloGateway.toFixed(2)}, /hive-runtime ${result.hiveRuntime.toFixed(2)}, /local-schema ${result.floor.toFixed(2)}, p99 ${result.p99.toFixed(2)} of apollo-gateway's; ${swaps} swaps under load, ${result.swapFailures} operations failed, ${result.swapMs.toFixed(1)} ms in the median; beside a hanging partner p99 is ${hanging.toFixed(2)} of what it is\n`,
  );
  return result;
}

/** How p99 of what does not touch a partner changes when that partner hangs, while others go on asking for it. */
async function besideAHangingPartner(
  bench: Bench,
  gateway: ServerProcess,
  partners: ServerProcess,
  rounds: number,
  seconds: number,
): Promise<number> {
  // Too few to matter for the others, and never waited for.
  const asking = setInterval(() => void gateway.post("/graphql", bodies[0]!).catch(() => undefined), 20);
  try {
    const p99 = await interleaved(["/none", "/ratings"], rounds, async (path) => {
      await partners.tell(path);
      return turn(bench, gateway, { path: "/graphql", messages: withoutRatings, connections: few, seconds });
    });
    return p99.get("/ratings")!.p99 / p99.get("/none")!.p99;
  } finally {
    clearInterval(asking);
    await partners.tell(null);
  }
}

/** Less than the gateway can take: what waits in a queue would hide what waits for the partner. */
const few = 8;

const withoutRatings = bodies.map((body) => ({ body: body.replace("rating reviews { text stars }", "") }));

/** The other supergraph of the swaps: one field more. */
const grown = { ...typeDefs, ratings: typeDefs.ratings.replace("stars: Int!", "stars: Int! language: String") };

function composed(origin: string, subgraphs: Readonly<Record<string, string>>): string {
  const composition = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `${origin}/${name}`, typeDefs: parse(sdl) })),
  );
  if (composition.supergraphSdl === undefined) throw new Error(composition.errors[0]!.message);
  return composition.supergraphSdl;
}

/** A faster wrong answer is worth nothing. */
async function requireSameAnswers(contenders: readonly ServerProcess[]): Promise<number> {
  const samples = bodies.filter((_, index) => index % 31 === 0);
  for (const body of samples) {
    const answers = await Promise.all(contenders.map((contender) => contender.post("/graphql", body)));
    const [first, ...others] = answers.map((text) => JSON.stringify(JSON.parse(text)));
    for (const [index, other] of others.entries())
      if (other !== first) throw new Error(`${contenders[index + 1]!.name} answers differently:\n${other}\n${first}`);
  }
  return samples.length;
}

/** Gives the gateway another supergraph time and again while it answers, and counts the operations that failed. */
async function swapUnderLoad(
  load: LoadGenerator,
  gateway: ServerProcess,
  supergraphs: readonly string[],
): Promise<{ failures: number; milliseconds: number }> {
  const every = 200;
  const loading = load.send(
    { ...asked, origin: gateway.origin, seconds: Math.ceil((swaps * every) / 1000) + 2 },
    { mayFail: true },
  );
  const took: number[] = [];
  for (let swap = 0; swap < swaps; swap += 1) {
    await new Promise((resolve) => setTimeout(resolve, every));
    took.push((await gateway.tell(supergraphs[(swap + 1) % supergraphs.length])) as number);
  }
  const { failed } = await loading;
  return { failures: failed, milliseconds: median(took) };
}
