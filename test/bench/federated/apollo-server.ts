import { createServer, type IncomingMessage } from "node:http";
import { type ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
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
    textOf(request)
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

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => resolve(Buffer.concat(chunks).toString()))
      .on("error", reject);
  });
}
