import type { Client } from "pg";

interface Answer {
  readonly recordFulfilment: {
    readonly fulfilment: { readonly id: string; readonly quantity: number } | null;
    readonly claim: { readonly id: string } | null;
  };
}

interface Found {
  readonly over: number;
  readonly full: number;
  readonly countersAreSums: boolean;
  readonly allAreRemembered: boolean;
  readonly allAreAnnounced: boolean;
  readonly entries: number;
  readonly acknowledged: number;
}

/** $1 claims; $2, $3, $4 the entries, their claims and quantities that were told. */
const look = `
  with claim as (
    select c.*, n.fulfilled as of_need, p.fulfilled as of_pledge, n.quantity as needed, p.quantity as pledged
    from claims c join needs n on n.id = c.need_id join pledges p on p.id = c.pledge_id where c.id = any($1::uuid[])
  ), entry as materialized (
    select f.id, f.claim_id, f.quantity, k.objects is not null as is_remembered
    from claim c join fulfilments f on f.alliance_id = c.alliance_id and f.claim_id = c.id
    left join idempotency_keys k on k.objects = jsonb_build_object('fulfilment', f.id, 'claim', f.claim_id)
  ), sums as (
    select claim_id, sum(quantity) as quantity from entry group by claim_id
  ), summed as (
    select c.*, coalesce(s.quantity, 0) as handed_over from claim c left join sums s on s.claim_id = c.id
  )
  select (select count(*)::int from summed where handed_over > quantity or of_need > needed or of_pledge > pledged) as over,
    (select count(*)::int from summed where status = 'FULFILLED') as full,
    (select bool_and(fulfilled = handed_over and of_need = handed_over and of_pledge = handed_over and (status = 'FULFILLED') = (handed_over = quantity))
      from summed) as "countersAreSums",
    (select bool_and(is_remembered) and count(*) = count(distinct id) from entry) as "allAreRemembered",
    (select count(*) = count(distinct o.subject_id) and count(*) = (select count(*) from entry)
      from outbox o join claim c on c.id = o.within_id) as "allAreAnnounced",
    (select count(*)::int from entry) as entries,
    (
      select count(distinct t.id)::int from unnest($2::uuid[], $3::uuid[], $4::int[]) t (id, claim_id, quantity)
      join entry e on e.id = t.id and e.claim_id = t.claim_id and e.quantity = t.quantity
    ) as acknowledged`;

/**
 * Requires that everything holds together after many recorded on some claims: no claim, need or pledge above its
 * quantity, all counters what the ledger adds up to, every acknowledged entry there once, as it was told, and limits
 * reached. Whoever was cut off at the turn's end, at most `unanswered`, may be there too.
 */
export async function requireSoundClaims(
  client: Client,
  claims: readonly string[],
  answers: readonly unknown[],
  unanswered: number,
): Promise<{ over: number; acknowledged: number }> {
  const told = (answers as readonly Answer[]).flatMap(({ recordFulfilment: { fulfilment, claim } }) =>
    fulfilment && claim ? [{ ...fulfilment, claim: claim.id }] : [],
  );
  const { rows } = await client.query<Found>(look, [
    claims,
    told.map(({ id }) => id.replace("ful_", "")),
    told.map(({ claim }) => claim.replace("clm_", "")),
    told.map(({ quantity }) => quantity),
  ]);
  const { over, full, entries, acknowledged, ...holds } = rows[0]!;
  const more = entries - told.length;
  const isSound = over === 0 && acknowledged === told.length && more >= 0 && more <= unanswered;
  const isContended = full > 0 && answers.length > told.length;
  if (!isSound || !isContended || Object.values(holds).includes(false))
    throw new Error(`after ${told.length} of ${answers.length} acknowledged fulfilments: ${JSON.stringify(rows[0])}`);
  return { over, acknowledged };
}
