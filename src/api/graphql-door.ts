import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { HubError } from "../shared/errors.js";
import { type Language, preferredLanguage } from "../shared/messages.js";
import type { RequestContext } from "./graph.js";
import { internalError, wrongArgument } from "./report.js";
import { headersOf, parseBody, readBody } from "./request.js";
import { isTooLarge, statusOfCode } from "./status.js";
import { Refused } from "./subscription.js";

/** What came with a request besides its headers. */
export interface Message {
  /** The address's part from `?` on. */
  readonly search: string;
  /** The parsed body; undefined for GET. */
  readonly body: unknown;
}

/** Somebody who has been let in. */
export interface Entry<C> {
  /** Bytes that the body may have. */
  readonly largestBody: number;
  readonly contextOf: (message: Message) => C;
}

/** A way into a graph over HTTP. */
export interface Door<C extends RequestContext> {
  readonly server: ApolloServer<C>;
  /** Asks who calls, before anything of the message is read; throws the HubError for which nobody enters. */
  readonly enter: (request: IncomingMessage) => Promise<Entry<C>>;
  /** Answers a subscription as an event stream; false where none is asked for. */
  readonly stream?: (
    request: IncomingMessage,
    response: ServerResponse,
    message: Message,
    context: C,
  ) => Promise<boolean>;
  readonly log: Logger;
}

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const json = "application/json; charset=utf-8";
/** Serves GraphQL straight from node:http: a router in front would cost a quarter of a small answer's time. */
export const graphqlDoor =
  <C extends RequestContext>(door: Door<C>): Serve =>
  (request, response) => {
    const language = preferredLanguage(request.headers["accept-language"]);
    answer(door, request, response).catch((error: unknown) => {
      if (response.headersSent && !response.destroyed) internalError(error, language, [], door.log);
      if (response.headersSent || response.destroyed) return void response.destroy();
      const errors = refusalsOf(error, language, door.log);
      const tooLarge = isTooLarge(error);
      const status = tooLarge ? 413 : statusOfCode(errors[0]!.extensions["code"]);
      send(
        response,
        status,
        [
          ["content-type", json],
          ...(status === 401 ? [["www-authenticate", "Bearer"] as const] : []),
          ...(tooLarge ? [["connection", "close"] as const] : []),
        ],
        JSON.stringify({ errors: errors.map(({ message, extensions }) => ({ message, extensions })) }),
      );
    });
  };

/** What a client is told of an error. */
export function refusalsOf(error: unknown, language: Language, log: Logger): readonly GraphQLError[] {
  if (error instanceof HubError) return [error.toGraphQL(language)];
  if (error instanceof Refused) return error.errors.map((each) => wrongArgument(each));
  if (error instanceof GraphQLError && !error.originalError) return [wrongArgument(error)];
  return [internalError(error, language, [], log)];
}

async function answer<C extends RequestContext>(
  { server, enter, stream }: Door<C>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { contextOf, largestBody } = await enter(request);
  const isPost = request.method === "POST";
  const body = isPost ? parseBody(await readBody(request, largestBody), request.headers["content-type"]) : undefined;
  const url = request.url!;
  const cut = url.indexOf("?");
  const search = cut < 0 ? "" : url.slice(cut);
  const context = contextOf({ search, body });
  if (stream && request.headers.accept?.includes("text/event-stream"))
    if (await stream(request, response, { search, body }, context)) return;
  const answered = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method!.toUpperCase(), headers: headersOf(request), search, body },
    context: async () => context,
  });
  if (answered.body.kind !== "complete") throw new Error("the executor answered in parts");
  send(response, answered.status ?? 200, answered.headers, answered.body.string);
}

/** Headers go out as one list: set one by one, each would be looked at and kept until then. */
function send(
  response: ServerResponse,
  status: number,
  headers: Iterable<readonly [name: string, value: string]>,
  body: string,
): void {
  const bytes = Buffer.from(body);
  const list = [
    "content-length",
    String(bytes.length),
    "x-content-type-options",
    "nosniff",
    "vary",
    "accept, accept-language, authorization",
  ];
  for (const [name, value] of headers) if (name !== "content-length") list.push(name, value);
  response.writeHead(status, list).end(bytes);
}
