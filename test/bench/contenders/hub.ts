import "reflect-metadata";
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { Client } from "pg";
import { pino } from "pino";
import { startHub } from "../../../src/hub.js";
import { systemClock } from "../../../src/shared/clock.js";
import { runContender } from "./child.js";

/** The hub as `npm start` runs it. */
runContender(async ({ database }) => {
  const log = pino({ level: "silent" });
  const hub = await startHub({ database, host: "127.0.0.1", port: 0, production: true, clock: systemClock, log });
  let count: (() => number) | undefined;
  return {
    port: hub.port,
    obey: async (command) => {
      if (command === "count") count = countStatements();
      return count?.();
    },
  };
});

/** What asks whose key it is, and of widgets' keys also how new their alliances' public data is. */
const keyLookUps = new Set<unknown>(["keys", "widget-keys"]);

/** Counts from now on the statements that requests lead to; this costs time, and so begins when nothing is measured any more. */
function countStatements(): () => number {
  let sent = 0;
  const request = new AsyncLocalStorage<true>();
  subscribe("http.server.request.start", () => request.enterWith(true));
  // Every pool of the process sends through this one method, so nothing can run unseen.
  const prototype = Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const send = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    // What the hub does by itself belongs to no request, and whose key it is is asked once for all that arrive together.
    const isKeyLookUp = keyLookUps.has((args[0] as { name?: string }).name);
    if (request.getStore() && !isKeyLookUp) sent += 1;
    return send.apply(this, args);
  };
  return () => sent;
}
