import { notFound, statement, type Unit, uuidOf } from "../../acting/index.js";
import { publicId } from "../../shared/ids.js";
import { impersonal, withoutIdentity } from "../../shared/impersonal.js";
import { invalid } from "../../shared/refusals.js";
import { longest } from "../../shared/texts.js";
import { todayIn } from "../alliances/index.js";
import { found } from "./register.acts.js";
import type {
  AddRegisterEntry,
  EnableRegisterEntries,
  OfRegister,
  OfRegisterEntry,
  ReadRegisterEntries,
} from "./register-acts.inputs.js";
import { Register } from "./register.entity.js";
import { RegisterEntry } from "./register-entry.entity.js";

type Answered = Promise<{ register: Register }>;

/** How many entries one act may read. */
const mostAtOnce = 100;

/** The prefix of an entry's public id. */
const prefix = "rge";

/** An entry as whoever may read it is told of it. */
export interface ReadEntry {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly contact: string | null;
  readonly strengths: string | null;
  readonly addedAt: string;
}

const eraseAll = statement("delete from register_entries where alliance_id = $1 and register_id = $2");

/** Turns entries on; those that an earlier purpose left until the hub's next round are erased at once. */
export async function enableRegisterEntries(unit: Unit, input: EnableRegisterEntries): Answered {
  const register = await found(unit, input);
  const purpose = impersonal("purpose", input.purpose, longest.title);
  const today = await todayIn(unit, register.alliance);
  if (register.entriesUntil && register.entriesUntil < today) {
    await unit.run(eraseAll, [register.alliance.id, register.id]);
    register.disableEntries(unit);
  }
  register.enableEntries(unit, { purpose, until: input.until, today });
  return { register };
}

/** Turns entries off, and erases them. */
export async function disableRegisterEntries(unit: Unit, input: OfRegister): Answered {
  const register = await found(unit, input);
  register.disableEntries(unit);
  return { register };
}

/** Adds a person. */
export async function addRegisterEntry(
  unit: Unit,
  input: AddRegisterEntry,
): Promise<{ register: Register; entry: RegisterEntry }> {
  const register = await found(unit, input);
  const { contact, strengths } = input;
  const told = {
    name: impersonal("name", input.name, longest.tag),
    contact: contact?.trim() ? withoutIdentity("contact", contact, longest.name) : null,
    strengths: strengths?.trim() ? impersonal("strengths", strengths, longest.title) : null,
  };
  const entry = RegisterEntry.add(unit, register, told, await todayIn(unit, register.alliance));
  return { register, entry };
}

const eraseOne = statement(
  `delete from register_entries where alliance_id = $1 and id = $2 returning register_id as "registerId"`,
);

/** Erases a person. */
export async function eraseRegisterEntry(unit: Unit, { entryId }: OfRegisterEntry): Answered {
  const [erased] = await unit.run<{ registerId: string }>(eraseOne, [
    unit.caller.allianceId,
    uuidOf(entryId, prefix, "entryId"),
  ]);
  if (!erased) throw notFound("entryId");
  const register = await unit.em.findOneOrFail(Register, { id: erased.registerId, alliance: unit.caller.allianceId! });
  unit.announce("register", register);
  unit.audit(register.publicId, "1 entry erased");
  return { register };
}

const page = statement(`
  select id, name, contact, strengths,
    to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "addedAt" from register_entries
  where alliance_id = $1 and register_id = $2 and ($3::uuid is null or id > $3) order by id limit $4`);

/** Reads entries, and notes in the same transaction who read how many of which register: one is not to be had without the other. */
export async function readRegisterEntries(
  unit: Unit,
  input: ReadRegisterEntries,
): Promise<{ register: Register; entries: ReadEntry[] }> {
  const register = await found(unit, input);
  register.requireEntries(await todayIn(unit, register.alliance));
  const first = input.first ?? mostAtOnce;
  if (first < 1 || first > mostAtOnce) throw invalid("first", "between", { least: 1, most: mostAtOnce });
  const after = input.afterId == null ? null : uuidOf(input.afterId, prefix, "afterId");
  const rows = await unit.run<Omit<ReadEntry, "__typename">>(page, [register.alliance.id, register.id, after, first]);
  unit.audit(register.publicId, `${rows.length} entries read`);
  return {
    register,
    entries: rows.map((row) => ({ ...row, __typename: "RegisterEntryRead", id: publicId(prefix, row.id) })),
  };
}
