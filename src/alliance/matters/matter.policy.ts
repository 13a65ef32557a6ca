import { notFound, type Unit } from "../../acting/index.js";
import { type Asking, type Expression, nobody, type Policy, type Row, sql } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import { coordinates } from "../alliances/index.js";
import type { Matter } from "./matter.entity.js";

/**
 * Everybody sees matters with a reviewed public title; a unit of the alliance also those that it raised or handles;
 * the alliance's coordinators all.
 */
export const matterPolicy: Policy<Matter> = (matter, { caller }) => {
  const isPublished = sql`${matter.publicTitle} is not null`;
  const ofCallersAlliance = () => sql`${matter.alliance} = ${caller.allianceId()}`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`(${isPublished} or ${ofCallersAlliance()})`;
    case "member":
      return sql`(${isPublished} or ${ofCallersAlliance()} and (${matter.raisedBy} = ${caller.organizationId()} or ${matter.assignee} = ${caller.organizationId()}))`;
    default:
      return isPublished;
  }
};

/** Whom a value of a matter concerns, besides the alliance's coordinators. */
export type Party = "raisedBy" | "assignee";

/** The condition that the caller coordinates a matter's alliance or is one of these parties; null for those who never are. */
export function isSeenBy(parties: readonly Party[], matter: Row<Matter>, asking: Asking): Expression | null {
  const { caller } = asking;
  if (caller.role() !== "member" || parties.length === 0) return coordinates(matter, asking);
  const isParty = parties.map((party) => sql`${matter[party]} = ${caller.organizationId()}`);
  return sql`(${matter.alliance} = ${caller.allianceId()} and (${sql.join(isParty, sql` or `)}))`;
}

/** Coordinators and the assignee see what the hub and others did about a matter's deadlines; nobody else does. */
export const aboutDeadlines: Policy<{ alliance: unknown; matter: unknown }> = (row, { caller }) => {
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`${row.alliance} = ${caller.allianceId()}`;
    case "member":
      return sql`(${row.alliance} = ${caller.allianceId()} and exists (select from matters m where m.alliance_id = ${row.alliance}
        and m.id = ${row.matter} and m.assignee_id = ${caller.organizationId()}))`;
    default:
      return nobody;
  }
};

const isAssignee = ({ caller }: Unit, { assignee }: Matter): boolean =>
  !!assignee && assignee.id === caller.organizationId;

const isRaiser = ({ caller }: Unit, { raisedBy }: Matter): boolean =>
  !!raisedBy && raisedBy.id === caller.organizationId;

/** Passes for the alliance's coordinators, and for the assignee who reports what it has done; refuses everybody else. */
export function requireWorker(unit: Unit, matter: Matter): void {
  if (unit.caller.role !== "member") return;
  requireSeen(unit, matter);
  if (isAssignee(unit, matter) && ["DISPATCHED", "SUPERVISION"].includes(matter.status)) return;
  throw new Refusal("NOT_YOURS", "notTheAssignee", {}, "matterId");
}

/** Passes for the alliance's coordinators, the assignee and whoever raised the matter. */
export function requireParty(unit: Unit, matter: Matter): void {
  if (unit.caller.role !== "member") return;
  requireSeen(unit, matter);
  if (!isAssignee(unit, matter) && !isRaiser(unit, matter)) throw new Refusal("NOT_YOURS", "notAParty", {}, "matterId");
}

/** Passes for whoever raised the matter and for the alliance's coordinators, unless they handle it themselves. */
export function requireJudge(unit: Unit, matter: Matter): void {
  if (unit.caller.role === "member") requireSeen(unit, matter);
  if (isAssignee(unit, matter)) throw new Refusal("SAME_PERSON", "assigneeJudgesItself", {}, "matterId");
  if (unit.caller.role === "member" && !isRaiser(unit, matter))
    throw new Refusal("NOT_YOURS", "notTheRaiser", {}, "matterId");
}

/** To a unit that may not see a matter there is none. */
function requireSeen(unit: Unit, matter: Matter): void {
  if (!matter.publicTitle && !isAssignee(unit, matter) && !isRaiser(unit, matter)) throw notFound("matterId");
}
