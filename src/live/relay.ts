import { Client, type ClientConfig } from "pg";
import { channel } from "./event.js";

/** How many events are given their place in one transaction. */
const batch = 1000;

/** Between two looks at the outbox, in milliseconds; acts of this process are told at once. */
const interval = 200;

/**
 * Events are committed in any order; their sequence is given here, by one process at a time, and so
 * commits in order: whoever reads on from a sequence misses nothing.
 */
const number = `
  with next as materialized (select id from outbox where sequence is null order by id limit ${batch}),
  numbered as materialized (select id, nextval('outbox_delivery') as sequence from next)
  update outbox o set sequence = n.sequence from numbered n where o.id = n.id
  returning o.sequence`;

/** Gives each event of the outbox its place in the order of delivery, in whichever process holds the relay's lock. */
export class Relay {
  private isStopped = false;
  private wake: () => void = () => undefined;
  private wasPoked = false;
  private running: Promise<void> | undefined;

  constructor(
    private readonly config: ClientConfig,
    private readonly onLost: (error: Error) => void,
  ) {}

  /** Begins to look for events; a lost connection is opened again. */
  start(): void {
    this.running = this.run();
  }

  /** Says that this process has committed events. */
  readonly poke = (): void => {
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
    const client = new Client(this.config);
    // Heard by the statement that fails next; unheard, the event would end the process.
    client.on("error", () => undefined);
    await client.connect();
    try {
      let isTheOne = false;
      while (!this.isStopped) {
        this.wasPoked = false;
        isTheOne ||= await this.lock(client);
        const isMore = isTheOne && (await this.deliver(client));
        if (!isMore && !this.wasPoked) await this.pause(interval);
      }
    } finally {
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
    const { rows } = await client.query<{ sequence: string }>({ name: "number", text: number });
    // Outside of every writer's transaction: a NOTIFY within would make them commit one after the other.
    if (rows.length > 0) await client.query("select pg_notify($1, '')", [channel]);
    return rows.length === batch;
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.isStopped) this.wake();
    });
  }
}
