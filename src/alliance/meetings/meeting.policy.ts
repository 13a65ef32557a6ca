import type { Ref } from "@mikro-orm/core";
import { nobody, type Policy, sql } from "../../reading/index.js";
import type { Minutes } from "./minutes.entity.js";

/** The alliance's own members and coordinators see it; nobody else does. */
export const withinAlliance: Policy<{ alliance: Ref<{ id: string }> }> = (row, { caller }) => {
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
    case "member":
      return sql`${row.alliance} = ${caller.allianceId()}`;
    default:
      return nobody;
  }
};

/** Coordinators see every version, members the approved ones, everybody those that are on public display 公示. */
export const minutesPolicy: Policy<Minutes> = (minutes, { caller, now }) => {
  const today = sql`(select (${now()} at time zone a.time_zone)::date from alliances a where a.id = ${minutes.alliance})`;
  const isDisplayed = sql`(${minutes.publicFrom} <= ${today} and ${minutes.publicUntil} >= ${today})`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`(${minutes.alliance} = ${caller.allianceId()} or ${isDisplayed})`;
    case "member":
      return sql`(${minutes.alliance} = ${caller.allianceId()} and ${minutes.status} = 'APPROVED' or ${isDisplayed})`;
    default:
      return isDisplayed;
  }
};
