import { statement, type Unit } from "../../acting/index.js";
import { impersonal } from "../../shared/impersonal.js";
import { longest } from "../../shared/texts.js";
import { allianceFor, todayIn } from "../alliances/index.js";
import type { EstablishRegister, OfRegister, OfRegisterTally, RecordRegisterTally } from "./register-acts.inputs.js";
import { Register } from "./register.entity.js";
import { RegisterTally } from "./register-tally.entity.js";

/** The register, locked. */
export const found = (unit: Unit, { registerId }: OfRegister): Promise<Register> =>
  unit.find(Register, registerId, "registerId");

/** Begins to count. */
export async function establishRegister(unit: Unit, input: EstablishRegister): Promise<{ register: Register }> {
  const { id: allianceId } = await allianceFor(unit, input.allianceId);
  const name = impersonal("name", input.name, longest.name);
  return { register: Register.establish(unit, allianceId, { kind: input.kind, name }) };
}

type Tallied = Promise<{ register: Register; tally: RegisterTally }>;

/** Adds people to a register's count. */
export async function recordRegisterTally(unit: Unit, input: RecordRegisterTally): Tallied {
  const register = await found(unit, input);
  const source = impersonal("source", input.source, longest.tag);
  const today = await todayIn(unit, register.alliance);
  const countedOn = input.countedOn ?? today;
  return { register, tally: RegisterTally.record(unit, register, { source, countedOn, number: input.number, today }) };
}

const isReversed = statement("select from register_tallies where alliance_id = $1 and reverses_id = $2");

/** Takes a mistaken count back by another record. */
export async function reverseRegisterTally(unit: Unit, { tallyId }: OfRegisterTally): Tallied {
  const tally = await unit.lasting(RegisterTally, tallyId, "tallyId");
  const register = await tally.register.loadOrFail();
  const reversals = await unit.run(isReversed, [tally.alliance.id, tally.id]);
  return { register, tally: tally.reverse(unit, reversals.length > 0) };
}
