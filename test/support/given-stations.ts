import type { ShiftSwapStatus } from "../../src/alliance/stations/index.js";
import type { GivenAlliance } from "./given.js";
import type { Placed } from "./records.js";

const anHourAfter = (instant: string): string => new Date(Date.parse(instant) + 3_600_000).toISOString();

/** Stations, studios and duties, put on the stage of an alliance. */
export const stationsOf = (alliance: GivenAlliance) => ({
  async station(
    name: string,
    told: { siteKind?: string; place?: Placed; functions?: string[]; services?: string[]; operators?: Placed[]; closedOn?: string } = {}, // prettier-ignore
  ): Promise<Placed> {
    const station = await alliance.add("stations", "sta", {
      name,
      site_kind: told.siteKind,
      place_id: told.place?.uuid,
      closed_on: told.closedOn,
    });
    const of = { station_id: station.uuid };
    for (const each of told.functions ?? []) await alliance.put("station_functions", { ...of, name: each });
    for (const each of told.services ?? []) await alliance.put("station_services", { ...of, name: each });
    for (const { uuid } of told.operators ?? [])
      await alliance.put("station_operators", { ...of, organization_id: uuid });
    for (const day_of_week of ["SUNDAY", "MONDAY"])
      await alliance.put("station_hours", { ...of, day_of_week, opens: "08:30", closes: "17:30" });
    return station;
  },

  async studio(
    name: string,
    told: { host?: string; background?: string; organization?: Placed; station?: Placed; services?: string[]; closedOn?: string } = {}, // prettier-ignore
  ): Promise<Placed> {
    const studio = await alliance.add("studios", "stu", {
      name,
      host_name: told.host,
      host_background: told.background,
      organization_id: told.organization?.uuid,
      station_id: told.station?.uuid,
      closed_on: told.closedOn,
    });
    for (const each of told.services ?? [])
      await alliance.put("studio_services", { studio_id: studio.uuid, name: each });
    return studio;
  },

  caseRecord: (studio: Placed, type: string, told: { month?: string; reverses?: Placed; recordedAt?: string } = {}) =>
    alliance.add("case_records", "cas", {
      studio_id: studio.uuid,
      type,
      month: told.month ?? "2026-06-01",
      reverses_id: told.reverses?.uuid,
      created_at: told.recordedAt,
    }),

  async rota(told: {
    studio?: Placed;
    station?: Placed;
    startsAt: string;
    turns: Placed[];
    endedOn?: string;
  }): Promise<Placed> {
    const rota = await alliance.add("duty_rotas", "rot", {
      studio_id: told.studio?.uuid,
      station_id: told.station?.uuid,
      rrule: "FREQ=WEEKLY",
      starts_at: told.startsAt,
      duration_minutes: 60,
      ended_on: told.endedOn,
    });
    for (const [index, { uuid }] of told.turns.entries())
      await alliance.put("duty_turns", { rota_id: rota.uuid, turn: index + 1, organization_id: uuid });
    return rota;
  },

  shift: (
    rota: Placed,
    organization: Placed,
    startsAt: string,
    told: { studio?: Placed; station?: Placed; person?: string; coverSought?: boolean } = {},
  ) =>
    alliance.add("duty_shifts", "sft", {
      rota_id: rota.uuid,
      occurrence_on: startsAt.slice(0, 10),
      studio_id: told.studio?.uuid,
      station_id: told.station?.uuid,
      starts_at: startsAt,
      ends_at: anHourAfter(startsAt),
      organization_id: organization.uuid,
      person_name: told.person,
      cover_sought: told.coverSought ?? false,
    }),

  swap: (shift: Placed, by: Placed, other: Placed, asked: Placed, status: ShiftSwapStatus = "PROPOSED") =>
    alliance.add("shift_swaps", "swp", {
      shift_id: shift.uuid,
      with_id: other.uuid,
      proposed_by_id: by.uuid,
      asked_id: asked.uuid,
      status,
    }),
});
