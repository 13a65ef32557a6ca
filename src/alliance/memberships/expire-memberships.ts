import { type RunSql, statement } from "../../acting/index.js";
import { membershipLifecycle } from "./membership-state.js";

const states = membershipLifecycle
  .before("expireMembership")
  .map((status) => `'${status}'`)
  .join();

/** $1 now. */
const expire = statement(`
  with expired as (
    update memberships m set status = 'EXPIRED' from alliances a
    where a.id = m.alliance_id and m.status in (${states}) and m.valid_until < ($1::timestamptz at time zone a.time_zone)::date
    returning m.alliance_id, m.id
  )
  insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
  select alliance_id, 'membership', 'expireMembership', id, $1::timestamptz from expired order by id
  returning subject_id as id`);

/** Ends the memberships whose last day is over in their alliance's time zone; answers how many. */
export const expireMemberships = (
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  now: Date,
): Promise<number> => transaction(async (run) => (await run(expire, [now])).length);
