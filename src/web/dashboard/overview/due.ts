import type { Entry, Group } from "./groups.js";
import type { Morning } from "./awaiting.js";
import { matterLevel } from "../labels/matter.js";
import { needKind } from "../labels/need.js";
import type { SignedIn } from "../page.js";
import { dayInWords, dayOf, instantInWords } from "../when.js";
import { say } from "./texts.js";

type Items = Morning["overdueItems"];
type Matters = Morning["overdueMatters"];

const until = (when: string): string => `${say("due")} ${when}`;

/** Action items and matters together, the one that is due first at the top. */
function due(title: string, items: Items, matters: Matters, href: string, timeZone: string, today: string): Group {
  const timed = [
    ...items.nodes.map(({ id, title, dueOn, lead }) => ({
      at: dueOn,
      entry: {
        id,
        title,
        href: `#/actions/${id}`,
        about: [say("actionItem"), lead.name, until(dayInWords(dueOn))],
        isToday: dueOn === today,
      },
    })),
    ...matters.nodes.map(({ id, title, category, level, dueAt }) => ({
      at: dueAt ?? "",
      entry: {
        id,
        title: title ?? category,
        href: `#/matters/${id}`,
        about: [say("matter"), matterLevel(level), dueAt === null ? "" : until(instantInWords(dueAt, timeZone))],
        isToday: dueAt !== null && dayOf(dueAt, timeZone) === today,
      },
    })),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
  return { title, total: items.totalCount + matters.totalCount, href, entries: timed.map(({ entry }) => entry) };
}

/** What is late. */
export const overdue = ({ overdueItems, overdueMatters }: Morning, { timeZone }: SignedIn, today: string): Group =>
  due(say("overdueNow"), overdueItems, overdueMatters, "#/actions", timeZone, today);

/** What is due until the week ends. */
export const dueThisWeek = ({ dueItems, dueMatters }: Morning, { timeZone }: SignedIn, today: string): Group =>
  due(say("thisWeek"), dueItems, dueMatters, "#/actions", timeZone, today);

/** The needs that nobody has claimed. */
export const unclaimed = ({ unclaimedNeeds: { totalCount, nodes } }: Morning): Group => ({
  title: say("unclaimed"),
  total: totalCount,
  href: "#/lists/needs",
  entries: nodes.map(({ id, title, kind, quantity, unit, neededBy, organization }) => ({
    id,
    title,
    href: "#/lists/needs",
    about: [
      needKind(kind),
      organization.name,
      `${quantity} ${unit}`,
      neededBy === null ? "" : until(dayInWords(neededBy)),
    ],
  })),
});

/** The meetings and activities that come next. */
export function next({ activities, meetings }: Morning, { timeZone }: SignedIn, today: string): Group {
  const entry = (what: string, href: string | null, { id, title, startsAt, venue }: Coming): Entry => ({
    id,
    title,
    href,
    about: [what, instantInWords(startsAt, timeZone), venue?.name ?? ""],
    isToday: dayOf(startsAt, timeZone) === today,
  });
  const coming = [
    ...meetings.nodes.map((each) => ({
      at: each.startsAt,
      entry: entry(say("meeting"), `#/meetings/${each.id}`, each),
    })),
    ...activities.nodes.map((each) => ({
      at: each.startsAt,
      entry: entry(say("activity"), `#/calendar/${dayOf(each.startsAt, timeZone).slice(0, 7)}`, each),
    })),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
  const entries = coming.slice(0, 8).map((each) => each.entry);
  return { title: say("next"), total: entries.length, href: "#/calendar", entries };
}

type Coming = Omit<Morning["activities"]["nodes"][number], "visibility">;
