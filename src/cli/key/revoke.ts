import { Command } from "commander";
import { KeyRefused, Keys } from "../../access/index.js";
import { systemClock } from "../../shared/clock.js";
import { withPools } from "../connection.js";

/** `hub key revoke ID`: the key is refused from now on. */
export const revoke = new Command("revoke")
  .description("revoke a key from now on")
  .argument("<id>", "the key's id, as `key list` shows it")
  .action(async (id: string) => {
    const revoked = await withPools((pools) => new Keys(pools.internal, systemClock).revoke(id));
    if (!revoked) throw new KeyRefused(`no key in force has the id ${id}`);
    process.stdout.write(`revoked ${id}\n`);
  });
