import { c } from "./c.js";
import type { Contest } from "./contest.js";
import { m } from "./m.js";

/** Every write of the benchmark, in the order of the report. */
export const writes: readonly Contest[] = [m, c];
