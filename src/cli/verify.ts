import { Command } from "commander";
import { Client } from "pg";
import { declaredChecks } from "../acting/index.js";
import "../alliance/index.js";
import { poolConfig } from "../database/pools.js";
import { withDatabase } from "./connection.js";

/** How much is told of what one check finds. */
const mostTold = 10;

/** `hub verify`: reads the whole database and says whether its counters, ledgers and kept figures agree. */
export const verify = new Command("verify")
  .option("--json", "print one JSON object")
  .action(async ({ json }: { json?: boolean }) => {
    const results = await withDatabase(async (location) => {
      const client = new Client(poolConfig(location));
      await client.connect();
      try {
        // All checks look at the same moment.
        await client.query("begin isolation level repeatable read read only");
        const found: { name: string; found: string[] }[] = [];
        for (const { name, query } of declaredChecks()) {
          const { rows } = await client.query<{ found: string }>(query);
          found.push({ name, found: rows.map((row) => row.found) });
        }
        return found;
      } finally {
        await client.end();
      }
    });
    const holds = results.every(({ found }) => found.length === 0);
    if (json) process.stdout.write(`${JSON.stringify({ holds, checks: results })}\n`);
    else
      for (const { name, found } of results) {
        process.stdout.write(`${found.length === 0 ? "holds" : "FAILS"}  ${name}\n`);
        for (const each of found.slice(0, mostTold)) process.stdout.write(`       ${each}\n`);
        if (found.length > mostTold) process.stdout.write(`       and ${found.length - mostTold} more\n`);
      }
    process.exitCode = holds ? 0 : 1;
  });
