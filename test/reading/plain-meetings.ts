import { type Args, byPublicId, compareText, connection, instant, isAmong, isId, isOf, type IsListed, type Keeps, list, one, organizationOf, pinyin, pointsBy, type Read, withinAlliance } from "./plain-fields.js"; // prettier-ignore
import { isInYear, todayOf } from "./plain-policies.js";
import type { PlainRow, PlainRows } from "./plain-rows.js";

const kinds = ["JOINT_MEETING", "SECRETARY_MEETING"];
const roles = ["SECRETARY 党组织书记", "MEMBER_REPRESENTATIVE 成员单位代表", "PROPERTY_MANAGER 红色物业负责人", "UNIT_LEADER 辖区单位负责人", "DEPARTMENT_LEADER 职能部门负责人", "RESIDENT_PARTY_MEMBER 居民党员", "RESIDENT 居民代表", "POLICE_OFFICER 社区民警", "LEGAL_ADVISER 法律顾问"]; // prettier-ignore

const isUpcoming = ({ status, starts_at }: PlainRow, now: Date): boolean =>
  ["PLANNED", "NOTIFIED"].includes(String(status)) && (starts_at as Date) > now;
const isHeld = ({ held_on }: PlainRow): boolean => held_on !== null;

const isListed: IsListed = (meeting, filter, { now }, rows) => {
  const startsAt = meeting["starts_at"] as Date;
  return (
    isAmong(filter["kind"], meeting["kind"]) &&
    isAmong(filter["status"], meeting["status"]) &&
    (filter["held"] == null || filter["held"] === isHeld(meeting)) &&
    (filter["upcoming"] == null || filter["upcoming"] === isUpcoming(meeting, now)) &&
    (filter["from"] == null || startsAt >= (filter["from"] as Date)) &&
    (filter["to"] == null || startsAt < (filter["to"] as Date)) &&
    isId(filter["seriesId"], "mse", meeting["series_id"]) &&
    isInYear(filter["year"], meeting["held_on"] ?? startsAt, meeting, rows)
  );
};

const meetings = (keeps: Keeps): Read =>
  connection("Meeting", keeps, { STARTS_AT: instant("starts_at") }, isListed, "DESC");

const nextDates: Read = (series, { first }, { now }, rows) =>
  rows
    .of("Meeting")
    .filter((meeting) => meeting["series_id"] === series["id"] && isUpcoming(meeting, now))
    .map((meeting) => todayOf(meeting, meeting["starts_at"] as Date, rows))
    .sort(compareText)
    .slice(0, (first as number | null) ?? 12);

const presencesOf = (meeting: PlainRow, rows: PlainRows): PlainRow[] =>
  rows.of("MeetingPresence").filter(({ meeting_id }) => meeting_id === meeting["id"]);

const heads = (presences: readonly PlainRow[]): number =>
  presences.reduce((sum, { headcount }) => sum + (headcount as number), 0);

/** How many came in each role in which anybody came, whoever may see who that was. */
const byRole = (presences: readonly PlainRow[]) =>
  roles.flatMap((text) => {
    const [role, label] = text.split(" ");
    const came = presences.filter((presence) => presence["role"] === role);
    return came.length > 0 ? [{ role, label, count: heads(came) }] : [];
  });

/** How many of so many have to be there. */
const requiredOf = (rule: unknown, eligible: number): number =>
  rule === "TWO_THIRDS" ? Math.max(1, Math.ceil((eligible / 3) * 2)) : Math.floor(eligible / 2) + 1;

const quorum: Read = (meeting, _args, { now }, rows) => {
  if (meeting["quorum_eligible"] !== null) {
    const [present, required] = [meeting["quorum_present"]!, meeting["quorum_required"]!];
    return { eligible: meeting["quorum_eligible"], present, required, reached: present >= required };
  }
  const today = todayOf(meeting, now, rows);
  const voting = rows
    .of("Membership")
    .filter(({ alliance_id }) => alliance_id === meeting["alliance_id"])
    .filter(({ status, voting }) => status === "ACTIVE" && voting === true)
    .filter(({ valid_from, valid_until }) => valid_from! <= today && (valid_until === null || today <= valid_until!));
  const here = new Set(presencesOf(meeting, rows).map(({ organization_id }) => organization_id));
  const present = voting.filter(({ member_id }) => here.has(member_id)).length;
  const required = requiredOf(meeting["quorum_rule"], voting.length);
  return { eligible: voting.length, present, required, reached: present >= required };
};

