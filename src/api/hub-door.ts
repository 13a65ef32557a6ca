import type { IncomingMessage, ServerResponse } from "node:http";
import type { ApolloServer } from "@apollo/server";
import type { Logger } from "pino";
import { isAllowed, type Keys, type RateLimits, requirePermission, type Sessions } from "../access/index.js";
import type { ActEngine } from "../acting/index.js";
import type { Feed } from "../live/index.js";
import type { Caller, ReadEngine } from "../reading/index.js";
import type { DocumentsByHash, Registry } from "../registry/index.js";
import type { Clock } from "../shared/clock.js";
import { HubError } from "../shared/errors.js";
import { preferredLanguage } from "../shared/messages.js";
import { authenticate } from "./caller.js";
import type { HubContext } from "./context.js";
import { streamEvents } from "./event-stream.js";
import type { Door, Entry, Message } from "./graphql-door.js";
import { limits } from "./limits.js";
import { addressOf, parseBody } from "./request.js";
import { sessionSecretOf } from "./session-cookie.js";
import type { Asked, Subscriptions } from "./subscription.js";

/** What the hub's doors share. */
export interface HubParts {
  readonly keys: Keys;
  readonly read: ReadEngine;
  readonly act: ActEngine;
  readonly rateLimits: RateLimits;
  readonly registry: Registry;
  readonly feed: Feed;
  /** What may be asked by its hash. */
  readonly documents: DocumentsByHash;
  /** How many reverse proxies stand in front, each adding to X-Forwarded-For. */
  readonly proxies: number;
  readonly clock: Clock;
  readonly log: Logger;
}

const acceptsJson = /\bapplication\/|\*\/\*/;

/** Between two looks whether the key of a subscriber is still in force, in milliseconds. */
const keyInterval = 60_000;

/** The way for everybody: by a key, or without one as the public; with subscriptions. */
export function hubDoor(
  parts: HubParts,
  server: ApolloServer<HubContext>,
  subscriptions: Subscriptions,
): Door<HubContext> {
  return withSubscriptions(parts, server, subscriptions, ({ headers }) =>
    authenticate(headers.authorization, parts.keys),
  );
}

/** The way for coordinators who have signed in to the dashboard; whoever has not is UNAUTHENTICATED. */
export function dashboardDoor(
  parts: HubParts,
  sessions: Sessions,
  server: ApolloServer<HubContext>,
  subscriptions: Subscriptions,
): Door<HubContext> {
  return withSubscriptions(parts, server, subscriptions, async (request) => {
    const secret = sessionSecretOf(request);
    const caller = secret === undefined ? null : await sessions.callerOf(secret);
    if (!caller) throw new HubError("UNAUTHENTICATED", "signedOut");
    return caller;
  });
}

/** Who sends a request; throws the HubError for which it is not answered. */
type Recognise = (request: IncomingMessage) => Promise<Caller>;

const withSubscriptions = (
  parts: HubParts,
  server: ApolloServer<HubContext>,
  subscriptions: Subscriptions,
  recognise: Recognise,
): Door<HubContext> => ({
  server,
  log: parts.log,
  enter: async (request) => entryFor(parts, request, await recognise(request)),
  stream: async (request, response, message, context) => {
    const asked = await askedOf(message, parts.documents);
    // Some clients accept streams whatever they ask: what is no subscription is answered as ever.
    if (acceptsJson.test(request.headers.accept ?? "") && !subscriptions.isMeant(asked)) return false;
    await subscribe(subscriptions, recognise, request, response, context, asked);
    return true;
  },
});

/** Whose rights a router in front asks by: the Authorization that its own client sent, empty for none. */
const onBehalfOf = "x-on-behalf-of";

/**
 * The way for routers in front of the hub, by an operator's key. What they ask is answered by the rights of
 * the client whom they name, or by the operator's own.
 */
export function subgraphDoor(parts: HubParts, server: ApolloServer<HubContext>): Door<HubContext> {
  const { keys, log } = parts;
  return {
    server,
    log,
    enter: async (request) => {
      const router = await authenticate(request.headers.authorization, keys);
      requirePermission(router.role, "subgraph.read");
      const client = request.headers[onBehalfOf];
      if (client === undefined) return entryFor(parts, request, router);
      return entryFor(parts, request, await authenticate(String(client) || undefined, keys));
    },
  };
}

const entryFor = (parts: HubParts, request: IncomingMessage, caller: Caller): Entry<HubContext> => ({
  largestBody: mayPublish(caller) ? limits.publishersBody : limits.body,
  contextOf: contextFor(parts, request, caller),
});

const mayPublish = ({ role }: Caller): boolean => isAllowed(role, "subgraph.publish");

/** What a request of the caller is answered with. */
export const contextFor =
  ({ read, act, rateLimits, registry, feed, proxies, clock }: HubParts, request: IncomingMessage, caller: Caller) =>
  (message: Message): HubContext => ({
    caller,
    now: clock.now(),
    language: preferredLanguage(request.headers["accept-language"]),
    headers: request.headers,
    read,
    act,
    rateLimits,
    registry,
    address: addressOf(request, proxies),
    watch: (interest) => feed.subscribe(interest, lastEventId(request, message)),
  });

interface Sent extends Partial<Asked> {
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null;
}

/** What was asked for, by either method; throws PERSISTED_QUERY_NOT_FOUND where a hash stands for no trusted document. */
async function askedOf({ search, body }: Message, documents: DocumentsByHash): Promise<Partial<Asked>> {
  const given = new URLSearchParams(search);
  const inAddress = (name: string): unknown => parseBody(given.get(name) ?? "{}", "application/json");
  const sent = (body ?? {
    query: given.get("query") ?? undefined,
    operationName: given.get("operationName"),
    variables: inAddress("variables"),
    extensions: inAddress("extensions"),
  }) as Sent;
  const hash = sent.extensions?.persistedQuery?.sha256Hash;
  if (sent.query !== undefined || typeof hash !== "string") return sent;
  const query = await documents.find(hash);
  if (query === null) throw new HubError("PERSISTED_QUERY_NOT_FOUND", "documentUnknown");
  return { ...sent, query };
}

/** The event that the client has last: by the header, or where a browser cannot set it by parameter or extension. */
function lastEventId({ headers }: IncomingMessage, { search, body }: Message): string | undefined {
  const extension = (body as { extensions?: { lastEventId?: string | number } } | undefined)?.extensions?.lastEventId;
  const given = headers["last-event-id"] ?? new URLSearchParams(search).get("lastEventId") ?? extension;
  return given === undefined || given === "" ? undefined : String(given);
}

async function subscribe(
  subscriptions: Subscriptions,
  recognise: Recognise,
  request: IncomingMessage,
  response: ServerResponse,
  context: HubContext,
  { query, operationName, variables }: Partial<Asked>,
): Promise<void> {
  if (typeof query !== "string") throw new HubError("BAD_USER_INPUT", "malformedBody");
  const begun = await subscriptions.begin({ query, operationName, variables }, context);
  // Whose key is revoked, or whose session is over, must not go on listening.
  const check = setInterval(() => {
    recognise(request).catch(() => void begun.events.return());
  }, keyInterval);
  try {
    await streamEvents(response, begun, query);
  } finally {
    clearInterval(check);
    await begun.events.return();
  }
}
