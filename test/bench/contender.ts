import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";
import type { Assignment, Report } from "./contenders/child.js";
import type { ContenderName, Operation, Variables } from "./operation.js";

/** How one contender is started, besides the database that it works on. */
interface Start {
  /** Where its CPU profile is written at its end. */
  readonly profileFolder?: string | undefined;
  /** The checkout of the project whose hub it is; this one unless given. */
  readonly checkout?: string;
}

const thisCheckout = resolve(import.meta.dirname, "../..");

const programs: Readonly<Record<ContenderName, URL>> = {
  hub: new URL("./contenders/hub.ts", import.meta.url),
  before: new URL("./contenders/hub.ts", import.meta.url),
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

  /** Starts it on a database. */
  static async start(
    name: ContenderName,
    database: ConnectionSettings,
    defer: (end: () => Promise<void>) => void,
    { profileFolder, checkout = thisCheckout }: Start = {},
  ): Promise<Contender> {
    const assignment: Assignment = { database };
    const profiling = profileFolder ? ["--cpu-prof", `--cpu-prof-dir=${resolve(profileFolder)}`] : [];
    // At the same place in every checkout.
    const program = resolve(checkout, relative(thisCheckout, fileURLToPath(programs[name])));
    const child = fork(program, [JSON.stringify(assignment)], {
      cwd: checkout,
      // Found from the checkout, so that another one is compiled by its own compiler.
      execArgv: ["--import", "./.config/typescript.mjs", ...profiling],
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

  path(operation: Operation): string {
    return this.name === "statement" ? `/${operation.name}` : "/graphql";
  }

  /** The body of one request. */
  body(operation: Operation, given: Variables): string {
    if (this.name === "statement") return JSON.stringify(given);
    const { query, variables } = this.name === "postgraphile" ? operation.postgraphile : operation.hub;
    return JSON.stringify({ query, variables: variables?.(given) ?? given });
  }

  /** Asks once, and answers the response's text. */
  async ask(
    operation: Operation,
    variables: Variables,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const response = await fetch(this.origin + this.path(operation), {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: this.body(operation, variables),
    });
    const text = await response.text();
    if (response.status !== 200)
      throw new Error(`${this.name} answers ${response.status} to ${operation.name}: ${text.slice(0, 500)}`);
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
