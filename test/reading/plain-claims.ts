import { dayIn } from "../../src/shared/clock.js";
import { type Args, byPublicId, connection, instant, isAmong, isOf, type IsListed, type Keeps, list, name, one, pinyin, pointsBy, type Read, some, tags, tagsOf } from "./plain-fields.js"; // prettier-ignore
import { isInYear, isVisible, todayOf } from "./plain-policies.js";
import type { PlainRow, PlainRows, Table } from "./plain-rows.js";

const number = (row: PlainRow, column: string): number => Number(row[column]);
const left = (listing: PlainRow): number => number(listing, "quantity") - number(listing, "claimed");
const carriesAny = (given: unknown, table: Table, column: string, row: PlainRow, rows: PlainRows): boolean =>
  given == null || (given as string[]).some((tag) => tagsOf(rows, table, column, row).includes(tag));

const progressOf = (listing: PlainRow): string => {
  if (number(listing, "fulfilled") >= number(listing, "quantity")) return "FULFILLED";
  if (left(listing) <= 0) return "FULLY_CLAIMED";
  return number(listing, "claimed") > 0 ? "PARTLY_CLAIMED" : "UNCLAIMED";
};

const isOpenNeed = (need: PlainRow): boolean => need["status"] === "PUBLISHED" && left(need) > 0;
const isOpenPledge = (pledge: PlainRow, now: Date, rows: PlainRows): boolean =>
  pledge["status"] === "OFFERED" &&
  left(pledge) > 0 &&
  (pledge["valid_until"] === null || pledge["valid_until"]! >= todayOf(pledge, now, rows));

const isListedNeed: IsListed = (need, filter, _asker, rows) =>
  isAmong(filter["status"], need["status"]) &&
  isAmong(filter["kind"], need["kind"]) &&
  isAmong(filter["progress"], progressOf(need)) &&
  (filter["open"] == null || filter["open"] === isOpenNeed(need)) &&
  isUuid(filter["organizationId"], need["organization_id"]) &&
  carriesAny(filter["tags"], "NeedTag", "need_id", need, rows) &&
  isInYear(filter["year"], need["published_at"], need, rows);

/** Ids are told by their UUID: what is of another type has another. */
const isUuid = (given: unknown, uuid: unknown): boolean =>
  given == null || (given as string).split("_")[1] === String(uuid);

const offeredOn = (pledge: PlainRow, rows: PlainRows): string =>
  dayIn(zoneOf(pledge["alliance_id"], rows), pledge["created_at"] as Date);
const zoneOf = (alliance: unknown, rows: PlainRows): string =>
  String(rows.of("Alliance").find(({ id }) => id === alliance)!["time_zone"]);

const isListedPledge: IsListed = (pledge, filter, { now }, rows) =>
  isAmong(filter["status"], pledge["status"]) &&
  isAmong(filter["kind"], pledge["kind"]) &&
  isAmong(filter["progress"], progressOf(pledge)) &&
  (filter["open"] == null || filter["open"] === isOpenPledge(pledge, now, rows)) &&
  isUuid(filter["organizationId"], pledge["organization_id"]) &&
  isUuid(filter["resolutionId"], pledge["resolution_id"]) &&
  carriesAny(filter["tags"], "PledgeTag", "pledge_id", pledge, rows) &&
  (filter["from"] == null || offeredOn(pledge, rows) >= (filter["from"] as string)) &&
  (filter["to"] == null || offeredOn(pledge, rows) < (filter["to"] as string)) &&
  isInYear(filter["year"], pledge["created_at"], pledge, rows);

const taken = ["CLAIMED", "IN_PROGRESS", "COMPLETED", "EVALUATED", "ARCHIVED"];
const isClaimed = ({ status }: PlainRow): boolean => taken.includes(String(status));

const isListedProject: IsListed = (project, filter, _asker, rows) =>
  isAmong(filter["status"], project["status"]) &&
  (filter["claimed"] == null || filter["claimed"] === isClaimed(project)) &&
  isAmong(filter["category"], project["category"]) &&
  isUuid(filter["organizationId"], project["organization_id"]) &&
  isUuid(filter["programmeId"], project["programme_id"]) &&
  carriesAny(filter["tags"], "ProjectTag", "project_id", project, rows) &&
  isInYear(filter["year"], project["created_at"], project, rows);

const isListedClaim: IsListed = (claim, filter) =>
  isAmong(filter["status"], claim["status"]) &&
  isUuid(filter["giverId"], claim["giver_id"]) &&
  isUuid(filter["receiverId"], claim["receiver_id"]);

