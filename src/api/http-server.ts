import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import helmet from "@fastify/helmet";
import Fastify, { type FastifyInstance } from "fastify";
import { type MessageKey, preferredLanguage, say } from "../shared/messages.js";
import { explorerPage } from "./explorer.js";

interface Doors {
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => void;
  /** Whether the hub can answer from its database now. */
  readonly isReady: () => Promise<boolean>;
}

/** The hub's HTTP server: `/graphql` ahead of the router, everything else by Fastify. */
export async function createHttpServer({ graphql, isReady }: Doors): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    serverFactory: (fastify): Server =>
      createServer((request, response) => {
        const isGraphql = /^\/graphql(\?|$)/.test(request.url ?? "");
        if (isGraphql && (request.method === "POST" || request.method === "GET")) graphql(request, response);
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
  app.get("/explorer", async (_request, reply) =>
    reply
      .header(
        "content-security-policy",
        "default-src 'none'; script-src 'unsafe-inline' 'self' blob:; style-src 'unsafe-inline'; img-src data: 'self'; font-src data:; worker-src blob:; connect-src 'self'; frame-ancestors 'none'",
      )
      .type("text/html; charset=utf-8")
      .send(explorerPage()),
  );
  app.all("/graphql", async (request, reply) =>
    reply
      .status(405)
      .header("allow", "GET, POST")
      .send(refuse(request, "methodNotAllowed", { allowed: "GET, POST" })),
  );
  app.setNotFoundHandler(async (request, reply) =>
    reply.status(404).send(refuse(request, "notFoundPath", { path: request.url.split("?")[0] ?? "" })),
  );
  app.setErrorHandler(async (error: { statusCode?: number }, request, reply) =>
    reply.status(error.statusCode ?? 500).send(refuse(request, "malformedBody")),
  );
  await app.ready();
  return app;
}
