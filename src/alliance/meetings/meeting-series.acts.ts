import { ref } from "@mikro-orm/core";
import { type RunSql, statement, type Unit } from "../../acting/index.js";
import { type Clock, dayIn } from "../../shared/clock.js";
import { isRule } from "../../shared/recurrence.js";
import { invalid, Refusal } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import { Alliance, allianceFor } from "../alliances/index.js";
import { Place } from "../places/index.js";
import { Repeating } from "../repeating/index.js";
import { convenerOf } from "./meeting.acts.js";
import type { EndMeetingSeries, PlanMeetingSeries } from "./meeting-acts.inputs.js";
import { MeetingSeries } from "./meeting-series.entity.js";
import { meetingLifecycle } from "./meeting-state.js";

/** Plans a meeting that repeats, with its meetings of the next twelve months. */
export async function planMeetingSeries(unit: Unit, input: PlanMeetingSeries): Promise<{ series: MeetingSeries }> {
  const { id: allianceId, timeZone } = await allianceFor(unit, input.allianceId);
  const convener = await convenerOf(unit, input.convenerId, allianceId);
  const venue = await unit.pointed(Place, input.venue, "venue", allianceId);
  if (!isRule(input.rrule, input.startsAt, timeZone)) throw invalid("rrule", "rule");
  const durationMinutes = Math.round((input.endsAt.getTime() - input.startsAt.getTime()) / 60_000);
  if (durationMinutes <= 0) throw new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt");
  const noticeDays = input.noticeDays ?? 0;
  if (noticeDays < 0 || noticeDays > 60) throw invalid("noticeDays", "between", { least: 0, most: 60 });
  const series = unit.create(MeetingSeries, allianceId, {
    kind: input.kind,
    name: text("name", input.name, longest.title),
    theme: optionalText("theme", input.theme, longest.title),
    rrule: input.rrule,
    startsAt: input.startsAt,
    durationMinutes,
    convener: ref(convener),
    chairRole: input.chairRole,
    venue: venue ? ref(venue) : null,
    noticeDays,
    quorumRule: input.quorumRule ?? (input.kind === "JOINT_MEETING" ? "MAJORITY" : "NONE"),
  });
  await unit.em.flush();
  await repeating.recordAhead(unit.run, unit.clock, { ...series, allianceId, timeZone, endedOn: null });
  return { series };
}

/** Ends a series with a day: its meetings after it are called off. */
export async function endMeetingSeries(unit: Unit, input: EndMeetingSeries): Promise<{ series: MeetingSeries }> {
  const series = await unit.find(MeetingSeries, input.seriesId, "seriesId");
  const { timeZone } = await unit.em.findOneOrFail(Alliance, series.alliance.id);
  series.end(input.endedOn ?? dayIn(timeZone, unit.now));
  await unit.em.flush();
  const reason = optionalText("reason", input.reason, longest.title);
  await unit.run(callOff, [series.alliance.id, series.id, series.endedOn, timeZone, unit.now, reason]);
  return { series };
}

const callOff = statement(`
  with called_off as (
    update meetings set status = 'CANCELLED', status_reason = $6
    where alliance_id = $1 and series_id = $2 and occurrence_on > $3::date and starts_at > $5::timestamptz
      and (starts_at at time zone $4)::date > $3::date
      and status in (${meetingLifecycle
        .before("endMeetingSeries")
        .map((status) => `'${status}'`)
        .join()})
    returning alliance_id, id, starts_at
  )
  insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
  select alliance_id, 'meeting', 'endMeetingSeries', id, $5::timestamptz from called_off order by starts_at`);

/** A day that has its meeting keeps it as it is. */
const repeating = new Repeating(
  "meeting_series",
  `
  with recorded as (
    insert into meetings (alliance_id, id, created_at, kind, title, theme, status, starts_at, ends_at, convener_id, venue_id,
      series_id, occurrence_on, notice_days, quorum_rule)
    select s.alliance_id, o.id, $6::timestamptz, s.kind, s.name, s.theme, 'PLANNED', o.starts_at,
      o.starts_at + make_interval(mins => s.duration_minutes), s.convener_id, s.venue_id, s.id, o.occurrence_on, s.notice_days, s.quorum_rule
    from meeting_series s
    cross join unnest($3::uuid[], $4::date[], $5::timestamptz[]) as o (id, occurrence_on, starts_at)
    where s.alliance_id = $1 and s.id = $2
    on conflict (alliance_id, series_id, occurrence_on) do nothing
    returning alliance_id, id, starts_at
  )
  insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
  select alliance_id, 'meeting', 'planMeetingSeries', id, $6::timestamptz from recorded order by starts_at
  returning subject_id as id`,
);

/** Keeps every series that goes on recorded for twelve months ahead; answers how many meetings were added. */
export const materialiseMeetings = (
  transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>,
  clock: Clock,
): Promise<number> => repeating.keepRecorded(transaction, clock);
