import type { MessageKey } from "../shared/messages.js";
import type { PageActivityQuery } from "./operations.js";

/** An activity as its page reads it. */
export type PagedActivity = NonNullable<PageActivityQuery["activity"]>;

/** How an activity stands towards somebody who passes by. */
export type Standing = "open" | "full" | "underWay" | "over" | "postponed" | "cancelled";

/** The sentence that says so; nothing is said of an activity to which everybody may come. */
export const sentenceOf: Readonly<Record<Standing, MessageKey | null>> = {
  open: null,
  full: "activityFull",
  underWay: "activityUnderWay",
  over: "activityOver",
  postponed: "activityPostponed",
  cancelled: "activityCancelled",
};

type Places = Pick<PagedActivity, "capacity" | "confirmedCount" | "offeredCount" | "waitlistedCount">;

/** How many may register and have a place at once; null where places are not counted. */
export const freePlaces = ({ capacity, confirmedCount, offeredCount, waitlistedCount }: Places): number | null =>
  capacity === null ? null : waitlistedCount > 0 ? 0 : Math.max(0, capacity - confirmedCount - offeredCount);

type Timed = Pick<PagedActivity, "status" | "startsAt" | "endsAt">;

/** How an activity stands at a moment; its places are not looked at. */
export function standingOf({ status, startsAt, endsAt }: Timed, now: Date): Exclude<Standing, "full"> {
  if (status === "CANCELLED") return "cancelled";
  if (status === "POSTPONED") return "postponed";
  if (status === "COMPLETED" || status === "ARCHIVED" || (status === "PUBLISHED" && new Date(endsAt) <= now))
    return "over";
  if (status === "IN_PROGRESS" || new Date(startsAt) <= now) return "underWay";
  return "open";
}

/** As `standingOf`, with the places. */
export function standingWithPlaces(activity: Timed & Places, now: Date): Standing {
  const standing = standingOf(activity, now);
  return standing === "open" && freePlaces(activity) === 0 ? "full" : standing;
}
