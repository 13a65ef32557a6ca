import { type Acting, keyValues, notFound, type RunSql, statement, uuidOf } from "../../acting/index.js";
import type { Caller, JsonText } from "../../reading/index.js";
import { publicId } from "../../shared/ids.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText } from "../../shared/texts.js";
import { quantityOf } from "../listings/index.js";
import type { RecordFulfilment } from "./claim-acts.inputs.js";
import { claimLifecycle, type ClaimStatus } from "./claim-state.js";

const open = claimLifecycle.within["recordFulfilment"]!.map((status) => `'${status}'`).join();

const today = "($5::timestamptz at time zone (select time_zone from alliances a where a.id = c.alliance_id))::date";

/** Whose claim it is to record upon: $2 role, $3 alliance, $4 organization. */
const mayRecord =
  "($2 = 'operator' or c.alliance_id = $3::uuid and ($2 = 'coordinator' or $4::uuid in (c.giver_id, c.receiver_id)))";

/**
 * One statement for all who record on a claim together: guarded counters of the claim, the need and the pledge, in
 * this order in every act; the ledger's entries, what a retry is recognised by and the announcements. $1 claim, $2–$4
 * who acts, $5 now, $6 how much altogether, $7 the day or null for today; then a list each: $8 entries, $9 quantities,
 * $10 notes, $11–$13 the keys.
 */
const record = statement(`
  with claim as (
    update claims c set fulfilled = c.fulfilled + $6, status = case when c.fulfilled + $6 = c.quantity then 'FULFILLED' else c.status end
    where c.id = $1 and c.status in (${open}) and c.fulfilled + $6 <= c.quantity and ${mayRecord} and coalesce($7::date <= ${today}, true)
    returning c.alliance_id, c.id, c.need_id, c.pledge_id, c.status, c.quantity, c.fulfilled, coalesce($7::date, ${today}) as day
  ), need as (
    update needs n set fulfilled = n.fulfilled + $6 from claim c where n.alliance_id = c.alliance_id and n.id = c.need_id returning n.id
  ), pledge as (
    update pledges p set fulfilled = p.fulfilled + $6 from claim c
    where p.alliance_id = c.alliance_id and p.id = c.pledge_id and (select count(*) from need) >= 0
  ), entries as materialized (
    select c.alliance_id, c.id as claim_id, c.day, e.*
    from claim c, unnest($8::uuid[], $9::int[], $10::text[], $11::text[], $12::text[], $13::text[])
      with ordinality as e (id, quantity, note, caller, key_digest, input_digest, n)
  ), written as (
    insert into fulfilments (alliance_id, id, created_at, claim_id, quantity, occurred_on, note, recorded_by_id)
    select alliance_id, id, $5::timestamptz, claim_id, quantity, day, note, $4::uuid from entries order by n
  ), remembered as (
    insert into idempotency_keys (caller, key_digest, input_digest, objects, created_at)
    select caller, key_digest, input_digest, jsonb_build_object('fulfilment', id, 'claim', claim_id), $5::timestamptz
    from entries where caller is not null order by n
  ), announced as (
    insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
    select alliance_id, 'fulfilment', 'recordFulfilment', id, claim_id, $5::timestamptz from entries order by n
  )
  select status, quantity, fulfilled from claim`);

/** $1–$4 as above, $5 now. */
const look = statement(`
  select c.status, c.project_id is not null as "isProject", c.quantity - c.fulfilled as left, ${today}::text as today
  from claims c where c.id = $1 and ${mayRecord}`);

/** An entry: id, quantity, note and the key. */
type Entry = readonly [id: string, quantity: number, note: string | null, ...key: (string | null)[]];

/** How the claim stands once the entry is written; null where it does not fit. */
type Written = { readonly status: ClaimStatus; readonly quantity: number; readonly fulfilled: number } | null;

/** Records that something was handed over; never more than was claimed. */
export const recordFulfilment = (input: RecordFulfilment, act: Acting): Promise<JsonText> =>
  act.performHot(input, async ({ run, inTurn, key, now, newId }) => {
    const claim = uuidOf(input.claimId, "clm", "claimId");
    const quantity = quantityOf(input.quantity);
    const note = optionalText("note", input.note, longest.text);
    const id = newId();
    const entry: Entry = [id, quantity, note, ...keyValues(key)];
    const who = whoOf(act.caller);
    const day = input.occurredOn ?? null;
    const together = (entries: readonly Entry[]) => recordAll(run, [claim, ...who, now], day, entries);
    const written = await inTurn(claim, [...who, day].join(), entry, together);
    if (written) {
      const wrote = {
        fulfilment: { id: publicId("ful", id), quantity },
        claim: { id: publicId("clm", claim), ...written },
      };
      return { objects: { fulfilment: id, claim }, wrote };
    }
    const [found] = await run<{ status: ClaimStatus; isProject: boolean; left: number; today: string }>(look, [
      claim,
      ...who,
      now,
    ]);
    if (!found) throw notFound("claimId");
    if (found.isProject) throw invalid("claimId", "projectIsCompleted");
    if (found.status !== "FULFILLED") claimLifecycle.require("recordFulfilment", found.status);
    if (day && day > found.today) throw invalid("occurredOn", "inTheFuture");
    throw new Refusal("OVER_FULFILLED", "overFulfilled", { left: found.left }, "quantity");
  });

const whoOf = ({ role, allianceId, organizationId }: Caller) => [role, allianceId, organizationId] as const;

/** Writes those entries that fit, in their order; what stands between is tried again with those that are left. */
async function recordAll(
  run: RunSql,
  claim: readonly unknown[],
  day: string | null,
  entries: readonly Entry[],
): Promise<readonly Written[]> {
  const results: Written[] = entries.map(() => null);
  let fitting = entries.map((entry, at) => ({ entry, at }));
  while (fitting.length > 0) {
    const total = fitting.reduce((sum, { entry }) => sum + entry[1], 0);
    const lists = fitting[0]!.entry.map((_, column) => fitting.map(({ entry }) => entry[column]));
    const [written] = await run<NonNullable<Written>>(record, [...claim, total, day, ...lists]);
    if (written) {
      for (const { at } of fitting) results[at] = written;
      break;
    }
    // Whoever is alone is told by a second look why not; of several, those go again for whom something is left.
    if (fitting.length === 1) break;
    const [found] = await run<{ left: number | null }>(look, claim);
    if (found?.left == null || found.left >= total) break;
    fitting = whatFits(fitting, found.left);
  }
  return results;
}

/** Those that fit into what is left, first come, first served. */
function whatFits<T extends { readonly entry: Entry }>(waiting: readonly T[], left: number): T[] {
  let rest = left;
  return waiting.filter(({ entry: [, quantity] }) => {
    if (quantity > rest) return false;
    rest -= quantity;
    return true;
  });
}
