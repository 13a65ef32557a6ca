import { notFound, type Unit } from "../../acting/index.js";
import { nobody, type Policy, sql } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import type { Claim } from "./claim.entity.js";
import { agreedStates } from "./claim-state.js";
import type { Fulfilment } from "./fulfilment.entity.js";

const agreed = sql.join(agreedStates.map((state) => sql.lit(state)));

/** Everybody sees what was agreed on; the two sides and the alliance's coordinators also what is proposed, or came to nothing. */
export const claimPolicy: Policy<Claim> = (claim, { caller }) => {
  const isAgreed = sql`${claim.status} in (${agreed})`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`(${isAgreed} or ${claim.alliance} = ${caller.allianceId()})`;
    case "member":
      return sql`(${isAgreed} or ${claim.alliance} = ${caller.allianceId()} and ${caller.organizationId()} in (${claim.giver}, ${claim.receiver}))`;
    default:
      return isAgreed;
  }
};

/** The two sides and the alliance's coordinators see what was handed over when. */
export const fulfilmentPolicy: Policy<Fulfilment> = (fulfilment, { caller }) => {
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`${fulfilment.alliance} = ${caller.allianceId()}`;
    case "member":
      return sql`${fulfilment.alliance} = ${caller.allianceId()} and exists (select from claims s
        where s.alliance_id = ${fulfilment.alliance} and s.id = ${fulfilment.claim} and ${caller.organizationId()} in (s.giver_id, s.receiver_id))`;
    default:
      return nobody;
  }
};

type Side = "giver" | "receiver" | "proposer" | "other";

const sidesOf = (claim: Claim): Readonly<Record<Side, string>> => ({
  giver: claim.giver.id,
  receiver: claim.receiver.id,
  proposer: claim.proposedBy.id,
  other: claim.proposedBy.id === claim.giver.id ? claim.receiver.id : claim.giver.id,
});

/**
 * Passes for the people of one of these sides and for coordinators, who record what they are told; refuses the other
 * side. To all others the claim is not there: whether one is proposed, or anything handed over, is not theirs to know.
 */
export function requireSide({ caller }: Unit, claim: Claim, sides: readonly Side[], member = "claimId"): void {
  if (caller.role !== "member") return;
  const ids = sidesOf(claim);
  if (sides.some((side) => ids[side] === caller.organizationId)) return;
  if (!Object.values(ids).includes(caller.organizationId!)) throw notFound(member);
  throw new Refusal("NOT_YOURS", "notYourSide", {}, member);
}

/** Passes for the people of who took a project on, which everybody sees, and for coordinators. */
export function requireGiver({ caller }: Unit, claim: Claim): void {
  if (caller.role !== "member" || claim.giver.id === caller.organizationId) return;
  throw new Refusal("NOT_YOURS", "notYourSide", {}, "projectId");
}
