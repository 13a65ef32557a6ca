import { type RunSql, statement } from "../../acting/index.js";

/** For how many days after an activity's end its host may still need to reach who registered. */
const daysKept = 90;

/** $1 now. Counts and figures stay; who it was is gone, and cannot be found again by name, contact or token. */
const forget = statement(`
  update registrations r
  set participant_name = '', contact = null, participant_key = r.id::text, cancel_token_hash = null
  from activities a
  where a.alliance_id = r.alliance_id and a.id = r.activity_id and r.participant_name <> ''
    and a.ends_at < $1::timestamptz - interval '${daysKept} days'
  returning r.id`);

/** Forgets who registered for activities that ended 90 days ago or earlier; answers how many people. */
export const forgetParticipants = async (
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  now: Date,
): Promise<number> => (await transaction((run) => run(forget, [now]))).length;
