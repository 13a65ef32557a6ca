import type { Unit } from "../../acting/index.js";
import { type Expression, nobody, type Policy, sql } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import type { CareGroup } from "./care-group.entity.js";

/** Everybody sees the groups that are cared for; the alliance's own members and coordinators also those that were. */
export const careGroupPolicy: Policy<CareGroup> = (group, { caller }) => {
  const isOpen = sql`${group.status} = 'OPEN'`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
    case "member":
      return sql`(${isOpen} or ${group.alliance} = ${caller.allianceId()})`;
    default:
      return isOpen;
  }
};

/** An organization sees its own visits and claims, the alliance's coordinators all of them; nobody else sees one. */
export const ownOrCoordinated: Policy<{ alliance: unknown; organization: unknown }> = (row, { caller }) => {
  const isOwn = (): Expression => sql`${row.alliance} = ${caller.allianceId()}`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return isOwn();
    case "member":
      return sql`(${isOwn()} and ${row.organization} = ${caller.organizationId()})`;
    default:
      return nobody;
  }
};

/** Passes for the organization itself and for coordinators, who record what they are told; refuses everybody else. */
export function requireOwn({ caller }: Unit, organizationId: string, member: string): void {
  if (caller.role !== "member" || organizationId === caller.organizationId) return;
  throw new Refusal("NOT_YOURS", "notYours", {}, member);
}
