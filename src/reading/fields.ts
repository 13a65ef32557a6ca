import { ArgsType, Field, InputType, Int, ObjectType } from "type-graphql";
import { enumOf } from "../shared/enums.js";
import {
  type ComputedDeclaration,
  type ConnectionDeclaration,
  declareField,
  type FiguresDeclaration,
  type KeptFigures,
  type ListDeclaration,
  type OneDeclaration,
  type OrderTerm,
  type RowsDeclaration,
  type Thunk,
  type TypeClass,
} from "./declare.js";
import { pageLimits } from "./connection.js";
import type { Asking, Given } from "./build.js";
import type { Row } from "./row.js";
import type { Expression } from "./expression.js";

@ObjectType({ description: "Where a page lies in its list (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether items follow this page." })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether items come before this page." })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the page's first item." })
  startCursor?: string;
  @Field(() => String, { nullable: true, description: "Cursor of the page's last item; pass it as `after`." })
  endCursor?: string;
}

const pageArguments = {
  first: {
    type: () => Int,
    description: `How many items from the start, 0 to ${pageLimits.most}; ${pageLimits.usual} when neither first nor last is given.`,
  },
  after: { type: () => String, description: "Only items after this cursor." },
  last: { type: () => Int, description: `How many items from the end, 0 to ${pageLimits.most}.` },
  before: { type: () => String, description: "Only items before this cursor." },
};

/** The four arguments of a connection, for one that hangs at the root. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: pageArguments.first.description })
  first?: number;
  @Field(() => String, { nullable: true, description: pageArguments.after.description })
  after?: string;
  @Field(() => Int, { nullable: true, description: pageArguments.last.description })
  last?: number;
  @Field(() => String, { nullable: true, description: pageArguments.before.description })
  before?: string;
}

/** The direction of an order. */
export const OrderDirection = enumOf("OrderDirection", "The direction of an order 排序方向.", {
  ASC: "Ascending 升序.",
  DESC: "Descending 降序.",
});

/** Declares the connection and edge types of a node type (Relay): `edges`, `nodes`, `pageInfo`, `totalCount`. */
export function connectionType(name: string, node: Thunk<TypeClass>): TypeClass {
  abstract class Edge {}
  ObjectType(`${name}Edge`, { description: `One item of a ${name} list with its cursor.` })(Edge);
  const edge = Edge.prototype;
  Field(() => String, { description: "Where the item lies in the list; opaque." })(edge, "cursor");
  Field(node as never, { description: "The item itself." })(edge, "node");
  abstract class Connection {}
  ObjectType(`${name}Connection`, { description: `A page of a ${name} list.` })(Connection);
  const page = Connection.prototype;
  Field(() => [Edge] as never, { description: "The items of this page with their cursors." })(page, "edges");
  Field((() => [node()]) as never, { description: "The items of this page." })(page, "nodes");
  Field(() => PageInfo, { description: "Where this page lies in the list." })(page, "pageInfo");
  Field(() => Int, { description: "How many items the whole list has." })(page, "totalCount");
  return Connection;
}

/** The values that a list can be ordered by, with the input type `<name>Order` that chooses one. */
export interface Orders<T> {
  readonly input: TypeClass;
  readonly terms: Readonly<Record<string, OrderTerm<T>>>;
}

/** Declares the input type by which a list's order is chosen, one enum value a term. */
export function ordersOf<T>(
  name: string,
  terms: Record<string, OrderTerm<T> & { readonly description: string }>,
): Orders<T> {
  const values = Object.fromEntries(Object.entries(terms).map(([key, { description }]) => [key, description]));
  const field = enumOf(`${name}OrderField`, `What a list of ${name} can be ordered by.`, values);
  abstract class Order {}
  InputType(`${name}Order`, { description: `The order of a list of ${name}.` })(Order);
  Field((() => field) as never, { description: "The value to order by." })(Order.prototype, "field");
  Field((() => OrderDirection) as never, { defaultValue: "ASC", description: "The direction." })(
    Order.prototype,
    "direction",
  );
  return { input: Order, terms };
}

/** Adds a Relay connection to a type: filter, order, keyset pages both ways, total. */
export function connectionField<P, T, F>(
  parent: TypeClass<P>,
  name: string,
  options: {
    readonly description: string;
    readonly type: TypeClass;
    readonly node: Thunk<TypeClass<T>>;
    readonly on: (node: Row<T>, parent: Row<P>, asking: Asking) => Expression;
    readonly filter?: { readonly input: TypeClass<F>; readonly terms: ConnectionDeclaration<T, F>["filter"] };
    readonly orders: Orders<T>;
    readonly defaultOrder: { field: string; direction: "ASC" | "DESC" };
  },
): void {
  const { filter, orders } = options;
  const declaration: ConnectionDeclaration<T, F> = {
    kind: "connection",
    node: options.node,
    on: options.on as never,
    filter: filter?.terms,
    orders: orders.terms,
    defaultOrder: options.defaultOrder,
  };
  declareField(parent, name, () => options.type, { description: options.description }, declaration as never, {
    ...(filter
      ? { filter: { type: () => filter.input, description: "Which items to list; all given members must hold." } }
      : {}),
    orderBy: {
      type: () => orders.input,
      description: `The order; by ${options.defaultOrder.field} ${options.defaultOrder.direction} unless given.`,
    },
    ...pageArguments,
  });
}

