import { notFound, statement, type Unit, uuidOf } from "../../acting/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { Project } from "../projects/index.js";
import { Claim } from "./claim.entity.js";
import { requireSide } from "./claim.policy.js";
import type { OfClaim, OfFulfilment, RateClaim, ReverseFulfilment } from "./claim-acts.inputs.js";
import { Fulfilment } from "./fulfilment.entity.js";

/**
 * The counters of what a claim claims, the need's before the pledge's as in every act. $1 alliance, $2 need, $3 pledge,
 * $4–$6 how much more (or less) is claimed, fulfilled and confirmed.
 */
const count = statement(`
  with need as (
    update needs set claimed = claimed + $4, fulfilled = fulfilled + $5, confirmed = confirmed + $6
    where alliance_id = $1 and id = $2::uuid returning id
  )
  update pledges set claimed = claimed + $4, fulfilled = fulfilled + $5, confirmed = confirmed + $6
  where alliance_id = $1 and id = $3::uuid and (select count(*) from need) >= 0`);

/** The other side does not want what was proposed: it can be claimed again. */
export async function declineClaim(unit: Unit, input: OfClaim): Promise<{ claim: Claim }> {
  const claim = await sidesClaim(unit, input.claimId, ["other"]);
  const free = claim.decline(unit);
  await add(unit, claim, { claimed: -free });
  return { claim };
}

/** $1 claim. */
const projectOf = statement("select project_id as id from claims where id = $1 and project_id is not null");

/** One side gives a claim up: what was not handed over can be claimed again, and so can a project. */
export async function withdrawClaim(unit: Unit, input: OfClaim): Promise<{ claim: Claim }> {
  // The project's row is locked before its claims', as in every act.
  const [taken] = await unit.run<{ id: string }>(projectOf, [uuidOf(input.claimId, "clm", "claimId")]);
  const project = taken && (await unit.find(Project, `prj_${taken.id}`, "claimId"));
  const claim = await unit.find(Claim, input.claimId, "claimId");
  requireSide(unit, claim, claim.status === "PROPOSED" ? ["proposer"] : ["giver", "receiver"]);
  const wasAccepted = claim.status === "ACCEPTED";
  const free = claim.withdraw(unit);
  if (wasAccepted) project?.relist(unit);
  await add(unit, claim, { claimed: -free });
  return { claim };
}

/** $1 alliance, $2 claim, $3 now. */
const confirmRest = statement(`
  with confirmed as (
    update fulfilments f set confirmed_at = $3::timestamptz
    where f.alliance_id = $1 and f.claim_id = $2 and f.confirmed_at is null and f.reverses_id is null
      and not exists (select from fulfilments r where r.alliance_id = f.alliance_id and r.reverses_id = f.id)
    returning f.quantity
  )
  select coalesce(sum(quantity), 0)::int as quantity from confirmed`);

/** The receiver says how it was, and so confirms whatever was not confirmed yet. */
export async function rateClaim(unit: Unit, input: RateClaim): Promise<{ claim: Claim }> {
  const claim = await sidesClaim(unit, input.claimId, ["receiver"]);
  // What came of a project is said when the project is evaluated.
  if (claim.project) throw wrongState(claim.status);
  const [rest] = await unit.run<{ quantity: number }>(confirmRest, [claim.alliance.id, claim.id, unit.now]);
  claim.rate(unit, input.rating ?? "SATISFIED", optionalText("note", input.note, longest.text));
  await add(unit, claim, { confirmed: rest!.quantity });
  return { claim };
}

/** The receiver confirms what was handed over. */
export async function confirmFulfilment(
  unit: Unit,
  input: OfFulfilment,
): Promise<{ fulfilment: Fulfilment; claim: Claim }> {
  const { fulfilment, claim, isReversed } = await entryOf(unit, input);
  requireSide(unit, claim, ["receiver"], "fulfilmentId");
  fulfilment.confirm(unit, isReversed);
  claim.confirm(fulfilment.quantity);
  await add(unit, claim, { confirmed: fulfilment.quantity });
  return { fulfilment, claim };
}

/** Takes a wrong entry back by another one; what the receiver confirmed is not the giver's to take back. */
export async function reverseFulfilment(
  unit: Unit,
  input: ReverseFulfilment,
): Promise<{ fulfilment: Fulfilment; claim: Claim }> {
  const { fulfilment, claim, isReversed } = await entryOf(unit, input);
  const wasConfirmed = fulfilment.confirmedAt != null;
  requireSide(unit, claim, wasConfirmed ? ["receiver"] : ["giver", "receiver"], "fulfilmentId");
  const { quantity } = fulfilment;
  const reversal = fulfilment.reverse(unit, isReversed, text("reason", input.reason, longest.text));
  claim.reverse(unit, quantity, wasConfirmed);
  // Of a claim that was given up, only what was handed over still counts as claimed.
  const claimed = claim.status === "WITHDRAWN" ? -quantity : 0;
  await add(unit, claim, { claimed, fulfilled: -quantity, confirmed: wasConfirmed ? -quantity : 0 });
  return { fulfilment: reversal, claim };
}

/** Adds to the counters of the need and the pledge, after the claim itself. */
async function add(
  unit: Unit,
  claim: Claim,
  { claimed = 0, fulfilled = 0, confirmed = 0 }: { claimed?: number; fulfilled?: number; confirmed?: number },
): Promise<void> {
  await unit.em.flush();
  if (!claim.project)
    await unit.run(count, [
      claim.alliance.id,
      claim.need?.id ?? null,
      claim.pledge?.id ?? null,
      claimed,
      fulfilled,
      confirmed,
    ]);
}

async function sidesClaim(unit: Unit, id: string, sides: Parameters<typeof requireSide>[2]): Promise<Claim> {
  const claim = await unit.find(Claim, id, "claimId");
  requireSide(unit, claim, sides);
  return claim;
}

/** $1 entry. */
const claimOf = statement("select claim_id as id from fulfilments where id = $1");

/** An entry of the ledger with its claim, both locked; the claim first, as in every act. */
async function entryOf(
  unit: Unit,
  { fulfilmentId }: OfFulfilment,
): Promise<{ fulfilment: Fulfilment; claim: Claim; isReversed: boolean }> {
  const [entered] = await unit.run<{ id: string }>(claimOf, [uuidOf(fulfilmentId, "ful", "fulfilmentId")]);
  if (!entered) throw notFound("fulfilmentId");
  const claim = await unit.find(Claim, `clm_${entered.id}`, "fulfilmentId");
  const fulfilment = await unit.find(Fulfilment, fulfilmentId, "fulfilmentId");
  const reversal = { alliance: fulfilment.alliance.id, reverses: fulfilment } as const;
  return { fulfilment, claim, isReversed: (await unit.em.count(Fulfilment, reversal)) > 0 };
}
