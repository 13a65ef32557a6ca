import { Command, Option } from "commander";
import { Keys } from "../../access/index.js";
import { systemClock } from "../../shared/clock.js";
import { withPools } from "../connection.js";

interface Options {
  readonly role: "operator" | "coordinator" | "member" | "widget";
  readonly alliance?: string;
  readonly organization?: string;
  readonly origin?: readonly string[];
}

/** `hub key issue`: prints a new key, alone, on standard output. */
export const issue = new Command("issue")
  .description("issue an API key and print it, this once")
  .addOption(
    new Option("--role <role>", "what the key may do")
      .choices(["operator", "coordinator", "member", "widget"])
      .makeOptionMandatory(),
  )
  .option("--alliance <slug>", "the alliance, for any role but operator")
  .option("--organization <name>", "the organization that a member's key acts as")
  .option(
    "--origin <site>",
    "a site whose pages may use a widget's key, such as https://partner.example; may be repeated; any site unless given",
    (site: string, others: readonly string[] = []) => [...others, site],
  )
  .action(async ({ origin: origins, ...options }: Options) => {
    const key = await withPools((pools) => new Keys(pools.internal, systemClock).issue({ ...options, origins }));
    process.stdout.write(`${key}\n`);
  });
