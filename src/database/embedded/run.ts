import { spawn } from "node:child_process";

/** A command line together with the account that it runs under. */
export interface Command {
  file: string;
  args: string[];
  uid?: number;
  gid?: number;
}

export interface Outcome {
  ok: boolean;
  stdout: string;
  /** The last line of what went wrong. */
  complaint: string;
}

/** The environment of every PostgreSQL program: nothing of the operator's PG… variables changes what it does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
}

/** Runs a program to its end and tells how it went; never throws. */
export function run(command: Command): Promise<Outcome> {
  return new Promise((resolve) => {
    let stdout = "";
    let stderr = "";
    const failed = (error: unknown) =>
      resolve({ ok: false, stdout, complaint: error instanceof Error ? error.message : String(error) });
    try {
      const child = spawn(command.file, command.args, {
        uid: command.uid,
        gid: command.gid,
        // The account may not be allowed into the folder that the hub was started in.
        cwd: "/",
        env: serverEnvironment(),
        stdio: ["ignore", "pipe", "pipe"],
      });
      child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
      child.once("error", failed);
      child.once("close", (code, signal) =>
        resolve({ ok: code === 0, stdout, complaint: complaintIn(stderr) ?? `ended with ${signal ?? code}` }),
      );
    } catch (error) {
      failed(error);
    }
  });
}

/** Picks the line of a PostgreSQL log that says why it ended. */
export function complaintIn(log: string): string | undefined {
  const lines = log
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const worst = lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1);
  return worst?.replace(/^.*?\b(?:FATAL|PANIC|error):\s*/, "");
}
