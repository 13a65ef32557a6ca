import type { ConnectionSettings } from "../../../src/database/embedded-postgres.js";

/** What a contender's process is told when it starts: one JSON argument. */
export interface Assignment {
  readonly database: ConnectionSettings;
}

/** What a process of the benchmark sends its parent. */
export type Report =
  | { readonly port: number }
  /** CPU time, and resident memory in bytes. */
  | { readonly cpu: NodeJS.CpuUsage; readonly memory: number }
  | { readonly done: unknown };

/** A server that listens, and does what its parent tells it. */
export interface Listening {
  readonly port: number;
  readonly obey: (command: unknown) => Promise<unknown>;
}

/** Runs one server as a process of its own: starts it, tells the port, answers "cpu" with what it has used, and obeys commands. */
export function runContender<A = Assignment>(listen: (assignment: A) => Promise<number | Listening>): void {
  const tell = (report: Report): void => void process.send!(report);
  const fail = (error: unknown): void => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  };
  const listening = listen(JSON.parse(process.argv[2]!) as A);
  listening.then((server) => tell({ port: typeof server === "number" ? server : server.port }), fail);
  process.on("message", (message: "cpu" | { command: unknown }) => {
    if (message === "cpu") return tell({ cpu: process.cpuUsage(), memory: process.memoryUsage.rss() });
    void listening
      .then((server) => (typeof server === "number" ? undefined : server.obey(message.command)))
      .then((done) => tell({ done: done ?? null }), fail);
  });
  // A parent that died must not leave contenders behind.
  process.on("disconnect", () => process.exit());
  process.on("SIGTERM", () => process.exit());
  // Ctrl-C reaches the whole group; the parent ends its children in order.
  process.on("SIGINT", () => undefined);
}
