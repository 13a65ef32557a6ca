import { type RunSql, statement } from "../../acting/index.js";

/** $1 now. The database erases the entries with the purpose. */
const end = statement(`
  with ended as (
    update registers r set entries_purpose = null, entries_until = null from alliances a
    where a.id = r.alliance_id and r.entries_until < ($1::timestamptz at time zone a.time_zone)::date
    returning r.alliance_id, r.id
  )
  insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
  select alliance_id, 'register', 'eraseRegisterEntries', id, $1::timestamptz from ended order by id
  returning subject_id as id`);

/** Turns off, and so erases, the entries of registers whose last day is over in their alliance's time zone; answers of how many. */
export const eraseRegisterEntries = (
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  now: Date,
): Promise<number> => transaction(async (run) => (await run(end, [now])).length);
