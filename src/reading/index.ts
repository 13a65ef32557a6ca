export { Given, type Asking } from "./build.js";
export type { Caller } from "./caller.js";
export { pageLimits, pageSize } from "./connection.js";
export type { ReadContext } from "./context.js";
export {
  type ConnectionDeclaration,
  filterConditions,
  isKept,
  type FilterTerms,
  type Policy,
  type Reading,
  readableByPrefix,
  readableOf,
  Reads,
  type RowsDeclaration,
  type TypeClass,
  type Via,
} from "./declare.js";
export { type Asker, ReadEngine, type ReadInfo, type RunStatement } from "./engine.js";
export { all, byPinyin, type Expression, instant, labelOf, labelRows, nobody, sql } from "./expression.js";
export * from "./fields.js";
export { alias, type Row } from "./row.js";
export { PointsTo, readableNamed } from "./sources.js";
export { JsonText } from "../shared/json-text.js";
