import "reflect-metadata";
import { pino } from "pino";
import { startHub } from "../../../src/hub.js";
import { systemClock } from "../../../src/shared/clock.js";
import { runContender } from "./child.js";

/** The hub as `npm start` runs it. */
runContender(async ({ database }) => {
  const log = pino({ level: "silent" });
  const hub = await startHub({ database, host: "127.0.0.1", port: 0, production: true, clock: systemClock, log });
  return hub.port;
});
