import { daysAfter } from "../when.js";

/** The month that an address names, such as 2026-11; that of a day where it names none. */
export const monthAt = (within: string, today: string): string =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(within) ? within : today.slice(0, 7);

/** The month that lies so many months after another; before it where the count is negative. */
export function monthsAfter(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/** The days of a month's weeks, from a Monday to a Sunday each; the first and the last week reach into its neighbours. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay() || 7;
  const weeks: string[][] = [];
  for (let monday = daysAfter(first, 1 - weekday); monday.slice(0, 7) <= month; monday = daysAfter(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => daysAfter(monday, index)));
  return weeks;
}
