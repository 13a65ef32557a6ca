import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "./contenders/child.js";

/** How a server is started, besides what it is told to do. */
export interface Start {
  /** Where its CPU profile is written at its end. */
  readonly profileFolder?: string | undefined;
  /** The checkout of the project whose program it is; this one unless given. */
  readonly checkout?: string;
}

export type Defer = (end: () => Promise<void>) => void;

const thisCheckout = resolve(import.meta.dirname, "../..");

/** A server of the benchmark that listens, as a process of its own. */
export class ServerProcess {
  private constructor(
    readonly name: string,
    readonly origin: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(
    name: string,
    program: URL,
    assignment: object,
    defer: Defer,
    { profileFolder, checkout = thisCheckout }: Start = {},
  ): Promise<ServerProcess> {
    const profiling = profileFolder ? ["--cpu-prof", `--cpu-prof-dir=${resolve(profileFolder)}`] : [];
    // At the same place in every checkout.
    const child = fork(
      resolve(checkout, relative(thisCheckout, fileURLToPath(program))),
      [JSON.stringify(assignment)],
      {
        cwd: checkout,
        // Found from the checkout, so that another one is compiled by its own compiler.
        execArgv: ["--import", "./.config/typescript.mjs", ...profiling],
        env: { ...process.env, NODE_ENV: "production", GRAPHILE_ENV: "production" },
      },
    );
    defer(() => end(child));
    const report = await Promise.race([
      once(child, "message", { signal: AbortSignal.timeout(60_000) }).then(([message]) => message as Report),
      once(child, "exit").then(() => Promise.reject(new Error(`${name} did not start`))),
    ]);
    if (!("port" in report)) throw new Error(`${name} told no port`);
    return new ServerProcess(name, `http://127.0.0.1:${report.port}`, child);
  }

  /** Sends one GraphQL operation, and answers the response's text. */
  post(path: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    return this.textOf(path, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  }

  /** Asks for what is at an address, and answers the response's text. */
  get(path: string): Promise<string> {
    return this.textOf(path, {});
  }

  private async textOf(path: string, init: RequestInit): Promise<string> {
    const response = await fetch(this.origin + path, init);
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${this.name} answers ${response.status}: ${text.slice(0, 500)}`);
    return text;
  }

  /** The CPU milliseconds that it has taken so far. */
  async cpu(): Promise<number> {
    const { cpu } = await this.usage();
    return (cpu.user + cpu.system) / 1000;
  }

  /** The memory that it holds now, in MiB. */
  async memory(): Promise<number> {
    return (await this.usage()).memory / 1_048_576;
  }

  /** What came of a command. */
  async tell(command: unknown): Promise<unknown> {
    this.child.send({ command });
    const report = await this.report();
    if (!("done" in report)) throw new Error(`${this.name} did not do as it was told`);
    return report.done;
  }

  private async usage(): Promise<Extract<Report, { cpu: unknown }>> {
    this.child.send("cpu");
    const report = await this.report();
    if (!("cpu" in report)) throw new Error(`${this.name} told no CPU time`);
    return report;
  }

  private async report(): Promise<Report> {
    const [report] = (await once(this.child, "message", { signal: AbortSignal.timeout(20_000) })) as [Report];
    return report;
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
