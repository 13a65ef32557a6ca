import { ref } from "@mikro-orm/core";
import { notFound, statement, type Unit } from "../../acting/index.js";
import { invalid } from "../../shared/refusals.js";
import { longest, text } from "../../shared/texts.js";
import { type Alliance, allianceFor } from "../alliances/index.js";
import type { AgreeServiceLevel, RecordCalendarDay, RemoveCalendarDay } from "./matter-acts.inputs.js";

type Answered = Promise<{ alliance: Alliance }>;

/** The longest time that a stage may take, in hours or days. */
const longestLimit = 400;

const agree = statement(`
  insert into service_levels (alliance_id, stage, amount, unit) values ($1, $2, $3, $4)
  on conflict (alliance_id, stage) do update set amount = excluded.amount, unit = excluded.unit`);
const record = statement(`
  insert into calendar_days (alliance_id, day, kind, name) values ($1, $2, $3, $4)
  on conflict (alliance_id, day) do update set kind = excluded.kind, name = excluded.name`);
const remove = statement("delete from calendar_days where alliance_id = $1 and day = $2 returning day");

/** Agrees how long a stage may take; deadlines that are set already stay until something happens to their matter. */
export async function agreeServiceLevel(unit: Unit, input: AgreeServiceLevel): Answered {
  const alliance = await allianceFor(unit, input.allianceId);
  if (input.amount <= 0) throw invalid("amount", "notPositive");
  if (input.amount > longestLimit) throw invalid("amount", "atMost", { limit: longestLimit });
  await unit.run(agree, [alliance.id, input.stage, input.amount, input.unit]);
  return announced(unit, alliance);
}

/** Says that a day differs from what its weekday says. */
export async function recordCalendarDay(unit: Unit, input: RecordCalendarDay): Answered {
  const alliance = await allianceFor(unit, input.allianceId);
  const name = text("name", input.name, longest.name);
  await unit.run(record, [alliance.id, input.day, input.kind, name]);
  return announced(unit, alliance);
}

/** Says that a day is as its weekday says after all. */
export async function removeCalendarDay(unit: Unit, input: RemoveCalendarDay): Answered {
  const alliance = await allianceFor(unit, input.allianceId);
  const [removed] = await unit.run(remove, [alliance.id, input.day]);
  if (!removed) throw notFound("day");
  return announced(unit, alliance);
}

function announced(unit: Unit, alliance: Alliance): { alliance: Alliance } {
  unit.announce("alliance", { id: alliance.id, alliance: ref(alliance) });
  return { alliance };
}