const statsOf: Read = (alliance, { filter }, asker, rows) => {
  const all = rows
    .of("Meeting")
    .filter((meeting) => isOf(meeting, alliance) && isListed(meeting, (filter ?? {}) as Args, asker, rows));
  const held = all.filter(isHeld);
  const joint = held.filter(({ kind }) => kind === "JOINT_MEETING");
  const sum = (column: string): number => joint.reduce((total, meeting) => total + Number(meeting[column] ?? 0), 0);
  const came = (some: readonly PlainRow[]): PlainRow[] => some.flatMap((meeting) => presencesOf(meeting, rows));
  const monthOf = ({ held_on }: PlainRow): string => String(held_on).slice(0, 7);
  return {
    total: all.length,
    held: held.length,
    inquorate: all.filter(({ status }) => status === "INQUORATE").length,
    cancelled: all.filter(({ status }) => status === "CANCELLED").length,
    presentShare: sum("quorum_eligible") === 0 ? null : sum("quorum_present") / sum("quorum_eligible"),
    byKind: kinds.map((kind) => ({ kind, held: held.filter((meeting) => meeting["kind"] === kind).length })),
    byMonth: [...new Set(held.map(monthOf))].sort().map((month) => {
      const then = held.filter((meeting) => monthOf(meeting) === month);
      return { month, held: then.length, attendance: heads(came(then)) };
    }),
    attendanceByRole: byRole(came(held)),
  };
};

/** By name, those who came for themselves last; then by role. */
const byName = (a: PlainRow, b: PlainRow, rows: PlainRows): number => {
  const place = (row: PlainRow): number =>
    row["organization_id"] === null ? Infinity : rows.pinyin(String(organizationOf(row, rows)["name"]));
  return (place(a) === place(b) ? 0 : place(a) - place(b)) || compareText(a["role"], b["role"]);
};

/** Every field of meetings that is more than a column, as `Type.field`. */
const meetingCount: Read = (organization, { year }, asker, rows) =>
  withinAlliance("id")(organization, {}, asker, rows) === null
    ? null
    : rows
        .of("Meeting")
        .filter((meeting) => isHeld(meeting) && isInYear(year, meeting["held_on"], meeting, rows))
        .filter((meeting) => presencesOf(meeting, rows).some((row) => row["organization_id"] === organization["id"]))
        .length;

export const meetingFields: Record<string, Read> = {
  "Organization.meetingCount": meetingCount,
  "Query.meeting": byPublicId("Meeting"),
  "Alliance.meetings": meetings(isOf),
  "Alliance.meetingStats": statsOf,
  "Alliance.meetingSeries": (alliance, { kind }, asker, rows) =>
    (list("MeetingSeries", isOf, pinyin("name"))(alliance, {}, asker, rows) as PlainRow[]).filter(
      (series) => kind == null || series["kind"] === kind,
    ),
  "MeetingSeries.meetings": meetings(pointsBy("series_id")),
  "MeetingSeries.nextDates": nextDates,
  "MeetingSeries.convener": one("Organization", "convener_id"),
  "MeetingSeries.venue": one("Place", "venue_id"),
  "Meeting.convener": one("Organization", "convener_id"),
  "Meeting.venue": one("Place", "venue_id"),
  "Meeting.series": one("MeetingSeries", "series_id"),
  "Meeting.agenda": list("AgendaItem", pointsBy("meeting_id"), (a, b) => Number(a["position"]) - Number(b["position"])),
  "Meeting.presences": list("MeetingPresence", pointsBy("meeting_id"), byName),
  "Meeting.attendanceByRole": (meeting, _args, _asker, rows) => byRole(presencesOf(meeting, rows)),
  "Meeting.quorum": quorum,
  "Meeting.minutes": list("Minutes", pointsBy("meeting_id"), (a, b) => Number(b["version"]) - Number(a["version"])),
  "AgendaItem.meeting": one("Meeting", "meeting_id"),
  "AgendaItem.matter": one("Matter", "matter_id"),
  "AgendaItem.proposedBy": one("Organization", "proposed_by_id"),
  "MeetingPresence.meeting": one("Meeting", "meeting_id"),
  "MeetingPresence.organization": one("Organization", "organization_id"),
  "Minutes.meeting": one("Meeting", "meeting_id"),
  "Minutes.text": withinAlliance("text"),
};
