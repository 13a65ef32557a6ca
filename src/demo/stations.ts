import { occurrencesOf } from "../shared/recurrence.js";
import { dayFrom, later, shanghai } from "./activity.js";
import type { Community } from "./community.js";
import type { Records } from "./records.js";

/** What of the six functions the report names; the others stand there by their number. */
const functions = [
  "议事协商",
  "特色工作室",
  "阅读空间",
  ...["04", "05", "06"].map((number) => `功能 ${number}（报告未列名）`),
];
const services = ["志愿帮扶", "健身娱乐", "文化阅读"];

interface Duty {
  readonly studio_id?: string;
  readonly station_id?: string;
  readonly rrule: string;
  readonly from: string;
  readonly hours: number;
  readonly turns: readonly string[];
}

/** 利用小區架空層,聯合轄區物業,多點打造…“一米陽光”黨群服務站; 各具特色的工作室輪流坐班 */
export function open(records: Records, community: Community): void {
  const { members, venues, groups, volunteers, socialOrganizations } = community;
  const station = (name: string, place_id: string, operator: string): string => {
    const station_id = records.add("stations", { name, site_kind: "架空层", place_id });
    for (const each of functions) records.addTo("station_functions", { station_id, name: each });
    for (const each of services) records.addTo("station_services", { station_id, name: each });
    for (const organization_id of [operator, community.generalBranch])
      records.addTo("station_operators", { station_id, organization_id });
    for (const day_of_week of ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"])
      records.addTo("station_hours", { station_id, day_of_week, opens: "08:30", closes: "17:30" });
    return station_id;
  };
  const [one, two] = [
    station("一米阳光党群服务站·一站", venues.stationOne, members[0]!),
    station("一米阳光党群服务站·二站", venues.stationTwo, members[0]!),
  ] as const;

  const studio = (
    name: string,
    offers: readonly string[],
    host: { name: string; background: string } | null,
  ): string => {
    const studio_id = records.add("studios", {
      name,
      host_name: host?.name ?? null,
      host_background: host?.background ?? null,
      station_id: one,
    });
    for (const each of offers) records.addTo("studio_services", { studio_id, name: each });
    return studio_id;
  };
  // 發掘法院退休老干部…常態化坐班“接診”; the demo knows no full name of anybody.
  const mediation = studio("老何工作室", ["法律咨询", "矛盾调解"], { name: "何**", background: "法院退休老干部" });
  const medicine = studio("中医义诊", ["健康养生"], null);
  const sunshine = studio("葛姐阳光驿站", ["治安防范宣传", "心理咨询"], null);
  receive(records, mediation);

  const helpers = [socialOrganizations[0]!, socialOrganizations[1]!];
  const duties: readonly Duty[] = [
    {
      studio_id: mediation,
      rrule: "FREQ=WEEKLY;BYDAY=MO,WE",
      from: "09:00",
      hours: 3,
      turns: [groups[0]!, groups[3]!],
    },
    { studio_id: medicine, rrule: "FREQ=WEEKLY;BYDAY=TU,TH", from: "09:00", hours: 3, turns: helpers },
    {
      studio_id: sunshine,
      rrule: "FREQ=WEEKLY;BYDAY=FR,SA",
      from: "14:00",
      hours: 3,
      turns: [socialOrganizations[2]!, volunteers],
    },
    // 居民黨員和骨干輪流坐班,實現黨群服務站的自我管理
    { station_id: one, rrule: "FREQ=DAILY", from: "18:30", hours: 2, turns: groups.slice(0, 14) },
    { station_id: two, rrule: "FREQ=WEEKLY;BYDAY=SA,SU", from: "09:00", hours: 3, turns: groups.slice(14, 28) },
  ];
  for (const duty of duties) rotate(records, duty);
}

/** The shifts from a month back to a year ahead, whoever's turn it is. */
function rotate(records: Records, { rrule, from, hours, turns, ...where }: Duty): void {
  const start = shanghai(dayFrom(records.now, -31), from);
  const rota_id = records.add("duty_rotas", { ...where, rrule, starts_at: start, duration_minutes: hours * 60 });
  turns.forEach((organization_id, index) => records.addTo("duty_turns", { rota_id, turn: index + 1, organization_id }));
  const until = later(records.now, 24 * 365);
  occurrencesOf(rrule, start, "Asia/Shanghai", start, until).forEach(({ on, startsAt }, index) =>
    records.add("duty_shifts", {
      rota_id,
      ...where,
      occurrence_on: on,
      starts_at: startsAt,
      ends_at: later(startsAt, hours),
      organization_id: turns[index % turns.length]!,
      // The helpers of tomorrow's week ask, so that there is something to take over.
      cover_sought: where.studio_id !== undefined && index === 20,
    }),
  );
}

/** 提供各類法律咨詢和鄰里調解300多件: ten and more of each type in each of the last 15 months. */
function receive(records: Records, studio_id: string): void {
  const today = dayFrom(records.now, 0);
  const monthOf = (back: number): string => {
    const [year, month] = today.split("-").map(Number) as [number, number];
    return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10);
  };
  for (let back = 1; back <= 15; back += 1)
    for (const [type, count] of [
      ["法律咨询", 12],
      ["邻里调解", 10],
    ] as const)
      for (let index = 0; index < count; index += 1)
        records.add("case_records", {
          studio_id,
          type,
          month: monthOf(back),
          created_at: new Date(`${monthOf(back)}T04:00:00Z`),
        });
}
