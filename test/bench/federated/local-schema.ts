import { ApolloServer } from "@apollo/server";
import { runContender } from "../contenders/child.js";
import { lean, serveApollo } from "./apollo-server.js";
import { localTypeDefs, organizations, points, ratings } from "./data.js";

/** The same data as one schema in one process: what no gateway can beat with Apollo Server in front. */
runContender(() =>
  serveApollo(
    new ApolloServer({
      typeDefs: localTypeDefs,
      resolvers: {
        ...organizations,
        Organization: { ...organizations.Organization, ...points.Organization },
        ServicePoint: { ...points.ServicePoint, ...ratings.ServicePoint },
      },
      stopOnTerminationSignals: false,
      plugins: lean,
    }),
  ),
);
