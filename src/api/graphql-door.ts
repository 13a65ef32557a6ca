import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Logger } from "pino";
import type { Keys, RateLimits } from "../access/index.js";
import type { ActEngine } from "../acting/index.js";
import type { ReadEngine } from "../reading/index.js";
import type { Clock } from "../shared/clock.js";
import { HubError } from "../shared/errors.js";
import { preferredLanguage } from "../shared/messages.js";
import { authenticate } from "./caller.js";
import type { HubContext } from "./context.js";
import { limits } from "./limits.js";
import { internalError } from "./report.js";

interface Door {
  readonly server: ApolloServer<HubContext>;
  readonly keys: Keys;
  readonly read: ReadEngine;
  readonly act: ActEngine;
  readonly rateLimits: RateLimits;
  /** How many reverse proxies stand in front, each adding to X-Forwarded-For. */
  readonly proxies: number;
  readonly clock: Clock;
  readonly log: Logger;
}

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

const json = "application/json; charset=utf-8";
const statusOf: Partial<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, INTERNAL: 500 };

/** Serves `/graphql` straight from node:http: a router in front would cost a quarter of a small answer's time. */
export const graphqlDoor =
  (door: Door): Serve =>
  (request, response) => {
    const language = preferredLanguage(request.headers["accept-language"]);
    answer(door, request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      const refused =
        error instanceof HubError ? error.toGraphQL(language) : internalError(error, language, [], door.log);
      const tooLarge = error instanceof HubError && error.key === "bodyTooLarge";
      const status = tooLarge ? 413 : (statusOf[String(refused.extensions["code"])] ?? 400);
      if (status === 401) response.setHeader("www-authenticate", "Bearer");
      if (tooLarge) response.setHeader("connection", "close");
      const { message, extensions } = refused;
      send(response, status, JSON.stringify({ errors: [{ message, extensions }] }));
    });
  };

async function answer(
  { server, keys, read, act, rateLimits, proxies, clock }: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const caller = await authenticate(request.headers.authorization, keys);
  const body =
    request.method === "POST" ? parseBody(await readBody(request), request.headers["content-type"]) : undefined;
  const context: HubContext = {
    caller,
    now: clock.now(),
    language: preferredLanguage(request.headers["accept-language"]),
    read,
    act,
    rateLimits,
    address: addressOf(request, proxies),
  };
  const url = request.url!;
  const cut = url.indexOf("?");
  const answered = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method!.toUpperCase(),
      headers: headersOf(request),
      search: cut < 0 ? "" : url.slice(cut),
      body,
    },
    context: async () => context,
  });
  for (const [name, value] of answered.headers) response.setHeader(name, value);
  if (answered.body.kind === "complete") send(response, answered.status ?? 200, answered.body.string);
  else throw new Error("the executor answered in parts");
}

function send(response: ServerResponse, status: number, body: string): void {
  if (!response.hasHeader("content-type")) response.setHeader("content-type", json);
  response.setHeader("content-length", Buffer.byteLength(body));
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("vary", "accept, accept-language, authorization");
  response.statusCode = status;
  response.end(body);
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

/** A body of another type is left to Apollo Server, which refuses it. */
function parseBody(text: string, type: string | undefined): unknown {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type ?? "")) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new HubError("BAD_USER_INPUT", "malformedBody");
  }
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request
      .on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limits.body) chunks.push(chunk);
        else {
          request.removeAllListeners("data").resume();
          reject(new HubError("BAD_USER_INPUT", "bodyTooLarge", { limit: limits.body }));
        }
      })
      .on("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
      .on("error", reject);
  });
}

/** The address that the outermost trusted proxy saw; what a client itself writes into the header is not believed. */
function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const direct = socket.remoteAddress ?? "unknown";
  if (proxies === 0) return direct;
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return forwarded.at(-proxies) ?? direct;
}
