import { dayIn } from "../../src/shared/clock.js";
import type { PlainRow, PlainRows } from "./plain-rows.js";

const sum = (rows: readonly PlainRow[], column: string): number =>
  rows.reduce((total, row) => total + ((row[column] as number | null) ?? 0), 0);

const figures = (rows: readonly PlainRow[]) => ({
  headcount: sum(rows, "headcount"),
  personTimes: sum(rows, "person_times"),
});

const groupsOf = <T>(items: readonly T[], keyOf: (item: T) => string | null): [string | null, T[]][] => {
  const groups = new Map<string | null, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Organizations by name, those of one name by id, and what belongs to none at the end. */
export const byOrganization = (rows: PlainRows, a: PlainRow | null, b: PlainRow | null): number => {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const names = rows.pinyin(String(a["name"])) - rows.pinyin(String(b["name"]));
  return names || compareText(String(a["id"]), String(b["id"]));
};

const organizationOf = (rows: PlainRows, id: string | null): PlainRow | null =>
  rows.of("Organization").find((organization) => organization["id"] === id) ?? null;

/** The figures of activities that were let through already; campaigns count once. */
export function statsOf(rows: PlainRows, alliance: PlainRow, visible: readonly PlainRow[]) {
  const counted = visible.filter(({ status }) => ["IN_PROGRESS", "COMPLETED", "ARCHIVED"].includes(String(status)));
  const activityOf = new Map(counted.map((activity) => [activity["id"], activity]));
  const attended = rows.of("Attendance").filter((attendance) => activityOf.has(attendance["activity_id"]));
  const campaignOf = (activity: PlainRow): string => String(activity["super_event_id"] ?? activity["id"]);
  const campaigns = (activities: readonly PlainRow[]): number => new Set(activities.map(campaignOf)).size;
  const monthOf = (activity: PlainRow): string =>
    dayIn(String(alliance["time_zone"]), activity["starts_at"] as Date).slice(0, "2026-07".length);
  const firstMonthOf = (activity: PlainRow): string =>
    counted
      .filter((other) => campaignOf(other) === campaignOf(activity))
      .map(monthOf)
      .sort()[0]!;
  const by = (name: string, countedAt: (activity: PlainRow) => string, attendedAt: (activity: PlainRow) => string) => {
    const keys = new Set([
      ...counted.map(countedAt),
      ...attended.map((row) => attendedAt(activityOf.get(row["activity_id"])!)),
    ]);
    return [...keys].sort().map((key) => ({
      [name]: key,
      activityCount: campaigns(counted.filter((activity) => countedAt(activity) === key)),
      ...figures(attended.filter((row) => attendedAt(activityOf.get(row["activity_id"])!) === key)),
    }));
  };
  const kindOf = (activity: PlainRow): string => String(activity["kind"]);
  return {
    activityCount: campaigns(counted),
    ...figures(attended),
    byOrganization: groupsOf(attended, (row) => String(row["organization_id"]))
      .map(([id, group]) => ({
        organization: organizationOf(rows, id),
        activityCount: campaigns(group.map((row) => activityOf.get(row["activity_id"])!)),
        ...figures(group),
      }))
      .sort((a, b) => byOrganization(rows, a.organization, b.organization)),
    byDuty: groupsOf(
      attended.filter(({ duty }) => duty !== ""),
      (row) => String(row["duty"]),
    )
      .map(([duty, group]) => ({ duty: duty!, ...figures(group) }))
      .sort((a, b) => rows.pinyin(a.duty) - rows.pinyin(b.duty)),
    byMonth: by("month", firstMonthOf, monthOf),
    byKind: by("kind", kindOf, kindOf),
  };
}

/** Who brings how many people: registrations until it starts, attendance from then on. */
export function participationIn(rows: PlainRows, activity: PlainRow) {
  const status = String(activity["status"]);
  if (status === "CANCELLED") return [];
  const hasBegun = ["IN_PROGRESS", "COMPLETED", "ARCHIVED"].includes(status);
  const days = rows.of("Activity").filter((day) => day["super_event_id"] === activity["id"]);
  const ids = new Set([activity, ...days].map(({ id }) => id));
  const from = hasBegun
    ? rows.of("Attendance").filter((row) => ids.has(row["activity_id"]))
    : rows.of("Registration").filter((row) => row["activity_id"] === activity["id"] && row["status"] === "CONFIRMED");
  return groupsOf(from, (row) => row["organization_id"] as string | null)
    .map(([id, group]) => ({
      organization: organizationOf(rows, id),
      ...(hasBegun ? figures(group) : { headcount: group.length, personTimes: group.length }),
    }))
    .sort((a, b) => byOrganization(rows, a.organization, b.organization));
}

/** The levels of the Party organization below the general branch. */
export function hierarchyOf(rows: PlainRows, alliance: PlainRow) {
  const labels: Record<string, string> = {
    GENERAL_BRANCH: "社区党总支",
    PARTY_BRANCH: "小区党支部",
    PARTY_GROUP: "楼栋党小组",
  };
  const open = rows
    .of("Organization")
    .filter((row) => row["alliance_id"] === alliance["id"] && row["closed_on"] === null);
  const levels: { depth: number; label: string; organizationCount: number }[] = [];
  let above = open.filter(({ classification }) => classification === "GENERAL_BRANCH");
  for (let depth = 1; above.length > 0; depth += 1) {
    for (const [classification, group] of groupsOf(above, (row) => String(row["classification"])))
      levels.push({ depth, label: labels[classification!]!, organizationCount: group.length });
    const parents = new Set(above.map(({ id }) => id));
    above = open.filter(
      (row) => parents.has(row["parent_id"]) && ["PARTY_BRANCH", "PARTY_GROUP"].includes(String(row["classification"])),
    );
  }
  return levels.sort((a, b) => a.depth - b.depth || compareText(a.label, b.label));
}

/** What an organization took part in of activities that were let through already. */
export function joinedBy(rows: PlainRows, organization: PlainRow, visible: readonly PlainRow[]) {
  const counted = visible.filter(({ status }) => ["IN_PROGRESS", "COMPLETED", "ARCHIVED"].includes(String(status)));
  const campaignOf = new Map(counted.map(({ id, super_event_id }) => [id, super_event_id ?? id]));
  const joined = rows
    .of("Attendance")
    .filter((row) => row["organization_id"] === organization["id"] && campaignOf.has(row["activity_id"]));
  return {
    activityCount: new Set(joined.map((row) => campaignOf.get(row["activity_id"]))).size,
    ...figures(joined),
  };
}
