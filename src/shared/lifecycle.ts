import { Refusal } from "./refusals.js";

/** One arrow of a state machine: an act, the states that it starts from (none: it creates), and where it leads. */
export interface Arrow<S extends string> {
  readonly act: string;
  readonly from?: readonly S[];
  readonly to: S | readonly S[];
  /** A fact that must hold besides the state. */
  readonly only?: string;
}

/** A state machine as a table: the only way in which a status changes, and what its diagram is drawn from. */
export class Lifecycle<S extends string> {
  /**
   * `states` in the order in which people meet them; no other arrows than these exist. `within` names
   * the acts that change something else while the state stays, and the states that they need.
   */
  constructor(
    readonly noun: string,
    readonly states: readonly S[],
    readonly arrows: readonly Arrow<S>[],
    readonly within: Readonly<Record<string, readonly S[]>> = {},
  ) {}

  /** Passes where the state allows an act that leaves it as it is; else throws the refusal WRONG_STATE. */
  require(act: string, state: S): void {
    if (!this.within[act]?.includes(state)) throw wrongState(state);
  }

  /** The states in which an act may begin. */
  before(act: string): readonly S[] {
    return this.arrows.filter((arrow) => arrow.act === act).flatMap(({ from }) => from ?? []);
  }

  /** The state to which an act leads from another; throws the refusal WRONG_STATE, naming the state, where it leads nowhere. */
  after(act: string, state: S, facts: readonly string[] = []): S {
    const arrow = this.arrows.find(
      ({ act: name, from, only }) => name === act && from?.includes(state) && (!only || facts.includes(only)),
    );
    if (!arrow || typeof arrow.to !== "string") throw wrongState(state);
    return arrow.to;
  }
}

/** The refusal of an act that the present state does not allow. */
export const wrongState = (state: string): Refusal => new Refusal("WRONG_STATE", "wrongState", { state });
