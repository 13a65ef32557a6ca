import { notFound, refusedBy, verifies } from "../../acting/index.js";
import { invalid, Refusal } from "../../shared/refusals.js";

const headsOver = () => new Refusal("HEADS_OVER_PERSON_TIMES", "headsOverPersonTimes", {}, "headcount");

refusedBy({
  activities_end_after_start: () => new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt"),
  activities_capacity_positive: () => invalid("capacity", "notPositive"),
  activities_within_capacity: () => new Refusal("CAPACITY_FULL", "capacityTaken", {}, "capacity"),
  activities_not_within_itself: () => invalid("superEventId", "notACampaign"),
  activity_series_capacity_positive: () => invalid("capacity", "notPositive"),
  activity_series_lasts: () => new Refusal("ENDS_BEFORE_START", "endsBeforeStart", {}, "endsAt"),
  co_hosts_once_an_activity: () => new Refusal("ALREADY_CO_HOST", "alreadyCoHost", {}, "organizationId"),
  registrations_one_active_a_participant: () =>
    new Refusal("ALREADY_REGISTERED", "alreadyRegistered", {}, "participantName"),
  registrations_alliance_id_organization_id_foreign: () => notFound("organizationId"),
  attendances_heads_within_person_times: headsOver,
  attendances_not_negative: () => invalid("headcount", "negative"),
  attendances_measure_something: () => invalid("headcount", "measureNothing"),
  attendances_once_a_duty: () => new Refusal("ALREADY_EXISTS", "alreadyExists", {}, "duty"),
});

verifies(
  "an activity's counters equal its registrations",
  `select format('activity %s', a.id) as found from activities a left join lateral (
     select count(*) filter (where r.status in ('CONFIRMED', 'ATTENDED', 'NO_SHOW')) as confirmed, count(*) filter (where r.status = 'OFFERED') as offered,
       count(*) filter (where r.status = 'WAITLISTED') as waiting
     from registrations r where r.alliance_id = a.alliance_id and r.activity_id = a.id
   ) r on true
   where (a.confirmed_count, a.offered_count, a.waitlisted_count) is distinct from (r.confirmed, r.offered, r.waiting)`,
);
