import type { Caller } from "../../src/reading/index.js";
import type { PlainRow } from "./plain-rows.js";

/** Who sees which rows, told once more in plain words. */
export function isVisible(row: PlainRow, { role, allianceId, organizationId }: Caller): boolean {
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
    default:
      return true;
  }
}

const isOfAlliance = (role: Caller["role"]): boolean => role === "coordinator" || role === "member";

/** The name that a caller may read of a post's holder; null while the post is vacant. */
export function holderOf(post: PlainRow, caller: Caller): { displayName: string } | null {
  const name = post["holder_name"] as string | null;
  if (name === null) return null;
  const inFull =
    post["holder_consents"] || (caller.role === "coordinator" && post["alliance_id"] === caller.allianceId);
  return { displayName: inFull ? name : `${[...name][0] ?? ""}**` };
}
