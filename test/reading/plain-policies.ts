import type { Asker, Caller } from "../../src/reading/index.js";
import { dayIn } from "../../src/shared/clock.js";
import type { PlainRow, PlainRows } from "./plain-rows.js";

/** Who sees which rows, told once more in plain words. */
export function isVisible(row: PlainRow, { caller, now }: Asker, rows: PlainRows): boolean {
  const { role, allianceId, organizationId } = caller;
  const isOwn = row["alliance_id"] === allianceId;
  switch (row.type) {
    case "Activity": {
      const isAnnounced = row["status"] !== "DRAFT";
      if (role === "operator" || (isAnnounced && row["visibility"] === "PUBLIC")) return true;
      if (role === "coordinator") return isOwn;
      return role === "member" && isOwn && (isAnnounced || row["host_id"] === organizationId);
    }
    case "CoHost":
      return role === "operator" || row["status"] === "ACCEPTED" || (isOwn && isOfAlliance(role));
    case "Membership": {
      if (role === "operator" || row["status"] === "ACTIVE") return true;
      if (role === "coordinator") return isOwn;
      const hasLeft = ["SUSPENDED", "WITHDRAWN", "EXPIRED"].includes(String(row["status"]));
      return role === "member" && isOwn && (hasLeft || row["member_id"] === organizationId);
    }
    case "Registration":
      return role === "operator" || row["id"] === caller.holds || runs(caller, row, rows) || isUnitOf(caller, row);
    case "Attendance":
    case "AgendaItem":
    case "MeetingPresence":
    case "Vote":
    case "ActionEntry":
    case "Extension":
      return role === "operator" || (isOwn && isOfAlliance(role));
    case "Matter":
      return row["public_title"] !== null || isTold(["raised_by_id", "assignee_id"], row, caller);
    case "MatterReminder":
    case "EscalationProposal": {
      const matter = rows.of("Matter").find(({ id }) => id === row["matter_id"])!;
      return isTold(["assignee_id"], matter, caller);
    }
    case "Minutes": {
      if (role === "operator") return true;
      const today = todayOf(row, now, rows);
      if (row["public_text"] !== null && row["public_from"]! <= today && today <= row["public_until"]!) return true;
      return isOwn && (role === "coordinator" || (role === "member" && row["status"] === "APPROVED"));
    }
    case "CareGroup":
      return role === "operator" || row["status"] === "OPEN" || (isOwn && isOfAlliance(role));
    case "CareClaim":
    case "Visit":
      return isTold(["organization_id"], row, caller);
    case "RegisterTally":
      return isTold([], row, caller);
    case "ApiKey":
      // Operators' keys, which are of no alliance, are shown to nobody.
      return row["alliance_id"] !== null && isTold([], row, caller);
    case "Need":
      return row["published_at"] !== null || isTold(["organization_id"], row, caller);
    case "Claim":
      return ["ACCEPTED", "FULFILLED", "RATED"].includes(String(row["status"])) || isTold(["giver_id", "receiver_id"], row, caller); // prettier-ignore
    case "Fulfilment": {
      const claim = rows.of("Claim").find(({ id }) => id === row["claim_id"])!;
      return isTold(["giver_id", "receiver_id"], claim, caller);
    }
    case "CaseRecord": {
      const studio = rows.of("Studio").find(({ id }) => id === row["studio_id"])!;
      return isTold(["organization_id"], studio, caller);
    }
    case "ShiftSwap":
      return isTold(["proposed_by_id", "asked_id"], row, caller);
    case "Resolution":
      return role === "operator" || isAdopted(row) || (isOwn && isOfAlliance(role));
    default:
      return true;
  }
}

/** Which day it is where the alliance of a row is. */
export const todayOf = (row: PlainRow, now: Date, rows: PlainRows): string =>
  dayIn(String(rows.of("Alliance").find(({ id }) => id === row["alliance_id"])!["time_zone"]), now);

export const isAdopted = ({ status }: PlainRow): boolean =>
  ["ADOPTED", "IN_EXECUTION", "FULFILLED", "CLOSED"].includes(String(status));

/** Whether the caller coordinates the alliance of a matter, or is one of these parties to it. */
export function isTold(
  parties: readonly string[],
  row: PlainRow,
  { role, allianceId, organizationId }: Caller,
): boolean {
  if (role === "operator") return true;
  if (row["alliance_id"] !== allianceId) return false;
  return role === "coordinator" || (role === "member" && parties.some((party) => row[party] === organizationId));
}

const isOfAlliance = (role: Caller["role"]): boolean => role === "coordinator" || role === "member";

/** Whether the caller coordinates the alliance of a registration, or hosts the activity. */
function runs({ role, allianceId, organizationId }: Caller, registration: PlainRow, rows: PlainRows): boolean {
  if (registration["alliance_id"] !== allianceId) return false;
  const activity = rows.of("Activity").find(({ id }) => id === registration["activity_id"])!;
  return role === "coordinator" || (role === "member" && activity["host_id"] === organizationId);
}

/** Whether the caller is the unit that a person came with. */
const isUnitOf = ({ role, organizationId }: Caller, registration: PlainRow): boolean =>
  role === "member" && registration["organization_id"] === organizationId;

/** The name that a caller may read of who registered; nobody's once the person was forgotten. */
export function participantOf(registration: PlainRow, caller: Caller, rows: PlainRows): string | null {
  const name = registration["participant_name"] as string;
  if (name === "") return null;
  if (runs(caller, registration, rows)) return name;
  return isUnitOf(caller, registration) ? masked(name) : null;
}

/** How to reach who registered, for those who have to. */
export const contactOf = (registration: PlainRow, caller: Caller, rows: PlainRows): string | null =>
  runs(caller, registration, rows) ? (registration["contact"] as string | null) : null;

/** How many wait before a registration, and itself; null where it does not wait. */
export function placeInLine(registration: PlainRow, rows: PlainRows): number | null {
  if (registration["status"] !== "WAITLISTED") return null;
  return rows
    .of("Registration")
    .filter((row) => row["activity_id"] === registration["activity_id"] && row["status"] === "WAITLISTED")
    .filter((row) => Number(row["position"]) <= Number(registration["position"])).length;
}

const masked = (name: string): string => `${[...name][0] ?? ""}**`;

/** The name that a caller may read of a post's holder; null while the post is vacant. */
export function holderOf(post: PlainRow, caller: Caller): { displayName: string } | null {
  const name = post["holder_name"] as string | null;
  if (name === null) return null;
  const inFull =
    post["holder_consents"] || (caller.role === "coordinator" && post["alliance_id"] === caller.allianceId);
  return { displayName: inFull ? name : masked(name) };
}

/** Whether a day, or an instant in the time zone of the row's alliance, lies in a given year. */
export const isInYear = (
  given: unknown,
  when: PlainRow[string] | undefined,
  row: PlainRow,
  rows: PlainRows,
): boolean => {
  if (given == null) return true;
  const day = when instanceof Date ? todayOf(row, when, rows) : when;
  return day != null && Number(String(day).slice(0, 4)) === given;
};
