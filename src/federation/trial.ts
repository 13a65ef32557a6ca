import { askApart } from "./apart.js";
import { readSupergraph, SupergraphRefused } from "./supergraph.js";

/** Why no planner can be made, where it could say so; null when one was made. */
export interface TrialAnswer {
  readonly refusal: string | null;
}

/** How long making a planner may take, in milliseconds. */
const patience = 30_000;

/**
 * Makes a planner of a supergraph where nobody else is hurt when it fails: it is native code, and what it did not
 * expect ends its process. Throws SupergraphRefused for a supergraph that no planner may be made of in this one.
 */
export async function tryPlanner(supergraph: string, limit: number = patience): Promise<void> {
  // It names the subgraph and the place of what is wrong, which the planner does not.
  readSupergraph(supergraph);
  const outcome = await askApart(new URL("./trial-program.ts", import.meta.url), supergraph, limit);
  if (outcome.how === "late") throw refusal(`making one took longer than ${limit / 1000} seconds`);
  if (outcome.how === "died") throw refusal(outcome.reason);
  const { refusal: said } = outcome.answer as TrialAnswer;
  if (said !== null) throw refusal(said);
}

const refusal = (reason: string): SupergraphRefused => new SupergraphRefused(`no plan can be made for it: ${reason}`);
