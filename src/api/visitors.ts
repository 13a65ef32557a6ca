import type { IncomingMessage } from "node:http";
import type { ApolloServer } from "@apollo/server";
import type { DocumentsByHash } from "../registry/index.js";
import type { ErrorCode } from "../shared/errors.js";
import type { Language } from "../shared/messages.js";
import { anybody } from "./caller.js";
import type { HubContext } from "./context.js";
import type { HubParts } from "./hub-door.js";
import { executeInProcess } from "./in-process.js";

interface Trusted {
  readonly parts: HubParts;
  readonly documents: DocumentsByHash;
  readonly server: ApolloServer<HubContext>;
}

/** What a visitor of a page sent, and the language that the visitor reads. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly language: Language;
}

/** What an operation answered: data, or why there is none. */
export interface Told<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: ErrorCode } }[];
}

/** Asks a trusted document, which is named by its hash. */
export type AskAsVisitor = <Answer, Variables extends object>(
  visit: Visit,
  operation: { readonly hash: string; readonly types?: (variables: Variables) => Answer },
  variables: Variables,
) => Promise<Told<Answer>>;

/** Asks on behalf of visitors of the hub's own pages: with the rights, and at the rates, of everybody without a key. */
export const forVisitors =
  (hub: Trusted): AskAsVisitor =>
  async <Answer>({ request, language }: Visit, { hash }: { hash: string }, variables: object) => {
    const query = await hub.documents.find(hash);
    if (query === null) throw new Error(`no trusted document has the hash ${hash}`);
    const { text } = await executeInProcess(hub, request, anybody, { query, variables, method: "POST", language });
    return JSON.parse(text) as Told<Answer>;
  };
