import type { Contender } from "./contender.js";
import type { LoadGenerator } from "./load.js";
import { postgresCpu } from "./postgres-cpu.js";
import type { Read } from "./read.js";

/** One contender under load for one turn, or the medians of its turns. */
export interface Figures {
  readonly requestsASecond: number;
  /** Response times in milliseconds. */
  readonly mean: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds a request, of the contender's process and of PostgreSQL. */
  readonly serverCpu: number;
  readonly postgresCpu: number | null;
}

/** Everything that a turn needs besides the contender. */
export interface Bench {
  readonly load: LoadGenerator;
  readonly postmasterPid: number;
}

/** Loads one contender with one read for some seconds. */
export async function turn(
  { load, postmasterPid }: Bench,
  contender: Contender,
  read: Read,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Figures> {
  const postgresBefore = await postgresCpu(postmasterPid);
  const cpuBefore = await contender.cpu();
  const result = await load.send({
    origin: contender.origin,
    path: contender.path(read),
    bodies: read.variables.map((variables) => contender.body(read, variables)),
    connections,
    seconds,
  });
  const cpuAfter = await contender.cpu();
  const postgresAfter = await postgresCpu(postmasterPid);
  const { requests, mean, p50, p99 } = result;
  return {
    requestsASecond: requests / result.seconds,
    mean,
    p50,
    p99,
    serverCpu: (cpuAfter - cpuBefore) / requests,
    postgresCpu: postgresBefore === null || postgresAfter === null ? null : (postgresAfter - postgresBefore) / requests,
  };
}

/** Each contender in turn, round after round, so that what else the machine does meets all alike; medians over the rounds. */
export async function interleaved<K>(
  contenders: readonly K[],
  rounds: number,
  take: (contender: K) => Promise<Figures>,
): Promise<Map<K, Figures>> {
  const taken = new Map<K, Figures[]>(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const contender of contenders) taken.get(contender)!.push(await take(contender));
  return new Map([...taken].map(([contender, figures]) => [contender, medians(figures)]));
}

function medians(figures: readonly Figures[]): Figures {
  const of = (read: (figure: Figures) => number): number => median(figures.map(read));
  return {
    requestsASecond: of((figure) => figure.requestsASecond),
    mean: of((figure) => figure.mean),
    p50: of((figure) => figure.p50),
    p99: of((figure) => figure.p99),
    serverCpu: of((figure) => figure.serverCpu),
    postgresCpu: figures.some((figure) => figure.postgresCpu === null) ? null : of((figure) => figure.postgresCpu!),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
