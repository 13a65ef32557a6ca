import { createHash } from "node:crypto";

/** A statement of an act, with `$1`, `$2`, … for its values. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A statement, which each connection prepares once under a name made from its text. */
export const statement = (text: string): Statement => ({
  name: createHash("sha256").update(text).digest("base64url").slice(0, 20),
  text,
});

/** Runs a statement, and answers its rows. */
export type RunSql = <R extends object>(statement: Statement, values: readonly unknown[]) => Promise<R[]>;
