import type { Asset, Assets, Script } from "./bundle.js";

/** What a page may load before it shows something, in bytes as sent (gzip). */
export const budgets = {
  widgets: 10_000,
  framed: 1_000,
  framing: 1_000,
  snippets: 5_000,
  dashboard: 150_000,
} as const satisfies Record<Script, number>;

/** How large what is loaded first is, beside what it may be. */
export interface Size {
  readonly of: Script;
  readonly bytes: number;
  readonly budget: number;
}

/** The sizes of what each page loads first. */
export const sizesOf = ({ first }: Pick<Assets, "first">): Size[] =>
  (Object.keys(budgets) as Script[]).map((of) => ({
    of,
    bytes: first[of].reduce((sum, { gzipped }: Asset) => sum + gzipped.length, 0),
    budget: budgets[of],
  }));
