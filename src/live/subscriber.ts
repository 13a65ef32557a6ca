import { concerns, type HubEvent, type Interest } from "./event.js";

/** Reads the delivered events of interest after a sequence and up to another, in order, a few at a time. */
export type ReadEvents = (interest: Interest, after: number, upTo: number) => Promise<HubEvent[]>;

/**
 * One subscriber's events, in order and each once. It reads them from the outbox itself when told that
 * there are some, so that a slow subscriber holds nothing but its place.
 */
export class Subscriber implements AsyncIterableIterator<HubEvent> {
  private ready: HubEvent[] = [];
  private head: number;
  private wake: () => void = () => undefined;
  private readonly ending = new AbortController();

  /** `after` is the last event that the subscriber has; `head` the last one that was delivered to anybody. */
  constructor(
    private readonly interest: Interest,
    private after: number,
    head: number,
    private readonly read: ReadEvents,
    private readonly onEnd: (self: Subscriber) => void,
  ) {
    this.head = head;
  }

  /** Aborted when it has ended, by whichever side. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  /** Tells of events that were just delivered, up to `head`. */
  tell(events: readonly HubEvent[], head: number): void {
    // A look that began before this subscription did may know less than it.
    if (head <= this.head) return;
    const isUpToDate = this.after === this.head && this.ready.length === 0;
    this.head = head;
    if (isUpToDate && !events.some((event) => concerns(this.interest, event))) this.after = head;
    else this.wake();
  }

  async next(): Promise<IteratorResult<HubEvent>> {
    while (!this.ended.aborted) {
      const event = this.ready.shift();
      if (event) {
        this.after = event.sequence;
        return { done: false, value: event };
      }
      const upTo = this.head;
      if (this.after < upTo) {
        this.ready = await this.read(this.interest, this.after, upTo);
        if (this.ready.length === 0) this.after = upTo;
      } else await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return { done: true, value: undefined };
  }

  /** Ends it: whoever waits for its next event is told that there is none. */
  async return(): Promise<IteratorResult<HubEvent>> {
    if (!this.ended.aborted) {
      this.ending.abort();
      this.ready = [];
      this.onEnd(this);
      this.wake();
    }
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
