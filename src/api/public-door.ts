import type { ApolloServer } from "@apollo/server";
import type { Logger } from "pino";
import { preferredLanguage } from "../shared/messages.js";
import type { RequestContext } from "./graph.js";
import type { Door } from "./graphql-door.js";
import { limits } from "./limits.js";

/** What is known of a client whom nobody can recognise. */
export interface PublicContext extends RequestContext {
  /** The request's headers, by lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The way into a graph that has no keys of its own: everybody is the public. */
export const publicDoor = (server: ApolloServer<PublicContext>, log: Logger): Door<PublicContext> => ({
  server,
  log,
  enter: async ({ headers }) => {
    const language = preferredLanguage(headers["accept-language"]);
    return {
      largestBody: limits.body,
      contextOf: () => ({ caller: { role: "public" }, language, headers }),
    };
  },
});
