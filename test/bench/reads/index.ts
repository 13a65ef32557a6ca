import type { Read } from "../read.js";
import { d } from "./d.js";
import { p } from "./p.js";
import { w } from "./w.js";

/** Every read of the benchmark, in the order of the report. */
export const reads: readonly Read[] = [w, p, d];
