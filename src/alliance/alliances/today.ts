import { type Expression, sql } from "../../reading/index.js";

/** Today in the time zone of a record's alliance. */
export const todayOf = (alliance: Expression, now: Expression): Expression =>
  sql`(select (${now} at time zone z.time_zone)::date from alliances z where z.id = ${alliance})`;
