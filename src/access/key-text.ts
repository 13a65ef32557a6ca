import { createHash } from "node:crypto";
import { newSecret } from "../shared/ids.js";

/** What a key looks like. */
const form = /^hub_[A-Za-z0-9_-]{43}$/;

/** What is kept of a key. */
const digestOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** What a text was kept as if it is a key; null for one that cannot be any. */
export const digestOfKey = (text: string): string | null => (form.test(text) ? digestOf(text) : null);

/** A new key, and what is kept of it. */
export function newKey(): { readonly key: string; readonly digest: string } {
  const key = `hub_${newSecret()}`;
  return { key, digest: digestOf(key) };
}
