import type { MikroORM } from "@mikro-orm/postgresql";
import type { Pool, PoolClient } from "pg";
import type { Caller } from "../reading/index.js";
import type { Clock } from "../shared/clock.js";
import { uuidv7 } from "../shared/ids.js";
import type { RunSql } from "./statement.js";
import { Turns } from "./turns.js";
import { Unit } from "./unit.js";

/** How often an act is tried when PostgreSQL ends it to break a deadlock or to keep order among writers. */
const tries = 4;
const worthAnotherTry = new Set(["40P01", "40001"]);

/** Does `work` for an item of some kind when its turn at a contended row comes, and for those of its kind that wait with it. */
export type InTurn = <T, R>(
  row: string,
  kind: string,
  item: T,
  work: (items: readonly T[]) => Promise<readonly R[]>,
) => Promise<R>;

/** Where acts meet the database: transactions, retries, and word to the relay once something was committed. */
export class ActEngine {
  /** `committed` is called after each act, outside its transaction. */
  constructor(
    private readonly orm: MikroORM,
    private readonly pool: Pool,
    readonly clock: Clock,
    readonly committed: () => void,
  ) {}

  private readonly turns = new Turns<unknown, unknown>();

  /** Does work on a contended row when it is its turn in this process, together with work of its kind that waited with it. */
  readonly inTurn: InTurn = (row, kind, item, work) =>
    this.turns.take(row, kind, item, work as never) as Promise<never>;

  readonly now = (): Date => this.clock.now();
  readonly newId = (): string => uuidv7(this.clock);

  /** Runs one statement, which is its own transaction. */
  readonly run: RunSql = async <R extends object>(
    { name, text }: { name: string; text: string },
    values: readonly unknown[],
  ) => this.trying(async () => (await this.pool.query<R>({ name, text, values: [...values] })).rows);

  /** Runs several statements in one transaction, all or nothing. */
  readonly transaction = async <T>(work: (run: RunSql) => Promise<T>): Promise<T> =>
    this.trying(async () => {
      const client = await this.pool.connect();
      try {
        await client.query("begin");
        const result = await work(runOn(client));
        await client.query("commit");
        client.release();
        return result;
      } catch (error) {
        await client.query("rollback").then(
          () => client.release(),
          () => client.release(true),
        );
        throw error;
      }
    });

  /** Runs an act's work on entities in one transaction, all or nothing. */
  async inTransaction<T>(caller: Caller, act: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.trying(() =>
      this.orm.em.fork().transactional((em) => work(new Unit(em as never, caller, this.clock, act))),
    );
  }

  private async trying<T>(attempt: () => Promise<T>): Promise<T> {
    for (let left = tries; ; left -= 1)
      try {
        return await attempt();
      } catch (error) {
        if (left <= 1 || !worthAnotherTry.has((error as { code?: string }).code ?? "")) throw error;
      }
  }
}

const runOn =
  (client: PoolClient): RunSql =>
  async <R extends object>({ name, text }: { name: string; text: string }, values: readonly unknown[]) =>
    (await client.query<R>({ name, text, values: [...values] })).rows;