const orders = { CREATED_AT: instant("created_at"), TITLE: name("title") };
const needs = (keeps: Keeps): Read => connection("Need", keeps, orders, isListedNeed, "DESC");
const pledges = (keeps: Keeps): Read => connection("Pledge", keeps, orders, isListedPledge, "DESC");
const projects = (keeps: Keeps): Read => connection("Project", keeps, orders, isListedProject, "DESC");
const claims = (keeps: Keeps): Read =>
  connection("Claim", keeps, { CREATED_AT: instant("created_at") }, isListedClaim, "DESC");

const hasSide: Keeps = (claim, { id }) => claim["giver_id"] === id || claim["receiver_id"] === id;

/** What only the two sides and the alliance's coordinators are told. */
const betweenSides =
  (column: string): Read =>
  (claim, _args, { caller: { role, allianceId, organizationId } }) => {
    const isSide = [claim["giver_id"], claim["receiver_id"]].includes(organizationId);
    const isOwn = claim["alliance_id"] === allianceId;
    const isTold = role === "operator" || (role === "coordinator" && isOwn) || (role === "member" && isSide);
    return isTold ? claim[column] : null;
  };

const holdsNow = ({ status }: PlainRow): boolean => ["ACCEPTED", "FULFILLED", "RATED"].includes(String(status));
const claimOf = (project: PlainRow, rows: PlainRows): PlainRow | undefined =>
  rows.of("Claim").find((claim) => claim["project_id"] === project["id"] && holdsNow(claim));

const claimedBy: Read = (project, _args, _asker, rows) => {
  const claim = claimOf(project, rows);
  return rows.of("Organization").find(({ id }) => id === claim?.["giver_id"]) ?? null;
};
const claimedProjects: Read = (organization, args, asker, rows) =>
  projects((project) => claimOf(project, rows)?.["giver_id"] === organization["id"])(organization, args, asker, rows);

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): [string, T[]][] =>
  [...new Set(rows.map(keyOf))].map((key) => [key, rows.filter((row) => keyOf(row) === key)]);
const sum = (rows: readonly PlainRow[], valueOf: (row: PlainRow) => number): number =>
  rows.reduce((total, row) => total + valueOf(row), 0);
const meant = (listing: PlainRow): number =>
  listing["status"] === "WITHDRAWN" ? number(listing, "claimed") : number(listing, "quantity");
const added = (all: readonly PlainRow[], column: string): number => sum(all, (row) => number(row, column));

const needStats: Read = (alliance, { filter }, asker, rows) => {
  const all = some("Need", isOf, alliance, asker, rows)
    .filter((need) => need["published_at"] !== null)
    .filter((need) => isListedNeed(need, (filter ?? {}) as Args, asker, rows));
  const figures = (part: readonly PlainRow[]) => ({
    needCount: part.length,
    needed: sum(part, meant),
    claimed: added(part, "claimed"),
    fulfilled: added(part, "fulfilled"),
  });
  return {
    ...figures(all),
    byKind: groupBy(all, ({ kind }) => String(kind)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, part]) => ({ kind, ...figures(part) })), // prettier-ignore
    byUnit: groupBy(all, ({ unit }) => String(unit)).sort(([a], [b]) => rows.pinyin(a) - rows.pinyin(b)).map(([unit, part]) => ({ unit, ...figures(part) })), // prettier-ignore
  };
};

const pledgeStats: Read = (alliance, { filter }, asker, rows) => {
  const all = some("Pledge", isOf, alliance, asker, rows).filter((pledge) =>
    isListedPledge(pledge, (filter ?? {}) as Args, asker, rows),
  );
  const figures = (part: readonly PlainRow[]) => ({
    pledgeCount: part.length,
    pledged: sum(part, meant),
    claimed: added(part, "claimed"),
    fulfilled: added(part, "fulfilled"),
    confirmed: added(part, "confirmed"),
  });
  const monthOf = (pledge: PlainRow): string => offeredOn(pledge, rows).slice(0, 7);
  const givers = (list("Organization", () => true, pinyin("name"))(alliance, {}, asker, rows) as PlainRow[])
    .map((organization) => ({
      organization,
      part: all.filter((pledge) => pledge["organization_id"] === organization["id"]),
    }))
    .filter(({ part }) => part.length > 0);
  return {
    ...figures(all),
    byOrganization: givers.map(({ organization, part }) => ({ organization, ...figures(part) })),
    byUnit: groupBy(all, ({ unit }) => String(unit)).sort(([a], [b]) => rows.pinyin(a) - rows.pinyin(b)).map(([unit, part]) => ({ unit, ...figures(part) })), // prettier-ignore
    byMonth: groupBy(all, monthOf).sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, part]) => ({ month, ...figures(part) })), // prettier-ignore
  };
};

