/** Who is measured against whom. */
export const contenders = ["hub", "postgraphile", "statement"] as const;
export type ContenderName = (typeof contenders)[number];

/** The variables that one request of a read carries. */
export type Variables = Readonly<Record<string, string | number>>;

/** One read that the hub is measured by, as each contender is asked for it. */
export interface Read {
  /** Its key in the report. */
  readonly name: string;
  /** The variables of successive requests, so that no two in a row are the same; sent round and round. */
  readonly variables: readonly Variables[];
  /** As a client of the hub sends it. */
  readonly hub: { readonly query: string };
  /** As an expert writes it by hand: one statement that answers with the finished `data`. */
  readonly statement: {
    readonly text: string;
    readonly values: (variables: Variables) => readonly (string | number)[];
  };
  /** As a client of PostGraphile sends it, in the names that PostGraphile gives to what `setup` creates. */
  readonly postgraphile: {
    /** Views, functions and their smart comments, in the schema `bench_postgraphile`. */
    readonly setup: string;
    readonly query: string;
    /** Turns its `data` into the hub's, in the same order of members. */
    readonly normalise: (data: unknown) => unknown;
    /** Members whose values are each server's own business, such as opaque cursors. */
    readonly incomparable: readonly string[];
  };
}
