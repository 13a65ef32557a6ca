import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { HubError } from "../shared/errors.js";
import { preferredLanguage } from "../shared/messages.js";
import { refusalsOf } from "./graphql-door.js";
import { statusOfCode } from "./status.js";

/** Answers for a route that threw: a HubError in the caller's language, whatever else masked, with its cause in the log. */
export const refusing =
  (log: Logger) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const language = preferredLanguage(request.headers["accept-language"]);
    const { message, extensions } = isUnreadable(error)
      ? new HubError("BAD_USER_INPUT", request.method === "GET" ? "malformedAddress" : "malformedBody").toGraphQL(
          language,
        )
      : refusalsOf(error, language, log)[0]!;
    const status = statusOfCode(extensions["code"]);
    if (status === 401) reply.header("www-authenticate", "Bearer");
    void reply.status(status).send({ errors: [{ message, extensions }] });
  };

/** Whether the request was so that Fastify did not hand it on. */
const isUnreadable = (error: unknown): boolean => {
  const { statusCode = 500 } = error as { statusCode?: number };
  return statusCode < 500;
};
