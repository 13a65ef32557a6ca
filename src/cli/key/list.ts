import { Command } from "commander";
import { Keys } from "../../access/index.js";
import { systemClock } from "../../shared/clock.js";
import { withPools } from "../connection.js";

/** `hub key list`: one line a key, tab-separated, the latest first. */
export const list = new Command("list").description("list the keys that were issued").action(async () => {
  const keys = await withPools((pools) => new Keys(pools.internal, systemClock).list());
  for (const { id, role, alliance, organization, origins, createdAt, revokedAt } of keys) {
    const state = revokedAt ? `revoked ${revokedAt.toISOString()}` : "in force";
    const sites = origins.length > 0 ? origins.join(" ") : "-";
    const told = [id, role, alliance ?? "-", organization ?? "-", createdAt.toISOString(), state, sites];
    process.stdout.write(`${told.join("\t")}\n`);
  }
});
