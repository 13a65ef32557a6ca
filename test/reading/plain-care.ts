import { type Args, compareText, connection, isAmong, isOf, type IsListed, list, one, pinyin, pointsBy, type Read, some } from "./plain-fields.js"; // prettier-ignore
import { byText } from "./plain-pages.js";
import { isInYear, isTold, todayOf } from "./plain-policies.js";
import type { PlainRow, PlainRows } from "./plain-rows.js";

const outcomes = ["ALL_WELL 情况正常", "HELP_GIVEN 当场帮助", "NEED_FOUND 发现需求", "REFERRED 转介服务", "NOT_MET 未能见面"]; // prettier-ignore
const categories = ["ELDERLY_LIVING_ALONE 独居老人", "CHILDREN_IN_NEED 困境儿童", "PEOPLE_WITH_DISABILITIES 残障人士", "ENTITLED_GROUPS 优抚对象", "NEW_EMPLOYMENT_GROUPS 新就业群体"]; // prettier-ignore

const labelled = (labels: readonly string[]): [string, string][] =>
  labels.map((text) => text.split(" ") as [string, string]);
const labelOf = (labels: readonly string[], value: unknown): string =>
  labelled(labels).find(([name]) => name === value)![1];

/** What only coordinators are told; null to everybody else. */
const told =
  (read: Read): Read =>
  (row, args, asker, rows) =>
    isTold([], row, asker.caller) ? read(row, args, asker, rows) : null;
const column =
  (name: string): Read =>
  (row) =>
    row[name];

const stands = (visit: PlainRow, rows: PlainRows): boolean =>
  visit["reverses_id"] === null && !rows.of("Visit").some((other) => other["reverses_id"] === visit["id"]);
const standing = (alliance: unknown, rows: PlainRows): PlainRow[] =>
  rows.of("Visit").filter((visit) => visit["alliance_id"] === alliance && stands(visit, rows));

const isCounted: IsListed = (visit, filter, _asker, rows) => {
  const group = rows.of("CareGroup").find(({ id }) => id === visit["care_group_id"]);
  return (
    isAmong(filter["outcome"], visit["outcome"]) &&
    (filter["category"] == null || (!!group && isAmong(filter["category"], group["category"]))) &&
    isUuidOf(filter["careGroupId"], visit["care_group_id"]) &&
    isUuidOf(filter["organizationId"], visit["organization_id"]) &&
    (filter["from"] == null || visit["occurred_on"]! >= (filter["from"] as string)) &&
    (filter["to"] == null || visit["occurred_on"]! <= (filter["to"] as string)) &&
    isInYear(filter["year"], visit["occurred_on"], visit, rows)
  );
};

/** Ids are told by their UUID: what is of another type has another. */
const isUuidOf = (given: unknown, uuid: unknown): boolean =>
  given == null || (given as string).split("_")[1] === String(uuid);

const isListed: IsListed = (visit, filter, asker, rows) =>
  isCounted(visit, filter, asker, rows) && (filter["standing"] == null || filter["standing"] === stands(visit, rows));

const monthOf = (visit: PlainRow): string => String(visit["occurred_on"]).slice(0, 7);

interface Part {
  readonly key: string;
  readonly count: number;
}

/** Counts by key; null where others are not told. */
function asTold(parts: readonly Part[]): Map<string, number | null> {
  const sorted = [...parts].sort((a, b) => compareText(a.key, b.key));
  const isSmall = (at: number): boolean => at >= 0 && at < sorted.length && sorted[at]!.count < 10;
  const hidden = sorted.filter((_part, at) => [at - 1, at, at + 1].some(isSmall));
  const left = hidden.reduce((sum, { count }) => sum + count, 0);
  const isSafe = hidden.length === 0 || left >= 10 * hidden.filter(({ count }) => count >= 10).length + 9;
  return new Map(sorted.map((part) => [part.key, isSafe && !hidden.includes(part) ? part.count : null]));
}

const partsBy = (visits: readonly PlainRow[], keyOf: (visit: PlainRow) => string, keys?: string[]): Part[] =>
  [...new Set(keys ?? visits.map(keyOf))].map((key) => ({
    key,
    count: visits.filter((visit) => keyOf(visit) === key).length,
  }));

/** The figures of care groups, with one for visits of places. */
function groupFigures(alliance: unknown, rows: PlainRows): Map<string, number | null> {
  const visits = standing(alliance, rows);
  const keyOf = (visit: PlainRow): string => String(visit["care_group_id"] ?? "");
  const open = rows.of("CareGroup").filter((group) => group["alliance_id"] === alliance && group["status"] === "OPEN");
  return asTold(partsBy(visits, keyOf, [...open.map(({ id }) => String(id)), ...visits.map(keyOf)]));
}

const visitCount: Read = (group, _args, { caller }, rows) => {
  const { alliance_id: alliance, id } = group;
  if (!isTold([], group, caller)) return groupFigures(alliance, rows).get(String(id)) ?? null;
  return standing(alliance, rows).filter((visit) => visit["care_group_id"] === id).length;
};

