import { type Ref, ref } from "@mikro-orm/core";
import { Check, Entity, Index, Property, Unique } from "@mikro-orm/decorators/legacy";
import type { Unit } from "../../acting/index.js";
import { AllianceRecord, BelongsTo } from "../alliances/index.js";
import { Register } from "./register.entity.js";

/** What is told of a person in a register. */
export interface EntryTold {
  readonly name: string;
  readonly contact: string | null;
  readonly strengths: string | null;
}

const digitsOf = (column: string): string => `regexp_replace(${column}, '[[:space:].·_–—-]+', '', 'g')`;

/**
 * A person in a register, as long as its purpose lasts. No type of the schema and nothing that the read engine knows:
 * what is never declared cannot be reached by an id, a relation, a subscription or a partner.
 */
@Entity({ tableName: "register_entries" })
@Unique({ name: "register_entries_id_once", properties: ["id"] })
@Check({
  name: "register_entries_no_identity_number",
  expression: `concat_ws(' / ', ${digitsOf("name")}, ${digitsOf("contact")}, ${digitsOf("strengths")}) !~* '[0-9]{14}[0-9X]'`,
})
@Check({
  name: "register_entries_phone_in_contact_only",
  expression: "concat_ws(' / ', name, strengths) !~ '[0-9]{7}'",
})
@Index({ name: "register_entries_by_register", properties: ["alliance", "register", "id"] })
export class RegisterEntry extends AllianceRecord {
  @BelongsTo(() => Register, { column: "register_id" })
  register!: Ref<Register>;

  @Property({ type: "text" })
  name!: string;

  @Property({ type: "text", nullable: true })
  contact?: string | null;

  @Property({ type: "text", nullable: true })
  strengths?: string | null;

  /** Adds a person while entries are on. */
  static add(unit: Unit, register: Register, told: EntryTold, today: string): RegisterEntry {
    register.requireEntries(today);
    const entry = unit.create(RegisterEntry, register.alliance.id, { register: ref(register), ...told });
    unit.announce("register", register);
    unit.audit(register.publicId, "1 entry added");
    return entry;
  }
}
