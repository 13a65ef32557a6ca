import { type Expression, type Given, type Row, sql } from "../../reading/index.js";
import { badInput } from "../../shared/errors.js";

/** A year as a bind parameter; refuses one before 1900 or after 9999 by BAD_USER_INPUT. */
export const yearIn = (year: Given<number | undefined>): Expression =>
  year.bound((value) => {
    if (value < 1900 || value > 9999) throw badInput("invalidArgument", "year", { reason: "1900–9999" });
    return value;
  });

/** Whether a day lies in a year; refuses a year before 1900 or after 9999. */
export const dayInYear = (day: Expression, year: Given<number | undefined>): Expression =>
  sql`(extract(year from ${day}) = ${yearIn(year)}::int)`;

/** Whether an instant of a record lies in a year in the time zone of its alliance; refuses a year as `dayInYear` does. */
export const instantInYear = (
  instant: Expression,
  { alliance }: Pick<Row<{ alliance: unknown }>, "alliance">,
  year: Given<number | undefined>,
): Expression =>
  // The first condition is an index's: no time zone is a day away from UTC.
  sql`(${instant} >= make_timestamptz(${yearIn(year)}::int, 1, 1, 0, 0, 0, 'UTC') - interval '1 day'
    and ${instant} < make_timestamptz(${yearIn(year)}::int + 1, 1, 1, 0, 0, 0, 'UTC') + interval '1 day'
    and (select extract(year from ${instant} at time zone z.time_zone) from alliances z where z.id = ${alliance}) = ${yearIn(year)}::int)`;

/** Whether a term, open where its first or last day is null, has a day in a year; refuses a year as `dayInYear` does. */
export const spansYear = (first: Expression, last: Expression, year: Given<number | undefined>): Expression =>
  sql`(coalesce(extract(year from ${first}) <= ${yearIn(year)}::int, true) and coalesce(extract(year from ${last}) >= ${yearIn(year)}::int, true))`;
