import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { HubError } from "../shared/errors.js";
import { preferredLanguage } from "../shared/messages.js";
import { internalError } from "./report.js";

const statusOf: Partial<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/** Answers for a route that threw: a HubError in the caller's language, whatever else masked, with its cause in the log. */
export const refusing =
  (log: Logger) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const language = preferredLanguage(request.headers["accept-language"]);
    const { message, extensions } =
      error instanceof HubError ? error.toGraphQL(language) : internalError(error, language, [], log);
    const status = statusOf[String(extensions["code"])] ?? 500;
    if (status === 401) reply.header("www-authenticate", "Bearer");
    void reply.status(status).send({ errors: [{ message, extensions }] });
  };
