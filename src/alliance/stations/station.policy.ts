import type { Unit } from "../../acting/index.js";
import { nobody, type Policy, sql } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import type { CaseRecord } from "./case-record.entity.js";
import type { ShiftSwap } from "./duty-shift.entity.js";

/** The alliance's coordinators see single cases, and who runs the studio does; nobody else sees one. */
export const casePolicy: Policy<CaseRecord> = (record, { caller }) => {
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`${record.alliance} = ${caller.allianceId()}`;
    case "member":
      return sql`(${record.alliance} = ${caller.allianceId()} and exists (select from studios u
        where u.alliance_id = ${record.alliance} and u.id = ${record.studio} and u.organization_id = ${caller.organizationId()}))`;
    default:
      return nobody;
  }
};

/** The two who change places see their swap, and the alliance's coordinators do. */
export const swapPolicy: Policy<ShiftSwap> = (swap, { caller }) => {
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`${swap.alliance} = ${caller.allianceId()}`;
    case "member":
      return sql`(${swap.alliance} = ${caller.allianceId()} and ${caller.organizationId()} in (${swap.proposedBy}, ${swap.asked}))`;
    default:
      return nobody;
  }
};

/** Passes for the people of an organization and for coordinators, who record what they are told; refuses everybody else. */
export function requireOrganization({ caller }: Unit, organizationId: string | undefined, member: string): void {
  if (caller.role !== "member" || organizationId === caller.organizationId) return;
  throw new Refusal("NOT_YOURS", "notYours", {}, member);
}