const projectStats: Read = (alliance, { filter }, asker, rows) => {
  const all = some("Project", isOf, alliance, asker, rows).filter((project) =>
    isListedProject(project, (filter ?? {}) as Args, asker, rows),
  );
  const counted = (column: string) => groupBy(all, (row) => String(row[column])).map(([key, part]) => ({ [column]: key, count: part.length })); // prettier-ignore
  const takers = all.flatMap((project) => {
    const claim = claimOf(project, rows);
    return claim ? [rows.of("Organization").find(({ id }) => id === claim["giver_id"])!] : [];
  });
  return {
    total: all.length,
    claimed: all.filter(isClaimed).length,
    completed: all.filter(({ status }) => ["COMPLETED", "EVALUATED", "ARCHIVED"].includes(String(status))).length,
    byCategory: counted("category").sort((a, b) => rows.pinyin(String(a["category"])) - rows.pinyin(String(b["category"]))), // prettier-ignore
    byStatus: counted("status").sort((a, b) => (String(a["status"]) < String(b["status"]) ? -1 : 1)),
    byClaimant: groupBy(takers, (row) => String(row["classification"]))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([classification, part]) => ({ classification, count: part.length })),
  };
};

/** Why a need and a pledge fit each other, the weightiest first, with what each reason weighs. */
function reasonsOf(need: PlainRow, pledge: PlainRow, rows: PlainRows): [string, number][] {
  const placeOf = (listing: PlainRow) => rows.of("Place").find(({ id }) => id === listing["place_id"]);
  const [here, there] = [placeOf(need), placeOf(pledge)];
  const isWithin = (a?: PlainRow, b?: PlainRow): boolean => !!a && !!b && a["parent_id"] === b["id"];
  const needTags = tagsOf(rows, "NeedTag", "need_id", need);
  const all: [string, number, boolean][] = [
    ["SAME_PLACE", 8, !!here && here === there],
    ["SAME_TAG", 7, tagsOf(rows, "PledgeTag", "pledge_id", pledge).some((tag) => needTags.includes(tag))],
    ["SAME_KIND", 6, need["kind"] === pledge["kind"] || need["kind"] === "MICRO_WISH"],
    ["ENOUGH", 5, left(pledge) >= left(need)],
    ["NEARBY", 4, isWithin(here, there) || isWithin(there, here)],
    ["IN_TIME", 3, need["needed_by"] === null ? pledge["valid_until"] === null : pledge["valid_until"] === null || pledge["valid_until"]! >= need["needed_by"]!], // prettier-ignore
    ["SAME_PROGRAMME", 2, need["programme_id"] !== null && need["programme_id"] === pledge["programme_id"]],
  ];
  return all.filter(([, , holds]) => holds).map(([reason, weight]) => [reason, weight]);
}

const suggestions =
  (side: "need" | "pledge"): Read =>
  (row, { first }, asker, rows) => {
    const pairs = rows
      .of("Need")
      .flatMap((need) => rows.of("Pledge").map((pledge) => ({ need, pledge, reasons: reasonsOf(need, pledge, rows) })))
      .filter(({ need, pledge }) => (side === "need" ? need : pledge)["id"] === row["id"])
      .filter(({ need, pledge }) => need["alliance_id"] === pledge["alliance_id"] && need["unit"] === pledge["unit"])
      .filter(
        ({ need }) =>
          isOpenNeed(need) && (need["needed_by"] === null || need["needed_by"]! >= todayOf(need, asker.now, rows)),
      ) // prettier-ignore
      .filter(({ pledge }) => isOpenPledge(pledge, asker.now, rows))
      .filter(({ reasons }) => reasons.some(([, weight]) => weight >= 6))
      .map((pair) => ({ ...pair, quantity: Math.min(left(pair.need), left(pair.pledge)) }));
    const weigh = (reasons: [string, number][]): number => reasons.reduce((total, [, weight]) => total + weight, 0);
    const text = (value: unknown): number => rows.pinyin(String(value));
    return pairs
      .sort(
        (a, b) =>
          weigh(b.reasons) - weigh(a.reasons) ||
          b.quantity - a.quantity ||
          text(a.need["title"]) - text(b.need["title"]) ||
          text(a.pledge["title"]) - text(b.pledge["title"]) ||
          (String(a.need["id"]) < String(b.need["id"]) ? -1 : String(a.need["id"]) > String(b.need["id"]) ? 1 : 0) ||
          (String(a.pledge["id"]) < String(b.pledge["id"]) ? -1 : 1),
      )
      .slice(0, (first as number | null) ?? 5)
      .map(({ need, pledge, quantity, reasons }) => ({
        quantity,
        reasons: reasons.map(([reason]) => reason),
        ...(side === "need" ? { pledge } : { need: isVisible(need, asker, rows) ? need : null }),
      }));
  };

