import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** What a finished program said. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const loader = ["--import", "./.config/typescript.mjs"];

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

/** Starts the hub as a process of its own and waits until it says that it is ready. */
export async function startProgram(env: Record<string, string>): Promise<ChildProcess> {
  const child = start("src/main.ts", [], env);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes("is ready")) resolve();
    };
    child.stdout!.on("data", listen);
    child.stderr!.on("data", listen);
    child.once("exit", () => reject(new Error(`the hub did not start: ${said}`)));
  });
  return child;
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

function start(program: string, args: string[], env: Record<string, string>): ChildProcess {
  const { NODE_OPTIONS: _jests, DATABASE_URL: _url, ...inherited } = process.env;
  return spawn(process.execPath, [...loader, program, ...args], {
    env: { ...inherited, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
