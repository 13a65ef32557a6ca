import { Command } from "commander";
import { Keys } from "../../access/index.js";
import { readConfig } from "../../config.js";
import { startPartner } from "../../demo/index.js";
import { systemClock } from "../../shared/clock.js";
import { StartError } from "../../shared/start-error.js";
import { withPools } from "../connection.js";
import { overHttp, type RunOperation } from "../operations.js";
import { portNumber } from "../port.js";

const unit = "徽商银行";

const whoIsIt = "{ viewer { organization { id } } }";

const publishing = `mutation ($input: PublishSubgraphInput!) {
  publishSubgraph(input: $input) {
    subgraph { publishedVersion }
    userErrors { message }
  }
}`;

const crossing = (id: string): string => `{
  organization(id: "${id}") {
    name
    classification
    bank_servicePoints { name district openingHours }
  }
}`;

/** `hub demo partner`: a member unit's subgraph, published to the running hub, until it is ended. */
export const partner = new Command("partner")
  .description(`start a small subgraph of a member unit, publish it to the running hub, and show a query across both`)
  .option("--port <number>", "the port of the subgraph", portNumber, 4700)
  .action(async ({ port }: { port: number }) => {
    const { publicUrl } = readConfig(process.env);
    const key = await issueKey();
    const run = overHttp(publicUrl, key.text);
    try {
      const { viewer } = (await run(whoIsIt, {})) as { viewer: { organization: { id: string } } };
      const { id } = viewer.organization;
      const { url, server } = await startPartner(id, port).catch((error: NodeJS.ErrnoException) => {
        throw new StartError(`the partner cannot listen on port ${port}: ${error.code}`, { cause: error });
      });
      const stop = (): void => void server.close().closeAllConnections();
      process.once("SIGINT", stop).once("SIGTERM", stop);
      try {
        await show(run, url, id);
      } catch (error) {
        stop();
        throw error;
      }
    } finally {
      await key.revoke();
    }
  });

async function show(run: RunOperation, url: string, id: string): Promise<void> {
  const { publishSubgraph: done } = (await run(publishing, { input: { name: "bank", url } })) as {
    publishSubgraph: { subgraph: { publishedVersion: number } | null; userErrors: { message: string }[] };
  };
  if (!done.subgraph) throw new StartError(`the hub refuses the subgraph: ${done.userErrors[0]?.message}`);
  const query = crossing(id);
  const data = await run(query, {});
  process.stdout
    .write(`${unit} serves its subgraph at ${url}; the hub serves it as bank, version ${done.subgraph.publishedVersion}.

${query}

${JSON.stringify({ data }, null, 2)}

End it by Ctrl-C: the hub goes on, and answers null with one error where the partner is asked.
`);
}

/** A key of the unit, for as long as this needs one. */
async function issueKey(): Promise<{ text: string; revoke(): Promise<void> }> {
  const text = await withPools((pools) =>
    new Keys(pools.internal, systemClock).issue({ role: "member", alliance: "wanci", organization: unit }),
  );
  return {
    text,
    revoke: () =>
      withPools(async (pools) => {
        const keys = new Keys(pools.internal, systemClock);
        const caller = await keys.callerOf(text);
        if (caller?.keyId) await keys.revoke(caller.keyId);
      }),
  };
}
