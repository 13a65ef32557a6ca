import type { Contender } from "./contender.js";
import type { Load, LoadGenerator } from "./load.js";
import { postgresCpu } from "./postgres-cpu.js";

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

/** What one turn brought. */
export interface Turn extends Figures {
  /** The answers, where the load keeps them. */
  readonly answers: readonly string[];
}

/** Everything that a turn needs besides the contender. */
export interface Bench {
  readonly load: LoadGenerator;
  /** PostgreSQL's, where it takes part. */
  readonly postmasterPid: number | null;
  readonly say: (line: string) => void;
}

/** Loads one contender for some seconds. */
export async function turn(
  { load, postmasterPid }: Bench,
  contender: Pick<Contender, "origin" | "cpu">,
  what: Omit<Load, "origin">,
): Promise<Turn> {
  const postgresBefore = postmasterPid === null ? null : await postgresCpu(postmasterPid);
  const cpuBefore = await contender.cpu();
  const result = await load.send({ ...what, origin: contender.origin });
  const cpuAfter = await contender.cpu();
  const postgresAfter = postmasterPid === null ? null : await postgresCpu(postmasterPid);
  const { requests, mean, p50, p99, answers } = result;
  return {
    requestsASecond: requests / result.seconds,
    mean,
    p50,
    p99,
    serverCpu: (cpuAfter - cpuBefore) / requests,
    postgresCpu: postgresBefore === null || postgresAfter === null ? null : (postgresAfter - postgresBefore) / requests,
    answers,
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

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
