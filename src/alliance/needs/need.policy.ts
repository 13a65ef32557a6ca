import { notFound, type Unit } from "../../acting/index.js";
import { type Policy, sql } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import type { Need } from "./need.entity.js";

/** Everybody sees what was published; whoever sent a wish, and the alliance's coordinators, also what is not. */
export const needPolicy: Policy<Need> = (need, { caller }) => {
  const published = sql`${need.publishedAt} is not null`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`(${published} or ${need.alliance} = ${caller.allianceId()})`;
    case "member":
      return sql`(${published} or ${need.alliance} = ${caller.allianceId()} and ${need.organization} = ${caller.organizationId()})`;
    default:
      return published;
  }
};

/** Passes for the needing organization's own people and for coordinators; refuses everybody else. */
export function requireNeeding({ caller }: Unit, need: Need): void {
  if (caller.role !== "member" || need.organization.id === caller.organizationId) return;
  if (!need.publishedAt) throw notFound("needId");
  throw new Refusal("NOT_YOURS", "notYours", {}, "needId");
}
