import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";
import type { Assignment, Report } from "./contenders/child.js";
import type { ContenderName, Read, Variables } from "./read.js";

const programs: Readonly<Record<ContenderName, URL>> = {
  hub: new URL("./contenders/hub.ts", import.meta.url),
  postgraphile: new URL("./contenders/postgraphile.ts", import.meta.url),
  statement: new URL("./contenders/statement.ts", import.meta.url),
};

/** A contender that listens, as a process of its own. */
export class Contender {
  private constructor(
    readonly name: ContenderName,
    readonly origin: string,
    private readonly child: ChildProcess,
  ) {}

  /** Starts it on a database; with a folder to write to, its CPU profile is written there at its end. */
  static async start(
    name: ContenderName,
    database: ConnectionSettings,
    defer: (end: () => Promise<void>) => void,
    profileFolder?: string,
  ): Promise<Contender> {
    const assignment: Assignment = { database };
    const profiling = profileFolder ? ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`] : [];
    const child = fork(programs[name], [JSON.stringify(assignment)], {
      execArgv: [...process.execArgv, ...profiling],
      env: { ...process.env, NODE_ENV: "production", GRAPHILE_ENV: "production" },
    });
    defer(() => end(child));
    const report = await Promise.race([
      once(child, "message", { signal: AbortSignal.timeout(60_000) }).then(([message]) => message as Report),
      once(child, "exit").then(() => Promise.reject(new Error(`the contender ${name} did not start`))),
    ]);
    if (!("port" in report)) throw new Error(`the contender ${name} told no port`);
    return new Contender(name, `http://127.0.0.1:${report.port}`, child);
  }

  path(read: Read): string {
    return this.name === "statement" ? `/${read.name}` : "/graphql";
  }

  /** The body of one request for a read. */
  body(read: Read, variables: Variables): string {
    if (this.name === "statement") return JSON.stringify(variables);
    return JSON.stringify({ query: read[this.name].query, variables });
  }

  /** Asks once, and answers the response's text. */
  async ask(read: Read, variables: Variables): Promise<string> {
    const response = await fetch(this.origin + this.path(read), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: this.body(read, variables),
    });
    const text = await response.text();
    if (response.status !== 200)
      throw new Error(`${this.name} answers ${response.status} to ${read.name}: ${text.slice(0, 500)}`);
    return text;
  }

  /** The CPU milliseconds that its process has taken so far. */
  async cpu(): Promise<number> {
    this.child.send("cpu");
    const [report] = (await once(this.child, "message", { signal: AbortSignal.timeout(10_000) })) as [Report];
    if (!("cpu" in report)) throw new Error(`the contender ${this.name} told no CPU time`);
    return (report.cpu.user + report.cpu.system) / 1000;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill();
  const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await exited;
  clearTimeout(timer);
}
