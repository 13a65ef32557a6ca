import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { ReadContext } from "../reading/index.js";
import { HubError } from "../shared/errors.js";
import { newErrorId } from "../shared/ids.js";
import type { Language } from "../shared/messages.js";
import type { Report } from "./executor.js";

/**
 * Reports errors: what is meant for the caller is said in the caller's language, whatever else is
 * masked as INTERNAL with an id that the log shows beside the cause.
 */
export const reporter =
  (log: Logger): Report =>
  (error, context, path) =>
    asGraphQL(error, context, path, log);

function asGraphQL(error: unknown, { language }: ReadContext, path: readonly string[], log: Logger): GraphQLError {
  if (error instanceof HubError) return error.toGraphQL(language, path);
  // GraphQL's own complaints about variables and arguments: nothing of ours throws this class.
  if (error instanceof GraphQLError && !error.originalError)
    return new GraphQLError(error.message, {
      nodes: error.nodes,
      ...(path.length > 0 ? { path: [...path] } : {}),
      extensions: { code: "BAD_USER_INPUT", ...argumentNamed(error.message) },
    });
  return internalError(error, language, path, log);
}

/** `Variable "$first" got …` is about the argument that the client calls `first`. */
const argumentNamed = (message: string): { argument?: string } => {
  const name = /^(?:Variable "\$|Argument ")([_A-Za-z0-9]+)/.exec(message)?.[1];
  return name ? { argument: name } : {};
};

/** Logs an unforeseen error without the values that PostgreSQL quotes in its detail, and masks it. */
export function internalError(error: unknown, language: Language, path: readonly string[], log: Logger): GraphQLError {
  const id = newErrorId();
  const { code, message, stack } =
    error instanceof Error
      ? (error as Error & { code?: string })
      : { code: undefined, message: String(error), stack: undefined };
  log.error({ id, code, stack }, message);
  const masked = new HubError("INTERNAL", "internal", { id }).toGraphQL(language, path);
  Object.assign(masked.extensions, { id });
  return masked;
}
