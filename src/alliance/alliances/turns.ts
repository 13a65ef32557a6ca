import { type RunSql, statement } from "../../acting/index.js";

const columns: string[] = [];

/** Declares that what is read of these records changes by the clock alone, when the instant in this column has come. */
export const turnsAt = (table: string, column: string): void => void columns.push(`${table}.${column}`);

let asking: ReturnType<typeof statement> | undefined;

/** A new day changes what is due and what is open; so midnight in the alliance's time zone is always a turn. */
const next = (): ReturnType<typeof statement> =>
  (asking ??= statement(
    `select least(
       (date_trunc('day', $2::timestamptz at time zone a.time_zone) + interval '1 day') at time zone a.time_zone,
       ${columns
         .map((each) => {
           const [table, column] = each.split(".");
           return `(select min(${column}) from ${table} where alliance_id = a.id and ${column} > $2::timestamptz)`;
         })
         .join(", ")}
     ) as turn from alliances a where a.id = $1`,
  ));

/** The next instant, after `now`, at which something that is read of an alliance changes without anybody's writing. */
export async function nextTurn(run: RunSql, allianceId: string, now: Date): Promise<Date> {
  const rows = await run<{ turn: Date }>(next(), [allianceId, now]);
  return rows[0]?.turn ?? now;
}
