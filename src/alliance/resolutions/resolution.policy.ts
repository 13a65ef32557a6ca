import { type Policy, sql } from "../../reading/index.js";
import { type Unit } from "../../acting/index.js";
import { Refusal } from "../../shared/refusals.js";
import type { ActionItem } from "./action-item.entity.js";
import type { Resolution } from "./resolution.entity.js";
import { adoptedStates } from "./resolution-state.js";

/** Whether a resolution was adopted, and so is public. */
export const isAdoptedInSql = (status: ReturnType<typeof sql>) =>
  sql`${status} in (${sql.join(adoptedStates.map((state) => sql.lit(state)))})`;

/** Everybody sees what was adopted; the alliance's own members and coordinators also what is proposed, or was turned down. */
export const resolutionPolicy: Policy<Resolution> = (resolution, { caller }) => {
  const adopted = isAdoptedInSql(resolution.status);
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
    case "member":
      return sql`(${adopted} or ${resolution.alliance} = ${caller.allianceId()})`;
    default:
      return adopted;
  }
};

/** Passes for the lead's own people and for coordinators, who record what they are told; refuses everybody else. */
export function requireLead({ caller }: Unit, item: ActionItem): void {
  if (caller.role !== "member" || item.lead.id === caller.organizationId) return;
  throw new Refusal("NOT_YOURS", "notTheLead", {}, "actionItemId");
}

/** Passes for the organization that signs the item off, and for operators; whoever did it is refused before all. */
export function requireVerifier({ caller }: Unit, item: ActionItem): void {
  if (item.lead.id === caller.organizationId) throw new Refusal("SAME_PERSON", "ownSignOff", {}, "actionItemId");
  if (caller.role !== "operator" && item.verifier.id !== caller.organizationId)
    throw new Refusal("NOT_YOURS", "notTheVerifier", {}, "actionItemId");
}
