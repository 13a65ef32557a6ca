import type { IncomingMessage } from "node:http";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { Caller } from "../reading/index.js";
import type { Language } from "../shared/messages.js";
import type { HubContext } from "./context.js";
import { contextFor, type HubParts } from "./hub-door.js";

/** An operation that is asked in this process, on behalf of whoever sent a request. */
export interface InProcess {
  readonly query: string;
  readonly variables: object;
  /** GET reads alone. */
  readonly method: "GET" | "POST";
  /** The language to be answered in; the request's own unless given. */
  readonly language?: Language;
}

/** Executes an operation through the same pipeline as any: parsed, validated, limited, executed, counted by the request's address. */
export async function executeInProcess(
  { parts, server }: { readonly parts: HubParts; readonly server: ApolloServer<HubContext> },
  request: IncomingMessage,
  caller: Caller,
  { query, variables, method, language }: InProcess,
): Promise<{ text: string; status: number }> {
  const search =
    method === "GET" ? `?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}` : "";
  const body = method === "POST" ? { query, variables } : undefined;
  const context = contextFor(parts, request, caller)({ search, body });
  const headers = new HeaderMap([
    ["content-type", "application/json"],
    ["accept", "application/graphql-response+json"],
  ]);
  const answered = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, search, body },
    context: async () => (language ? { ...context, language } : context),
  });
  if (answered.body.kind !== "complete") throw new Error("the executor answered in parts");
  return { text: answered.body.string, status: answered.status ?? 200 };
}
