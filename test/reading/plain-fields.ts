import type { Asker } from "../../src/reading/index.js";
import { dayIn } from "../../src/shared/clock.js";
import { byInstant, byNumber, byText, type Chosen, pageOf, type PlainOrder } from "./plain-pages.js";
import { contactOf, holderOf, isInYear, isVisible, participantOf, placeInLine } from "./plain-policies.js";
import { type PlainRow, type PlainRows, publicIdOf, type Table } from "./plain-rows.js";
import { byOrganization, hierarchyOf, joinedBy, participationIn, statsOf } from "./plain-stats.js";

/** A field as the plainest resolver reads it: from one row, by looking through the others. */
export type Read = (row: PlainRow, args: Args, asker: Asker, rows: PlainRows) => unknown;
export type Args = Readonly<Record<string, unknown>>;
export type Keeps = (candidate: PlainRow, row: PlainRow) => boolean;

export const isOf: Keeps = (candidate, alliance) => candidate["alliance_id"] === alliance["id"];
export const pointsBy =
  (column: string): Keeps =>
  (candidate, row) =>
    candidate[column] === row["id"];

export const some = (table: Table, keeps: Keeps, row: PlainRow, asker: Asker, rows: PlainRows): PlainRow[] =>
  rows.of(table).filter((candidate) => keeps(candidate, row) && isVisible(candidate, asker, rows));

export const list =
  (table: Table, keeps: Keeps, compare: (a: PlainRow, b: PlainRow, rows: PlainRows) => number): Read =>
  (row, _args, asker, rows) =>
    some(table, keeps, row, asker, rows).sort((a, b) => compare(a, b, rows) || compareText(a["id"], b["id"]));

export const one =
  (table: Table, column: string): Read =>
  (row, _args, asker, rows) =>
    some(table, (candidate) => candidate["id"] === row[column], row, asker, rows)[0] ?? null;

/** By bytes of UTF-8, which is the order of code points. */
export const compareText = (a: unknown, b: unknown): number =>
  Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
export const pinyin =
  (column: string) =>
  (a: PlainRow, b: PlainRow, rows: PlainRows): number =>
    rows.pinyin(String(a[column])) - rows.pinyin(String(b[column]));

/** A text that an alliance keeps to itself; null to everybody else. */
export const withinAlliance =
  (column: string): Read =>
  (row, _args, { caller: { role, allianceId } }) =>
    role === "operator" || (["coordinator", "member"].includes(role) && row["alliance_id"] === allianceId)
      ? row[column]
      : null;

export const tags =
  (table: Table, column: string): Read =>
  (row, _args, _asker, rows) =>
    tagsOf(rows, table, column, row);
export const tagsOf = (rows: PlainRows, table: Table, column: string, row: PlainRow): string[] =>
  rows
    .of(table)
    .filter((tag) => tag[column] === row["id"])
    .map(({ tag }) => String(tag))
    .sort(compareText);

export const organizationOf = (row: PlainRow, rows: PlainRows): PlainRow =>
  rows.of("Organization").find(({ id }) => id === row["organization_id"])!;

type Orders = Record<string, (rows: PlainRows) => PlainOrder>;
export const instant = (column: string) => () => byInstant(column);
export const name = (column: string) => (rows: PlainRows) =>
  byText(
    (row) => String(row[column]),
    (text) => rows.pinyin(text),
  );

export const connection =
  (
    table: Table,
    keeps: Keeps,
    orders: Orders,
    isListed: IsListed = () => true,
    usualDirection: Chosen["direction"] = "ASC",
  ): Read =>
  (row, args, asker, rows) => {
    const filter = (args["filter"] ?? {}) as Args;
    const listed = some(table, keeps, row, asker, rows).filter((item) => isListed(item, filter, asker, rows));
    const { field, direction } = (args["orderBy"] ?? {
      field: Object.keys(orders)[0],
      direction: usualDirection,
    }) as Chosen;
    return pageOf(listed, { order: orders[field]!(rows), field, direction }, args);
  };

/** Whether all given members of a filter hold. */
export type IsListed = (item: PlainRow, filter: Args, asker: Asker, rows: PlainRows) => boolean;

export const isAmong = (given: unknown, value: unknown): boolean =>
  given == null || (given as unknown[]).includes(value);
export const isId = (given: unknown, prefix: string, id: unknown): boolean =>
  given == null || given === `${prefix}_${String(id)}`;
const carries = (given: unknown, carried: string[]): boolean =>
  given == null || (given as string[]).some((tag) => carried.includes(tag));

