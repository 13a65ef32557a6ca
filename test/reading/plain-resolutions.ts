import { type Args, byPublicId, compareText, connection, instant, isAmong, isId, isOf, type IsListed, type Keeps, list, one, organizationOf, pinyin, pointsBy, type Read, some, withinAlliance } from "./plain-fields.js"; // prettier-ignore
import { byText } from "./plain-pages.js";
import { isAdopted, isInYear, todayOf } from "./plain-policies.js";
import type { PlainRow, PlainRows } from "./plain-rows.js";

const isOverdue = (item: PlainRow, now: Date, rows: PlainRows): boolean =>
  ["ASSIGNED", "ACCEPTED", "IN_PROGRESS", "RETURNED"].includes(String(item["status"])) &&
  item["due_on"]! < todayOf(item, now, rows);
const isFulfilled = ({ status }: PlainRow): boolean => ["FULFILLED", "CLOSED"].includes(String(status));
const isVerified = ({ status }: PlainRow): boolean => ["VERIFIED", "CLOSED"].includes(String(status));

/** Whether an organization, by its public id, supports the lead of an item. */
const isSupportedBy = (item: PlainRow, id: unknown, rows: PlainRows): boolean =>
  rows
    .of("ActionSupport")
    .some((row) => row["action_item_id"] === item["id"] && isId(id, "org", row["organization_id"]));

const itemsOf = (resolution: PlainRow, rows: PlainRows): PlainRow[] =>
  rows.of("ActionItem").filter(({ resolution_id }) => resolution_id === resolution["id"]);

const isListed: IsListed = (resolution, filter, { now }, rows) => {
  const items = itemsOf(resolution, rows);
  const { overdue, leadId, organizationId } = filter;
  const adoptedOn = resolution["adopted_on"];
  return (
    isAmong(filter["status"], resolution["status"]) &&
    (overdue == null || overdue === items.some((item) => isOverdue(item, now, rows))) &&
    (leadId == null || items.some((item) => isId(leadId, "org", item["lead_id"]))) &&
    (organizationId == null ||
      items.some(
        (item) => isId(organizationId, "org", item["lead_id"]) || isSupportedBy(item, organizationId, rows),
      )) &&
    isId(filter["meetingId"], "mtg", resolution["meeting_id"]) &&
    (filter["from"] == null || (adoptedOn !== null && adoptedOn! >= (filter["from"] as string))) &&
    (filter["to"] == null || (adoptedOn !== null && adoptedOn! < (filter["to"] as string))) &&
    isInYear(filter["year"], adoptedOn, resolution, rows)
  );
};

const awaitsMoreTime = ({ id }: PlainRow, rows: PlainRows): boolean =>
  rows.of("Extension").some(({ action_item_id, status }) => action_item_id === id && status === "REQUESTED");

const isListedItem: IsListed = (item, filter, asker, rows) =>
  isAmong(filter["status"], item["status"]) &&
  (filter["overdue"] == null || filter["overdue"] === isOverdue(item, asker.now, rows)) &&
  (filter["extensionRequested"] == null ||
    (withinAlliance("id")(item, {}, asker, rows) !== null &&
      filter["extensionRequested"] === awaitsMoreTime(item, rows))) &&
  isId(filter["leadId"], "org", item["lead_id"]) &&
  (filter["supportingId"] == null || isSupportedBy(item, filter["supportingId"], rows)) &&
  (filter["dueBefore"] == null || item["due_on"]! < (filter["dueBefore"] as string)) &&
  isInYear(filter["year"], item["due_on"], item, rows);

const resolutions = (keeps: Keeps): Read =>
  connection("Resolution", keeps, { CREATED_AT: instant("created_at") }, isListed, "DESC");

const dueOn = byText(
  (item) => String(item["due_on"]),
  (day) => day,
);
const items = (keeps: Keeps): Read =>
  connection("ActionItem", keeps, { DUE_ON: () => dueOn, CREATED_AT: instant("created_at") }, isListedItem);

