import { Command } from "commander";
import { withOperations } from "./operations.js";

/** What every command takes that asks a hub. */
export interface Common {
  readonly hub?: string;
  readonly json?: boolean;
}

/** A command that asks a hub, with the options that all such have. */
export const askingCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option("--hub <url>", "ask the hub there, by the key in HUB_KEY, instead of its database")
    .option("--json", "print the whole answer as JSON");

interface Finding {
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly fix: string;
  readonly documents: readonly string[];
}

/** The payload of an act, as far as commands print it. */
interface Payload {
  readonly subgraph?: { readonly name: string; readonly publishedVersion: number | null } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  readonly findings?: readonly Finding[] | null;
  readonly changes?:
    readonly { readonly place: string; readonly message: string; readonly isBreaking: boolean }[] | null;
}

/** What commands select of findings and changes. */
export const findingFields = "findings { code rule place message fix documents }";
export const changeFields = "changes { place message isBreaking }";
const refusalFields = "userErrors { code message path }";

/** Performs one act, by its mutation's name. */
export async function act(hub: string | undefined, name: string, fields: string, input: object): Promise<Payload> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} ${refusalFields} } }`;
  const data = await withOperations(hub, (run) => run(query, { input }));
  return data[name] as Payload;
}

/** Prints what came of an act, and ends with 1 where it was refused or something was found. */
export function tell(payload: Payload, json: boolean | undefined, done: string): void {
  const { userErrors, findings, changes } = payload;
  const isRefused = userErrors.length > 0 || (payload.subgraph === undefined && (findings?.length ?? 0) > 0);
  if (isRefused) process.exitCode = 1;
  if (json) return print(JSON.stringify(payload));
  for (const { code, message } of userErrors) print(`refused: ${code}: ${message}`);
  for (const { rule, place, message, fix, documents } of findings ?? [])
    print(
      `  ${rule} at ${place}: ${message}\n    ${fix}${documents.length ? `\n    breaks: ${documents.join(", ")}` : ""}`,
    );
  for (const { place, message, isBreaking } of changes ?? [])
    print(`  ${isBreaking ? "breaks" : "changes"} ${place}: ${message}`);
  if (!isRefused) print(done);
}

/** Prints one line. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
