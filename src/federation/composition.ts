import { Worker } from "node:worker_threads";

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

/** How long composing may take, in milliseconds. */
const patience = 30_000;

/**
 * Composes subgraphs into a supergraph (Apollo Federation 2.9 at most), in a thread of its own: fifty that
 * share one entity take seconds, for which nobody's answer should wait.
 */
export function composeSupergraph(
  subgraphs: readonly ComposedSubgraph[],
  limit: number = patience,
): Promise<Composition> {
  const worker = new Worker(new URL("./composition-worker.ts", import.meta.url), {
    workerData: subgraphs.map(({ name, url, sdl }) => ({ name, url, sdl })),
  });
  return new Promise<Composition>((resolve) => {
    const failed = (message: string): void => resolve({ errors: [{ code: "COMPOSITION_FAILED", message }] });
    const timeout = setTimeout(() => {
      resolve({ errors: [{ code: "TOO_SLOW", message: `composing took longer than ${limit / 1000} seconds` }] });
    }, limit);
    worker
      .once("message", resolve)
      .once("error", (error: Error) => failed(`the thread that composes failed: ${error.message}`))
      .once("exit", (code) => {
        clearTimeout(timeout);
        failed(`the thread that composes ended with ${code}`);
      });
  }).finally(() => worker.terminate());
}
