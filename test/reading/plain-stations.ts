import { DayOfWeek } from "../../src/alliance/stations/index.js";
import { dayIn } from "../../src/shared/clock.js";
import { byPublicId, compareText, connection, instant, isOf, list, one, pinyin, pointsBy, type Read, some } from "./plain-fields.js"; // prettier-ignore
import { isTold } from "./plain-policies.js";
import type { PlainRow, PlainRows, Table } from "./plain-rows.js";

const zoneOf = (row: PlainRow, rows: PlainRows): string =>
  String(rows.of("Alliance").find(({ id }) => id === (row["alliance_id"] ?? row["id"]))!["time_zone"]);

/** Those that are open, and the closed ones where they are asked for. */
const open =
  (table: Table): Read =>
  (alliance, { closed }, asker, rows) =>
    (list(table, isOf, pinyin("name"))(alliance, {}, asker, rows) as PlainRow[]).filter(
      (row) => row["closed_on"] === null || closed === true,
    );

const names =
  (table: Table, column: string): Read =>
  (row, _args, _asker, rows) =>
    rows
      .of(table)
      .filter((each) => each[column] === row["id"])
      .sort((a, b) => pinyin("name")(a, b, rows))
      .map((each) => ({ name: each["name"] }));

const pointedBy =
  (table: Table, column: string): Read =>
  (row, _args, asker, rows) => {
    const ids = rows
      .of(table)
      .filter((each) => each[column] === row["id"])
      .map((each) => each["organization_id"]);
    return (list("Organization", () => true, pinyin("name"))(row, {}, asker, rows) as PlainRow[]).filter(({ id }) =>
      ids.includes(id as never),
    );
  };

const days = Object.keys(DayOfWeek);
const openingHours: Read = (station, _args, _asker, rows) =>
  rows
    .of("StationHours")
    .filter((hours) => hours["station_id"] === station["id"])
    .sort(
      (a, b) =>
        days.indexOf(String(a["day_of_week"])) - days.indexOf(String(b["day_of_week"])) ||
        compareText(a["opens"], b["opens"]),
    ) // prettier-ignore
    .map((hours) => ({
      dayOfWeek: hours["day_of_week"],
      opens: String(hours["opens"]).slice(0, 5),
      closes: String(hours["closes"]).slice(0, 5),
    }));

const host: Read = (studio, _args, { caller }) => {
  const name = studio["host_name"] as string | null;
  if (name === null) return null;
  return {
    maskedName: `${[...name][0] ?? ""}**`,
    name: isTold([], studio, caller) ? name : null,
    background: studio["host_background"],
  };
};

/** Counts of ten and more, and none where one is smaller, to others than the coordinators. */
const caseStats: Read = (studio, _args, { caller }, rows) => {
  const all = rows.of("CaseRecord").filter((record) => record["studio_id"] === studio["id"]);
  const standing = all.filter(
    ({ id, reverses_id }) => reverses_id === null && !all.some((other) => other["reverses_id"] === id),
  );
  const isCoordinator = isTold([], studio, caller);
  const by = (column: string, keyOf: (record: PlainRow) => string) => {
    const keys = [...new Set(standing.map(keyOf))];
    const parts = keys.map((key) => ({ key, count: standing.filter((record) => keyOf(record) === key).length }));
    const isSafe = isCoordinator || parts.every(({ count }) => count >= 10);
    return parts.map(({ key, count }) => ({ [column]: key, count: isSafe ? count : null }));
  };
  const total = standing.length;
  return {
    total: total === 0 || total >= 10 || isCoordinator ? total : null,
    byType: by("type", ({ about }) => String(about)).sort(
      (a, b) => rows.pinyin(String(a["type"])) - rows.pinyin(String(b["type"])),
    ),
    byMonth: by("month", (record) => String(record["month"]).slice(0, 7)).sort((a, b) => compareText(a["month"], b["month"])), // prettier-ignore
  };
};

const caseCount: Read = (alliance, { year }, { caller }, rows) => {
  if (!isTold([], { ...alliance, alliance_id: alliance["id"]! }, caller)) return null;
  const all = rows.of("CaseRecord").filter((record) => record["alliance_id"] === alliance["id"]);
  return all.filter(
    ({ id, month, reverses_id }) =>
      reverses_id === null &&
      !all.some((other) => other["reverses_id"] === id) &&
      (year == null || Number(String(month).slice(0, 4)) === year),
  ).length;
};

