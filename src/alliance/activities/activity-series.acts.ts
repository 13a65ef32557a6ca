import { ref } from "@mikro-orm/core";
import { type RunSql, statement, type Unit } from "../../acting/index.js";
import { type Clock, dayIn } from "../../shared/clock.js";
import { uuidv7 } from "../../shared/ids.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText, tagList, text } from "../../shared/texts.js";
import { Alliance, allianceFor, replaceTags } from "../alliances/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { hostOf } from "./activity.acts.js";
import { ActivitySeries } from "./activity-series.entity.js";
import type { CreateActivitySeries, EndActivitySeries } from "./activity-acts.inputs.js";
import { requireSeriesRunner } from "./activity.policy.js";
import { activityLifecycle } from "./activity-state.js";
import { isRule, occurrencesOf } from "../../shared/recurrence.js";

/** How far ahead the activities of a series are recorded. */
const monthsAhead = 12;

/** Announces an activity that repeats, with its activities of the next twelve months. */
export async function createActivitySeries(
  unit: Unit,
  input: CreateActivitySeries,
): Promise<{ series: ActivitySeries }> {
  const { id: allianceId, timeZone } = await allianceFor(unit, input.allianceId);
  const host = await hostOf(unit, input.hostId, allianceId);
  const venue = await unit.pointed(Place, input.venue, "venue", allianceId);
  const programme = await unit.pointed(Programme, input.programmeId, "programmeId", allianceId);
  if (!isRule(input.rrule, input.startsAt, timeZone)) throw invalid("rrule", "rule");
  const durationMinutes = Math.round((input.endsAt.getTime() - input.startsAt.getTime()) / 60_000);
  if (durationMinutes <= 0) throw new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt");
  if (input.capacity != null && input.capacity <= 0) throw invalid("capacity", "notPositive");
  const series = unit.create(ActivitySeries, allianceId, {
    host: ref(host),
    title: text("title", input.title, longest.title),
    description: optionalText("description", input.description, longest.text),
    kind: input.kind,
    visibility: input.visibility ?? "PUBLIC",
    rrule: input.rrule,
    startsAt: input.startsAt,
    durationMinutes,
    capacity: input.capacity,
    venue: venue ? ref(venue) : null,
    programme: programme ? ref(programme) : null,
  });
  await unit.em.flush();
  await replaceTags(unit.run, "activity_series_tags", "series_id", series, tagList("tags", input.tags ?? []));
  await materialise(unit.run, unit.clock, { ...series, allianceId, timeZone, endedOn: null });
  return { series };
}

/** Ends a series with a day: what lies after it is called off, what was held or is changed by hand before it stays. */
export async function endActivitySeries(unit: Unit, input: EndActivitySeries): Promise<{ series: ActivitySeries }> {
  const series = await unit.find(ActivitySeries, input.seriesId, "seriesId");
  requireSeriesRunner(unit, series);
  const { timeZone } = await unit.em.findOneOrFail(Alliance, series.alliance.id);
  series.end(input.endedOn ?? dayIn(timeZone, unit.now));
  await unit.em.flush();
  const reason = optionalText("reason", input.reason, longest.title);
  await unit.run(callOff, [series.alliance.id, series.id, series.endedOn, timeZone, unit.now, reason]);
  return { series };
}

const callOff = statement(`
  with called_off as (
    update activities set status = 'CANCELLED', status_reason = $6
    where alliance_id = $1 and series_id = $2 and occurrence_on > $3::date and starts_at > $5::timestamptz
      and (starts_at at time zone $4)::date > $3::date
      and status in (${activityLifecycle
        .before("endActivitySeries")
        .map((status) => `'${status}'`)
        .join()})
    returning alliance_id, id, starts_at
  )
  insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
  select alliance_id, 'activity', 'endActivitySeries', id, $5::timestamptz from called_off order by starts_at`);

interface Repeating {
  readonly allianceId: string;
  readonly id: string;
  readonly rrule: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly endedOn: string | null;
}

/** $1 alliance, $2 series, $3 ids, $4 days, $5 starts, $6 now. A day that has its activity keeps it as it is. */
const record = statement(`
  with recorded as (
    insert into activities (alliance_id, id, created_at, host_id, title, description, kind, status, visibility, starts_at, ends_at,
      venue_id, capacity, programme_id, series_id, occurrence_on)
    select s.alliance_id, o.id, $6::timestamptz, s.host_id, s.title, s.description, s.kind, 'PUBLISHED', s.visibility, o.starts_at,
      o.starts_at + make_interval(mins => s.duration_minutes), s.venue_id, s.capacity, s.programme_id, s.id, o.occurrence_on
    from activity_series s
    cross join unnest($3::uuid[], $4::date[], $5::timestamptz[]) as o (id, occurrence_on, starts_at)
    where s.alliance_id = $1 and s.id = $2
    on conflict (alliance_id, series_id, occurrence_on) do nothing
    returning alliance_id, id, starts_at
  ), tagged as (
    insert into activity_tags (alliance_id, activity_id, tag)
    select r.alliance_id, r.id, t.tag from recorded r join activity_series_tags t on t.alliance_id = $1 and t.series_id = $2
  )
  insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
  select alliance_id, 'activity', 'createActivitySeries', id, $6::timestamptz from recorded order by starts_at
  returning subject_id as id`);

/** Records the activities of a series for the next twelve months that are not recorded yet; answers how many. */
async function materialise(run: RunSql, clock: Clock, series: Repeating): Promise<number> {
  const now = clock.now();
  const until = new Date(now);
  until.setUTCMonth(until.getUTCMonth() + monthsAhead);
  const from = series.startsAt > now ? series.startsAt : now;
  const days = occurrencesOf(series.rrule, series.startsAt, series.timeZone, from, until).filter(
    ({ on }) => series.endedOn === null || on <= series.endedOn,
  );
  if (days.length === 0) return 0;
  const rows = await run(record, [
    series.allianceId,
    series.id,
    days.map(() => uuidv7(clock)),
    days.map(({ on }) => on),
    days.map(({ startsAt }) => startsAt),
    now,
  ]);
  return rows.length;
}

/** $1 today. */
const running = statement(`
  select s.alliance_id as "allianceId", s.id, s.rrule, s.starts_at as "startsAt", a.time_zone as "timeZone", s.ended_on::text as "endedOn"
  from activity_series s join alliances a on a.id = s.alliance_id
  where s.ended_on is null or s.ended_on >= $1::date - 1`);

/** Keeps every series that goes on recorded for twelve months ahead; answers how many activities were added. */
export async function materialiseSeries(
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  clock: Clock,
): Promise<number> {
  const all = await transaction((run) => run<Repeating>(running, [clock.now()]));
  let added = 0;
  for (const series of all) added += await transaction((run) => stillRunning(run, clock, series));
  return added;
}

const lockSeries = statement(
  `select ended_on::text as "endedOn" from activity_series where alliance_id = $1 and id = $2 for update`,
);

/** A series that is ended meanwhile must not get activities after its end. */
async function stillRunning(run: RunSql, clock: Clock, series: Repeating): Promise<number> {
  const [now] = await run<{ endedOn: string | null }>(lockSeries, [series.allianceId, series.id]);
  return now ? materialise(run, clock, { ...series, endedOn: now.endedOn }) : 0;
}
