import { setTimeout as startTimer } from "node:timers";
import { setTimeout } from "node:timers/promises";
import type { Client, ClientConfig } from "pg";
import { ownConnection } from "./connection.js";
import { channel } from "./event.js";

/** How many events are given their place in one transaction. */
const batch = 1000;

/** Between two looks at the outbox, in milliseconds; acts of this process are told sooner. */
const interval = 200;

/** For how long acts are gathered, in milliseconds: under load one transaction serves many of them. */
const gathering = 50;

/**
 * Events are committed in any order; their sequence is given here, by one process at a time, and so
 * commits in order: whoever reads on from a sequence misses nothing. $1 is the id to look from. The array
 * says again what the join says: by it alone the outbox can be read, however the two are joined.
 */
const number = `
  with next as materialized (select id from outbox where sequence is null and id > $1 order by id limit ${batch}),
  numbered as materialized (select id, nextval('outbox_delivery') as sequence from next)
  update outbox o set sequence = n.sequence from numbered n
  where o.id = n.id and o.id = any(array(select id from next))
  returning o.id`;

/**
 * Looks that follow each other closely begin a few ids before the highest one seen, for until it is vacuumed the
 * index still leads past every event that was numbered. Once a second a look begins at the start, and
 * finds what committed later than its neighbours.
 */
const overlap = 50;
const wholeLook = 1_000;

/** Gives each event of the outbox its place in the order of delivery, in whichever process holds the relay's lock. */
export class Relay {
  private isStopped = false;
  private wake: () => void = () => undefined;
  private wasPoked = false;
  /** Whether this process holds the lock. */
  private isTheOne = false;
  private running: Promise<void> | undefined;
  private highest = 0;
  private lookedWhole = 0;

  private readonly config: ClientConfig;

  constructor(
    config: ClientConfig,
    private readonly onLost: (error: Error) => void,
  ) {
    // A batch is a small part of the outbox, whatever the planner thinks of a table that grew since it last looked:
    // one that it saw empty it would compare, event by event, with the whole batch.
    const byIndex = "-c enable_seqscan=off -c enable_sort=off -c enable_nestloop=off";
    this.config = { ...config, options: `${config.options ?? ""} ${byIndex}` };
  }

  /** Begins to look for events; a lost connection is opened again. */
  start(): void {
    this.running = this.run();
  }

  /** Says that this process has committed events. */
  readonly poke = (): void => {
    // In any other process it would only ask for the lock once more.
    if (!this.isTheOne) return;
    this.wasPoked = true;
    this.wake();
  };

  /** Ends once the statement that is under way has ended; another process takes over. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      try {
        await this.serve();
      } catch (error) {
        if (!this.isStopped) this.onLost(error as Error);
        await this.pause(1000);
      }
    }
  }

  private async serve(): Promise<void> {
    const client = ownConnection(this.config);
    // Heard by the statement that fails next; unheard, the event would end the process.
    client.on("error", () => undefined);
    await client.connect();
    try {
      while (!this.isStopped) {
        this.wasPoked = false;
        this.isTheOne ||= await this.lock(client);
        const isMore = this.isTheOne && (await this.deliver(client));
        if (isMore) continue;
        await setTimeout(gathering);
        if (!this.wasPoked) await this.pause(interval);
      }
    } finally {
      this.isTheOne = false;
      await client.end().catch(() => undefined);
    }
  }

  private async lock(client: Client): Promise<boolean> {
    const { rows } = await client.query<{ locked: boolean }>(
      "select pg_try_advisory_lock(hashtext('alliance-hub:relay')) as locked",
    );
    return rows[0]!.locked;
  }

  /** Answers whether there may be more. */
  private async deliver(client: Client): Promise<boolean> {
    const isWhole = performance.now() - this.lookedWhole > wholeLook;
    const from = isWhole ? 0 : Math.max(0, this.highest - overlap);
    const { rows } = await client.query<{ id: string }>({ name: "number", text: number, values: [from] });
    this.highest = rows.reduce((highest, { id }) => Math.max(highest, Number(id)), this.highest);
    if (isWhole && rows.length < batch) this.lookedWhole = performance.now();
    // Outside of every writer's transaction: a NOTIFY within would make them commit one after the other.
    if (rows.length > 0) await client.query("select pg_notify($1, '')", [channel]);
    return rows.length === batch;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = startTimer(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.isStopped) this.wake();
    });
  }
}
