import { ref } from "@mikro-orm/core";
import { notFound, type RunSql, statement, type Unit, uuidOf } from "../../acting/index.js";
import { type Clock, dayIn } from "../../shared/clock.js";
import { isRule } from "../../shared/recurrence.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText } from "../../shared/texts.js";
import { Alliance } from "../alliances/index.js";
import { Organization, speakerOf } from "../organizations/index.js";
import { Repeating } from "../repeating/index.js";
import { DutyRota } from "./duty-rota.entity.js";
import { DutyShift, ShiftSwap } from "./duty-shift.entity.js";
import { Station } from "./station.entity.js";
import { requireOrganization } from "./station.policy.js";
import type {
  CoverShift,
  EndDutyRota,
  NameOnDuty,
  OfShift,
  OfShiftSwap,
  PlanDutyRota,
  ProposeShiftSwap,
} from "./station-acts.inputs.js";
import { Studio } from "./studio.entity.js";

const longestShift = 24 * 60;
const mostTurns = 50;

const turns = statement(`insert into duty_turns (alliance_id, rota_id, turn, organization_id)
  select $1, $2, n, o from unnest($3::uuid[]) with ordinality as t (o, n)`);

/** Plans a duty that repeats, with its shifts of the next twelve months. */
export async function planDutyRota(unit: Unit, input: PlanDutyRota): Promise<{ rota: DutyRota }> {
  const { studio, station } = await whereOf(unit, input);
  const allianceId = (studio ?? station)!.alliance.id;
  const { timeZone } = await unit.em.findOneOrFail(Alliance, allianceId);
  if (!isRule(input.rrule, input.startsAt, timeZone)) throw invalid("rrule", "rule");
  const durationMinutes = Math.round((input.endsAt.getTime() - input.startsAt.getTime()) / 60_000);
  if (durationMinutes <= 0) throw new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt");
  if (durationMinutes > longestShift) throw invalid("endsAt", "atMost", { limit: longestShift });
  const organizations = await takersOf(unit, input.organizationIds, allianceId);
  const rota = unit.create(DutyRota, allianceId, {
    studio: studio ? ref(studio) : null,
    station: station ? ref(station) : null,
    rrule: input.rrule,
    startsAt: input.startsAt,
    durationMinutes,
  });
  await unit.em.flush();
  await unit.run(turns, [allianceId, rota.id, organizations]);
  await repeating.recordAhead(unit.run, unit.clock, { ...rota, allianceId, timeZone, endedOn: null });
  return { rota };
}

/** Locked in the order of their ids, as by swaps: from then on nobody proposes one of them, or accepts. */
const later = statement(`select id from duty_shifts
  where alliance_id = $1 and rota_id = $2 and occurrence_on > $3::date and starts_at > $4::timestamptz order by id for update`);
const forgetSwaps = statement(
  "delete from shift_swaps where alliance_id = $1 and (shift_id = any($2::uuid[]) or with_id = any($2::uuid[]))",
);
const callOff = statement("delete from duty_shifts where alliance_id = $1 and id = any($2::uuid[])");

/** Ends a duty with a day: its shifts after it are called off. */
export async function endDutyRota(unit: Unit, input: EndDutyRota): Promise<{ rota: DutyRota }> {
  const rota = await unit.find(DutyRota, input.rotaId, "rotaId");
  const { timeZone } = await unit.em.findOneOrFail(Alliance, rota.alliance.id);
  rota.end(input.endedOn ?? dayIn(timeZone, unit.now));
  await unit.em.flush();
  const ended = await unit.run<{ id: string }>(later, [rota.alliance.id, rota.id, rota.endedOn, unit.now]);
  const shifts = [rota.alliance.id, ended.map(({ id }) => id)];
  await unit.run(forgetSwaps, shifts);
  await unit.run(callOff, shifts);
  unit.announce("dutyRota", rota);
  return { rota };
}

/** Says who comes to a shift. */
export async function nameOnDuty(unit: Unit, input: NameOnDuty): Promise<{ shift: DutyShift }> {
  const shift = await ownShift(unit, input);
  shift.nameOnDuty(unit, optionalText("personName", input.personName, longest.name));
  return { shift };
}