const isListedActivity: IsListed = (activity, filter, { now }, rows) => {
  const startsAt = activity["starts_at"] as Date;
  const isUpcoming = activity["status"] === "PUBLISHED" && startsAt > now;
  return (
    (filter["upcoming"] == null || filter["upcoming"] === isUpcoming) &&
    (filter["from"] == null || startsAt >= (filter["from"] as Date)) &&
    (filter["to"] == null || startsAt < (filter["to"] as Date)) &&
    isAmong(filter["kind"], activity["kind"]) &&
    isAmong(filter["status"], activity["status"]) &&
    carries(filter["tags"], tagsOf(rows, "ActivityTag", "activity_id", activity)) &&
    isId(filter["hostId"], "org", activity["host_id"]) &&
    isInYear(filter["year"], startsAt, activity, rows)
  );
};

const activities = (keeps: Keeps): Read =>
  connection(
    "Activity",
    keeps,
    { STARTS_AT: instant("starts_at"), TITLE: name("title"), CREATED_AT: instant("created_at") },
    isListedActivity,
  );

const agreedWith: Read = (organization, args, asker, rows) => {
  const agreed = rows
    .of("CoHost")
    .filter((row) => row["organization_id"] === organization["id"] && row["status"] === "ACCEPTED");
  return activities((activity) => agreed.some((row) => row["activity_id"] === activity["id"]))(
    organization,
    args,
    asker,
    rows,
  );
};

const underWay = ["DRAFT", "PUBLISHED", "POSTPONED", "IN_PROGRESS"];
const activityOf = (coHost: PlainRow, rows: PlainRows): PlainRow =>
  rows.of("Activity").find(({ id }) => id === coHost["activity_id"])!;

/** What an organization has still to answer, the soonest first; last what the caller may not see, so that its place tells nothing. */
const invitations: Read = (organization, args, asker, rows) => {
  const startOf = (row: PlainRow): number => {
    const activity = activityOf(row, rows);
    return isVisible(activity, asker, rows) ? Number(activity["starts_at"]) : Number.MAX_VALUE;
  };
  const asked = list("CoHost", pointsBy("organization_id"), (a, b) => startOf(a) - startOf(b));
  return (asked(organization, args, asker, rows) as PlainRow[]).filter(
    (row) => row["status"] === "INVITED" && underWay.includes(String(activityOf(row, rows)["status"])),
  );
};

const organizationOrders: Orders = { NAME: name("name"), CREATED_AT: instant("created_at") };
const roles = ["SECRETARY", "DEPUTY_SECRETARY", "GROUP_LEADER", "LIAISON", "MEMBER"];

const memberOf = (membership: PlainRow, rows: PlainRows): PlainRow =>
  rows.of("Organization").find(({ id }) => id === membership["member_id"])!;

const openOrganization =
  (classification: string): Read =>
  (alliance, _args, asker, rows) =>
    some("Organization", isOf, alliance, asker, rows).find(
      (row) => row["classification"] === classification && row["closed_on"] === null,
    ) ?? null;

const chairNow: Read = (alliance, _args, asker, rows) => {
  const today = dayIn(String(alliance["time_zone"]), asker.now);
  return (
    some("ChairTerm", isOf, alliance, asker, rows).find(
      (term) => term["starts_on"]! <= today && today <= term["ends_on"]!,
    ) ?? null
  );
};

const yearOf = (day: unknown): number => Number(String(day).slice(0, 4));
const isMemberIn = (year: number, { status, valid_from, valid_until }: PlainRow): boolean =>
  !["APPLIED", "INVITED", "REJECTED"].includes(String(status)) &&
  (valid_from == null || yearOf(valid_from) <= year) &&
  (valid_until == null || yearOf(valid_until) >= year);

/** Latest first; those without a day before all others. */
const latestFirst = (a: PlainRow, b: PlainRow): number =>
  compareText(b["valid_from"] ?? "9999", a["valid_from"] ?? "9999") || compareText(b["id"], a["id"]);

export const byPublicId =
  (only?: string): Read =>
  (_root, args, asker, rows) => {
    const found = nodeTables.flatMap((table) => rows.of(table)).find((row) => publicIdOf(row) === args["id"]);
    return found && (!only || found.type === only) && isVisible(found, asker, rows) ? found : null;
  };

