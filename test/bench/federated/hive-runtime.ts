import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import http from "@graphql-mesh/transport-http";
import { runContender } from "../contenders/child.js";
import { listenOnLoopback } from "../contenders/listen.js";

/** Hive's gateway as a library, with its own planner. */
runContender<{ supergraph: string }>(async ({ supergraph }) => {
  const gateway = createGatewayRuntime({
    supergraph,
    logging: false,
    transports: { http },
    landingPage: false,
    graphiql: false,
  });
  return listenOnLoopback(createServer((request, response) => void gateway(request, response)));
});
