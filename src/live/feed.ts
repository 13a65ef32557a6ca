import type { Client, ClientConfig, Pool } from "pg";
import { HubError } from "../shared/errors.js";
import { ownConnection } from "./connection.js";
import { channel, type HubEvent, type Interest } from "./event.js";
import { Subscriber } from "./subscriber.js";

/** Between two looks for events whose notice was lost, in milliseconds. */
const interval = 1000;

/** How many events are read at once. */
const batch = 500;

const columns = `sequence::int8 as sequence, alliance_id as "allianceId", noun, act, subject_id as "subjectId", within_id as "withinId", recorded_at as "recordedAt"`;

type Row = Omit<HubEvent, "sequence"> & { readonly sequence: string };

const eventOf = (row: Row): HubEvent => ({ ...row, sequence: Number(row.sequence) });

/** Tells this process's subscribers what happened, in the order of delivery; idle while nobody subscribes. */
export class Feed {
  private readonly subscribers = new Set<Subscriber>();
  private listener: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private head = 0;
  private following: Promise<void> | undefined;
  private isBehind = false;
  private isStopped = false;
  private readonly hearers = new Set<() => void>();

  /** `pool` must be allowed to read the outbox; `config` opens the connection that listens. */
  constructor(
    private readonly pool: Pool,
    private readonly config: ClientConfig,
    private readonly onLost: (error: Error) => void,
  ) {}

  /**
   * Begins a subscription, after the event `lastEventId` or from now on. Throws BAD_USER_INPUT where that
   * event is none, or so old that what followed it is no longer kept.
   */
  async subscribe(interest: Interest, lastEventId: string | undefined): Promise<Subscriber> {
    const { oldest, latest } = await this.kept();
    const after = lastEventId === undefined ? latest : resumePoint(lastEventId, oldest, latest);
    if (this.subscribers.size === 0) this.head = latest;
    const subscriber = new Subscriber(interest, after, Math.max(this.head, after), this.read, (ended) => {
      this.subscribers.delete(ended);
    });
    this.subscribers.add(subscriber);
    if (this.isStopped) await subscriber.return();
    else {
      this.timer ??= setInterval(() => this.look(), interval);
      await this.listen();
      this.look();
    }
    return subscriber;
  }

  /** Calls back whenever something was announced, as far as the notice comes through; whoever must not miss it looks by itself. */
  async hear(tell: () => void): Promise<void> {
    this.hearers.add(tell);
    await this.listen();
  }

  /** Ends all subscriptions. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    for (const subscriber of this.subscribers) await subscriber.return();
    await this.following;
    await this.listener?.end().catch(() => undefined);
  }

  /** The sequences of the oldest event that is kept and of the latest that was delivered. */
  private async kept(): Promise<{ oldest: number; latest: number }> {
    const { rows } = await this.pool.query<{ oldest: string | null; latest: string }>(
      `select (select min(sequence) from outbox) as oldest,
        coalesce((select max(sequence) from outbox), (select case when is_called then last_value else 0 end from outbox_delivery)) as latest`,
    );
    const latest = Number(rows[0]!.latest);
    return { oldest: rows[0]!.oldest === null ? latest + 1 : Number(rows[0]!.oldest), latest };
  }

  private readonly read = async (interest: Interest, after: number, upTo: number): Promise<HubEvent[]> => {
    const { noun, allianceId, subjectId, withinId } = interest;
    const given = { noun, alliance_id: allianceId, subject_id: subjectId, within_id: withinId };
    const wanted = Object.entries(given).filter(([, value]) => value !== undefined);
    const conditions = wanted.map(([column], index) => `and ${column} = $${index + 3}`).join(" ");
    const { rows } = await this.pool.query<Row>(
      `select ${columns} from outbox where sequence > $1 and sequence <= $2 ${conditions} order by sequence limit ${batch}`,
      [after, upTo, ...wanted.map(([, value]) => value)],
    );
    return rows.map(eventOf);
  };

  private noticed(): void {
    this.look();
    for (const tell of this.hearers) tell();
  }

  /** Reads what was delivered since the last look, once for all subscribers; looks that come meanwhile are one more. */
  private look(): void {
    this.isBehind = true;
    this.following ??= this.follow()
      .catch((error: Error) => this.onLost(error))
      .finally(() => (this.following = undefined));
  }

  private async follow(): Promise<void> {
    while (this.isBehind && !this.isStopped) {
      this.isBehind = false;
      if (this.subscribers.size === 0) return;
      const { rows } = await this.pool.query<Row>(
        `select ${columns} from outbox where sequence > $1 order by sequence limit ${batch}`,
        [this.head],
      );
      const events = rows.map(eventOf);
      if (events.length > 0) this.head = events.at(-1)!.sequence;
      for (const subscriber of this.subscribers) subscriber.tell(events, this.head);
      this.isBehind ||= events.length === batch;
    }
  }

  /** Listens on a connection of its own; one that is lost is opened again at the next look. */
  private async listen(): Promise<void> {
    if (this.listener || this.isStopped) return;
    const client = ownConnection(this.config);
    this.listener = client;
    const lost = (error: Error): void => {
      if (this.listener !== client) return;
      this.listener = undefined;
      client.end().catch(() => undefined);
      if (this.isStopped) return;
      this.onLost(error);
      setTimeout(() => void this.listen().then(() => this.noticed()), interval).unref();
    };
    client.on("error", lost).on("end", () => lost(new Error("the listening connection was closed")));
    client.on("notification", () => this.noticed());
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      lost(error as Error);
    }
  }
}

/** The sequence in a Last-Event-ID, if everything after it is still there. */
function resumePoint(lastEventId: string, oldest: number, latest: number): number {
  const sequence = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Number.NaN;
  if (sequence >= oldest - 1 && sequence <= latest) return sequence;
  throw new HubError("BAD_USER_INPUT", "lastEventUnknown", { id: lastEventId.slice(0, 40) });
}
