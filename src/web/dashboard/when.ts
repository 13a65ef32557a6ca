import { language } from "./texts.js";

/** The present instant, as the reader's own clock tells it. */
export const now = (): Date => new Date();

const formatter = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language(), options);

/** A day such as 2026-11-23 in the page's language, with its weekday. */
export const dayInWords = (day: string): string =>
  formatter({ timeZone: "UTC", year: "numeric", month: "short", day: "numeric", weekday: "short" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** An instant in the page's language, as the clocks of a time zone show it. */
export const instantInWords = (instant: string, timeZone: string): string =>
  formatter({
    timeZone,
    year: "numeric",
    month: "short",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(instant));

/** The time of day of an instant, as the clocks of a time zone show it. */
export const timeInWords = (instant: string, timeZone: string): string =>
  formatter({ timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));

/** The day of an instant in a time zone, as 2026-11-23. */
export const dayOf = (instant: string | Date, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(instant));

/** The instant at which the clocks of a time zone show what a `datetime-local` field says (2026-11-23T14:30), in RFC 3339. */
export function instantAt(local: string, timeZone: string): string {
  const wanted = Date.parse(`${local}Z`);
  const shownAt = (instant: number): number =>
    Date.parse(
      `${new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(instant).replace(" ", "T")}Z`,
    );
  // The second step meets the clocks' change between the first guess and the instant.
  let instant = wanted - (shownAt(wanted) - wanted);
  instant -= shownAt(instant) - wanted;
  return new Date(instant).toISOString();
}

/** What a `datetime-local` field shows of an instant: what the clocks of a time zone show then, such as 2026-11-23T14:30. */
export const localAt = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    .format(new Date(instant))
    .replace(" ", "T");

/** The day that lies so many days after another; before it where the count is negative. */
export function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
