import { unwatchFile, watchFile } from "node:fs";
import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { pino } from "pino";
import { readConfig } from "../config.js";
import { SupergraphRefused } from "../federation/index.js";
import { type Gateway, startGateway } from "../gateway.js";
import { StartError } from "../shared/start-error.js";
import { portNumber } from "./port.js";

interface Options {
  readonly supergraph: string;
  readonly port?: number;
  readonly watch?: boolean;
  readonly allowLoopback?: boolean;
}

/** Between two looks at the file, in milliseconds; polling sees files that are replaced as well as written. */
const interval = 300;

/** `hub gateway`: serves a supergraph without a database, until it is ended. */
export const gateway = new Command("gateway")
  .requiredOption("--supergraph <file>", "the supergraph SDL, such as `hub supergraph` prints")
  .option("--port <number>", "the port to listen on; PORT or 4000 unless given", portNumber)
  .option("--watch", "serve the file anew whenever it changes; one that is refused changes nothing")
  .option("--allow-loopback", "for development: let subgraphs be on this machine, over http")
  .action(async (options: Options) => {
    const config = readConfig(process.env);
    const log = pino({ level: config.logLevel });
    const port = options.port ?? config.port;
    const running = await startGateway({
      supergraph: await read(options.supergraph),
      host: config.host,
      port,
      production: config.production,
      allowLoopback: options.allowLoopback ?? false,
      hubKey: config.hubKey,
      log,
    });
    if (options.watch) watch(options.supergraph, running, log);
    stopOnSignal(options.supergraph, running);
    process.stdout.write(`The gateway is ready.\n  GraphQL    http://${shown(config.host)}:${running.port}/graphql\n`);
  });

const shown = (host: string): string => (["127.0.0.1", "0.0.0.0", "::"].includes(host) ? "localhost" : host);

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new StartError(`the supergraph ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`, {
      cause: error,
    });
  }
}

function watch(file: string, running: Gateway, log: pino.Logger): void {
  watchFile(file, { interval }, () => {
    read(file)
      .then((supergraph) => running.swap(supergraph))
      .then(
        () => log.info({ file }, "the supergraph was changed"),
        (error: Error) => {
          const isRefusal = error instanceof SupergraphRefused || error instanceof StartError;
          log.error({ file, reason: isRefusal ? error.message : error.stack }, "the supergraph stays as it was");
        },
      );
  });
}

function stopOnSignal(file: string, running: Gateway): void {
  const stop = (): void => {
    unwatchFile(file);
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
}
