import { GraphQLError, Kind, type OperationDefinitionNode, visit } from "graphql";
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
  // GraphQL's own complaints about arguments: nothing of ours throws this class.
  if (error instanceof GraphQLError && !error.originalError) return wrongArgument(error, path);
  return internalError(error, language, path, log);
}

/** BAD_USER_INPUT about what graphql-js found wrong with an argument, naming it. */
export function wrongArgument({ message, nodes }: GraphQLError, path: readonly string[] = []): GraphQLError {
  const argument = /^Argument "(\w+)/.exec(message)?.[1];
  return new GraphQLError(message, {
    nodes,
    ...(path.length > 0 ? { path: [...path] } : {}),
    extensions: { code: "BAD_USER_INPUT", ...(argument ? { argument } : {}) },
  });
}

/** BAD_USER_INPUT about a variable's value, naming the argument that the variable is given to. */
export function wrongVariable({ message, nodes }: GraphQLError, operation: OperationDefinitionNode): GraphQLError {
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1];
  let argument: string | undefined;
  visit(operation, {
    Argument({ name, value }) {
      if (value.kind === Kind.VARIABLE && value.name.value === variable) argument ??= name.value;
    },
  });
  argument ??= variable;
  return new GraphQLError(argument ? `Argument "${argument}": ${message}` : message, {
    nodes,
    extensions: { code: "BAD_USER_INPUT", ...(argument ? { argument } : {}) },
  });
}

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
