import { type RunSql, statement } from "./statement.js";

/** For how long a retry is recognised, and a subscriber can resume. */
export const daysKept = 7;

const age = `recorded_at < $1::timestamptz - interval '${daysKept} days'`;
// From the beginning on only: a gap behind an event that is kept would be passed over by who resumes before it.
const oldEvents = statement(`
  delete from outbox where ${age} and sequence < coalesce(
    (select min(sequence) from outbox where sequence is not null and not (${age})), (select max(sequence) + 1 from outbox))
  returning id`);
const oldKeys = statement(
  `delete from idempotency_keys where created_at < $1::timestamptz - interval '${daysKept} days' returning caller`,
);
// rate-limiter-flexible writes the wall clock's milliseconds.
const oldRates = statement("delete from rate_limits where expire < extract(epoch from now()) * 1000 returning key");

/** Forgets what retries and resuming subscribers could need, after 7 days; answers how many rows. */
export const forgetOldActs = (
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  now: Date,
): Promise<number> =>
  transaction(async (run) => {
    const gone = [await run(oldEvents, [now]), await run(oldKeys, [now]), await run(oldRates, [])];
    return gone.reduce((sum, rows) => sum + rows.length, 0);
  });
