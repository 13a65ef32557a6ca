import "reflect-metadata";
import { pino } from "pino";
import { startGateway } from "../../../src/gateway.js";
import { runContender } from "../contenders/child.js";

/** This project's gateway as `hub gateway` runs it; told a supergraph, it swaps and answers how long that took, in milliseconds. */
runContender<{ supergraph: string }>(async ({ supergraph }) => {
  const log = pino({ level: "silent" });
  const options = { host: "127.0.0.1", port: 0, production: true, allowLoopback: true };
  const gateway = await startGateway({ ...options, supergraph, log });
  return {
    port: gateway.port,
    obey: async (next) => {
      const began = performance.now();
      await gateway.swap(String(next));
      return performance.now() - began;
    },
  };
});
