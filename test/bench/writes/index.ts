import type { Operation } from "../operation.js";
import { m } from "./m.js";

/** Every write of the benchmark, in the order of the report. */
export const writes: readonly Operation[] = [m];
