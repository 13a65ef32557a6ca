import { notFound, type Unit } from "../../acting/index.js";
import { type Policy, sql } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import type { Membership } from "./membership.entity.js";

/** Everybody sees the members; the alliance's members also who left or rests; its coordinators, and the organization itself, all. */
export const membershipPolicy: Policy<Membership> = (membership, { caller }) => {
  const isActive = sql`${membership.status} = 'ACTIVE'`;
  const ofCallersAlliance = () => sql`${membership.alliance} = ${caller.allianceId()}`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`(${isActive} or ${ofCallersAlliance()})`;
    case "member":
      return sql`(${isActive} or ${ofCallersAlliance()} and (${membership.status} in ('SUSPENDED', 'WITHDRAWN', 'EXPIRED') or ${membership.member} = ${caller.organizationId()}))`;
    default:
      return isActive;
  }
};

/** Passes for the organization itself and the alliance's coordinators; others learn nothing of what the policy hides from them. */
export function requireParty({ caller }: Unit, { member, status }: Membership): void {
  if (caller.role !== "member" || member.id === caller.organizationId) return;
  if (["APPLIED", "INVITED", "REJECTED"].includes(status)) throw notFound("membershipId");
  throw new Refusal("NOT_YOURS", "notYours", {}, "membershipId");
}
