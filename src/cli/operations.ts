import { readConfig } from "../config.js";
import { StartError } from "../shared/start-error.js";
import { type Answer, dataOf } from "./answer.js";

/** Runs one operation and answers its data; throws StartError with the first error's message. */
export type RunOperation = (query: string, variables: object) => Promise<Record<string, unknown>>;

/**
 * Runs a command's operations on a hub: the one at `hub` by HUB_KEY, with that key's rights, or with an operator's on
 * the hub's own database.
 */
export const withOperations = <T>(hub: string | undefined, work: (run: RunOperation) => Promise<T>): Promise<T> =>
  hub === undefined ? onOwnDatabase(work) : work(overHttp(hub, keyGiven()));

/** Its own database takes all of the hub, which is loaded for this alone. */
async function onOwnDatabase<T>(work: (run: RunOperation) => Promise<T>): Promise<T> {
  return (await import("./own-database.js")).onOwnDatabase(work);
}

function keyGiven(): string {
  const { hubKey } = readConfig(process.env);
  if (!hubKey) throw new StartError("HUB_KEY is needed with --hub: the key by which the hub knows you");
  return hubKey;
}

/** Runs operations on the hub at an address, as the holder of a key. */
export function overHttp(hub: string, key: string): RunOperation {
  if (!URL.canParse(hub)) throw new StartError(`--hub is wrong: ${hub} is no address`);
  const url = new URL("graphql", hub.endsWith("/") ? hub : `${hub}/`);
  return async (query, variables) => {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", "accept-language": "en" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) }).catch(
      (error: Error) => {
        throw new StartError(`the hub at ${hub} does not answer`, { cause: error });
      },
    );
    return dataOf((await response.json().catch(() => ({}))) as Answer);
  };
}
