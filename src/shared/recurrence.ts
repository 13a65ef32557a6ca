import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";

/** One occurrence of a series: the day that the rule names, and the instant at which it starts. */
export interface Occurrence {
  /** ISO 8601 day in the series' time zone. */
  readonly on: string;
  readonly startsAt: Date;
}

/**
 * The occurrences of an iCalendar rule (RFC 5545, RRULE) that start at or after `from` and before
 * `to`, in order. The rule's wall-clock time stays the same when the zone's offset changes.
 */
export function occurrencesOf(rrule: string, start: Date, timeZone: string, from: Date, to: Date): Occurrence[] {
  const dtstart = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(timeZone);
  return new RRuleTemporal({ rruleString: rrule, dtstart: dtstart })
    .between(from, new Date(to.getTime() - 1), true)
    .map((at) => ({ on: at.toPlainDate().toString(), startsAt: new Date(at.epochMilliseconds) }));
}

/** Whether a text is an RRULE that yields at least one day from its start on. */
export function isRule(rrule: string, start: Date, timeZone: string): boolean {
  if (rrule.length > 500 || !/^(RRULE:)?FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)\b/.test(rrule)) return false;
  try {
    const year = new Date(start.getTime() + 370 * 24 * 3_600_000);
    return occurrencesOf(rrule, start, timeZone, start, year).length > 0;
  } catch {
    return false;
  }
}
