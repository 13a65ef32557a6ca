import { type RunSql, statement } from "../../acting/index.js";

/** For how long a freed place is kept for who is first in line; never beyond the activity's start. */
export const offerHours = 24;

/**
 * $1 alliance, $2 activity, $3 now. The activity's row must be locked by an earlier statement of the same
 * transaction: only then does this one see whoever arrived, left or was offered a place before it.
 */
const offer = statement(`
  with activity as (
    select alliance_id, id, starts_at, capacity - confirmed_count - offered_count as free
    from activities
    where alliance_id = $1 and id = $2 and status = 'PUBLISHED' and starts_at > $3::timestamptz and waitlisted_count > 0
  ), next as (
    select r.alliance_id, r.id, a.starts_at from registrations r join activity a on a.alliance_id = r.alliance_id and a.id = r.activity_id
    where r.status = 'WAITLISTED' order by r.position
    limit (select greatest(free, 0) from activity)
  ), offered as (
    update registrations r
    set status = 'OFFERED', offer_expires_at = least($3::timestamptz + interval '${offerHours} hours', n.starts_at)
    from next n where r.alliance_id = n.alliance_id and r.id = n.id
    returning r.alliance_id, r.id, r.activity_id, r.position
  ), counted as (
    update activities a set offered_count = offered_count + o.n, waitlisted_count = waitlisted_count - o.n
    from (select count(*)::int as n from offered) o
    where a.alliance_id = $1 and a.id = $2 and o.n > 0
  )
  insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
  select alliance_id, 'registration', 'offerPlace', id, activity_id, $3::timestamptz from offered order by position
  returning subject_id as id`);

/** Offers every free place to who is first in line; answers how many. The caller holds the activity's lock. */
export async function offerFreePlaces(
  run: RunSql,
  activity: { readonly id: string; readonly alliance: { readonly id: string } },
  now: Date,
): Promise<number> {
  return (await run(offer, [activity.alliance.id, activity.id, now])).length;
}

/** $1 now. Activities with offers that ran out. */
const late = statement(`
  select distinct alliance_id as "allianceId", activity_id as id from registrations
  where status = 'OFFERED' and offer_expires_at <= $1::timestamptz`);

const lock = statement("select from activities where alliance_id = $1 and id = $2 for update");

const expire = statement(`
  with expired as (
    update registrations set status = 'EXPIRED'
    where alliance_id = $1 and activity_id = $2 and status = 'OFFERED' and offer_expires_at <= $3::timestamptz
    returning alliance_id, id, activity_id, position
  ), counted as (
    update activities a set offered_count = offered_count - e.n from (select count(*)::int as n from expired) e
    where a.alliance_id = $1 and a.id = $2 and e.n > 0
  )
  insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
  select alliance_id, 'registration', 'expireOffer', id, activity_id, $3::timestamptz from expired order by position
  returning subject_id as id`);

/** Ends the offers that nobody took in time, and offers their places to the next in line; answers how many ended. */
export async function expireOffers(
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  now: Date,
): Promise<number> {
  const activities = await transaction((run) => run<{ allianceId: string; id: string }>(late, [now]));
  let ended = 0;
  for (const { allianceId, id } of activities)
    ended += await transaction(async (run) => {
      await run(lock, [allianceId, id]);
      const { length } = await run(expire, [allianceId, id, now]);
      await offerFreePlaces(run, { id, alliance: { id: allianceId } }, now);
      return length;
    });
  return ended;
}
