import { createServer } from "node:http";
import { type ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { bodyOf } from "../contenders/body.js";
import { listenOnLoopback } from "../contenders/listen.js";

/** Everything switched off that costs time and that nobody here asks for. */
export const lean: ApolloServerPlugin[] = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
];

/** Apollo Server straight on node:http, as its documentation has it for other frameworks. */
export async function serveApollo(server: ApolloServer): Promise<number> {
  await server.start();
  const http = createServer((request, response) => {
    bodyOf(request)
      .then((text) =>
        server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: "POST",
            headers: new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
            search: "",
            body: JSON.parse(text) as unknown,
          },
          context: async () => ({}),
        }),
      )
      .then(
        ({ headers, status, body }) => {
          for (const [name, value] of headers) response.setHeader(name, value);
          response.statusCode = status ?? 200;
          response.end(body.kind === "complete" ? body.string : "");
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  return listenOnLoopback(http);
}
