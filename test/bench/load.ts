import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** What to send, to whom, and for how long. */
export interface Load {
  readonly origin: string;
  readonly path: string;
  /** What successive requests say, sent round and round. */
  readonly messages: readonly Message[];
  /** A mark in the bodies for which every request has another number, never the same. */
  readonly numberAt?: string;
  /** A mark in the bodies for which the nth request has the nth of these values. */
  readonly changing?: { readonly at: string; readonly values: readonly string[] } | undefined;
  /** Whether the answers are kept, to be looked at afterwards. */
  readonly keepsAnswers?: boolean;
  readonly connections: number;
  readonly seconds: number;
}

/** What one request says: a POST to the load's path, or a GET where it has no body. */
export interface Message {
  /** In place of the load's. */
  readonly path?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came of it: response times in milliseconds, and how many requests failed. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly mean: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
  readonly answers: readonly string[];
}

/** Sends requests from a process of its own, so that measuring takes no time from who is measured. */
export class LoadGenerator {
  private readonly child: ChildProcess = fork(new URL("./load-process.ts", import.meta.url));
  private readonly gone: Promise<never>;

  constructor() {
    this.gone = once(this.child, "exit").then(() => Promise.reject(new Error("the load generator ended")));
    // Its end is no failure unless something is being sent.
    this.gone.catch(() => undefined);
  }

  /** Throws when any request fails, unless that is what is counted: a contender that errs has no speed. */
  async send(load: Load, { mayFail = false } = {}): Promise<LoadResult> {
    this.child.send(load);
    const result = await Promise.race([
      once(this.child, "message", { signal: AbortSignal.timeout(load.seconds * 1000 + 30_000) }).then(
        ([message]) => message as LoadResult,
      ),
      this.gone,
    ]);
    if (result.failed > 0 && !mayFail)
      throw new Error(`${result.failed} requests to ${load.origin}${load.path} failed under load`);
    return result;
  }

  end(): void {
    this.child.kill();
  }
}
