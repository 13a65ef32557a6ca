import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, Int, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { Register } from "./register.entity.js";
import { tallyPolicy } from "./register.policy.js";

/** How many people may be added by one record. */
const mostAtOnce = 10_000;

@Entity({ tableName: "register_tallies" })
@Unique({ name: "register_tallies_id_once", properties: ["id"] })
@Check({
  name: "register_tallies_added_or_reversed",
  expression: "number <> 0 and (number < 0) = (reverses_id is not null)",
})
@Check({
  name: "register_tallies_not_in_future",
  // No day on Earth begins earlier; the act knows the alliance's own.
  expression: "counted_on <= (created_at at time zone 'Pacific/Kiritimati')::date",
})
@Index({ name: "register_tallies_by_day", properties: ["alliance", "register", "countedOn", "id"] })
@Index({
  name: "register_tallies_reversed_once",
  expression: `create unique index "register_tallies_reversed_once" on "register_tallies" ("alliance_id", "reverses_id") where reverses_id is not null`,
})
@ObjectType({
  implements: Node,
  description:
    "That people were added to a register 登记记录; for the alliance's coordinators. It never changes: a mistake is reversed by another record.",
})
@Reads<RegisterTally>({ prefix: "rgt", policy: tallyPolicy })
export class RegisterTally extends AllianceRecord implements Node {
  @BelongsTo(() => Register, { column: "register_id", description: "The register 信息库." })
  register!: Ref<Register>;

  @Property({ type: "text" })
  @Field(() => String, { description: "How they were found 来源, such as 红色家访." })
  source!: string;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The day on which they were added 日期." })
  countedOn!: string;

  @Property({ type: "int" })
  @Field(() => Int, { description: "How many people were added 人数; below 0 where it reverses a mistake." })
  number!: number;

  @BelongsTo(() => RegisterTally, {
    column: "reverses_id",
    nullable: true,
    description: "The mistaken record that this one reverses 冲正的记录.",
  })
  reverses?: Ref<RegisterTally> | null;

  /** Adds people to a register, today at the latest. */
  static record(
    unit: Unit,
    register: Register,
    { source, countedOn, number, today }: { source: string; countedOn: string; number: number; today: string },
  ): RegisterTally {
    if (number <= 0) throw invalid("number", "notPositive");
    if (number > mostAtOnce) throw invalid("number", "atMost", { limit: mostAtOnce });
    if (countedOn > today) throw invalid("countedOn", "inTheFuture");
    return announced(
      unit,
      unit.create(RegisterTally, register.alliance.id, { register: ref(register), source, countedOn, number }),
    );
  }

  /** Takes it back by a record of the opposite number; once, and never a reversal itself. */
  reverse(unit: Unit, isReversed: boolean): RegisterTally {
    if (this.reverses) throw new Refusal("WRONG_STATE", "reversalOfReversal", {}, "tallyId");
    if (isReversed) throw tallyReversedAlready();
    const { register, source, countedOn, number } = this;
    const values = { register, source, countedOn, number: -number, reverses: ref(this) };
    return announced(unit, unit.create(RegisterTally, this.alliance.id, values));
  }
}

/** The refusal to reverse what was reversed before. */
export const tallyReversedAlready = (): Refusal => new Refusal("ALREADY_REVERSED", "reversedAlready", {}, "tallyId");

function announced(unit: Unit, tally: RegisterTally): RegisterTally {
  unit.announce("register", { id: tally.register.id, alliance: tally.alliance });
  return tally;
}
