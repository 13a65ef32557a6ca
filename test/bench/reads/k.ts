import { createHash } from "node:crypto";
import { keyOf } from "../data.js";
import type { Read } from "../read.js";
import { w } from "./w.js";

const hash = createHash("sha256").update(w.hub.query).digest("hex");

/** The same as W by the widget's own door, which keeps its answers. */
export const k: Read = {
  name: "K",
  variables: w.variables,
  hub: {
    query: w.hub.query,
    address: ({ alliance, first }) =>
      `/w/${keyOf("widget", String(alliance))}/${hash}?variables=${encodeURIComponent(JSON.stringify({ first }))}`,
  },
  statement: w.statement,
};
