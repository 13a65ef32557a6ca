import { Command } from "commander";
import { foundAlliance, type NewAlliance } from "../../alliance/index.js";
import { systemClock } from "../../shared/clock.js";
import { withPools } from "../connection.js";

/** `hub alliance create`: an alliance with its community and the general branch that convenes it. */
export const create = new Command("create")
  .description("create an alliance with its community and its convener")
  .requiredOption("--slug <slug>", "its short name in addresses and queries, such as wanci")
  .requiredOption("--name <name>", "its name")
  .requiredOption("--community <name>", "the community 社区 that it is built around")
  .requiredOption("--general-branch <name>", "the general Party branch 社区党总支 that convenes it")
  .option("--time-zone <name>", "its IANA time zone", "Asia/Shanghai")
  .action(async (alliance: NewAlliance) => {
    await withPools((pools) => foundAlliance(pools.internal, systemClock, alliance));
    process.stdout.write(`created ${alliance.slug}\n`);
  });
