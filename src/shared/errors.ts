import { GraphQLError } from "graphql";
import { type Language, type MessageKey, say } from "./messages.js";

/** The codes that an error's `extensions.code` may carry; refusals of an act are data instead. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "BAD_USER_INPUT"
  | "RATE_LIMITED"
  | "PERSISTED_QUERY_NOT_FOUND"
  | "INTERNAL";

/** An error that the caller may read: a code and a sentence that is said in the caller's language. */
export class HubError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly key: MessageKey,
    readonly parameters: Record<string, string | number> = {},
  ) {
    super(say("en", key, parameters));
  }

  /** The same error as GraphQL sends it, in one language. */
  toGraphQL(language: Language, path?: readonly (string | number)[]): GraphQLError {
    const argument = this.parameters["argument"];
    return new GraphQLError(say(language, this.key, this.parameters), {
      extensions: { code: this.code, ...(argument === undefined ? {} : { argument }) },
      ...(path?.length ? { path: [...path] } : {}),
    });
  }
}

/** BAD_USER_INPUT about one argument, named in the message and in `extensions.argument`. */
export const badInput = (
  key: MessageKey,
  argument: string,
  parameters: Record<string, string | number> = {},
): HubError => new HubError("BAD_USER_INPUT", key, { ...parameters, argument });
