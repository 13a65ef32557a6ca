import type { Dispatcher, Pool } from "undici";

/** What came back over HTTP. */
export interface Exchanged {
  readonly status: number;
  readonly text: string;
}

/**
 * Sends one POST and reads the whole answer within a time limit in milliseconds. It listens to the pool's own
 * events, since a stream a response costs as much as reading it. Rejects with undici's errors, and with
 * TimeIsUp; a redirect is an answer like any other.
 */
export function exchange(
  pool: Pool,
  request: { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string },
  limit: number,
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    pool.dispatch({ ...request, method: "POST" }, new Listener(resolve, reject, limit));
  });
}

/** The whole exchange took longer than it may. */
export class TimeIsUp extends Error {}

class Listener implements Dispatcher.DispatchHandler {
  private status = 0;
  private readonly chunks: Buffer[] = [];
  private readonly timeout: NodeJS.Timeout;
  private controller: Dispatcher.DispatchController | undefined;

  constructor(
    private readonly resolve: (exchanged: Exchanged) => void,
    private readonly reject: (error: Error) => void,
    limit: number,
  ) {
    this.timeout = setTimeout(() => this.giveUp(), limit);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.isOver) controller.abort(new TimeIsUp());
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.timeout);
    const [first, ...others] = this.chunks;
    const text =
      first === undefined ? "" : others.length === 0 ? first.toString() : Buffer.concat(this.chunks).toString();
    this.resolve({ status: this.status, text });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    clearTimeout(this.timeout);
    this.reject(error);
  }

  private isOver = false;

  private giveUp(): void {
    this.isOver = true;
    // One that still waits for a connection is not begun any more when its turn comes.
    if (this.controller) this.controller.abort(new TimeIsUp());
    this.reject(new TimeIsUp());
  }
}
