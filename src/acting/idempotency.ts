import { hash } from "node:crypto";
import type { Caller } from "../reading/index.js";
import { invalid } from "../shared/refusals.js";
import { type RunSql, statement } from "./statement.js";

/** What a retry is recognised by: who sends it, the key, and the input. All null when the caller sent no key. */
export interface Remembered {
  readonly caller: string | null;
  readonly keyDigest: string | null;
  readonly inputDigest: string | null;
}

/** The constraint that two acts with the same key meet at. */
export const keyConstraint = "idempotency_keys_pkey";

const longestKey = 200;
const nothing: Remembered = { caller: null, keyDigest: null, inputDigest: null };
const digestOf = (text: string): string => hash("sha256", text, "base64url");

/** What to remember an act by; refuses a key that is blank or longer than 200 characters. */
export function remembered(act: string, input: { idempotencyKey?: string | null }, { keyId }: Caller): Remembered {
  const { idempotencyKey: key, ...rest } = input;
  if (key == null) return nothing;
  if (!key.trim() || key.length > longestKey) throw invalid("idempotencyKey", "length", { limit: longestKey });
  return { caller: keyId ?? "public", keyDigest: digestOf(key), inputDigest: digestOf(`${act} ${canonical(rest)}`) };
}

/** The values of `rememberIn`'s parameters, in their order. */
export const keyValues = ({ caller, keyDigest, inputDigest }: Remembered): (string | null)[] => [
  caller,
  keyDigest,
  inputDigest,
];

/**
 * A CTE's insert that remembers the act with the objects that it made, an SQL expression over `from`;
 * its four values stand at `$first` and after it, the last being now.
 */
export const rememberIn = (first: number, objects: string, from: string): string =>
  `insert into idempotency_keys (caller, key_digest, input_digest, objects, created_at)
   select $${first}, $${first + 1}, $${first + 2}, ${objects}, $${first + 3}::timestamptz from ${from} where $${first}::text is not null`;

const remember = statement(
  `insert into idempotency_keys (caller, key_digest, input_digest, objects, created_at) values ($1, $2, $3, $4, $5)`,
);

/** Remembers an act in its transaction. */
export async function rememberAct(run: RunSql, key: Remembered, objects: object, now: Date): Promise<void> {
  if (key.caller !== null) await run(remember, [...keyValues(key), JSON.stringify(objects), now]);
}

const lookUp = statement(
  `select input_digest as "inputDigest", objects from idempotency_keys where caller = $1 and key_digest = $2`,
);

/** What came of the act that was done with this key before; null when none was. */
export async function earlierAct(
  run: RunSql,
  key: Remembered,
): Promise<{ inputDigest: string; objects: Record<string, string> } | null> {
  if (key.caller === null) return null;
  const [found] = await run<{ inputDigest: string; objects: Record<string, string> }>(lookUp, [
    key.caller,
    key.keyDigest,
  ]);
  return found ?? null;
}

/** JSON with members in one order and without those that say nothing: equal input, equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member && typeof member === "object" && !Array.isArray(member) && !(member instanceof Date)
      ? Object.fromEntries(
          Object.entries(member)
            .filter(([, inner]) => inner != null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : member,
  );
}
