import type { Operation } from "../operations.js";

/** Why the hub did not answer: its code (UNAUTHENTICATED, FORBIDDEN, UNREACHABLE, …) and its sentence for the reader. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Reply<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Sends a trusted document by its hash; throws Failure where the hub answers with an error, or not at all. */
export async function ask<Answer, Variables>(
  { hash }: Operation<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const body = JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } });
  const headers = { "content-type": "application/json", "accept-language": document.documentElement.lang };
  const response = await fetch("/dashboard/graphql", { method: "POST", headers, body }).catch(() => null);
  if (!response) throw new Failure("UNREACHABLE", "");
  const { data, errors } = (await response.json().catch(() => ({}))) as Reply<Answer>;
  const error = errors?.[0];
  if (error) throw new Failure(error.extensions?.code ?? "INTERNAL", error.message);
  if (!data) throw new Failure("UNREACHABLE", "");
  return data;
}

/** What an act answers besides its object. */
interface Payload {
  readonly userErrors: readonly { readonly message: string }[];
}

/**
 * Performs an act; answers the sentence of its refusal, or null where it was done, and lets the whole answer be heard. An
 * act whose answer was lost is sent again under the same key, and so happens once.
 */
export async function act<Answer extends object, Input extends object>(
  operation: Operation<Answer, { input: Input }>,
  input: Input,
  heard?: (answer: Answer) => void,
): Promise<string | null> {
  // A page without TLS has no randomUUID.
  const idempotencyKey = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const variables = { input: { ...input, idempotencyKey } };
  const answer = await ask(operation, variables).catch((failure: unknown) => {
    if (failure instanceof Failure && failure.code === "UNREACHABLE") return ask(operation, variables);
    throw failure;
  });
  heard?.(answer);
  const payload = Object.values(answer)[0] as Payload | null;
  return payload?.userErrors[0]?.message ?? null;
}
