import { Check, Entity, Property, Unique } from "@mikro-orm/decorators/legacy";
import { Field, ObjectType } from "type-graphql";
import type { Unit } from "../../acting/index.js";
import { Reads } from "../../reading/index.js";
import { isOneOf } from "../../shared/enums.js";
import { wrongState } from "../../shared/lifecycle.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { AllianceRecord } from "../alliances/index.js";
import { Node } from "../node.js";
import { RegisterKind } from "./register-kind.js";

@Entity({ tableName: "registers" })
@Unique({ name: "registers_id_once", properties: ["id"] })
@Unique({ name: "registers_name_once", properties: ["alliance", "name"] })
@Check({ name: "registers_kind_known", expression: isOneOf("kind", RegisterKind) })
@Check({
  name: "registers_entries_for_a_purpose",
  expression: "(entries_purpose is null) = (entries_until is null)",
})
@ObjectType({
  implements: Node,
  description:
    "A register 信息库 of people who are counted, not named. It holds entries only while its alliance has turned them on for a purpose and until a day; these are read by an act that leaves an audit record, and by nothing else.",
})
@Reads<Register>({ prefix: "rgs" })
export class Register extends AllianceRecord implements Node {
  @Property({ type: "text" })
  @Field(() => RegisterKind, { description: "What it counts 类型." })
  kind!: RegisterKind;

  @Property({ type: "text" })
  @Field(() => String, { description: "Its name 名称, such as 居民人才库." })
  name!: string;

  /** What its entries are kept for; both are null while it has none, and the database erases entries with them. */
  @Property({ type: "text", nullable: true })
  entriesPurpose?: string | null;

  /** The last day on which they are kept. */
  @Property({ type: "date", nullable: true })
  entriesUntil?: string | null;

  /** Begins to count. */
  static establish(unit: Unit, allianceId: string, told: { kind: RegisterKind; name: string }): Register {
    const register = unit.create(Register, allianceId, told);
    unit.announce("register", register);
    return register;
  }

  /** Turns entries on for a purpose, until a day; what an earlier purpose left behind must be erased before. */
  enableEntries(unit: Unit, { purpose, until, today }: { purpose: string; until: string; today: string }): void {
    if (this.entriesUntil) throw wrongState("ENABLED");
    if (until < today) throw invalid("until", "inThePast");
    this.entriesPurpose = purpose;
    this.entriesUntil = until;
    unit.announce("register", this);
    unit.audit(this.publicId, `entries on until ${until}`);
  }

  /** Turns entries off; the database erases them with it. */
  disableEntries(unit: Unit): void {
    if (!this.entriesUntil) throw new Refusal("ENTRIES_OFF", "entriesOff", {}, "registerId");
    this.entriesPurpose = null;
    this.entriesUntil = null;
    unit.announce("register", this);
    unit.audit(this.publicId, "entries off and erased");
  }

  /** Passes while entries are kept; refuses afterwards, whether they were erased yet or not. */
  requireEntries(today: string): void {
    if (!this.entriesUntil || this.entriesUntil < today)
      throw new Refusal("ENTRIES_OFF", "entriesOff", {}, "registerId");
  }

  /** As which the audit knows it. */
  get publicId(): string {
    return `rgs_${this.id}`;
  }
}
