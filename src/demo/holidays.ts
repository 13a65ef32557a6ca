import type { Records } from "./records.js";

/** Every day from one to another. */
function days(first: string, last: string): string[] {
  const all: string[] = [];
  for (const day = new Date(first); day <= new Date(last); day.setUTCDate(day.getUTCDate() + 1))
    all.push(day.toISOString().slice(0, 10));
  return all;
}

/** 国务院办公厅关于 2026 年部分节假日安排的通知: the year's holidays, and the weekends that are worked for them. */
const holidays: readonly (readonly [name: string, first: string, last: string])[] = [
  ["元旦", "2026-01-01", "2026-01-03"],
  ["春节", "2026-02-15", "2026-02-23"],
  ["清明节", "2026-04-04", "2026-04-06"],
  ["劳动节", "2026-05-01", "2026-05-05"],
  ["端午节", "2026-06-19", "2026-06-21"],
  ["中秋节", "2026-09-25", "2026-09-27"],
  ["国庆节", "2026-10-01", "2026-10-07"],
];
const workdays: readonly (readonly [name: string, day: string])[] = [
  ["元旦补班", "2026-01-04"],
  ["春节补班", "2026-02-14"],
  ["春节补班", "2026-02-28"],
  ["劳动节补班", "2026-05-09"],
  ["国庆节补班", "2026-09-20"],
  ["国庆节补班", "2026-10-10"],
];

/** The days on which nobody works, and those on which everybody does, against what weekdays say. */
export const workingCalendar = {
  timeZone: "Asia/Shanghai",
  limits: null,
  holidays: holidays.flatMap(([, first, last]) => days(first, last)),
  workdays: workdays.map(([, day]) => day),
};

/** Records the year's holidays and make-up days. */
export function keepHolidays(records: Records): void {
  for (const [name, first, last] of holidays)
    for (const day of days(first, last)) records.addTo("calendar_days", { day, kind: "HOLIDAY", name });
  for (const [name, day] of workdays) records.addTo("calendar_days", { day, kind: "WORKDAY", name });
}
