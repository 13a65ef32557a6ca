import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const usage = `npm run bench -- [--only W,K,P,D,M,C,V,F] [--rounds 3] [--seconds 4] [--json] [--profile FOLDER] [--against FOLDER]
  --only     what to measure: W, the widget's read; K, the same from what the hub keeps; P, a partner's;
             D, the dashboard's; M, a contended registration; C, a contended fulfilment; V, what versions
             cost those who write; F, a read that crosses subgraphs; all unless given
  --rounds   how many turns each contender takes
  --seconds  how long a turn lasts
  --json     prints the ratios as one JSON line at the end
  --profile  writes CPU profiles of the hub and its gateway into the folder
  --against  measures the reads also on the hub of another checkout of this project, with its own node_modules`;

/** What a run was asked to do. */
export interface Settings {
  /** The names of what is measured. */
  readonly only: ReadonlySet<string>;
  readonly rounds: number;
  readonly seconds: number;
  readonly json: boolean;
  readonly profile: string | undefined;
  readonly against: string | undefined;
}

/** The command line's settings; ends the process with the usage when it cannot be understood. */
export function readSettings(all: readonly string[]): Settings {
  try {
    return parse(all);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    process.exit(2);
  }
}

function parse(all: readonly string[]): Settings {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: all.join() },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "4" },
      json: { type: "boolean", default: false },
      profile: { type: "string" },
      against: { type: "string" },
    },
  });
  const only = new Set(values.only.split(","));
  const unknown = [...only].filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`nothing is called ${unknown.join(" or ")}: there is ${all.join(" and ")}`);
  if (values.against !== undefined && !["W", "P", "D"].some((name) => only.has(name)))
    throw new Error("--against measures reads");
  if (values.against !== undefined && !existsSync(join(values.against, "node_modules")))
    throw new Error(`--against ${values.against}: there is no checkout with node_modules`);
  const rounds = positive("rounds", values.rounds);
  const seconds = positive("seconds", values.seconds);
  return { only, rounds, seconds, json: values.json, profile: values.profile, against: values.against };
}

function positive(name: string, given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a whole number from 1`);
  return number;
}
