import type { Language } from "../language.js";
import type { Operation } from "../operations.js";
import { say } from "./texts.js";

/** Where the hub is asked, by which key, and in which language it answers. */
export interface Door {
  readonly hub: string;
  readonly key: string;
  readonly language: Language;
}

/** Why the hub did not answer, in one line for the reader. */
export class Failure extends Error {}

interface Reply<Answer> {
  readonly data?: Answer;
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends a trusted document; throws Failure where the hub refuses, cannot be reached, or takes longer than 10 seconds. */
export async function ask<Answer, Variables>(
  { hub, key, language }: Door,
  { hash }: Operation<Answer, Variables>,
  variables: Omit<Variables, "alliance">,
  acts = false,
): Promise<Answer> {
  const address = `${hub}/w/${encodeURIComponent(key)}/${hash}`;
  const asked = JSON.stringify(variables);
  const headers = { "accept-language": language };
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), 10_000);
  try {
    const response = await fetch(acts ? address : `${address}?variables=${encodeURIComponent(asked)}`, {
      ...(acts && { method: "POST", body: `{"variables":${asked}}` }),
      headers: acts ? { ...headers, "content-type": "application/json" } : headers,
      signal: late.signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const { data, errors } = (await response.json()) as Reply<Answer>;
    if (!data) throw new Failure(errors![0]!.message);
    return data;
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(say(language, late.signal.aborted ? "slow" : "unreachable"));
  } finally {
    clearTimeout(timer);
  }
}
