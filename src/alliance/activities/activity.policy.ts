import { notFound, type Unit } from "../../acting/index.js";
import { type Policy, sql } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import type { Activity } from "./activity.entity.js";
import type { ActivitySeries } from "./activity-series.entity.js";
import type { CoHost } from "./co-host.entity.js";

/**
 * Everybody sees public activities that are announced; the alliance's members also its internal
 * ones, and drafts of their own; its coordinators all of its activities.
 */
export const activityPolicy: Policy<Activity> = (activity, { caller }) => {
  const announced = sql`${activity.status} <> 'DRAFT'`;
  const isPublic = sql`${activity.visibility} = 'PUBLIC' and ${announced}`;
  const ofCallersAlliance = () => sql`${activity.alliance} = ${caller.allianceId()}`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`(${isPublic} or ${ofCallersAlliance()})`;
    case "member":
      return sql`(${isPublic} or ${ofCallersAlliance()} and (${announced} or ${activity.host} = ${caller.organizationId()}))`;
    default:
      return sql`${isPublic}`;
  }
};

/** Everybody sees who agreed; the alliance's own members and coordinators also who was asked or declined. */
export const coHostPolicy: Policy<CoHost> = (coHost, { caller }) => {
  const agreed = sql`${coHost.status} = 'ACCEPTED'`;
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
    case "member":
      return sql`(${agreed} or ${coHost.alliance} = ${caller.allianceId()})`;
    default:
      return agreed;
  }
};

/** Passes for the host's own people and the alliance's coordinators, who run an activity; refuses everybody else. */
export function requireRunner({ caller }: Unit, activity: Activity): void {
  if (caller.role !== "member" || activity.host.id === caller.organizationId) return;
  if (activity.status === "DRAFT") throw notFound("activityId");
  throw new Refusal("NOT_YOURS", "notTheHost", {}, "activityId");
}

/** As `requireRunner`, for a series. */
export function requireSeriesRunner({ caller }: Unit, series: ActivitySeries): void {
  if (caller.role !== "member" || series.host.id === caller.organizationId) return;
  throw new Refusal("NOT_YOURS", "notTheHost", {}, "seriesId");
}
