import fc from "fast-check";
import {
  afterWorkingDays,
  afterWorkingHours,
  type WorkingCalendar,
} from "../../../src/alliance/matters/working-time.js";

const shanghai = (days: { holidays?: string[]; workdays?: string[] } = {}): WorkingCalendar => ({
  timeZone: "Asia/Shanghai",
  holidays: new Set(days.holidays),
  workdays: new Set(days.workdays),
});

/** Spring Festival 2026: free from Sunday 15 to Monday 23 February, worked on the Saturdays 14 and 28. */
const springFestival = shanghai({
  holidays: [15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `2026-02-${day}`),
  workdays: ["2026-02-14", "2026-02-28"],
});

const inShanghai = (wall: string): Date => new Date(`${wall}:00+08:00`);
const wallOf = (instant: Date): string => new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

describe("working time", () => {
  it.each([
    ["within a day", "2026-11-23T10:00", 2, "2026-11-23T12:00"],
    ["over night", "2026-11-23T16:00", 2, "2026-11-24T10:00"],
    ["to the very end of a day", "2026-11-23T15:00", 2, "2026-11-23T17:00"],
    ["over a weekend", "2026-11-27T16:30", 1, "2026-11-30T09:30"],
    ["from before it opens", "2026-11-23T06:00", 2, "2026-11-23T11:00"],
    ["from after it closes", "2026-11-23T17:00", 2, "2026-11-24T11:00"],
    ["from a weekend", "2026-11-28T12:00", 2, "2026-11-30T11:00"],
  ])("counts hours %s: from %s, %i hours later is %s", (_what, start, hours, end) => {
    expect(wallOf(afterWorkingHours(inShanghai(start), hours, shanghai()))).toBe(end);
  });

  it.each([
    ["one day is the same time on the next", "2026-11-23T10:00", 1, "2026-11-24T10:00"],
    ["five pass a weekend", "2026-11-23T10:00", 5, "2026-11-30T10:00"],
    ["fifteen pass three", "2026-11-23T10:00", 15, "2026-12-14T10:00"],
    ["from a Sunday, one is Monday's end", "2026-11-29T10:00", 1, "2026-11-30T17:00"],
  ])("counts days of eight hours: %s", (_what, start, days, end) => {
    expect(wallOf(afterWorkingDays(inShanghai(start), days, shanghai()))).toBe(end);
  });

  it.each([
    ["the make-up Saturday counts", "2026-02-13T10:00", 1, "2026-02-14T10:00"],
    ["the holidays do not", "2026-02-14T10:00", 1, "2026-02-24T10:00"],
    ["five days from before it lead to after it", "2026-02-13T16:00", 5, "2026-02-27T16:00"],
    ["and the second make-up Saturday counts again", "2026-02-27T10:00", 1, "2026-02-28T10:00"],
    ["before a free Sunday", "2026-02-28T10:00", 1, "2026-03-02T10:00"],
  ])("at Spring Festival 2026, %s", (_what, start, days, end) => {
    expect(wallOf(afterWorkingDays(inShanghai(start), days, springFestival))).toBe(end);
  });

  it("keeps to the wall clock where the offset changes", () => {
    const newYork = { ...shanghai(), timeZone: "America/New_York" };
    // Friday 16:00 before the clocks go forward on Sunday 8 March 2026.
    expect(afterWorkingHours(new Date("2026-03-06T21:00:00Z"), 2, newYork)).toEqual(new Date("2026-03-09T14:00:00Z"));
  });

  /** Counts by looking at every minute. */
  const minutesWorked = (from: Date, to: Date, { holidays, workdays }: WorkingCalendar): number => {
    let worked = 0;
    for (let at = from.getTime(); at < to.getTime(); at += 60_000) {
      const [day = "", time = ""] = wallOf(new Date(at)).split("T");
      const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
      if ((workdays.has(day) || (!isWeekend && !holidays.has(day))) && time >= "09:00" && time < "17:00") worked += 1;
    }
    return worked;
  };

  const start = fc.integer({ min: 0, max: 40 * 24 * 60 }).map((minutes) => {
    return new Date(inShanghai("2026-01-31T00:00").getTime() + minutes * 60_000);
  });

  it("is as long as it says, counted minute by minute, and ends as soon as it can", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, hours) => {
        const end = afterWorkingHours(from, hours, springFestival);
        expect(minutesWorked(from, end, springFestival)).toBe(hours * 60);
        expect(minutesWorked(from, new Date(end.getTime() - 60_000), springFestival)).toBe(hours * 60 - 1);
      }),
      { seed: 20260214, numRuns: 60 },
    );
  });

  it("adds up, and never ends earlier for who begins later", () => {
    fc.assert(
      fc.property(start, start, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (a, b, one, more) => {
        const after = (from: Date, hours: number) => afterWorkingHours(from, hours, springFestival);
        expect(after(after(a, one), more)).toEqual(after(a, one + more));
        const [early, late] = a <= b ? [a, b] : [b, a];
        expect(after(early, one) <= after(late, one)).toBe(true);
      }),
      { seed: 20260228, numRuns: 200 },
    );
  });
});