const listing = (type: "Need" | "Pledge"): Record<string, Read> => ({
  [`Query.${type.toLowerCase()}`]: byPublicId(type),
  [`${type}.organization`]: one("Organization", "organization_id"),
  [`${type}.place`]: one("Place", "place_id"),
  [`${type}.programme`]: one("Programme", "programme_id"),
  [`${type}.tags`]: tags(`${type}Tag`, `${type.toLowerCase()}_id`),
  [`${type}.progress`]: progressOf,
  [`${type}.claims`]: claims(pointsBy(`${type.toLowerCase()}_id`)),
  [`${type}.suggestions`]: suggestions(type === "Need" ? "need" : "pledge"),
});

/** Every field of needs, pledges, projects and claims that is more than a column, as `Type.field`. */
export const claimFields: Record<string, Read> = {
  ...listing("Need"),
  ...listing("Pledge"),
  "Alliance.needs": needs(isOf),
  "Alliance.needStats": needStats,
  "Organization.needs": needs(pointsBy("organization_id")),
  "Programme.needs": needs(pointsBy("programme_id")),
  "Need.declinedReason": ({ declined_reason: reason }, _args, { caller: { role } }) =>
    role === "public" || role === "widget" ? null : reason,

  "Alliance.pledges": pledges(isOf),
  "Alliance.pledgeStats": pledgeStats,
  "PledgeStats.byOrganization": (stats, { first }) =>
    ((stats as unknown as Record<string, unknown[]>)["byOrganization"] ?? []).slice(0, (first as number | null) ?? undefined), // prettier-ignore
  "Organization.pledges": pledges(pointsBy("organization_id")),
  "Resolution.pledges": pledges(pointsBy("resolution_id")),
  "Programme.pledges": pledges(pointsBy("programme_id")),
  "Pledge.resolution": one("Resolution", "resolution_id"),

  "Query.project": byPublicId("Project"),
  "Alliance.projects": projects(isOf),
  "Alliance.projectStats": projectStats,
  "Organization.projects": projects(pointsBy("organization_id")),
  "Organization.claimedProjects": claimedProjects,
  "Programme.projects": projects(pointsBy("programme_id")),
  "Project.organization": one("Organization", "organization_id"),
  "Project.place": one("Place", "place_id"),
  "Project.programme": one("Programme", "programme_id"),
  "Project.tags": tags("ProjectTag", "project_id"),
  "Project.claims": claims(pointsBy("project_id")),
  "Project.claimedBy": claimedBy,

  "Query.claim": byPublicId("Claim"),
  "Alliance.claims": claims(isOf),
  "Organization.claims": claims(hasSide),
  "Claim.need": one("Need", "need_id"),
  "Claim.pledge": one("Pledge", "pledge_id"),
  "Claim.project": one("Project", "project_id"),
  "Claim.giver": one("Organization", "giver_id"),
  "Claim.receiver": one("Organization", "receiver_id"),
  "Claim.proposedBy": one("Organization", "proposed_by_id"),
  "Claim.selfClaimed": (claim) => claim["giver_id"] === claim["receiver_id"],
  "Claim.note": betweenSides("note"),
  "Claim.rating": betweenSides("rating"),
  "Claim.ratingNote": betweenSides("rating_note"),
  "Claim.fulfilments": list("Fulfilment", pointsBy("claim_id"), (a, b) => Number(a["created_at"]) - Number(b["created_at"])), // prettier-ignore
  "Fulfilment.claim": one("Claim", "claim_id"),
  "Fulfilment.recordedBy": one("Organization", "recorded_by_id"),
  "Fulfilment.reverses": one("Fulfilment", "reverses_id"),
};