/** The figures of those that the caller may see. */
const statsOf: Read = (alliance, { filter }, asker, rows) => {
  const all = some("Resolution", isOf, alliance, asker, rows).filter((resolution) =>
    isListed(resolution, (filter ?? {}) as Args, asker, rows),
  );
  const adopted = all.filter(isAdopted);
  const assigned = all.flatMap((resolution) => itemsOf(resolution, rows));
  const inState = (state: string): number => all.filter(({ status }) => status === state).length;
  const monthOf = ({ adopted_on }: PlainRow): string => String(adopted_on).slice(0, 7);
  return {
    adopted: adopted.length,
    rejected: inState("REJECTED"),
    lapsed: inState("LAPSED"),
    inExecution: inState("IN_EXECUTION"),
    fulfilled: adopted.filter(isFulfilled).length,
    fulfilledShare: adopted.length === 0 ? null : adopted.filter(isFulfilled).length / adopted.length,
    actionItems: assigned.length,
    verifiedActionItems: assigned.filter(isVerified).length,
    overdueActionItems: assigned.filter((item) => isOverdue(item, asker.now, rows)).length,
    byMonth: [...new Set(adopted.map(monthOf))].sort().map((month) => {
      const then = adopted.filter((resolution) => monthOf(resolution) === month);
      return { month, adopted: then.length, fulfilled: then.filter(isFulfilled).length };
    }),
  };
};

const quorum: Read = ({ quorum_eligible: eligible, quorum_present: present, quorum_required: required }) =>
  eligible === null ? null : { eligible, present, required };

/** The votes counted, whoever may see whose they are. */
const tally: Read = (resolution, _args, _asker, rows) => {
  const cast = rows.of("Vote").filter(({ resolution_id }) => resolution_id === resolution["id"]);
  const count = (said: string): number => cast.filter(({ choice }) => choice === said).length;
  return cast.length === 0 ? null : { for: count("FOR"), against: count("AGAINST"), abstain: count("ABSTAIN") };
};

const supporting: Read = (item, _args, asker, rows) =>
  (list("Organization", () => true, pinyin("name"))(item, {}, asker, rows) as PlainRow[]).filter(({ id }) =>
    isSupportedBy(item, `org_${String(id)}`, rows),
  );

/** Ids grow with time. */
const asRecorded = (table: "ActionEntry" | "Extension"): Read => list(table, pointsBy("action_item_id"), () => 0);

/** Every field of resolutions that is more than a column, as `Type.field`. */
export const resolutionFields: Record<string, Read> = {
  "Query.resolution": byPublicId("Resolution"),
  "Alliance.resolutions": resolutions(isOf),
  "Alliance.resolutionStats": statsOf,
  "Alliance.actionItems": items(isOf),
  "Meeting.resolutions": resolutions(pointsBy("meeting_id")),
  "Organization.actionItems": items(pointsBy("lead_id")),
  "Resolution.meeting": one("Meeting", "meeting_id"),
  "Resolution.agendaItem": one("AgendaItem", "agenda_item_id"),
  "Resolution.proposedBy": one("Organization", "proposed_by_id"),
  "Resolution.quorum": quorum,
  "Resolution.tally": tally,
  "Resolution.votes": list("Vote", pointsBy("resolution_id"), (a, b, rows) =>
    pinyin("name")(organizationOf(a, rows), organizationOf(b, rows), rows),
  ),
  "Resolution.actionItems": list("ActionItem", pointsBy("resolution_id"), (a, b) =>
    compareText(a["due_on"], b["due_on"]),
  ),
  "Vote.resolution": one("Resolution", "resolution_id"),
  "Vote.organization": one("Organization", "organization_id"),
  "ActionItem.resolution": one("Resolution", "resolution_id"),
  "ActionItem.lead": one("Organization", "lead_id"),
  "ActionItem.verifier": one("Organization", "verifier_id"),
  "ActionItem.description": withinAlliance("description"),
  "ActionItem.overdue": (item, _args, { now }, rows) => isOverdue(item, now, rows),
  "ActionItem.supporting": supporting,
  "ActionItem.history": asRecorded("ActionEntry"),
  "ActionItem.extensions": asRecorded("Extension"),
  "ActionEntry.actor": one("Organization", "actor_id"),
  "Extension.actionItem": one("ActionItem", "action_item_id"),
};
