import { type Acting, type Hot, keyValues, notFound, rememberIn, statement, uuidOf } from "../../acting/index.js";
import type { Caller, JsonText } from "../../reading/index.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText } from "../../shared/texts.js";
import { quantityOf } from "../listings/index.js";
import { needLifecycle, type NeedStatus } from "../needs/index.js";
import { pledgeLifecycle, type PledgeStatus } from "../pledges/index.js";
import type { ProposeClaim } from "./claim-acts.inputs.js";

/**
 * The need's row is locked before the pledge's in every act, so that no two wait for each other; what is read of a
 * locked row is how it stands, so the counters are guarded by themselves. $1 need, $2 pledge, $3 the callers' alliance,
 * $4 who claims, $5 how much, $6 a new id, $7 now, $8 the note, $9–$12 the key.
 */
const propose = statement(`
  with need as materialized (
    select n.* from needs n where n.id = $1 and ($3::uuid is null or n.alliance_id = $3) and n.published_at is not null for update
  ), pledge as materialized (
    select p.* from pledges p where p.id = $2 and p.alliance_id = coalesce((select alliance_id from need), $3, p.alliance_id) for update
  ), sides as materialized (
    select n.id as need_id, n.status as need_status, n.quantity - n.claimed as need_left, n.unit as need_unit,
      p.id as pledge_id, p.status as pledge_status, p.quantity - p.claimed as pledge_left, p.unit as pledge_unit, p.valid_until,
      a.id as alliance_id, coalesce(p.organization_id, $4) as giver_id, coalesce(n.organization_id, $4) as receiver_id,
      $4::uuid is null or exists (select from organizations o where o.alliance_id = a.id and o.id = $4 and o.closed_on is null) as known,
      p.valid_until is null or p.valid_until >= ($7::timestamptz at time zone a.time_zone)::date as valid
    from (select) one left join need n on true left join pledge p on true
      left join alliances a on a.id = coalesce(n.alliance_id, p.alliance_id)
  ), agreed as (
    select alliance_id, need_id, pledge_id, giver_id, receiver_id, coalesce(need_unit, pledge_unit) as unit, coalesce($4, receiver_id) as proposer
    from sides
    where ($1::uuid is null or need_status = 'PUBLISHED' and need_left >= $5) and ($2::uuid is null or pledge_status = 'OFFERED' and pledge_left >= $5 and valid)
      and coalesce(need_unit = pledge_unit, true) and known and coalesce($4, receiver_id) in (giver_id, receiver_id)
  ), need_claimed as (
    update needs n set claimed = n.claimed + $5 from agreed a where n.alliance_id = a.alliance_id and n.id = a.need_id
  ), pledge_claimed as (
    update pledges p set claimed = p.claimed + $5 from agreed a where p.alliance_id = a.alliance_id and p.id = a.pledge_id
  ), claim as (
    insert into claims (alliance_id, id, created_at, need_id, pledge_id, giver_id, receiver_id, proposed_by_id, status, quantity, unit, fulfilled, confirmed, note)
    select alliance_id, $6, $7::timestamptz, need_id, pledge_id, giver_id, receiver_id, proposer, 'PROPOSED', $5, unit, 0, 0, $8 from agreed
    returning alliance_id, id, need_id, pledge_id
  ), remembered as (
    ${rememberIn(9, "jsonb_build_object('claim', id)", "claim")}
  ), announced as (
    insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
    select alliance_id, 'claim', 'proposeClaim', id, coalesce(need_id, pledge_id), $7::timestamptz from claim
  )
  select (select id from claim) as claim, need_id is not null as "hasNeed", need_status as "needStatus", need_left as "needLeft",
    need_unit as "needUnit", pledge_id is not null as "hasPledge", pledge_status as "pledgeStatus", pledge_left as "pledgeLeft",
    pledge_unit as "pledgeUnit", valid_until::text as "validUntil", valid, known, coalesce($4 in (giver_id, receiver_id), true) as "isSide"
  from sides`);

/** What the statement found, whether or not it wrote a claim. */
interface Found {
  readonly claim: string | null;
  readonly hasNeed: boolean;
  readonly needStatus: NeedStatus;
  readonly needLeft: number;
  readonly needUnit: string;
  readonly hasPledge: boolean;
  readonly pledgeStatus: PledgeStatus;
  readonly pledgeLeft: number;
  readonly pledgeUnit: string;
  readonly validUntil: string;
  readonly valid: boolean;
  readonly known: boolean;
  readonly isSide: boolean;
}

/** Proposes a claim: what it claims is kept for it until the other side has answered. */
export const proposeClaim = (input: ProposeClaim, act: Acting): Promise<JsonText> =>
  act.performHot(input, (hot) => claimBy(input, act.caller, hot));

async function claimBy(input: ProposeClaim, caller: Caller, { run, key, now, newId }: Hot) {
  const quantity = quantityOf(input.quantity);
  const note = optionalText("note", input.note, longest.text);
  const need = input.needId == null ? null : uuidOf(input.needId, "ned", "needId");
  const pledge = input.pledgeId == null ? null : uuidOf(input.pledgeId, "plg", "pledgeId");
  if (!need && !pledge) throw invalid("needId", "needOrPledge");
  const claimant = claimantOf(input.organizationId, caller, need !== null && pledge !== null);
  const values = [need, pledge, caller.allianceId, claimant, quantity, newId(), now, note, ...keyValues(key), now];
  const [found] = await run<Found>(propose, values);
  if (!found!.claim) throw whyNot(found!, quantity, { need, pledge });
  return { objects: { claim: found!.claim } };
}

/** Who claims: a member's own organization; whoever a coordinator names, and for a match of two listings the receiver. */
function claimantOf(
  organizationId: string | null | undefined,
  { role, organizationId: own }: Caller,
  isMatch: boolean,
): string | null {
  if (organizationId == null && (role === "member" || !isMatch)) {
    if (!own) throw notFound("organizationId");
    return own;
  }
  if (organizationId == null) return null;
  const uuid = uuidOf(organizationId, "org", "organizationId");
  if (role === "member" && uuid !== own) throw new Refusal("NOT_YOURS", "notYours", {}, "organizationId");
  return uuid;
}

function whyNot(
  found: Found,
  quantity: number,
  { need, pledge }: { need: string | null; pledge: string | null },
): Error {
  if (need && !found.hasNeed) return notFound("needId");
  if (pledge && !found.hasPledge) return notFound("pledgeId");
  if (!found.known) return notFound("organizationId");
  if (need) needLifecycle.require("proposeClaim", found.needStatus);
  if (pledge) pledgeLifecycle.require("proposeClaim", found.pledgeStatus);
  if (pledge && !found.valid)
    return new Refusal("PLEDGE_EXPIRED", "pledgeExpired", { day: found.validUntil }, "pledgeId");
  if (need && pledge && found.needUnit !== found.pledgeUnit)
    return new Refusal("UNIT_MISMATCH", "unitMismatch", { need: found.needUnit, pledge: found.pledgeUnit }, "pledgeId");
  if (!found.isSide) return new Refusal("NOT_YOURS", "notYourSide", {}, "organizationId");
  const left = Math.min(need ? found.needLeft : quantity, pledge ? found.pledgeLeft : quantity);
  return new Refusal("OVER_CLAIMED", "overClaimedLeft", { left }, "quantity");
}
