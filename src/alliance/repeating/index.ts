import { type RunSql, statement } from "../../acting/index.js";
import type { Clock } from "../../shared/clock.js";
import { uuidv7 } from "../../shared/ids.js";
import { occurrencesOf } from "../../shared/recurrence.js";

/** How far ahead the occurrences of a series are recorded. */
const monthsAhead = 12;

/** A series as far as its rule says when it repeats. */
export interface Repeats {
  readonly allianceId: string;
  readonly id: string;
  readonly rrule: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  /** The last day on which it repeats; null while it goes on. */
  readonly endedOn: string | null;
}

type Transaction = <T>(work: (run: RunSql) => Promise<T>) => Promise<T>;

/** One kind of series: the table that holds them, and how their occurrences are recorded. */
export class Repeating {
  private readonly running;
  private readonly lock;
  private readonly record;

  /**
   * `record` is a statement that records the occurrences of one series, leaving alone those that are there, and answers
   * one row for each: $1 alliance, $2 series, $3 ids, $4 days, $5 starts, $6 now.
   */
  constructor(table: "activity_series" | "meeting_series" | "duty_rotas", record: string) {
    this.record = statement(record);
    this.lock = statement(
      `select ended_on::text as "endedOn" from ${table} where alliance_id = $1 and id = $2 for update`,
    );
    this.running = statement(`
      select s.alliance_id as "allianceId", s.id, s.rrule, s.starts_at as "startsAt", a.time_zone as "timeZone", s.ended_on::text as "endedOn"
      from ${table} s join alliances a on a.id = s.alliance_id
      where s.ended_on is null or s.ended_on >= $1::date - 1`);
  }

  /** Records what of a series is not recorded yet for the next twelve months; answers how many occurrences that were. */
  async recordAhead(run: RunSql, clock: Clock, series: Repeats): Promise<number> {
    const now = clock.now();
    const until = new Date(now);
    until.setUTCMonth(until.getUTCMonth() + monthsAhead);
    const from = series.startsAt > now ? series.startsAt : now;
    // A day is recorded once, by its first hour; a second one would count as another's turn.
    const days = occurrencesOf(series.rrule, series.startsAt, series.timeZone, from, until).filter(
      ({ on }, index, all) => on !== all[index - 1]?.on && (series.endedOn === null || on <= series.endedOn),
    );
    if (days.length === 0) return 0;
    const rows = await run(this.record, [
      series.allianceId,
      series.id,
      days.map(() => uuidv7(clock)),
      days.map(({ on }) => on),
      days.map(({ startsAt }) => startsAt),
      now,
    ]);
    return rows.length;
  }

  /** Keeps every series that goes on recorded for twelve months ahead; answers how many occurrences were added. */
  async keepRecorded(transaction: Transaction, clock: Clock): Promise<number> {
    const all = await transaction((run) => run<Repeats>(this.running, [clock.now()]));
    let added = 0;
    for (const series of all) added += await transaction((run) => this.stillRunning(run, clock, series));
    return added;
  }

  /** A series that is ended meanwhile must not get occurrences after its end. */
  private async stillRunning(run: RunSql, clock: Clock, series: Repeats): Promise<number> {
    const [now] = await run<{ endedOn: string | null }>(this.lock, [series.allianceId, series.id]);
    return now ? this.recordAhead(run, clock, { ...series, endedOn: now.endedOn }) : 0;
  }
}
