import type { Read } from "../read.js";
import { d } from "./d.js";
import { k } from "./k.js";
import { p } from "./p.js";
import { w } from "./w.js";

/** Every read that is read anew each time, in the order of the report. */
export const reads: readonly Read[] = [w, p, d];

/** Every read whose answers the hub keeps. */
export const keptReads: readonly Read[] = [k];
