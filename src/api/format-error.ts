import { GraphQLError, type GraphQLFormattedError, Kind, parse, visit } from "graphql";
import type { Logger } from "pino";
import { newErrorId } from "../shared/ids.js";
import type { ErrorCode } from "../shared/errors.js";
import { say } from "../shared/messages.js";

const ours: ReadonlySet<string> = new Set<ErrorCode>([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "BAD_USER_INPUT",
  "RATE_LIMITED",
  "PERSISTED_QUERY_NOT_FOUND",
  "INTERNAL",
]);

/** What Apollo Server says of a hash that is wrong for its query or its version, as of a fault of its own. */
const wrongHash: ReadonlySet<string> = new Set([
  "provided sha does not match query",
  "Unsupported persisted query version",
]);

/** Gives errors that Apollo Server itself found one of the hub's codes; whatever is unforeseen is masked and logged. */
export const formatError =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.["code"]);
    // What subgraphs report was masked where it came in, and may carry any code.
    if (ours.has(code) || code === "DOWNSTREAM_SERVICE_ERROR" || formatted.extensions?.["serviceName"])
      return formatted;
    if (code === "INTERNAL_SERVER_ERROR" && !wrongHash.has(formatted.message)) {
      const id = newErrorId();
      log.error({ id, stack: error instanceof Error ? error.stack : undefined }, formatted.message);
      return { message: say("zh-CN", "internal", { id }), extensions: { code: "INTERNAL", id } };
    }
    const argument = error instanceof GraphQLError ? argumentAround(error) : undefined;
    return {
      ...formatted,
      message:
        argument && !formatted.message.includes(`"${argument}"`)
          ? `Argument "${argument}": ${formatted.message}`
          : formatted.message,
      extensions: { code: "BAD_USER_INPUT", ...(argument ? { argument } : {}) },
    };
  };

/** The argument in whose value a validation error lies. */
function argumentAround({ nodes }: GraphQLError): string | undefined {
  const place = nodes?.[0]?.loc;
  if (!place) return undefined;
  let found: string | undefined;
  visit(parse(place.source), {
    [Kind.ARGUMENT](node) {
      if (node.loc && node.loc.start <= place.start && place.end <= node.loc.end) found ??= node.name.value;
    },
  });
  return found;
}
