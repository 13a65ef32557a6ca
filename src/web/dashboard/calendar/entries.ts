import { dashboardCalendar, type DashboardCalendarQuery } from "../../operations.js";
import { ask } from "../ask.js";
import { activityStatus } from "../labels/activity.js";
import { meetingStatus } from "../labels/meeting.js";
import type { SignedIn } from "../page.js";
import { some } from "../paged.js";
import { daysAfter, instantAt } from "../when.js";

type Answer = NonNullable<DashboardCalendarQuery["alliance"]>;

/** Something that happens at an instant. */
export interface Entry {
  readonly kind: "meeting" | "activity" | "shift";
  readonly startsAt: string;
  readonly title: string;
  /** Where it is told of; null where nowhere is. */
  readonly href: string | null;
  /** What became of it, where it will not happen as it was announced. */
  readonly remark: string | null;
}

/** How many pages of a hundred activities a calendar shows at most. */
const mostPages = 5;

/** What happens from one day to another, the last one included, by time; and how many activities there really are. */
export async function entriesBetween(
  { slug, timeZone }: SignedIn,
  firstDay: string,
  lastDay: string,
): Promise<{ entries: readonly Entry[]; activities: { shown: number; total: number } }> {
  const variables = {
    alliance: slug,
    firstDay,
    lastDay,
    from: instantAt(`${firstDay}T00:00`, timeZone),
    to: instantAt(`${daysAfter(lastDay, 1)}T00:00`, timeZone),
  };
  let answer: Answer | null = null;
  const { nodes, totalCount } = await some(mostPages, async (after) => {
    const { alliance } = await ask(dashboardCalendar, { ...variables, after });
    answer ??= alliance;
    return alliance?.activities;
  });
  const { meetings, dutyShifts } = answer as unknown as Answer;
  const entries: Entry[] = [
    ...meetings.nodes.map(({ id, title, startsAt, status }) => ({
      kind: "meeting" as const,
      startsAt,
      title,
      href: `#/meetings/${id}`,
      remark: ["CANCELLED", "INQUORATE"].includes(status) ? meetingStatus(status) : null,
    })),
    ...nodes.map(({ id, title, startsAt, status, visibility }) => ({
      kind: "activity" as const,
      startsAt,
      title,
      href: visibility === "PUBLIC" && status !== "DRAFT" ? `/a/${id}` : null,
      remark: ["CANCELLED", "POSTPONED", "DRAFT"].includes(status) ? activityStatus(status) : null,
    })),
    ...dutyShifts.map(({ startsAt, organization, station, studio }) => ({
      kind: "shift" as const,
      startsAt,
      title: [organization.name, (studio ?? station)?.name].filter(Boolean).join(" · "),
      href: null,
      remark: null,
    })),
  ];
  entries.sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  return { entries, activities: { shown: nodes.length, total: totalCount } };
}
