import type { Asked, AskedOfPostGraphile, Variables } from "./operation.js";

/** A read that the hub is measured by. */
export interface Read extends Asked {
  /** The variables of successive requests, so that no two in a row are the same; sent round and round. */
  readonly variables: readonly Variables[];
  /** Where a list is read on: each of these requests is followed, a cycle later, by the ones for its next pages. */
  readonly pages?: {
    readonly count: number;
    /** Where a page ends, from its data; each contender's cursors are its own. */
    readonly endOf: (data: unknown) => { readonly hasNextPage: boolean; readonly endCursor: string };
  };
  readonly postgraphile?: AskedOfPostGraphile & {
    /** Members whose values are each server's own business, such as opaque cursors. */
    readonly incomparable: readonly string[];
  };
}
