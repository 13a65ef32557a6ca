import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { runContender } from "../contenders/child.js";
import { lean, serveApollo } from "./apollo-server.js";

/** Apollo Server with Apollo's own gateway. */
runContender<{ supergraph: string }>(({ supergraph }) =>
  serveApollo(
    new ApolloServer({
      gateway: new ApolloGateway({ supergraphSdl: supergraph }),
      stopOnTerminationSignals: false,
      plugins: lean,
    }),
  ),
);
