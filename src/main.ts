import "reflect-metadata";
import { pino } from "pino";
import { readConfig } from "./config.js";
import { startEmbeddedPostgres } from "./database/embedded-postgres.js";
import { migrate, requireMigrated } from "./database/migrate.js";
import { loadDemo } from "./demo/index.js";
import { startHub } from "./hub.js";
import { systemClock } from "./shared/clock.js";
import { StartError } from "./shared/start-error.js";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);

  // A start that fails says why in one line, and nothing of what it leaves behind.
  let notice = (line: string): void => log.warn(line);
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({
        dataDir: config.dataDir,
        database: "alliance_hub",
        onNotice: (line) => notice(line),
      });
  const database = embedded ? embedded.connection : { url: config.databaseUrl! };
  try {
    if (embedded) await migrate(database);
    else await requireMigrated(database);
    if (config.demo) await loadDemo(database, systemClock);
    const hub = await startHub({
      database,
      host: config.host,
      port: config.port,
      production: config.production,
      publicUrl: config.publicUrl,
      proxies: config.proxies,
      allowLoopback: config.allowLoopback,
      clock: systemClock,
      log,
    });

    const stop = (signal: string): void => {
      log.info(`${signal}: stopping`);
      hub
        .stop()
        .then(() => embedded?.stop())
        .then(
          () => process.exit(0),
          (error: unknown) => {
            log.error(error);
            process.exit(1);
          },
        );
    };
    process.once("SIGTERM", stop).once("SIGINT", stop);

    const alliance = config.demo ? "wanci" : "ALLIANCE";
    say(`Alliance Hub is ready.
  GraphQL    ${config.publicUrl}/graphql
  Explorer   ${config.publicUrl}/explorer
  Dashboard  ${config.publicUrl}/dashboard
  Widgets    ${config.publicUrl}/widgets
  A key for the dashboard: npm run --silent hub -- key issue --alliance ${alliance} --role coordinator`);
  } catch (error) {
    notice = () => undefined;
    await embedded?.stop();
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof StartError ? `alliance-hub cannot start: ${error.message}` : String((error as Error).stack ?? error)}\n`,
  );
  process.exit(1);
});
