import {
  admitted,
  composeSupergraph,
  limitedToAlliances,
  ownershipViolations,
  type SubgraphAddress,
  violationText,
} from "../federation/index.js";
import { addressFindings, type Reaching } from "./candidate.js";
import type { Published } from "./published.js";

/** The hub's own subgraph as it is composed: the SDL, and where routers reach it. */
export type OwnSdl = SubgraphAddress & { readonly sdl: string };

/** A supergraph, or why there is none. */
export type Composed =
  | { readonly supergraph: string; readonly reason?: undefined }
  | { readonly supergraph?: undefined; readonly reason: string };

/** Composes the hub's own subgraph with others, each as far as it is admitted, and tries the result. */
export async function composeGraph(own: OwnSdl, others: readonly Published[]): Promise<Composed> {
  const subgraphs = others.map(({ name, url, sdl, isHubWide }) => ({
    name,
    url,
    sdl: admitted({ name, sdl }, own.sdl, { isHubWide }),
  }));
  const composition = await composeSupergraph([own, ...subgraphs]);
  if ("errors" in composition) return { reason: composition.errors.map(({ message }) => message).join("; ") };
  const limited = others.filter(({ isHubWide }) => !isHubWide);
  const alliances = new Map(limited.map((subgraph) => [subgraph.name, subgraph.alliances]));
  return { supergraph: limitedToAlliances(composition.supergraph, alliances) };
}

/** A graph of all that can be served together, and why each of the others cannot. */
export interface Composable {
  readonly supergraph: string;
  readonly served: readonly Published[];
  readonly quarantined: ReadonlyMap<string, string>;
}

/** Why this hub cannot serve a subgraph that is published, whatever the others are; null when it can. */
export function reasonAgainst(own: OwnSdl, subgraph: Published, reaching: Reaching): string | null {
  const [refused] = addressFindings(subgraph.url, reaching);
  if (refused) return `${refused.rule}: ${refused.said("en").message}`;
  const [violation] = ownershipViolations(subgraph, own.sdl);
  return violation ? `${violation.rule} at ${violation.place}: ${violationText(violation, "en").message}` : null;
}

/** Composes what can be: a subgraph that an older hub took, and that this one cannot serve, stops nobody else. */
export async function composeWhatCanBe(
  own: OwnSdl,
  others: readonly Published[],
  reaching: Reaching,
): Promise<Composable> {
  const quarantined = new Map<string, string>();
  let served = others.filter((subgraph) => {
    const reason = reasonAgainst(own, subgraph, reaching);
    if (reason !== null) quarantined.set(subgraph.name, reason);
    return reason === null;
  });
  let composed = await composeGraph(own, served);
  if (composed.reason !== undefined) {
    // One after the other: whoever does not compose with those before it is left out.
    const fitting: Published[] = [];
    for (const subgraph of served) {
      const { reason } = await composeGraph(own, [...fitting, subgraph]);
      if (reason === undefined) fitting.push(subgraph);
      else quarantined.set(subgraph.name, reason);
    }
    served = fitting;
    composed = await composeGraph(own, served);
  }
  if (composed.reason !== undefined) throw new Error(`the hub's own subgraph does not compose: ${composed.reason}`);
  return { supergraph: composed.supergraph, served, quarantined };
}
