import { askApart } from "./apart.js";
import { SupergraphRefused } from "./supergraph.js";
import { tryPlanner } from "./trial.js";

/** A subgraph as it is composed. */
export interface ComposedSubgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** Why subgraphs do not compose, in one line that names the subgraph and the field where there is one. */
export interface CompositionError {
  readonly code: string;
  readonly message: string;
}

/** A supergraph SDL, or why there is none. */
export type Composition = { readonly supergraph: string } | { readonly errors: readonly CompositionError[] };

/** How long composing may take, and then making a planner, in milliseconds. */
const patience = 30_000;

/**
 * Composes subgraphs into a supergraph (Apollo Federation 2.9 at most) that a planner can be made of, in processes of
 * their own: fifty that share one entity take seconds, for which nobody's answer should wait, and what somebody else
 * wrote may end the planner's.
 */
export async function composeSupergraph(
  subgraphs: readonly ComposedSubgraph[],
  limit: number = patience,
): Promise<Composition> {
  const composition = await composedApart(subgraphs, limit);
  if ("errors" in composition) return composition;
  try {
    await tryPlanner(composition.supergraph, limit);
  } catch (error) {
    if (error instanceof SupergraphRefused) return failed("PLANNER_FAILED", error.message);
    throw error;
  }
  return composition;
}

async function composedApart(subgraphs: readonly ComposedSubgraph[], limit: number): Promise<Composition> {
  const program = new URL("./composition-program.ts", import.meta.url);
  const given = subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl }));
  const outcome = await askApart(program, given, limit);
  if (outcome.how === "answered") return outcome.answer as Composition;
  return outcome.how === "late"
    ? failed("TOO_SLOW", `composing took longer than ${limit / 1000} seconds`)
    : failed("COMPOSITION_FAILED", `the process that composes failed: ${outcome.reason}`);
}

const failed = (code: string, message: string): Composition => ({ errors: [{ code, message }] });
