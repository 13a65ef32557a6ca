import { ref } from "@mikro-orm/core";
import { type RunSql, statement, type Unit } from "../../acting/index.js";
import { type Clock, dayIn } from "../../shared/clock.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText, tagList, text } from "../../shared/texts.js";
import { Alliance, allianceFor, replaceTags } from "../alliances/index.js";
import { Place } from "../places/index.js";
import { Programme } from "../programmes/index.js";
import { Repeating } from "../repeating/index.js";
import { hostOf } from "./activity.acts.js";
import { ActivitySeries } from "./activity-series.entity.js";
import type { CreateActivitySeries, EndActivitySeries } from "./activity-acts.inputs.js";
import { requireSeriesRunner } from "./activity.policy.js";
import { activityLifecycle } from "./activity-state.js";
import { isRule } from "../../shared/recurrence.js";

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
  await repeating.recordAhead(unit.run, unit.clock, { ...series, allianceId, timeZone, endedOn: null });
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

/** A day that has its activity keeps it as it is. */
const repeating = new Repeating(
  "activity_series",
  `
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
  returning subject_id as id`,
);

/** Keeps every series that goes on recorded for twelve months ahead; answers how many activities were added. */
export const materialiseSeries = (
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  clock: Clock,
): Promise<number> => repeating.keepRecorded(transaction, clock);
