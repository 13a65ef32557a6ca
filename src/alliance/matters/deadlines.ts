import { type RunSql, statement } from "../../acting/index.js";
import type { MatterStatus } from "./matter-state.js";
import { awaited, type ServiceStage, type TimeLimit, usualLimits } from "./service-stage.js";
import { afterWorkingDays, afterWorkingHours, type WorkingCalendar } from "./working-time.js";

/** When the stage that a matter awaits is due, and when its escalation is proposed; both null once it is over. */
export interface Deadlines {
  readonly dueAt: Date | null;
  readonly escalateAt: Date | null;
}

/** What an alliance agreed on, besides what is usual: time limits, and days on which it works or does not. */
export interface Agreed {
  readonly timeZone: string;
  readonly limits: Partial<Record<ServiceStage, TimeLimit>> | null;
  readonly holidays: readonly string[] | null;
  readonly workdays: readonly string[] | null;
}

const agreed = statement(`
  select a.time_zone as "timeZone",
    (select json_object_agg(l.stage, json_build_object('amount', l.amount, 'unit', l.unit)) from service_levels l where l.alliance_id = a.id) as limits,
    (select json_agg(d.day) from calendar_days d where d.alliance_id = a.id and d.kind = 'HOLIDAY') as holidays,
    (select json_agg(d.day) from calendar_days d where d.alliance_id = a.id and d.kind = 'WORKDAY') as workdays
  from alliances a where a.id = $1`);

/** The deadlines of a matter that stands somewhere, at a level that it reached at an instant. */
export async function deadlinesOf(
  run: RunSql,
  allianceId: string,
  { status, levelSince }: { readonly status: MatterStatus; readonly levelSince: Date },
): Promise<Deadlines> {
  if (!awaited(status)) return { dueAt: null, escalateAt: null };
  const [found] = (await run<Agreed>(agreed, [allianceId])) as [Agreed];
  return deadlinesBy(found, { status, levelSince });
}

/** As `deadlinesOf`, by what is known of the alliance already. */
export function deadlinesBy(
  { timeZone, limits, holidays, workdays }: Agreed,
  { status, levelSince }: { readonly status: MatterStatus; readonly levelSince: Date },
): Deadlines {
  const stage = awaited(status);
  if (!stage) return { dueAt: null, escalateAt: null };
  const calendar = { timeZone, holidays: new Set(holidays), workdays: new Set(workdays) };
  const dueAt = afterLimit(levelSince, { ...usualLimits, ...limits }[stage], calendar);
  return { dueAt, escalateAt: afterWorkingDays(dueAt, 1, calendar) };
}

const afterLimit = (start: Date, { amount, unit }: TimeLimit, calendar: WorkingCalendar): Date =>
  unit === "WORKING_HOURS" ? afterWorkingHours(start, amount, calendar) : afterWorkingDays(start, amount, calendar);
