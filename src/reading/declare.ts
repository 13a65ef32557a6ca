import type { SelectionSetNode } from "graphql";
import { Arg, Field, type FieldOptions } from "type-graphql";
import type { Asking, Given } from "./build.js";
import type { Expression } from "./expression.js";
import type { Row } from "./row.js";

/** A class that stands for a GraphQL object type. */
export type TypeClass<T = unknown> = abstract new () => T;
export type Thunk<T> = () => T;

/** Who may see a row, as a SQL predicate; without one everybody may. */
export type Policy<T> = (row: Row<T>, asking: Asking) => Expression;

/** What a filter's member means, one predicate a member: a forgotten member does not compile. */
export type FilterTerms<F, T> = {
  readonly [K in keyof F & string]-?: (given: Given<F[K]>, row: Row<T>, asking: Asking) => Expression;
};

/** One value that a list can be ordered by; `type` is the column's SQL type, for the cursor. */
export interface OrderTerm<T> {
  readonly by: (row: Row<T>) => Expression;
  readonly type: "timestamptz" | "text" | "date" | "int";
}

/** Reaches the row behind one of the row's to-one relations, which is then joined. */
export type Via = <R>(relation: string) => Row<R>;

/** What a subquery may ask for: who asks, when, and the rows of an entity that the caller may see. */
export interface Reading extends Asking {
  /** The entity's visible rows that meet the conditions, as `table as alias where …`, and the row to select from. */
  readonly rowsOf: <T, F>(
    type: TypeClass<T>,
    where: (row: Row<T>) => Expression,
    filter?: { given: Given<F>; terms: FilterTerms<F, T> },
  ) => { readonly from: Expression; readonly row: Row<T> };
  /** What the row above answers to a selection, as JSON by response key: just what a client would be told who asks for it. */
  readonly answerTo: (selection: SelectionSetNode, variables: Readonly<Record<string, Given<never>>>) => Expression;
}

export interface ConnectionDeclaration<T, F> {
  readonly kind: "connection";
  readonly node: Thunk<TypeClass<T>>;
  readonly on: (node: Row<T>, parent: Row<never>, asking: Asking) => Expression;
  readonly filter?: FilterTerms<F, T>;
  readonly orders: Readonly<Record<string, OrderTerm<T>>>;
  readonly defaultOrder: { field: string; direction: "ASC" | "DESC" };
}

export interface ListDeclaration<T> {
  readonly kind: "list";
  readonly of: Thunk<TypeClass<T>>;
  readonly on: (node: Row<T>, parent: Row<never>, args: Record<string, Given>, asking: Asking) => Expression;
  readonly orderBy: (node: Row<T>, via: Via) => Expression;
}

export interface OneDeclaration<T> {
  readonly kind: "one";
  readonly to: Thunk<TypeClass<T>>;
  readonly on: (node: Row<T>, parent: Row<never>, asking: Asking) => Expression;
}

export interface ComputedDeclaration {
  readonly kind: "computed";
  readonly sql: (parent: Row<never>, asking: Asking, args: Record<string, Given>) => Expression;
}

/** Rows of a subquery (figures, groups) read as objects of a type that has no table. */
export interface RowsDeclaration<T> {
  readonly kind: "rows";
  readonly of: Thunk<TypeClass<T>>;
  readonly single: boolean;
  readonly from: (parent: Row<never>, args: Record<string, Given>, reading: Reading) => Expression;
  readonly orderBy?: (row: Row<T>, via: Via) => Expression;
}

/** A set of rows that all figures of one object are computed from; its fields select from the set by name. */
export interface FiguresDeclaration {
  readonly kind: "figures";
  readonly of: Thunk<TypeClass>;
  readonly from: (parent: Row<never>, args: Record<string, Given>, reading: Reading) => Expression;
  readonly kept?: KeptFigures<never>;
}

/** Figures that are kept beside what they count: they answer when nothing is filtered and only these fields are asked for. */
export interface KeptFigures<P> {
  readonly fields: readonly string[];
  readonly from: (parent: Row<P>, reading: Reading) => Expression;
}

const keptSets = new WeakSet<object>();

/** Notes that a counted set is read from kept figures. */
export const markKept = (counted: object): void => void keptSets.add(counted);

/** Whether a counted set is read from kept figures, and so has their columns. */
export const isKept = (counted: object): boolean => keptSets.has(counted);

/** The predicates of those members of a filter that the client gave. */
export function filterConditions<F, T>(
  given: Given<F> | undefined,
  terms: FilterTerms<F, T> | undefined,
  row: Row<T>,
  asking: Asking,
): Expression[] {
  if (!terms || !given?.isGiven()) return [];
  return Object.entries(terms).flatMap(([name, term]) => {
    const member = given.member(name as never);
    return member.isGiven() ? [(term as FilterTerms<Record<string, unknown>, T>[string])(member, row, asking)] : [];
  });
}

export interface UnionDeclaration {
  readonly kind: "union";
  /** The parent's to-one relations, of which exactly one is set. */
  readonly relations: readonly string[];
}

export type Declaration =
  | ConnectionDeclaration<never, never>
  | ListDeclaration<never>
  | OneDeclaration<never>
  | ComputedDeclaration
  | RowsDeclaration<never>
  | FiguresDeclaration
  | UnionDeclaration;

interface Readable {
  readonly prefix?: string;
  readonly policy?: Policy<never>;
}

const readables = new Map<unknown, Readable>();
const declarations = new Map<unknown, Map<string, Declaration>>();

/** Marks an entity as readable: the prefix of its public ids, and the policy of who may see its rows. */
export function Reads<T>(options: { prefix?: string; policy?: Policy<T> }) {
  return (target: TypeClass<T>): void => {
    readables.set(target, options as Readable);
  };
}

/** What `@Reads` says of a class. */
export const readableOf = (type: unknown): Readable => readables.get(type) ?? {};

/** All classes marked with `@Reads`, by the prefix of their public ids. */
export const readableByPrefix = (prefix: string): TypeClass | undefined => {
  for (const [type, readable] of readables) if (readable.prefix === prefix) return type as TypeClass;
  return undefined;
};

/** How a field of a class is read, if by more than its column or relation. */
export function declarationOf(type: unknown, field: string): Declaration | undefined {
  for (let at = type; typeof at === "function"; at = Object.getPrototypeOf(at)) {
    const found = declarations.get(at)?.get(field);
    if (found) return found;
  }
  return undefined;
}

interface ArgumentDeclaration {
  readonly type: Thunk<unknown>;
  readonly description: string;
  readonly defaultValue?: unknown;
  readonly required?: boolean;
}

/**
 * Adds a field to a type's schema and tells the engine how it is read, in one place: a noun that
 * depends on another contributes the inverse field to it this way.
 */
export function declareField(
  parent: TypeClass,
  name: string,
  type: Thunk<unknown>,
  options: FieldOptions & { description: string },
  declaration: Declaration,
  args: Record<string, ArgumentDeclaration> = {},
): void {
  const names = Object.keys(args);
  const isMethod = names.length > 0;
  const field = Field(type as never, options) as (target: object, key: string, descriptor?: object) => void;
  field(parent.prototype as object, name, isMethod ? { value: () => undefined } : undefined);
  names.forEach((argument, index) => {
    const { type: argumentType, description, defaultValue, required } = args[argument]!;
    Arg(argument, argumentType as never, { nullable: !required, description, defaultValue } as never)(
      parent.prototype as object,
      name,
      index,
    );
  });
  let fields = declarations.get(parent);
  if (!fields) declarations.set(parent, (fields = new Map<string, Declaration>()));
  fields.set(name, declaration);
}
