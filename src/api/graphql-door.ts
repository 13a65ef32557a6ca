import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { Keys, RateLimits } from "../access/index.js";
import type { ActEngine } from "../acting/index.js";
import type { Feed } from "../live/index.js";
import type { ReadEngine } from "../reading/index.js";
import type { Clock } from "../shared/clock.js";
import { HubError } from "../shared/errors.js";
import { type Language, preferredLanguage } from "../shared/messages.js";
import { authenticate } from "./caller.js";
import type { HubContext } from "./context.js";
import { streamEvents } from "./event-stream.js";
import { internalError, wrongArgument } from "./report.js";
import { addressOf, headersOf, parseBody, readBody } from "./request.js";
import { type Asked, Refused, type Subscriptions } from "./subscription.js";

interface Door {
  readonly server: ApolloServer<HubContext>;
  readonly keys: Keys;
  readonly read: ReadEngine;
  readonly act: ActEngine;
  readonly rateLimits: RateLimits;
  readonly subscriptions: Subscriptions;
  readonly feed: Feed;
  /** How many reverse proxies stand in front, each adding to X-Forwarded-For. */
  readonly proxies: number;
  readonly clock: Clock;
  readonly log: Logger;
}

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const json = "application/json; charset=utf-8";
const acceptsJson = /\bapplication\/|\*\/\*/;
const statusOf: Partial<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, INTERNAL: 500 };

/** Between two looks whether the key of a subscriber is still in force, in milliseconds. */
const keyInterval = 60_000;

/** Serves `/graphql` straight from node:http: a router in front would cost a quarter of a small answer's time. */
export const graphqlDoor =
  (door: Door): Serve =>
  (request, response) => {
    const language = preferredLanguage(request.headers["accept-language"]);
    answer(door, request, response).catch((error: unknown) => {
      if (response.headersSent && !response.destroyed) internalError(error, language, [], door.log);
      if (response.headersSent || response.destroyed) return void response.destroy();
      const errors = refusalsOf(error, language, door.log);
      const tooLarge = error instanceof HubError && error.key === "bodyTooLarge";
      const status = tooLarge ? 413 : (statusOf[String(errors[0]!.extensions["code"])] ?? 400);
      if (status === 401) response.setHeader("www-authenticate", "Bearer");
      if (tooLarge) response.setHeader("connection", "close");
      send(
        response,
        status,
        JSON.stringify({ errors: errors.map(({ message, extensions }) => ({ message, extensions })) }),
      );
    });
  };

function refusalsOf(error: unknown, language: Language, log: Logger): readonly GraphQLError[] {
  if (error instanceof HubError) return [error.toGraphQL(language)];
  if (error instanceof Refused) return error.errors.map((each) => wrongArgument(each));
  if (error instanceof GraphQLError && !error.originalError) return [wrongArgument(error)];
  return [internalError(error, language, [], log)];
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { server, keys, read, act, rateLimits, subscriptions, feed, proxies, clock } = door;
  const caller = await authenticate(request.headers.authorization, keys);
  const body =
    request.method === "POST" ? parseBody(await readBody(request), request.headers["content-type"]) : undefined;
  const url = request.url!;
  const cut = url.indexOf("?");
  const search = cut < 0 ? "" : url.slice(cut);
  const context: HubContext = {
    caller,
    now: clock.now(),
    language: preferredLanguage(request.headers["accept-language"]),
    read,
    act,
    rateLimits,
    address: addressOf(request, proxies),
    watch: (interest) => feed.subscribe(interest, lastEventId(request, search, body)),
  };
  const { accept = "" } = request.headers;
  if (accept.includes("text/event-stream")) {
    const asked = askedOf(search, body);
    // Some clients accept streams whatever they ask: what is no subscription is answered as ever.
    if (!acceptsJson.test(accept) || subscriptions.isMeant(asked))
      return subscribe(door, request, response, context, asked);
  }
  const answered = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method!.toUpperCase(), headers: headersOf(request), search, body },
    context: async () => context,
  });
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  if (answered.body.kind === "complete") send(response, answered.status ?? 200, answered.body.string);
  else throw new Error("the executor answered in parts");
}

/** What was asked for, by either method. */
function askedOf(search: string, body: unknown): Partial<Asked> {
  const given = new URLSearchParams(search);
  return (body ?? {
    query: given.get("query"),
    operationName: given.get("operationName"),
    variables: parseBody(given.get("variables") ?? "{}", "application/json"),
  }) as Partial<Asked>;
}

/** The event that the client has last: by the header, or where a browser cannot set it by parameter or extension. */
function lastEventId({ headers }: IncomingMessage, search: string, body: unknown): string | undefined {
  const extension = (body as { extensions?: { lastEventId?: string | number } } | undefined)?.extensions?.lastEventId;
  const given = headers["last-event-id"] ?? new URLSearchParams(search).get("lastEventId") ?? extension;
  return given === undefined || given === "" ? undefined : String(given);
}

async function subscribe(
  { subscriptions, keys }: Door,
  { headers }: IncomingMessage,
  response: ServerResponse,
  context: HubContext,
  { query, operationName, variables }: Partial<Asked>,
): Promise<void> {
  if (typeof query !== "string") throw new HubError("BAD_USER_INPUT", "malformedBody");
  const begun = await subscriptions.begin({ query, operationName, variables }, context);
  // A key that is revoked must not go on listening.
  const check = setInterval(() => {
    authenticate(headers.authorization, keys).catch(() => void begun.events.return());
  }, keyInterval);
  try {
    await streamEvents(response, begun, query);
  } finally {
    clearInterval(check);
    await begun.events.return();
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  if (!response.hasHeader("content-type")) response.setHeader("content-type", json);
  response.setHeader("content-length", Buffer.byteLength(body));
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("vary", "accept, accept-language, authorization");
  response.statusCode = status;
  response.end(body);
}
