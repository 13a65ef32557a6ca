import { Temporal } from "temporal-polyfill";

/** On which days an alliance works, against what weekdays say, and where. */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** Days (ISO 8601) on which nobody works, though they are weekdays 放假. */
  readonly holidays: ReadonlySet<string>;
  /** Days on which everybody works, though they are weekends 补班. */
  readonly workdays: ReadonlySet<string>;
}

const opensAt = Temporal.PlainTime.from("09:00");
const closesAt = Temporal.PlainTime.from("17:00");

/** How many hours a working day has. */
export const hoursADay = 8;
const hour = 3_600_000;

/** Whether anybody works on a day. */
export function isWorkday(day: Temporal.PlainDate, { holidays, workdays }: WorkingCalendar): boolean {
  const name = day.toString();
  return workdays.has(name) || (day.dayOfWeek <= 5 && !holidays.has(name));
}

/**
 * The first instant at which so many working hours have passed since `start`; time outside working hours does not
 * count. A deadline at the end of a day is that day's 17:00, not the next morning.
 */
export function afterWorkingHours(start: Date, hours: number, calendar: WorkingCalendar): Date {
  let left = hours * hour;
  for (let day = dayOf(start, calendar); ; day = day.add({ days: 1 })) {
    if (!isWorkday(day, calendar)) continue;
    const { opens, closes } = hoursOf(day, calendar);
    const from = Math.max(start.getTime(), opens);
    if (from >= closes) continue;
    if (from + left <= closes) return new Date(from + left);
    left -= closes - from;
  }
}

/** As `afterWorkingHours`, in working days of eight hours: at the same time of day, so many working days later. */
export const afterWorkingDays = (start: Date, days: number, calendar: WorkingCalendar): Date =>
  afterWorkingHours(start, days * hoursADay, calendar);

const dayOf = (instant: Date, { timeZone }: WorkingCalendar): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();

const hoursOf = (day: Temporal.PlainDate, { timeZone }: WorkingCalendar): { opens: number; closes: number } => ({
  opens: day.toZonedDateTime({ timeZone, plainTime: opensAt }).epochMilliseconds,
  closes: day.toZonedDateTime({ timeZone, plainTime: closesAt }).epochMilliseconds,
});
