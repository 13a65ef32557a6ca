import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { ExecutionResult } from "graphql";
import { createHandler } from "graphql-sse";
import type { Begun } from "./subscription.js";

/** How many messages may wait for a slow client; it reads on when they have gone out. */
const most = 100;

/** For how long a client may take nothing before it is let go, in milliseconds; it can resume. */
const patience = 60_000;

/** How long the last messages may take to reach a client whose stream has ended, in milliseconds. */
const grace = 1_000;

/** The messages of one subscription, as graphql-sse takes them, each with the sequence of its event. */
class Messages implements AsyncIterableIterator<object> {
  readonly sequences: number[] = [];
  private sent: () => void = () => undefined;

  constructor(private readonly begun: Begun) {}

  async next(): Promise<IteratorResult<object>> {
    while (this.sequences.length >= most) await new Promise<void>((resolve) => (this.sent = resolve));
    for (;;) {
      const next = await this.begun.events.next();
      if (next.done) return { done: true, value: undefined };
      const answer = await this.begun.answer(next.value);
      if (!answer) continue;
      this.sequences.push(next.value.sequence);
      return { done: false, value: answer };
    }
  }

  /** The sequence of the message that goes out now. */
  take(): number | undefined {
    const sequence = this.sequences.shift();
    this.sent();
    return sequence;
  }

  async return(): Promise<IteratorResult<object>> {
    this.sequences.length = 0;
    this.sent();
    await this.begun.events.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/**
 * Answers a subscription as server-sent events (GraphQL over SSE, distinct connections mode) until it
 * ends, the client goes away, or takes nothing for a minute. Each message carries its event's sequence
 * as `id`, to resume by.
 */
export async function streamEvents(response: ServerResponse, begun: Begun, query: string): Promise<void> {
  // Who went away before the stream began is never heard to close.
  if (response.destroyed) return;
  const messages = new Messages(begun);
  const handle = createHandler<undefined, undefined, undefined>({
    onSubscribe: () => messages as AsyncIterable<ExecutionResult>,
  });
  const accept: Record<string, string> = { accept: "text/event-stream", "content-type": "application/json" };
  const [body, { status, headers }] = await handle({
    method: "POST",
    url: "/",
    headers: { get: (name) => accept[name.toLowerCase()] },
    body: { query },
    raw: undefined,
    context: undefined,
  });
  const stream = body as AsyncGenerator<string>;
  response.once("close", () => {
    void begun.events.return();
    void stream.return(undefined);
  });
  response.writeHead(status, { ...headers, "x-accel-buffering": "no", "x-content-type-options": "nosniff" });
  for await (const chunk of stream) {
    const id = chunk.startsWith("event: next") ? messages.take() : undefined;
    if (!response.write(id === undefined ? chunk : `id: ${id}\n${chunk}`)) await drained(response, begun.events.ended);
  }
  const letGo = setTimeout(() => response.destroy(), grace);
  response.once("close", () => clearTimeout(letGo)).end();
}

/** Waits until the client takes more or the subscription has ended; lets the client go when it takes nothing. */
async function drained(response: ServerResponse, ended: AbortSignal): Promise<void> {
  const letGo = setTimeout(() => response.destroy(), patience);
  await once(response, "drain", { signal: ended }).catch(() => undefined);
  clearTimeout(letGo);
}
