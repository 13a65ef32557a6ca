import { Command } from "commander";
import { readConfig } from "../config.js";
import { startEmbeddedPostgres } from "../database/embedded-postgres.js";
import { migrate } from "../database/migrate.js";

/** `hub migrate`: brings the database to this version's schema. */
export const migrateCommand = new Command("migrate").action(async () => {
  const { databaseUrl, dataDir } = readConfig(process.env);
  const server = databaseUrl ? null : await startEmbeddedPostgres({ dataDir, database: "alliance_hub" });
  try {
    const ran = await migrate(server ? server.connection : { url: databaseUrl! });
    process.stdout.write(ran.length > 0 ? `${ran.map((name) => `ran ${name}`).join("\n")}\n` : "nothing to migrate\n");
  } finally {
    await server?.stop();
  }
});
