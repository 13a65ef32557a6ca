/** A source of the present instant; everything that asks "now" is handed one, so that a test can move it. */
export interface Clock {
  now(): Date;
}

/** The wall clock, the only place in the house that reads it. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until `move` is called with the new instant. */
export function clockAt(instant: string): Clock & { move(to: string): void } {
  let now = new Date(instant);
  return {
    now: () => now,
    move: (to) => {
      now = new Date(to);
    },
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant in a time zone, ISO 8601. */
export function dayIn(timeZone: string, instant: Date): string {
  // Making a format takes a hundred times as long as using it.
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}
