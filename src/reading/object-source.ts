import type { TypeClass } from "./declare.js";
import type { Expression } from "./expression.js";
import type { Sources } from "./sources.js";

/** Where the objects of one GraphQL type come from: a table or a subquery, and what stands in it. */
export interface ObjectSource {
  readonly type: TypeClass;
  readonly typeName: string;
  readonly from: Expression;
  readonly columnOf: (property: string) => string;
  /** The policy's predicate, if the type has one. */
  readonly visible: (row: never) => Expression[];
  /** A stored or computed column as JSON text must show it. */
  readonly leaf: (row: never, field: string) => Expression;
  /** The entity behind a to-one relation, and the condition that joins it. */
  readonly relation: (row: never, field: string) => { to: TypeClass; on: (target: never) => Expression } | undefined;
  readonly sources: Sources;
}
