import type { Caller } from "./caller.js";
import { compile, type Expression, sql } from "./expression.js";

/** The values of one request that a statement may depend on. */
export interface Request {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly now: Date;
  readonly key: Readonly<Record<string, unknown>>;
}

type Ask<T> = (request: Request) => T;

/** Stands in the statement's text as `$n`; read from each request anew. */
class Bound {
  constructor(readonly read: Ask<unknown>) {}
}

/** A compiled statement: its text, and how to fill its parameters from a request. */
export interface Statement {
  readonly text: string;
  /** Does the text, built for one request, hold for this one too? */
  fits(request: Request): boolean;
  /** The bind values; throws BAD_USER_INPUT where a value is not acceptable. */
  values(request: Request): unknown[];
}

/**
 * Builds one statement from a sample request, and remembers every question it asked about the
 * request's values: the text serves all requests that give the same answers.
 */
export class Build {
  private readonly asked: { question: Ask<unknown>; answer: unknown }[] = [];
  private aliases = 0;

  constructor(private readonly sample: Request) {}

  /** The value decides what the text looks like (presence of a filter, a direction, a role). */
  ask<T extends string | number | boolean | null | undefined>(question: Ask<T>): T {
    const answer = question(this.sample);
    this.asked.push({ question, answer });
    return answer;
  }

  /** The value is a bind parameter: it never becomes part of the text. */
  bind(read: Ask<unknown>): Expression {
    return sql`${new Bound(read)}`;
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** Who asks, for policies and masks: the role shapes the text, the ids are bound. */
  readonly caller = {
    role: (): Caller["role"] => this.ask((request) => request.caller.role),
    allianceId: (): Expression => sql`${this.bind((request) => request.caller.allianceId)}::uuid`,
    organizationId: (): Expression => sql`${this.bind((request) => request.caller.organizationId)}::uuid`,
    holds: (): Expression => sql`${this.bind((request) => request.caller.holds ?? null)}::uuid`,
  };

  /** The request's instant, from the clock that the hub was given. */
  readonly now = (): Expression => sql`${this.bind((request) => request.now)}::timestamptz`;

  finish(expression: Expression): Statement {
    const { text, parameters } = compile(expression);
    const asked = this.asked;
    return {
      text,
      fits: (request) => asked.every(({ question, answer }) => question(request) === answer),
      values: (request) => parameters.map((value) => (value instanceof Bound ? storable(value.read(request)) : value)),
    };
  }
}

/** PostgreSQL stores no NUL: a text with one equals nothing, as null does. */
const storable = (value: unknown): unknown => {
  if (typeof value === "string") return value.includes("\0") ? null : value;
  return Array.isArray(value) ? value.map(storable) : value;
};

/** What a policy, a filter or a computed field may ask of the request. */
export type Asking = Pick<Build, "caller" | "now">;

/** A value that the client gave, or did not give, as an argument or as a member of one. */
export class Given<T = unknown> {
  constructor(
    private readonly build: Build,
    private readonly read: Ask<unknown>,
  ) {}

  /** The value that a request gives. */
  of(request: Request): unknown {
    return this.read(request);
  }

  isGiven(): boolean {
    return this.build.ask((request) => this.read(request) != null);
  }

  /** Reads the value into the text's shape: for flags and enums, never for what people type. */
  value(): T & (string | number | boolean | null | undefined) {
    return this.build.ask((request) => this.read(request) as never);
  }

  /** What holds of the value, which then shapes the text; the value itself does not become part of it. */
  shape<A extends string | number | boolean>(question: (value: NonNullable<T>) => A): A {
    return this.build.ask((request) => question(this.read(request) as NonNullable<T>));
  }

  member<K extends keyof NonNullable<T> & string>(name: K): Given<NonNullable<T>[K]> {
    return new Given(
      this.build,
      (request) => (this.read(request) as Record<string, unknown> | null | undefined)?.[name],
    );
  }

  /** Refuses a given value that `convert` throws at, where the statement has no use for it. */
  check(convert: (value: NonNullable<T>) => unknown): void {
    this.build.ask((request) => {
      const value = this.read(request);
      if (value != null) convert(value as NonNullable<T>);
      return true;
    });
  }

  /** The value as a bind parameter; `convert` may refuse it by throwing BAD_USER_INPUT. */
  bound(convert: (value: NonNullable<T>) => unknown = (value) => value): Expression {
    return this.build.bind((request) => convert(this.read(request) as NonNullable<T>));
  }
}