/** Asks for somebody to take a shift over. */
export async function askForCover(unit: Unit, input: OfShift): Promise<{ shift: DutyShift }> {
  const shift = await ownShift(unit, input);
  shift.askForCover(unit);
  return { shift };
}

/** Takes a shift over: any organization one that asks for it, for a coordinator any. */
export async function coverShift(unit: Unit, input: CoverShift): Promise<{ shift: DutyShift }> {
  const shift = await unit.find(DutyShift, input.shiftId, "shiftId");
  const organization = await speakerOf(unit, input.organizationId, shift.alliance.id);
  if (unit.caller.role === "member" && !shift.coverSought)
    throw new Refusal("NOT_YOURS", "coverNotSought", {}, "shiftId");
  await requireFree(unit, organization.id, shift, [shift], "organizationId");
  shift.cover(unit, organization, optionalText("personName", input.personName, longest.name));
  return { shift };
}

/** Proposes that who is on duty at two shifts change places. */
export async function proposeShiftSwap(unit: Unit, input: ProposeShiftSwap): Promise<{ swap: ShiftSwap }> {
  if (input.shiftId === input.withId) throw invalid("withId", "sameShift");
  const { shift, other } = await bothOf(unit, input.shiftId, input.withId);
  requireOrganization(unit, shift.organization.id, "shiftId");
  const swap = ShiftSwap.propose(unit, shift, other);
  await requireNobodyTwice(unit, shift, other, "shiftId");
  return { swap };
}

/** $1 swap, $2 the caller's alliance. */
const placesOf = statement(`select 'sft_' || shift_id as "shiftId", 'sft_' || with_id as "withId" from shift_swaps
  where id = $1 and ($2::uuid is null or alliance_id = $2)`);

/** Who was asked changes places with who proposed it. */
export async function acceptShiftSwap(unit: Unit, input: OfShiftSwap): Promise<{ swap: ShiftSwap; shift: DutyShift }> {
  // The shifts are locked before their swap, as by who ends the duty.
  const values = [uuidOf(input.swapId, "swp", "swapId"), unit.caller.allianceId];
  const [places] = await unit.run<{ shiftId: string; withId: string }>(placesOf, values);
  if (!places) throw notFound("swapId");
  const { shift, other } = await bothOf(unit, places.shiftId, places.withId, { shift: "swapId", other: "swapId" });
  const swap = await swapOf(unit, input, "asked");
  await requireNobodyTwice(unit, shift, other, "swapId");
  swap.accept(unit, shift, other);
  return { swap, shift };
}

/** Who was asked does not want to change places. */
export async function declineShiftSwap(unit: Unit, input: OfShiftSwap): Promise<{ swap: ShiftSwap }> {
  const swap = await swapOf(unit, input, "asked");
  swap.decline(unit);
  return { swap };
}

/** Who proposed a swap takes it back. */
export async function withdrawShiftSwap(unit: Unit, input: OfShiftSwap): Promise<{ swap: ShiftSwap }> {
  const swap = await swapOf(unit, input, "proposedBy");
  swap.withdraw(unit);
  return { swap };
}

async function whereOf(unit: Unit, { studioId, stationId }: PlanDutyRota) {
  if ((studioId == null) === (stationId == null)) throw invalid("studioId", "studioOrStation");
  // Locked, so that it is not closed meanwhile.
  const studio = studioId == null ? undefined : await unit.find(Studio, studioId, "studioId");
  const station = stationId == null ? undefined : await unit.find(Station, stationId, "stationId");
  (studio ?? station)!.requireOpen();
  return { studio, station };
}

async function takersOf(unit: Unit, ids: readonly string[], allianceId: string): Promise<string[]> {
  if (ids.length < 1 || ids.length > mostTurns) throw invalid("organizationIds", "tooMany", { limit: mostTurns });
  const found: string[] = [];
  for (const id of ids) {
    const organization = await unit.pointed(Organization, id, "organizationIds", allianceId);
    organization.requireOpenAs("organizationIds");
    found.push(organization.id);
  }
  return found;
}

async function ownShift(unit: Unit, { shiftId }: OfShift): Promise<DutyShift> {
  const shift = await unit.find(DutyShift, shiftId, "shiftId");
  requireOrganization(unit, shift.organization.id, "shiftId");
  return shift;
}