const statsOf: Read = (alliance, { filter: given }, asker, rows) => {
  const filter = (given ?? {}) as Args;
  const isCoordinator = isTold([], { ...alliance, alliance_id: alliance["id"]! }, asker.caller);
  const isNarrowed = Object.values(filter).some((member) => member != null);
  const visits = standing(alliance["id"], rows).filter((visit) => isCounted(visit, filter, asker, rows));
  const byOutcome = partsBy(visits, ({ outcome }) => String(outcome), labelled(outcomes).map(([name]) => name)); // prettier-ignore
  const byMonth = partsBy(visits, monthOf);
  const exactly = (parts: readonly Part[]) => new Map<string, number | null>(parts.map(({ key, count }) => [key, count])); // prettier-ignore
  const tell = (parts: readonly Part[]): Map<string, number | null> =>
    isCoordinator ? exactly(parts) : isNarrowed ? new Map<string, null>() : asTold(parts);
  const categoryOf = (visit: PlainRow): string =>
    String(rows.of("CareGroup").find(({ id }) => id === visit["care_group_id"])?.["category"] ?? "");
  return {
    total: tell([{ key: "", count: visits.length }]).get("") ?? null,
    byMonth: [...tell(byMonth)]
      .filter(([, count]) => count !== null)
      .sort(([a], [b]) => compareText(a, b))
      .map(([month, count]) => ({ month, count })),
    byOutcome: labelled(outcomes).map(([outcome, label]) => ({
      outcome,
      label,
      count: tell(byOutcome).get(outcome) ?? null,
    })),
    byCategory: isCoordinator
      ? labelled(categories).map(([category, label]) => ({
          category,
          label,
          count: visits.filter((visit) => categoryOf(visit) === category).length,
        }))
      : [],
  };
};

/** The organizations that rows tell to have to do with a group, as far as the caller may know. */
const organizations =
  (tells: (group: PlainRow, organization: PlainRow, now: Date, rows: PlainRows) => boolean): Read =>
  (group, _args, asker, rows) =>
    (list("Organization", (row) => row["alliance_id"] === group["alliance_id"], pinyin("name"))(group, {}, asker, rows) as PlainRow[]) // prettier-ignore
      .filter((organization) => isTold(["id"], organization, asker.caller))
      .filter((organization) => tells(group, organization, asker.now, rows));

const claimedBy = organizations((group, { id }, now, rows) =>
  rows.of("CareClaim").some((claim) => {
    const today = todayOf(claim, now, rows);
    const { starts_on: from, ends_on: to } = claim;
    return (
      claim["care_group_id"] === group["id"] &&
      claim["organization_id"] === id &&
      claim["status"] === "ACTIVE" &&
      from! <= today &&
      (to === null || today <= to!)
    );
  }),
);
const visitedBy = organizations((group, { id }, _now, rows) =>
  standing(group["alliance_id"], rows).some(
    (visit) => visit["care_group_id"] === group["id"] && visit["organization_id"] === id,
  ),
);

/** The record that points back at a row. */
const reversedBy =
  (table: "Visit" | "RegisterTally"): Read =>
  (row, _args, asker, rows) =>
    some(table, (other) => other["reverses_id"] === row["id"], row, asker, rows)[0] ?? null;

const day = (name: string) => () =>
  byText(
    (row) => String(row[name]),
    (text) => text,
  );

const tallies = (register: PlainRow, rows: PlainRows): PlainRow[] =>
  rows.of("RegisterTally").filter((tally) => tally["register_id"] === register["id"]);
const sum = (all: readonly PlainRow[]): number => all.reduce((total, { number }) => total + Number(number), 0);

const bySource: Read = (register, _args, _asker, rows) => {
  const all = tallies(register, rows);
  return [...new Set(all.map(({ source }) => String(source)))]
    .map((source) => ({ source, count: sum(all.filter((tally) => tally["source"] === source)) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => rows.pinyin(a.source) - rows.pinyin(b.source) || compareText(a.source, b.source));
};

/** Every field of care groups, visits and registers that is more than a column, as `Type.field`. */
export const careFields: Record<string, Read> = {
  "Alliance.careGroups": list("CareGroup", isOf, pinyin("name")),
  "Alliance.visits": connection("Visit", isOf, { OCCURRED_ON: day("occurred_on") }, isListed, "DESC"),
  "Alliance.visitStats": statsOf,
  "CareGroup.label": ({ category }) => labelOf(categories, category),
  "CareGroup.closedOn": told(column("closed_on")),
  "CareGroup.place": told(one("Place", "place_id")),
  "CareGroup.claimedBy": claimedBy,
  "CareGroup.visitedBy": visitedBy,
  "CareGroup.claims": list(
    "CareClaim",
    pointsBy("care_group_id"),
    (a, b) => compareText(b["starts_on"], a["starts_on"]) || compareText(b["id"], a["id"]),
  ),
  "CareGroup.visitCount": visitCount,
  "CareClaim.careGroup": one("CareGroup", "care_group_id"),
  "CareClaim.organization": one("Organization", "organization_id"),
  "Visit.label": ({ outcome }) => labelOf(outcomes, outcome),
  "Visit.organization": one("Organization", "organization_id"),
  "Visit.careGroup": one("CareGroup", "care_group_id"),
  "Visit.place": one("Place", "place_id"),
  "Visit.reverses": one("Visit", "reverses_id"),
  "Visit.reversedBy": reversedBy("Visit"),
  "Visit.matter": told(one("Matter", "matter_id")),

  "Alliance.registers": list("Register", isOf, pinyin("name")),
  "Register.entryCount": (register, _args, _asker, rows) => sum(tallies(register, rows)),
  "Register.bySource": bySource,
  "Register.entriesPurpose": told(column("entries_purpose")),
  "Register.entriesUntil": told(column("entries_until")),
  "Register.tallies": connection("RegisterTally", pointsBy("register_id"), { COUNTED_ON: day("counted_on") }, () => true, "DESC"), // prettier-ignore
  "RegisterTally.register": one("Register", "register_id"),
  "RegisterTally.reverses": one("RegisterTally", "reverses_id"),
  "RegisterTally.reversedBy": reversedBy("RegisterTally"),
};
