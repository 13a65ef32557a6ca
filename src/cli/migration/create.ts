import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { MikroORM } from "@mikro-orm/postgresql";
import { startEmbeddedPostgres } from "../../database/embedded-postgres.js";
import { migrate } from "../../database/migrate.js";
import { ormOptions } from "../../database/orm.config.js";

/** `hub migration create NAME`: writes the migration for what changed in the entities. */
export const createMigrationCommand = new Command("create")
  .description("write the migration for what changed in the entities")
  .argument("<name>", "what it changes, such as honour-levels")
  .action(async (name: string) => {
    const file = await createMigration(name);
    process.stdout.write(file ? `wrote migrations/${file}\n` : "nothing changed\n");
  });

/**
 * Writes the migration that turns the last snapshot into what the entities say now, and the new
 * snapshot, on a PostgreSQL of its own that is thrown away. Returns the file's name, or null when
 * nothing changed.
 */
async function createMigration(name: string): Promise<string | null> {
  const dataDir = await mkdtemp(join(tmpdir(), "hub-migration-"));
  const server = await startEmbeddedPostgres({ dataDir, database: "migration" });
  const { host, port, user, database } = server.connection;
  const orm = new MikroORM({ ...ormOptions, host, port, user, dbName: database });
  try {
    await migrate(server.connection);
    const { fileName, diff } = await orm.migrator.create(undefined, false, false, name);
    return diff.up.length > 0 ? fileName : null;
  } finally {
    await orm.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
