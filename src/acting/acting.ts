import type { GraphQLResolveInfo } from "graphql";
import type { JsonText, ReadContext } from "../reading/index.js";
import { HubError } from "../shared/errors.js";
import { Refusal } from "../shared/refusals.js";
import { answerOf, type Outcome } from "./answer.js";
import { meaningOf } from "./constraints.js";
import type { ActEngine, InTurn } from "./engine.js";
import { earlierAct, keyConstraint, rememberAct, remembered, type Remembered } from "./idempotency.js";
import type { RunSql } from "./statement.js";
import type { Unit } from "./unit.js";

/** What a mutation's resolver is handed: as for a query, and the engine to act with. */
export interface ActContext extends ReadContext {
  readonly act: ActEngine;
}

type Input = { idempotencyKey?: string | null };

/** How a hot act reaches the database: statement by statement, each its own transaction, or several in one. */
export interface Hot {
  readonly run: RunSql;
  readonly transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>;
  /** Waits for its turn at a contended row before it reaches for a connection. */
  readonly inTurn: InTurn;
  /** What the act's own statement must remember. */
  readonly key: Remembered;
  readonly now: Date;
  readonly newId: () => string;
}

/** One root mutation field of one request: performs its act and answers its payload. */
export class Acting {
  constructor(
    readonly context: ActContext,
    readonly info: GraphQLResolveInfo,
  ) {}

  /** Who acts. */
  get caller() {
    return this.context.caller;
  }

  /**
   * Performs an act on records that are loaded with their locks, in one transaction: what `work`
   * answers is kept, announced and remembered together, or nothing of it. `tells` is what the payload says besides,
   * if need be from the UUIDs of those records.
   */
  async perform(
    input: Input,
    work: (unit: Unit) => Promise<Readonly<Record<string, { id: string }>>>,
    tells: Outcome["tells"] | ((ids: Readonly<Record<string, string>>) => Outcome["tells"]) = {},
  ): Promise<JsonText> {
    const told = (objects: Outcome["objects"]): Outcome => ({
      objects,
      tells: typeof tells === "function" ? tells(objects) : tells,
    });
    const attempt = async (key: Remembered): Promise<Outcome> => {
      const { engine } = this;
      const objects = await engine.inTransaction(this.caller, this.info.fieldName, async (unit) => {
        const records = await work(unit);
        await unit.finish();
        const ids = Object.fromEntries(Object.entries(records).map(([field, { id }]) => [field, id]));
        await rememberAct(unit.run, key, ids, unit.now);
        return ids;
      });
      return told(objects);
    };
    return this.answered(input, attempt, told);
  }

  /**
   * Performs an act that writes by its own statements, remembering and announcing included. `again`
   * tells what a retry is told besides the objects.
   */
  async performHot(
    input: Input,
    work: (hot: Hot) => Promise<Outcome>,
    again: (objects: Readonly<Record<string, string>>) => Omit<Outcome, "objects"> = () => ({}),
  ): Promise<JsonText> {
    const { engine } = this;
    return this.answered(
      input,
      (key) => {
        const { run, transaction, inTurn, newId } = engine;
        return work({ run, transaction, inTurn, key, now: engine.now(), newId });
      },
      again,
    );
  }

  private get engine(): ActEngine {
    return this.context.act;
  }

  private async answered(
    input: Input,
    attempt: (key: Remembered) => Promise<Outcome>,
    again: (objects: Readonly<Record<string, string>>) => Omit<Outcome, "objects"> = () => ({}),
  ): Promise<JsonText> {
    let key: Remembered | undefined;
    let outcome: Outcome | Refusal;
    try {
      key = remembered(this.info.fieldName, input, this.caller);
      outcome = await attempt(key);
      this.engine.committed();
    } catch (error) {
      const stopped = meaningOf(error) ?? error;
      const isRepeated = (error as { constraint?: string }).constraint === keyConstraint;
      if (!isRepeated && !(stopped instanceof Refusal) && !(stopped instanceof HubError)) throw error;
      // Whatever stops a retry may be its own first attempt: that one's key is looked for before anything is refused.
      const earlier = key && (await earlierAct(this.engine.run, key));
      if (!earlier && !(stopped instanceof Refusal)) throw stopped;
      if (!earlier) outcome = stopped as Refusal;
      else if (earlier.inputDigest !== key!.inputDigest) outcome = reused;
      else outcome = { objects: earlier.objects, ...again(earlier.objects) };
    }
    return answerOf(this, outcome);
  }
}

const reused = new Refusal("IDEMPOTENCY_KEY_REUSED", "idempotencyKeyReused", {}, "idempotencyKey");