interface Described {
  readonly description: string;
  readonly nullable?: boolean;
  /** What it costs beside what is selected below it, in fields read, where that is more than one. */
  readonly complexity?: number;
  readonly args?: Record<
    string,
    { type: Thunk<unknown>; description: string; required?: boolean; defaultValue?: unknown }
  >;
}

/** Adds a list that is short by its nature, and so comes whole. */
export function listField<P, T>(
  parent: TypeClass<P>,
  name: string,
  options: Described & {
    readonly of: Thunk<TypeClass<T>>;
    readonly on: (node: Row<T>, parent: Row<P>, args: Record<string, Given<never>>, asking: Asking) => Expression;
    readonly orderBy: ListDeclaration<T>["orderBy"];
  },
): void {
  const declaration = { kind: "list", of: options.of, on: options.on, orderBy: options.orderBy };
  declareField(parent, name, () => [options.of()], options, declaration as never, options.args);
}

/** Adds a to-one field that follows a condition instead of a stored relation; nullable. */
export function oneField<P, T>(
  parent: TypeClass<P>,
  name: string,
  options: Described & {
    readonly to: Thunk<TypeClass<T>>;
    readonly on: (node: Row<T>, parent: Row<P>, asking: Parameters<OneDeclaration<T>["on"]>[2]) => Expression;
  },
): void {
  const declaration = { kind: "one", to: options.to, on: options.on };
  declareField(parent, name, options.to, { ...options, nullable: true }, declaration as never);
}

/** Adds a scalar that is computed in SQL from the row, and may depend on the caller and on now. */
export function computedField<P>(
  parent: TypeClass<P>,
  name: string,
  options: Described & {
    readonly type: Thunk<unknown>;
    readonly sql: (
      parent: Row<P>,
      asking: Parameters<ComputedDeclaration["sql"]>[1],
      args: Record<string, Given<never>>,
    ) => Expression;
  },
): void {
  declareField(parent, name, options.type, options, { kind: "computed", sql: options.sql as never }, options.args);
}

type RowsFrom<P> = (
  parent: Row<P>,
  args: Record<string, Given<never>>,
  asking: Parameters<RowsDeclaration<unknown>["from"]>[2],
) => Expression;

/** Adds a list of rows that a subquery yields; its columns are named as the type's fields. */
export function rowsField<P, T>(
  parent: TypeClass<P>,
  name: string,
  options: Described & {
    readonly of: Thunk<TypeClass<T>>;
    readonly from: RowsFrom<P>;
    readonly orderBy: RowsDeclaration<T>["orderBy"];
  },
): void {
  const declaration = { kind: "rows", single: false, of: options.of, from: options.from, orderBy: options.orderBy };
  declareField(parent, name, () => [options.of()], options, declaration as never, options.args);
}

/** Adds an object that a subquery yields as its only row; null when it yields none. */
export function rowField<P, T>(
  parent: TypeClass<P>,
  name: string,
  options: Described & { readonly of: Thunk<TypeClass<T>>; readonly from: RowsFrom<P> },
): void {
  const declaration = { kind: "rows", single: true, of: options.of, from: options.from };
  declareField(parent, name, options.of, { ...options, nullable: true }, declaration as never, options.args);
}

/** Adds an object of figures, all computed from one set of rows (`with` in SQL). */
export function figuresField<P>(
  parent: TypeClass<P>,
  name: string,
  options: Described & {
    readonly of: FiguresDeclaration["of"];
    readonly from: RowsFrom<P>;
    readonly kept?: KeptFigures<P>;
  },
): void {
  const declaration = { kind: "figures", of: options.of, from: options.from, kept: options.kept };
  declareField(parent, name, options.of, options, declaration as never, options.args);
}

/** Adds a field of a union type, read through whichever of the parent's to-one relations is set. */
export function unionField<P>(
  parent: TypeClass<P>,
  name: string,
  options: Described & { readonly type: Thunk<unknown>; readonly relations: readonly (keyof P & string)[] },
): void {
  declareField(parent, name, options.type, options, { kind: "union", relations: options.relations });
}
