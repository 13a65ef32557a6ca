import { Temporal } from "temporal-polyfill";
import type { Language } from "../shared/messages.js";
import { html, type Markup } from "../shared/html.js";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      timeZone,
      year: "numeric",
      month: "long",
      day: "numeric",
      weekday: "long",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(key, format);
  }
  return format;
}

/** When something begins and ends, as people in its time zone say it: the day once, where both lie on it. */
export const periodIn = (language: Language, timeZone: string, startsAt: string, endsAt: string): string =>
  formatIn(language, timeZone).formatRange(new Date(startsAt), new Date(endsAt));

/** A moment, as people in its time zone say it. */
export const momentIn = (language: Language, timeZone: string, at: string): string =>
  formatIn(language, timeZone).format(new Date(at));

/** An instant with the offset of its time zone (ISO 8601, `2026-12-01T09:00:00+08:00`). */
export const withOffset = (timeZone: string, at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toString({ timeZoneName: "never", smallestUnit: "second" });

/** A period for people and programs alike. */
export const period = (language: Language, timeZone: string, startsAt: string, endsAt: string): Markup =>
  html`<time datetime="${withOffset(timeZone, startsAt)}">${periodIn(language, timeZone, startsAt, endsAt)}</time>`;
