import type { Client } from "pg";

/** What somebody was told who registered. */
interface Receipt {
  readonly id: string;
  readonly status: string;
  readonly position: number;
}

interface Answer {
  readonly registerForActivity: { readonly registration: Receipt | null };
}

interface Found {
  readonly over: boolean;
  readonly confirmedAreCounted: boolean;
  readonly waitlistedAreCounted: boolean;
  readonly positionsAreInOrder: boolean;
  readonly allAreRemembered: boolean;
  readonly allAreAnnounced: boolean;
  readonly registrations: number;
  readonly acknowledged: number;
}

/** $1 activity; $2, $3, $4 the ids, states and positions that were told. */
const look = `
  select a.confirmed_count + a.offered_count > a.capacity as over,
    a.confirmed_count = r.confirmed as "confirmedAreCounted",
    a.waitlisted_count = r.waitlisted as "waitlistedAreCounted",
    a.arrivals = r.count and r.positions = r.count and r.first = 1 and r.last = r.count as "positionsAreInOrder",
    r.remembered = r.count as "allAreRemembered",
    (select count(distinct subject_id) = r.count and count(*) = r.count from outbox o where o.within_id = a.id) as "allAreAnnounced",
    r.count as registrations,
    (
      select count(distinct t.id)::int from unnest($2::uuid[], $3::text[], $4::int[]) t (id, status, position)
      join registrations x on x.activity_id = a.id and x.id = t.id and x.status = t.status and x.position = t.position
    ) as acknowledged
  from activities a
  cross join lateral (
    select count(*)::int, count(distinct position) as positions, min(position) as first, max(position) as last,
      count(*) filter (where status = 'CONFIRMED') as confirmed, count(*) filter (where status = 'WAITLISTED') as waitlisted,
      count(k.objects) as remembered
    from registrations r left join idempotency_keys k on k.objects = jsonb_build_object('registration', r.id)
    where r.alliance_id = a.alliance_id and r.activity_id = a.id
  ) r
  where a.id = $1`;

/**
 * Requires that everything holds together after a contended turn: nobody beyond the capacity, and
 * every registration that was acknowledged is there once, as it was told. Whoever was cut off at the
 * turn's end, at most `unanswered`, may be there too. Answers how many activities are over capacity: none.
 */
export async function requireSoundActivity(
  client: Client,
  activity: string,
  answers: readonly unknown[],
  unanswered: number,
): Promise<{ over: number; acknowledged: number }> {
  const receipts = (answers as readonly Answer[]).map(({ registerForActivity: { registration } }) => {
    if (!registration) throw new Error("somebody was refused a registration");
    return registration;
  });
  const { rows } = await client.query<Found>(look, [
    activity,
    receipts.map(({ id }) => id.replace("reg_", "")),
    receipts.map(({ status }) => status),
    receipts.map(({ position }) => position),
  ]);
  const { over, registrations, acknowledged, ...holds } = rows[0]!;
  const more = registrations - receipts.length;
  const isSound = !over && acknowledged === receipts.length && more >= 0 && more <= unanswered;
  if (!isSound || Object.values(holds).includes(false))
    throw new Error(`after ${receipts.length} acknowledged registrations: ${JSON.stringify(rows[0])}`);
  return { over: Number(over), acknowledged };
}
