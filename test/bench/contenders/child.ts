import type { ConnectionSettings } from "../../../src/database/embedded-postgres.js";

/** What a contender's process is told when it starts: one JSON argument. */
export interface Assignment {
  readonly database: ConnectionSettings;
}

/** What a contender's process sends its parent. */
export type Report = { readonly port: number } | { readonly cpu: NodeJS.CpuUsage };

/** Runs one contender as a process of its own: starts it, tells the port, and answers each message with its CPU time. */
export function runContender(listen: (assignment: Assignment) => Promise<number>): void {
  const tell = (report: Report): void => void process.send!(report);
  process.on("message", () => tell({ cpu: process.cpuUsage() }));
  // A parent that died must not leave contenders behind.
  process.on("disconnect", () => process.exit());
  process.on("SIGTERM", () => process.exit());
  // Ctrl-C reaches the whole group; the parent ends its children in order.
  process.on("SIGINT", () => undefined);
  listen(JSON.parse(process.argv[2]!) as Assignment).then(
    (port) => tell({ port }),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
}
