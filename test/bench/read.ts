import type { Operation, Variables } from "./operation.js";

/** A read that the hub is measured by. */
export interface Read extends Operation {
  /** The variables of successive requests, so that no two in a row are the same; sent round and round. */
  readonly variables: readonly Variables[];
  readonly postgraphile: Operation["postgraphile"] & {
    /** Members whose values are each server's own business, such as opaque cursors. */
    readonly incomparable: readonly string[];
  };
}
