import { withOperations } from "../operations.js";
import { type Common, print, askingCommand } from "../answers.js";

interface Health {
  readonly name: string;
  readonly version: number;
  readonly answers: boolean;
  readonly milliseconds: number | null;
  readonly problem: string | null;
  readonly quarantine: string | null;
  readonly breaker: string | null;
}

const everyHealth = `{
  subgraphHealth {
    name version url answers milliseconds problem isServed quarantine breaker requests failures timeouts lastFailure lastFailedAt
  }
}`;

/** `hub subgraph health`: one line a subgraph, tab-separated; ends with 1 where one does not answer. */
export const health = askingCommand(
  "health",
  "ask each published subgraph whether it answers; with --hub also what that hub has seen of it",
).action(async ({ hub, json }: Common) => {
  const data = await withOperations(hub, (run) => run(everyHealth, {}));
  const all = data["subgraphHealth"] as Health[];
  if (all.some(({ answers, quarantine }) => !answers || quarantine !== null)) process.exitCode = 1;
  if (json) return print(JSON.stringify(all));
  for (const { name, version, answers, milliseconds, problem, quarantine, breaker } of all)
    print(
      [
        name,
        `version ${version}`,
        answers ? `answers in ${milliseconds} ms` : problem,
        breaker ? `breaker ${breaker.toLowerCase().replace("_", "-")}` : "-",
        quarantine ? `quarantined: ${quarantine}` : "-",
      ].join("\t"),
    );
});
