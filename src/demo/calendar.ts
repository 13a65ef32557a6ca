import { type Occurrence, occurrencesOf } from "../shared/recurrence.js";
import { addActivity, attended, dayFrom, type Details, later, shanghai } from "./activity.js";
import type { Community } from "./community.js";
import type { Programmes } from "./programmes.js";
import { example, type Records } from "./records.js";

interface Series {
  readonly kind: "SERVICE" | "LECTURE";
  readonly title: string;
  readonly host: string;
  readonly rrule: string;
  readonly time: string;
  readonly minutes: number;
  /** How many times it was held until today; the report counts them, so the past goes back as far as it takes. */
  readonly held: number;
  readonly details: Details;
  readonly helpers: readonly string[];
}

/** The year around today: what repeats, and what comes up in the next weeks. */
export function plan(records: Records, community: Community, programmes: Programmes): void {
  const { venues, volunteers, lecturers, members, exampleMembers } = community;
  repeat(records, {
    kind: "SERVICE",
    title: "一米阳光便民服务",
    host: volunteers,
    rrule: "FREQ=WEEKLY;BYDAY=WE,SA",
    time: "15:00",
    minutes: 90,
    held: 124,
    details: { venue: venues.stationOne, programme: programmes.sunshine, tags: ["便民服务"] },
    helpers: members,
  });
  repeat(records, {
    kind: "LECTURE",
    title: "红色宣讲",
    host: lecturers,
    rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    time: "19:00",
    minutes: 60,
    held: 34,
    details: { venue: venues.stationTwo, programme: programmes.sunshine, tags: ["红色宣讲"], capacity: 60 },
    helpers: [lecturers, ...exampleMembers],
  });
  announce(records, community, programmes, members, exampleMembers);
}

/** Materialises a series: the last `held` occurrences as held, those of the next three months as announced. */
function repeat(records: Records, series: Series): void {
  const { now } = records;
  const lasts = series.minutes / 60;
  // A Monday far enough back that the rule yields more occurrences than were held.
  const weekday = (new Date(`${dayFrom(now, 0)}T00:00:00Z`).getUTCDay() + 6) % 7;
  const start = shanghai(dayFrom(now, -weekday - 7 * 80), series.time);
  const all = occurrencesOf(series.rrule, start, "Asia/Shanghai", start, later(now, 24 * 92));
  const past = all.filter(({ startsAt }) => later(startsAt, lasts) <= now).slice(-series.held);
  const id = records.add("activity_series", {
    host_id: series.host,
    title: series.title,
    kind: series.kind,
    rrule: series.rrule,
    starts_at: past[0]!.startsAt,
    duration_minutes: series.minutes,
    venue_id: series.details.venue ?? null,
    ended_on: null,
  });
  const hold = ({ on, startsAt }: Occurrence, status: string, more: Details = {}): string =>
    addActivity(records, series.kind, series.title, series.host, startsAt, later(startsAt, lasts), {
      ...series.details,
      ...more,
      status,
      series: { id, on },
    });
  past.forEach((occurrence, index) => {
    const activity = hold(occurrence, index < past.length - 12 ? "ARCHIVED" : "COMPLETED");
    const helper = series.helpers[index % series.helpers.length]!;
    const heads = 5 + ((index * 7) % 11);
    attended(records, activity, helper, { heads, personTimes: heads + (index % 3) });
  });
  all
    .filter(({ startsAt }) => later(startsAt, lasts) > now)
    .forEach((occurrence, index) => {
      const isOn = occurrence.startsAt <= now;
      const helper = series.helpers[index % series.helpers.length]!;
      const activity = hold(occurrence, isOn ? "IN_PROGRESS" : "PUBLISHED", {
        registered:
          index < 4
            ? [
                [helper, 3],
                [null, 2],
              ]
            : [],
      });
      if (isOn) attended(records, activity, helper, { heads: 5, personTimes: 5 });
    });
}

/** What comes up beside the series; whatever is declined, put off or called off belongs to example units. */
function announce(
  records: Records,
  { venues, generalBranch, branches }: Community,
  { sunshine }: Programmes,
  members: readonly string[],
  exampleMembers: readonly string[],
): void {
  const [property, culture, builders, bank] = members as [string, string, string, string];
  const [first, second, third, fourth] = exampleMembers as [string, string, string, string];
  const event = (
    kind: string,
    title: string,
    host: string,
    inDays: number,
    time: string,
    hours: number,
    details: Details,
  ) => {
    const start = shanghai(dayFrom(records.now, inDays), time);
    return addActivity(records, kind, title, host, start, later(start, hours), details);
  };
  event("SHARED_EVENT", "“和美小区”共建日", generalBranch, 6, "09:00", 3, {
    venue: venues.partyCentre,
    description: "联盟单位与居民共同清洁楼道、修整绿地。",
    tags: ["共建"],
    programme: sunshine,
    coHosts: [
      [property, "ACCEPTED"],
      [culture, "ACCEPTED"],
      [bank, "ACCEPTED"],
      [first, "INVITED"],
    ],
    registered: [
      [property, 6],
      [culture, 4],
      [bank, 3],
      [null, 5],
    ],
  });
  event("SHARED_EVENT", "金融知识进社区", bank, 10, "14:30", 2, {
    venue: venues.stationOne,
    capacity: 20,
    tags: ["金融"],
    coHosts: [
      [second, "DECLINED"],
      [builders, "ACCEPTED"],
    ],
    registered: [
      [builders, 8],
      [null, 15],
    ],
  });
  event("FESTIVAL", "邻里节", branches[0]!, 21, "10:00", 6, {
    venue: venues.stationTwo,
    tags: ["邻里", "文化"],
    coHosts: [
      [culture, "ACCEPTED"],
      [third, "INVITED"],
    ],
    registered: [[culture, 5]],
  });
  event("SHARED_EVENT", "楼道安全隐患排查", property, 15, "08:30", 4, {
    tags: ["安全"],
    coHosts: [[builders, "ACCEPTED"]],
    registered: [[property, 4]],
  });
  event("SHARED_EVENT", "共建单位联络员交流", generalBranch, 12, "16:00", 2, {
    venue: venues.partyCentre,
    visibility: "ALLIANCE",
    tags: ["联络"],
  });
  event("SHARED_EVENT", "户外健步行（示例）", first, 18, "07:30", 3, {
    status: "POSTPONED",
    statusReason: "天气原因，时间另行通知",
    tags: [example],
  });
  event("SHARED_EVENT", "旧物置换集市（示例）", fourth, 9, "13:30", 3, {
    status: "CANCELLED",
    statusReason: "场地检修",
    tags: [example],
  });
  event("SHARED_EVENT", "新年慰问筹备（示例）", third, 35, "15:00", 2, { status: "DRAFT", tags: [example] });
}
