import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema, type GraphQLResolverMap } from "@apollo/subgraph";
import { type ExecutionResult, graphql, parse } from "graphql";

export interface SubgraphDefinition {
  readonly name: string;
  /** Types and directives; the link to the federation specification is put before them. */
  readonly sdl: string;
  readonly resolvers?: GraphQLResolverMap<unknown>;
  /** Changes what is answered, for what a schema would not let a resolver say. */
  readonly amend?: (answer: ExecutionResult) => unknown;
}

/** A request as a subgraph received it. */
export interface Received {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName?: string;
  readonly variables: {
    readonly representations?: readonly Record<string, unknown>[];
    readonly [name: string]: unknown;
  };
}

/** A subgraph that listens, and remembers what it was asked. */
export interface TestSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  readonly requests: readonly Received[];
  /** Every request as it came, headers and body in one text. */
  readonly heard: readonly string[];
  stop(): Promise<void>;
}

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.8"
  import: ["@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject"]
)
`;

/** Serves a subgraph over HTTP; requests go into `log` as well, which several subgraphs may share. */
export async function startSubgraph(definition: SubgraphDefinition, log: Received[] = []): Promise<TestSubgraph> {
  const { name, resolvers = {}, amend = (answer) => answer } = definition;
  const sdl = link + definition.sdl;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const requests: Received[] = [];
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const text = await textOf(request);
      heard.push(`${request.rawHeaders.join("\n")}\n${text}`);
      const { variables = {}, ...body } = JSON.parse(text) as Omit<Received, "subgraph">;
      const received = { subgraph: name, ...body, variables };
      requests.push(received);
      log.push(received);
      const { query: source, operationName } = body;
      const result = amend(await graphql({ schema, source, operationName, variableValues: variables }));
      response.setHeader("content-type", "application/json").end(JSON.stringify(result));
    };
    answer().catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sdl,
    requests,
    heard,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk as string;
  return text;
}
