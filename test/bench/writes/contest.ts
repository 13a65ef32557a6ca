import type { Client } from "pg";
import type { Load } from "../load.js";
import type { Operation, Variables } from "../operation.js";
import type { Scene } from "./scene.js";

/** Stands for the number of a request within its turn. */
export const numberAt = "#number#";

/** A write that the hub is measured by while many contend for the same rows. */
export interface Contest extends Operation {
  /** What is written, such as "registrations". */
  readonly what: string;
  /** The tables that it may write to. */
  readonly tables: readonly string[];
  /** Opens something small, and says who wants it one after the other: some get it, some do not. */
  readonly rehearse: (scene: Scene) => Promise<Rehearsal>;
  /** Opens what all connections contend for in a turn of some seconds. */
  readonly open: (scene: Scene, seconds: number) => Promise<Contended>;
}

export interface Rehearsal {
  /** The id of what is contended for. */
  readonly subject: string;
  readonly asked: readonly Variables[];
  /** A statement that answers, as `written`, everything that was written about the subject $1. */
  readonly written: string;
}

export interface Contended {
  /** Requests, sent round and round; `numberAt` is another number in each. */
  readonly asked: readonly Variables[];
  readonly changing?: Load["changing"];
  /**
   * Requires that everything holds together after the turn and that whatever was acknowledged is there once;
   * `unanswered` requests at most were cut off at its end. Answers how much is over its limit, and how many writes were acknowledged.
   */
  readonly requireSound: (
    client: Client,
    answers: readonly unknown[],
    unanswered: number,
  ) => Promise<{ readonly over: number; readonly acknowledged: number }>;
}
