import { fileURLToPath } from "node:url";
import { ReflectMetadataProvider } from "@mikro-orm/decorators/legacy";
import { Migrator } from "@mikro-orm/migrations";
import { defineConfig, type Options } from "@mikro-orm/postgresql";
import { ApiKey, Session, SigningKey } from "../access/index.js";
import { AuditEntry, IdempotencyKey, OutboxEvent } from "../acting/index.js";
import { allianceEntities } from "../alliance/index.js";
import { registryEntities } from "../registry/index.js";

const migrationsFolder = fileURLToPath(new URL("../../migrations", import.meta.url));

/** How MikroORM sees the hub's database; also read by its command line, to write migrations. */
export const ormOptions = {
  entities: [
    ...allianceEntities,
    ...registryEntities,
    ApiKey,
    Session,
    SigningKey,
    AuditEntry,
    IdempotencyKey,
    OutboxEvent,
  ],
  metadataProvider: ReflectMetadataProvider,
  extensions: [Migrator],
  forceUtcTimezone: true,
  // MikroORM announces each migration by itself; the hub says what ran in its own log.
  logger: () => undefined,
  migrations: {
    path: migrationsFolder,
    pathTs: migrationsFolder,
    tableName: "migrations",
    snapshotName: "snapshot",
    snapshotOnMigrate: false,
    disableForeignKeys: false,
    emit: "ts",
  },
} satisfies Options;

export default defineConfig({ ...ormOptions, dbName: "alliance_hub" });
