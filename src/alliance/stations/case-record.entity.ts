import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { Day } from "../../shared/scalars.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Node } from "../node.js";
import { casePolicy } from "./station.policy.js";
import { Studio } from "./studio.entity.js";

@Entity({ tableName: "case_records" })
@Unique({ name: "case_records_id_once", properties: ["id"] })
@Unique({ name: "case_records_reversed_once", properties: ["alliance", "reverses"] })
@Check({ name: "case_records_of_a_month", expression: "extract(day from month) = 1" })
@Index({ name: "case_records_by_studio", properties: ["alliance", "studio", "month"] })
@ObjectType({
  implements: Node,
  description:
    "One case that a studio received 接诊: its type and its month, and nothing of whose it was. Records are only ever added; for the alliance's coordinators and who runs the studio.",
})
@Reads<CaseRecord>({ prefix: "cas", policy: casePolicy })
export class CaseRecord extends AllianceRecord implements Node {
  @BelongsTo(() => Studio, { column: "studio_id", description: "The studio 工作室." })
  studio!: Ref<Studio>;

  @Property({ type: "text" })
  @Field(() => String, { description: "What it was about 类型, such as 法律咨询." })
  type!: string;

  @Property({ type: "date" })
  @Field(() => Day, { description: "The month, by its first day 月份." })
  month!: string;

  @BelongsTo(() => CaseRecord, {
    column: "reverses_id",
    nullable: true,
    description: "The record that it takes back 冲正的记录.",
  })
  reverses?: Ref<CaseRecord> | null;

  /** Adds a case. */
  static record(unit: Unit, studio: Studio, type: string, month: string, today: string): CaseRecord {
    studio.requireOpen();
    if (month > today) throw invalid("month", "inTheFuture");
    const record = unit.create(CaseRecord, studio.alliance.id, { studio: ref(studio), type, month });
    unit.announce("caseRecord", record, studio.id);
    return record;
  }

  /** Adds the record that takes this one back. */
  reverse(unit: Unit, isReversed: boolean): CaseRecord {
    if (this.reverses) throw new Refusal("WRONG_STATE", "reversalOfReversal", {}, "caseId");
    if (isReversed) throw caseReversedAlready();
    const { studio, type, month } = this;
    const reversal = unit.create(CaseRecord, this.alliance.id, { studio, type, month, reverses: ref(this) });
    unit.announce("caseRecord", reversal, studio.id);
    return reversal;
  }
}

/** The refusal of a second reversal. */
export const caseReversedAlready = (): Refusal => new Refusal("ALREADY_REVERSED", "reversedAlready", {}, "caseId");
