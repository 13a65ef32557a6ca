/** What waits for its turn together. */
interface Waiting<T, R> {
  readonly kind: string;
  readonly items: T[];
  readonly outcomes: Promise<readonly Outcome<R>[]>;
}

/** What came of one of several that were done together: its result, or what it threw. */
export type Outcome<R> = { readonly done: R } | { readonly thrown: unknown };

/** How many are done together at most. */
const most = 100;

/**
 * Lets those who want to change the same row of the database come one after the other, in the order in
 * which they arrived: waiting here costs nothing, while waiting for a row's lock keeps a connection and
 * makes PostgreSQL look at the row again each time that somebody is done with it. Those of one kind who
 * wait next to each other are done together, by one statement and one commit.
 */
export class Turns<T, R> {
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly waiting = new Map<string, Waiting<T, R>>();

  /** Does `work` for the item, and for those that arrived while it waited; whoever finds nobody waits for nobody. */
  async take(row: string, kind: string, item: T, work: (items: readonly T[]) => Promise<readonly R[]>): Promise<R> {
    let waiting = this.waiting.get(row);
    if (waiting?.kind !== kind || waiting.items.length >= most) waiting = this.queue(row, kind, work);
    const place = waiting.items.push(item) - 1;
    const outcome = (await waiting.outcomes)[place]!;
    if ("thrown" in outcome) throw outcome.thrown;
    return outcome.done;
  }

  private queue(row: string, kind: string, work: (items: readonly T[]) => Promise<readonly R[]>): Waiting<T, R> {
    const items: T[] = [];
    const begin = (): Promise<readonly Outcome<R>[]> => {
      if (this.waiting.get(row) === waiting) this.waiting.delete(row);
      return outcomesOf(items, work);
    };
    const outcomes = (this.last.get(row) ?? Promise.resolve()).then(begin, begin);
    const waiting: Waiting<T, R> = { kind, items, outcomes };
    this.waiting.set(row, waiting);
    this.last.set(row, outcomes);
    void outcomes.finally(() => {
      if (this.last.get(row) === outcomes) this.last.delete(row);
    });
    return waiting;
  }
}

/** What one of them does wrong must not be visited on the others: then each is done alone. */
async function outcomesOf<T, R>(
  items: readonly T[],
  work: (items: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly Outcome<R>[]> {
  try {
    return (await work(items)).map((done) => ({ done }));
  } catch (thrown) {
    if (items.length === 1) return [{ thrown }];
  }
  const outcomes: Outcome<R>[] = [];
  for (const item of items)
    outcomes.push(
      await work([item]).then(
        ([done]) => ({ done: done! }),
        (thrown: unknown) => ({ thrown }),
      ),
    );
  return outcomes;
}
