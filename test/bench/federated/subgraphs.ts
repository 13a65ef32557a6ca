import { createServer, type IncomingMessage } from "node:http";
import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import { type DocumentNode, execute, parse } from "graphql";
import { runContender } from "../contenders/child.js";
import { listenOnLoopback } from "../contenders/listen.js";
import { organizations, points, ratings, typeDefs } from "./data.js";

interface Posted {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const resolvers: Readonly<Record<string, GraphQLResolverMap<unknown>>> = { organizations, points, ratings };

/** The subgraphs, by path: graphql-js over values made on the spot, so that they are never what is waited for. */
runContender(async () => {
  const served = new Map(
    Object.entries(typeDefs).map(([name, sdl]) => {
      const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers[name]! }]);
      const documents = new Map<string, DocumentNode>();
      const answer = async ({ query, variables }: Posted): Promise<Buffer> => {
        let document = documents.get(query);
        if (!document) documents.set(query, (document = parse(query)));
        const result = await execute({ schema, document, variableValues: variables });
        return Buffer.from(JSON.stringify(result));
      };
      return [`/${name}` as string, answer] as const;
    }),
  );
  const server = createServer((request, response) => {
    const answer = served.get(request.url!);
    if (!answer) return void response.writeHead(404).end();
    bodyOf(request)
      .then((body) => answer(JSON.parse(body) as Posted))
      .then(
        (text) =>
          response.writeHead(200, { "content-type": "application/json", "content-length": text.length }).end(text),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  return listenOnLoopback(server);
});

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => resolve(Buffer.concat(chunks).toString()))
      .on("error", reject);
  });
}