const shifts =
  (keeps: (shift: PlainRow, row: PlainRow) => boolean): Read =>
  (row, args, asker, rows) => {
    const [first, last] = [args["from"] as string, args["to"] as string];
    const end = new Date(Date.parse(first) + 92 * 86_400_000).toISOString().slice(0, 10);
    return some("DutyShift", keeps, row, asker, rows)
      .filter((shift) => {
        const day = dayIn(zoneOf(row, rows), shift["starts_at"] as Date);
        return day >= first && day <= (last < end ? last : end);
      })
      .sort((a, b) => Number(a["starts_at"]) - Number(b["starts_at"]) || compareText(a["id"], b["id"]));
  };

const rotas =
  (column: string): Read =>
  (owner, args, asker, rows) =>
    (list("DutyRota", pointsBy(column), (a, b) => Number(a["starts_at"]) - Number(b["starts_at"]))(owner, args, asker, rows) as PlainRow[]) // prettier-ignore
      .filter((rota) => rota["ended_on"] === null);

const personName: Read = (shift, _args, { caller: { role, allianceId, organizationId } }) => {
  const isKnown =
    role === "operator" ||
    (role === "coordinator" && shift["alliance_id"] === allianceId) ||
    (role === "member" && shift["organization_id"] === organizationId);
  return isKnown ? shift["person_name"] : null;
};

/** Every field of stations, studios and duties that is more than a column, as `Type.field`. */
export const stationFields: Record<string, Read> = {
  "Query.station": byPublicId("Station"),
  "Query.studio": byPublicId("Studio"),
  "Alliance.stations": open("Station"),
  "Alliance.studios": open("Studio"),
  "Alliance.dutyShifts": shifts(isOf),
  "Organization.dutyShifts": shifts(pointsBy("organization_id")),
  "Station.place": one("Place", "place_id"),
  "Station.studios": (station, args, asker, rows) =>
    (list("Studio", pointsBy("station_id"), pinyin("name"))(station, args, asker, rows) as PlainRow[]).filter(
      (studio) => studio["closed_on"] === null,
    ),
  "Station.operators": pointedBy("StationOperator", "station_id"),
  "Station.functions": names("StationFunction", "station_id"),
  "Station.services": names("StationService", "station_id"),
  "Station.openingHours": openingHours,
  "Station.dutyRotas": rotas("station_id"),
  "Studio.organization": one("Organization", "organization_id"),
  "Studio.station": one("Station", "station_id"),
  "Studio.services": names("StudioService", "studio_id"),
  "Studio.host": host,
  "Studio.caseStats": caseStats,
  "Alliance.caseCount": caseCount,
  "Studio.cases": connection("CaseRecord", pointsBy("studio_id"), { CREATED_AT: instant("created_at") }, () => true, "DESC"), // prettier-ignore
  "Studio.dutyRotas": rotas("studio_id"),
  "CaseRecord.studio": one("Studio", "studio_id"),
  "CaseRecord.type": ({ about }) => about,
  "CaseRecord.reverses": one("CaseRecord", "reverses_id"),
  "DutyRota.studio": one("Studio", "studio_id"),
  "DutyRota.station": one("Station", "station_id"),
  "DutyRota.organizations": pointedBy("DutyTurn", "rota_id"),
  "DutyShift.rota": one("DutyRota", "rota_id"),
  "DutyShift.studio": one("Studio", "studio_id"),
  "DutyShift.station": one("Station", "station_id"),
  "DutyShift.organization": one("Organization", "organization_id"),
  "DutyShift.personName": personName,
  "DutyShift.swaps": list("ShiftSwap", (swap, shift) => [swap["shift_id"], swap["with_id"]].includes(shift["id"]), (a, b) => Number(b["created_at"]) - Number(a["created_at"])), // prettier-ignore
  "ShiftSwap.shift": one("DutyShift", "shift_id"),
  "ShiftSwap.with": one("DutyShift", "with_id"),
  "ShiftSwap.proposedBy": one("Organization", "proposed_by_id"),
  "ShiftSwap.asked": one("Organization", "asked_id"),
};
