import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import type { ConnectionSettings } from "../../src/database/embedded-postgres.js";

/** What a finished program said. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const loader = ["--import", "./.config/typescript.mjs"];

/** The address of a test's database, as an own PostgreSQL is named to the hub. */
export const urlOf = ({ host, port, user, database }: ConnectionSettings, as = user): string =>
  `postgres://${as}@localhost:${port ?? 5432}/${database}?host=${encodeURIComponent(host)}`;

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs one of the hub's programs as a process of its own, until it ends. */
export async function run(
  program: "src/main.ts" | "src/cli/main.ts",
  args: string[],
  env: Record<string, string>,
): Promise<Finished> {
  const child = start(program, args, env);
  let [out, err] = ["", ""];
  child.stdout!.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr!.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

/** Starts the hub, or another program that stays, as a process of its own and waits until it says that it is ready. */
export const startProgram = async (
  env: Record<string, string>,
  program: "src/main.ts" | "src/cli/main.ts" = "src/main.ts",
  args: string[] = [],
): Promise<ChildProcess> => (await startSaying("is ready", env, program, args)).program;

/** Starts a program that stays and waits until it has said something; answers all that it said till then. */
export async function startSaying(
  words: string,
  env: Record<string, string>,
  path: "src/main.ts" | "src/cli/main.ts",
  args: string[],
): Promise<{ program: ChildProcess; said: string }> {
  const program = start(path, args, env);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes(words)) resolve();
    };
    program.stdout!.on("data", listen);
    program.stderr!.on("data", listen);
    program.once("exit", () => reject(new Error(`${path} did not start: ${said}`)));
  });
  return { program, said };
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

function start(program: string, args: string[], env: Record<string, string>): ChildProcess {
  const { NODE_OPTIONS: _jests, NODE_ENV: _too, DATABASE_URL: _url, ...inherited } = process.env;
  return spawn(process.execPath, [...loader, program, ...args], {
    env: { ...inherited, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
