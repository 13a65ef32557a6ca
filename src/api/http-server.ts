import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import helmet from "@fastify/helmet";
import Fastify, { type FastifyInstance } from "fastify";
import { type MessageKey, preferredLanguage, say } from "../shared/messages.js";
import type { Logger } from "pino";
import { refusing } from "./refusing.js";
import { explorerPage, gzippedExplorerPage } from "./explorer.js";

/** Something that is served beside GraphQL, at paths of its own. */
export type Route = (app: FastifyInstance) => void;

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

interface Served {
  /** Who answers GraphQL, by path. */
  readonly doors: Readonly<Record<string, Serve>>;
  /** Who answers every method below `/w/`. */
  readonly trusted?: Serve;
  /** Whether operations can be answered now. */
  readonly isReady: () => Promise<boolean>;
  readonly log: Logger;
  /** None unless given. */
  readonly routes?: readonly Route[];
}

/** The explorer carries its scripts and styles inside the page, and talks to this hub alone. */
const explorerPolicy =
  "default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; worker-src blob:; connect-src 'self'; frame-ancestors 'none'";

/** The hub's HTTP server: GraphQL's doors ahead of the router, everything else by Fastify. */
export async function createHttpServer({
  doors,
  trusted,
  isReady,
  log,
  routes = [],
}: Served): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    frameworkErrors: refusing(log),
    serverFactory: (fastify): Server =>
      createServer((request, response) => {
        const { url = "", method } = request;
        const cut = url.indexOf("?");
        const door = doors[cut < 0 ? url : url.slice(0, cut)];
        if (door && (method === "POST" || method === "GET")) door(request, response);
        else if (trusted && url.startsWith("/w/")) trusted(request, response);
        else fastify(request, response);
      }),
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, useDefaults: false },
  });

  const refuse = (request: { headers: { "accept-language"?: string } }, key: MessageKey, parameters = {}) => ({
    errors: [
      {
        message: say(preferredLanguage(request.headers["accept-language"]), key, parameters),
        extensions: { code: key === "notFoundPath" ? "NOT_FOUND" : "BAD_USER_INPUT" },
      },
    ],
  });

  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const ready = await isReady();
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
  });
  app.get("/explorer", async (request, reply) => {
    reply.header("content-security-policy", explorerPolicy).type("text/html; charset=utf-8");
    const gzip = request.headers["accept-encoding"]?.includes("gzip");
    return gzip ? reply.header("content-encoding", "gzip").send(gzippedExplorerPage()) : reply.send(explorerPage());
  });
  for (const route of routes) route(app);
  for (const path of Object.keys(doors))
    app.all(path, async (request, reply) =>
      reply
        .status(405)
        .header("allow", "GET, POST")
        .send(refuse(request, "methodNotAllowed", { allowed: "GET, POST" })),
    );
  app.setNotFoundHandler(async (request, reply) =>
    reply.status(404).send(refuse(request, "notFoundPath", { path: request.url.split("?")[0] ?? "" })),
  );
  app.setErrorHandler(refusing(log));
  await app.ready();
  return app;
}