async function swapOf(unit: Unit, { swapId }: OfShiftSwap, side: "asked" | "proposedBy"): Promise<ShiftSwap> {
  const swap = await unit.find(ShiftSwap, swapId, "swapId");
  const { role, organizationId } = unit.caller;
  if (role === "member" && organizationId !== swap.asked.id && organizationId !== swap.proposedBy.id)
    throw notFound("swapId");
  requireOrganization(unit, swap[side].id, "swapId");
  return swap;
}

/** Two shifts, the one with the smaller id locked first, so that no two acts wait for each other. */
async function bothOf(
  unit: Unit,
  id: string,
  otherId: string,
  members = { shift: "shiftId", other: "withId" },
): Promise<{ shift: DutyShift; other: DutyShift }> {
  const isFirst = id < otherId;
  const member = (which: string): string => (which === id ? members.shift : members.other);
  const [a, b] = isFirst ? [id, otherId] : [otherId, id];
  const first = await unit.find(DutyShift, a, member(a));
  const second = await unit.find(DutyShift, b, member(b));
  if (first.alliance.id !== second.alliance.id) throw notFound(members.other);
  return isFirst ? { shift: first, other: second } : { shift: second, other: first };
}

/** An organization takes on one shift at a time, so that none is taken on beside another at the same time. $1 organization. */
const oneAtATime = statement("select pg_advisory_xact_lock(hashtextextended('on duty ' || $1, 0))");

/** $1 alliance, $2 organization, $3 and $4 a time, $5 shifts that do not count. */
const elsewhere = statement(`select 1 as taken from duty_shifts
  where alliance_id = $1 and organization_id = $2 and starts_at < $4::timestamptz and ends_at > $3::timestamptz and id <> all($5::uuid[]) limit 1`);

/** Passes where an organization is on duty nowhere else at the time: one of the two shifts would be left empty. */
async function requireFree(
  unit: Unit,
  organizationId: string,
  { alliance, startsAt, endsAt }: DutyShift,
  but: readonly DutyShift[],
  member: string,
) {
  const values = [alliance.id, organizationId, startsAt, endsAt, but.map(({ id }) => id)];
  await unit.run(oneAtATime, [organizationId]);
  if ((await unit.run(elsewhere, values)).length > 0)
    throw new Refusal("SHIFT_LEFT_EMPTY", "elsewhereThen", {}, member);
}

/** The organization with the smaller id goes first, so that no two acts wait for each other. */
async function requireNobodyTwice(unit: Unit, shift: DutyShift, other: DutyShift, member: string): Promise<void> {
  const moves = [[shift.organization.id, other] as const, [other.organization.id, shift] as const];
  for (const [organization, to] of moves.sort(([a], [b]) => (a < b ? -1 : 1)))
    await requireFree(unit, organization, to, [shift, other], member);
}

/** A day that has its shift keeps it as it is; whose turn it is follows from how many were recorded before. */
const repeating = new Repeating(
  "duty_rotas",
  `
  with told as (
    select o.*, o.n + (select count(*) from duty_shifts d where d.alliance_id = $1 and d.rota_id = $2 and d.occurrence_on < o.occurrence_on
      and d.occurrence_on < (select min(x) from unnest($4::date[]) x)) as place
    from unnest($3::uuid[], $4::date[], $5::timestamptz[]) with ordinality as o (id, occurrence_on, starts_at, n)
  )
  insert into duty_shifts (alliance_id, id, created_at, rota_id, occurrence_on, studio_id, station_id, starts_at, ends_at, organization_id, cover_sought)
  select r.alliance_id, t.id, $6::timestamptz, r.id, t.occurrence_on, r.studio_id, r.station_id, t.starts_at,
    t.starts_at + make_interval(mins => r.duration_minutes), u.organization_id, false
  from duty_rotas r cross join told t
  join duty_turns u on u.alliance_id = r.alliance_id and u.rota_id = r.id
    and u.turn = (t.place - 1) % (select count(*) from duty_turns c where c.alliance_id = r.alliance_id and c.rota_id = r.id) + 1
  where r.alliance_id = $1 and r.id = $2
  on conflict (alliance_id, rota_id, occurrence_on) do nothing
  returning id`,
);

/** Keeps every duty that goes on recorded for twelve months ahead; answers how many shifts were added. */
export const materialiseShifts = (
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  clock: Clock,
): Promise<number> => repeating.keepRecorded(transaction, clock);
