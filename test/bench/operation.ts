/** Who is measured against whom; `before` is the hub as another checkout has it, `unversioned` the hub on a database that counts no versions. */
export type ContenderName = "hub" | "before" | "unversioned" | "postgraphile" | "statement";

/** The variables that one request carries. */
export type Variables = Readonly<Record<string, string | number>>;

/** One thing that the hub is measured by, as each contender is asked for it. */
export interface Operation extends Asked {
  readonly postgraphile: AskedOfPostGraphile;
}

/** As `Operation`; what PostGraphile cannot do is measured without it. */
export interface Asked {
  /** Its key in the report. */
  readonly name: string;
  /** As a client of the hub sends it. */
  readonly hub: Document & {
    /** Where a client asks for it by a GET, if it does. */
    readonly address?: (variables: Variables) => string;
  };
  /** As an expert writes it by hand: one statement that answers with the finished `data`. */
  readonly statement: {
    readonly text: string;
    readonly values: (variables: Variables) => readonly (string | number | readonly string[])[];
  };
  /** What a request tells of its caller; sent to all contenders, only the hub asks. */
  readonly headers?: (variables: Variables) => Readonly<Record<string, string>>;
  /** As a client of PostGraphile sends it, in the names that PostGraphile gives to what `setup` creates. */
  readonly postgraphile?: AskedOfPostGraphile;
}

export interface AskedOfPostGraphile extends Document {
  /** Views, functions and their smart comments, in the schema `bench_postgraphile`. */
  readonly setup: string;
  /** Turns its `data` into the hub's, in the same order of members. */
  readonly normalise: (data: unknown) => unknown;
}

interface Document {
  readonly query: string;
  /** The document's variables, where they are not the request's own. */
  readonly variables?: (variables: Variables) => object;
}