const nodeTables: Table[] = [
  "MeetingPresence",
  "ActionEntry",
  "Alliance",
  "Place",
  "Organization",
  "Post",
  "Membership",
  "ChairTerm",
  "Programme",
  "Honour",
  "ActivitySeries",
  "Activity",
  "CoHost",
  "Registration",
  "Attendance",
  "Matter",
  "EscalationProposal",
  "MeetingSeries",
  "Meeting",
  "AgendaItem",
  "Minutes",
  "Resolution",
  "Vote",
  "ActionItem",
  "Extension",
  "CareGroup",
  "CareClaim",
  "Visit",
  "Register",
  "RegisterTally",
  "Need",
  "Pledge",
  "Project",
  "Claim",
  "Fulfilment",
  "Station",
  "Studio",
  "CaseRecord",
  "DutyRota",
  "DutyShift",
  "ShiftSwap",
  "ApiKey",
];

const everywhere: Record<string, Read> = Object.fromEntries(
  nodeTables.map((type) => [`${type}.alliance`, one("Alliance", "alliance_id")]),
);

/** Every field that is more than a column of its row, as `Type.field`. */
export const fields: Record<string, Read> = {
  ...everywhere,
  "Query.alliance": (_root, { slug }, _asker, rows) => rows.of("Alliance").find((row) => row["slug"] === slug) ?? null,
  "Query.alliances": connection("Alliance", () => true, {
    SLUG: () =>
      byText(
        (row) => String(row["slug"]),
        (slug) => slug,
      ),
  }),
  "Query.node": byPublicId(),
  "Query.activity": byPublicId("Activity"),
  "Query.organization": byPublicId("Organization"),
  "Query.registration": byPublicId("Registration"),
  "Query.viewer": (_root, _args, { caller }) =>
    caller.role === "public"
      ? null
      : { role: caller.role, alliance_id: caller.allianceId, organization_id: caller.organizationId },
  "Viewer.alliance": one("Alliance", "alliance_id"),
  "Viewer.organization": one("Organization", "organization_id"),

  "Alliance.organizations": connection(
    "Organization",
    isOf,
    organizationOrders,
    (row, filter, _asker, rows) =>
      isAmong(filter["classification"], row["classification"]) &&
      isId(filter["parentId"], "org", row["parent_id"]) &&
      carries(filter["tags"], tagsOf(rows, "OrganizationTag", "organization_id", row)),
  ),
  "Alliance.community": openOrganization("COMMUNITY"),
  "Alliance.convener": openOrganization("GENERAL_BRANCH"),
  "Alliance.hierarchy": (alliance, _args, _asker, rows) => hierarchyOf(rows, alliance),
  "Alliance.memberships": connection(
    "Membership",
    isOf,
    {
      MEMBER_NAME: (rows) =>
        byText(
          (row) => String(memberOf(row, rows)["name"]),
          (text) => rows.pinyin(text),
        ),
      CREATED_AT: instant("created_at"),
    },
    (row, filter, _asker, rows) =>
      isAmong(filter["status"], row["status"]) &&
      isAmong(filter["classification"], memberOf(row, rows)["classification"]) &&
      (filter["year"] == null || isMemberIn(filter["year"] as number, row)),
  ),
  "Alliance.chairTerms": list("ChairTerm", isOf, (a, b) => compareText(b["starts_on"], a["starts_on"])),
  "Alliance.chair": chairNow,
  "Alliance.places": connection("Place", isOf, { NAME: name("name") }, (row, filter) =>
    isAmong(filter["kind"], row["kind"]),
  ),
  "Alliance.honours": connection(
    "Honour",
    isOf,
    { TITLE: name("title"), CREATED_AT: instant("created_at") },
    (row, filter, _asker, rows) =>
      isAmong(filter["level"], row["level"]) && isInYear(filter["year"], row["awarded_on"], row, rows),
  ),
  "Alliance.keys": connection("ApiKey", isOf, { CREATED_AT: instant("created_at") }, () => true, "DESC"),
  "ApiKey.organization": one("Organization", "organization_id"),
  "ApiKey.issuedBy": one("ApiKey", "issued_by_id"),
  "Alliance.programmes": (alliance, { kind }, asker, rows) =>
    (list("Programme", isOf, pinyin("name"))(alliance, {}, asker, rows) as PlainRow[]).filter(
      (programme) => kind == null || programme["kind"] === kind,
    ),
  "Alliance.activities": activities(isOf),
  "Alliance.activitySeries": list("ActivitySeries", isOf, pinyin("title")),
  "Alliance.activityStats": (alliance, { filter }, asker, rows) =>
    statsOf(
      rows,
      alliance,
      some("Activity", isOf, alliance, asker, rows).filter((row) =>
        isListedActivity(row, (filter ?? {}) as Args, asker, rows),
      ),
    ),

  "Organization.activityStats": (organization, { filter }, asker, rows) =>
    statsOf(
      rows,
      rows.of("Alliance").find(({ id }) => id === organization["alliance_id"])!,
      some("Activity", pointsBy("host_id"), organization, asker, rows).filter((row) =>
        isListedActivity(row, (filter ?? {}) as Args, asker, rows),
      ),
    ),
  "Organization.participationStats": (organization, { filter }, asker, rows) =>
    joinedBy(
      rows,
      organization,
      some("Activity", () => true, organization, asker, rows).filter((row) =>
        isListedActivity(row, (filter ?? {}) as Args, asker, rows),
      ),
    ),

  "Place.parent": one("Place", "parent_id"),
  "Place.children": list("Place", pointsBy("parent_id"), pinyin("name")),

  "Organization.parent": one("Organization", "parent_id"),
  "Organization.unit": one("Organization", "unit_id"),
  "Organization.incubatedBy": one("Organization", "incubated_by_id"),
  "Organization.place": one("Place", "place_id"),
  "Organization.children": connection("Organization", pointsBy("parent_id"), organizationOrders),
  "Organization.tags": tags("OrganizationTag", "organization_id"),
  "Organization.posts": (organization, { role }, asker, rows) =>
    (
      list(
        "Post",
        pointsBy("organization_id"),
        (a, b, all) =>
          roles.indexOf(String(a["role"])) - roles.indexOf(String(b["role"])) || pinyin("label")(a, b, all),
      )(organization, {}, asker, rows) as PlainRow[]
    ).filter((post) => role == null || post["role"] === role),
  "Organization.memberships": list("Membership", pointsBy("member_id"), latestFirst),
  "Organization.activities": activities(pointsBy("host_id")),
  "Organization.coHostedActivities": agreedWith,
  "Organization.coHostInvitations": invitations,

  "Post.organization": one("Organization", "organization_id"),
  "Post.holder": (post, _args, { caller }) => holderOf(post, caller),
  "Membership.member": one("Organization", "member_id"),
  "Membership.liaison": one("Post", "liaison_id"),
  "ChairTerm.chair": one("Organization", "chair_id"),

  "Programme.tags": tags("ProgrammeTag", "programme_id"),
  "Programme.activities": activities(pointsBy("programme_id")),
  "Honour.tags": tags("HonourTag", "honour_id"),
  "Honour.recipient": (honour, args, asker, rows) =>
    one("Organization", "organization_id")(honour, args, asker, rows) ??
    one("Programme", "programme_id")(honour, args, asker, rows),

  "ActivitySeries.host": one("Organization", "host_id"),
  "ActivitySeries.venue": one("Place", "venue_id"),
  "ActivitySeries.programme": one("Programme", "programme_id"),
  "ActivitySeries.activities": activities(pointsBy("series_id")),
  "Activity.host": one("Organization", "host_id"),
  "Activity.venue": one("Place", "venue_id"),
  "Activity.superEvent": one("Activity", "super_event_id"),
  "Activity.series": one("ActivitySeries", "series_id"),
  "Activity.programme": one("Programme", "programme_id"),
  "Activity.subEvents": activities(pointsBy("super_event_id")),
  "Activity.tags": tags("ActivityTag", "activity_id"),
  "Activity.duties": tags("ActivityDuty", "activity_id"),
  "Activity.coHosts": list("CoHost", pointsBy("activity_id"), (a, b, rows) => {
    const nameOf = (row: PlainRow) => String(organizationOf(row, rows)["name"]);
    return rows.pinyin(nameOf(a)) - rows.pinyin(nameOf(b));
  }),
  "Activity.registrations": connection(
    "Registration",
    pointsBy("activity_id"),
    { POSITION: () => byNumber("position") },
    (row, filter) => isAmong(filter["status"], row["status"]),
  ),
  "Activity.attendances": list(
    "Attendance",
    pointsBy("activity_id"),
    (a, b, rows) =>
      byOrganization(rows, organizationOf(a, rows), organizationOf(b, rows)) || pinyin("duty")(a, b, rows),
  ),
  "Activity.participation": (activity, _args, _asker, rows) => participationIn(rows, activity),
  "CoHost.activity": one("Activity", "activity_id"),
  "CoHost.organization": one("Organization", "organization_id"),
  "Registration.activity": one("Activity", "activity_id"),
  "Registration.organization": one("Organization", "organization_id"),
  "Registration.participantName": (registration, _args, { caller }, rows) => participantOf(registration, caller, rows),
  "Registration.contact": (registration, _args, { caller }, rows) => contactOf(registration, caller, rows),
  "Registration.placeInLine": (registration, _args, _asker, rows) => placeInLine(registration, rows),
  "Attendance.activity": one("Activity", "activity_id"),
  "Attendance.organization": one("Organization", "organization_id"),
};
