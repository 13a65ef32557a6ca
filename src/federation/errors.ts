import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type Language, say } from "../shared/messages.js";
import type { Flaw } from "./completion.js";
import type { Place } from "./representations.js";

/** Why a request to a subgraph failed; the log's, never a client's. */
export type FailureReason =
  | "timeout"
  | "breaker open"
  | "no credentials"
  | "connection lost"
  | "answer too large"
  | "redirect"
  | "no GraphQL answer";

/** A request that a subgraph did not answer. */
export class SubgraphFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Apollo's code for whatever goes wrong behind the gateway. */
const downstream = "DOWNSTREAM_SERVICE_ERROR";
const tellingCode = /^[A-Z_]{3,40}$/;

/** How many errors an answer tells at most, a subgraph's or the hub's: there may be any number. */
export const mostErrors = 100;

/**
 * The errors of one operation, as its client may see them: a subgraph is named, its texts and stacks are
 * not shown. Each subgraph that fails is told of once.
 */
export class Errors {
  readonly list: GraphQLError[] = [];
  private readonly failed = new Set<string>();
  /** Where nulls are explained already. */
  private readonly places: Place[] = [];

  constructor(private readonly language: Language) {}

  /** A request that was not answered; `places` are those whose values are missing for it. */
  failure(subgraph: string, places: readonly Place[]): void {
    this.places.push(...places);
    if (this.failed.has(subgraph)) return;
    this.failed.add(subgraph);
    this.add(say(this.language, "subgraphFailed", { subgraph }), places.length === 1 ? places[0] : undefined, {
      code: downstream,
      serviceName: subgraph,
    });
  }

  /** Nulls at these places need no error of their own. */
  explain(places: readonly Place[]): void {
    this.places.push(...places);
  }

  /** An error that a subgraph reported. */
  reported(subgraph: string, error: GraphQLFormattedError, place: Place | undefined): void {
    if (place) this.places.push(place);
    const code: unknown = error.extensions?.["code"];
    this.add(say(this.language, "subgraphReported", { subgraph }), place, {
      code: typeof code === "string" && tellingCode.test(code) ? code : downstream,
      serviceName: subgraph,
    });
  }

  /** An error of the hub itself, which is meant for the client as it is. */
  own({ message, extensions }: GraphQLFormattedError, place: Place | undefined): void {
    if (place) this.places.push(place);
    this.add(message, place, { ...extensions });
  }

  /** What the schema does not allow in the merged answer, unless an error at that place or above tells of it already. */
  flaw({ place, field, kind }: Flaw): void {
    if (this.places.some((told) => told.every((step, at) => step === place[at]))) return;
    this.places.push(place);
    this.add(say(this.language, kind === "null" ? "subgraphsGaveNull" : "subgraphsGaveInvalid", { field }), place, {
      code: downstream,
    });
  }

  private add(message: string, path: Place | undefined, extensions: Record<string, unknown>): void {
    if (this.list.length >= mostErrors) return;
    this.list.push(new GraphQLError(message, { ...(path?.length ? { path: [...path] } : {}), extensions }));
  }
}
