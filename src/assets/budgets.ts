import type { Asset, Assets } from "./bundle.js";

/** What a page may load before it shows something, in bytes as sent (gzip). */
export const budgets = { widgets: 10_000, dashboard: 150_000 } as const;

/** How large what is loaded first is, beside what it may be. */
export interface Size {
  readonly of: keyof typeof budgets;
  readonly bytes: number;
  readonly budget: number;
}

/** The sizes of what each page loads first. */
export const sizesOf = ({ first }: Pick<Assets, "first">): Size[] =>
  (Object.keys(budgets) as (keyof typeof budgets)[]).map((of) => ({
    of,
    bytes: first[of].reduce((sum, { gzipped }: Asset) => sum + gzipped.length, 0),
    budget: budgets[of],
  }));
