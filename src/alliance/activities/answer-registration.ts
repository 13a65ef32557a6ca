import {
  type Acting,
  type Hot,
  keyValues,
  notFound,
  rememberIn,
  type RunSql,
  statement,
  uuidOf,
} from "../../acting/index.js";
import type { Caller, JsonText } from "../../reading/index.js";
import { parsePublicId } from "../../shared/ids.js";
import { Refusal } from "../../shared/refusals.js";
import type { OfRegistration } from "./activity-acts.inputs.js";
import {
  activityLifecycle,
  type ActivityStatus,
  registrationLifecycle,
  type RegistrationStatus,
} from "./activity-state.js";
import { digestOf } from "./register-for-activity.js";
import { offerFreePlaces } from "./waitlist.js";

/**
 * Who may answer for a registration: its person by the token, the coordinators, the host, and the unit
 * that the person came with. $1 registration, $2 role, $3 alliance, $4 organization, $5 digest of the token.
 */
const mayAnswer = `(r.cancel_token_hash = $5 or $2 = 'operator'
  or r.alliance_id = $3::uuid and ($2 = 'coordinator' or $2 = 'member' and $4::uuid in (r.organization_id, a.host_id)))`;

// The activity's row is locked before the registration's in every act, so that no two wait for each other.
const locked = `activity as materialized (
    select a.* from activities a join registrations r on r.alliance_id = a.alliance_id and r.activity_id = a.id
    where r.id = $1 for update of a
  ), before as materialized (
    select r.alliance_id, r.id, r.activity_id, r.status, r.offer_expires_at, a.waitlisted_count > 0 as awaited
    from registrations r join activity a on a.alliance_id = r.alliance_id and a.id = r.activity_id
    where r.id = $1 and ${mayAnswer} for update of r
  )`;

const states = (names: readonly string[]): string => names.map((name) => `'${name}'`).join();
const acceptable = states(registrationLifecycle.before("acceptOffer"));
const cancellable = states(registrationLifecycle.before("cancelRegistration"));
const acceptableIn = states(activityLifecycle.within["acceptOffer"]!);
const cancellableIn = states(activityLifecycle.within["cancelRegistration"]!);

/** $6 now, $7–$10 the key. */
const afterwards = (act: string, from: string): string => `remembered as (
    ${rememberIn(7, "jsonb_build_object('registration', $1::uuid)", from)}
  ), announced as (
    insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
    select alliance_id, 'registration', '${act}', id, activity_id, $6::timestamptz from ${from}
  )`;

const accept = statement(`
  with ${locked}, accepted as (
    update registrations r set status = 'CONFIRMED', offer_expires_at = null
    from before b join activity a on a.id = b.activity_id
    where r.alliance_id = b.alliance_id and r.id = b.id and b.status in (${acceptable})
      and b.offer_expires_at > $6::timestamptz and a.status in (${acceptableIn})
    returning r.alliance_id, r.id, r.activity_id
  ), counted as (
    update activities a set confirmed_count = confirmed_count + 1, offered_count = offered_count - 1
    from accepted x where a.alliance_id = x.alliance_id and a.id = x.activity_id
  ), ${afterwards("acceptOffer", "accepted")}
  select b.alliance_id as "allianceId", b.activity_id as "activityId", b.status, a.status as "activityStatus",
    exists (select from accepted) as done, false as awaited
  from before b join activity a on a.id = b.activity_id`);

const cancel = statement(`
  with ${locked}, cancelled as (
    update registrations r set status = 'CANCELLED', offer_expires_at = null
    from before b join activity a on a.id = b.activity_id
    where r.alliance_id = b.alliance_id and r.id = b.id and b.status in (${cancellable}) and a.status in (${cancellableIn})
    returning r.alliance_id, r.id, r.activity_id
  ), counted as (
    update activities a set
      confirmed_count = confirmed_count - (b.status = 'CONFIRMED')::int,
      offered_count = offered_count - (b.status = 'OFFERED')::int,
      waitlisted_count = waitlisted_count - (b.status = 'WAITLISTED')::int
    from before b join cancelled x on x.id = b.id
    where a.alliance_id = b.alliance_id and a.id = b.activity_id
  ), ${afterwards("cancelRegistration", "cancelled")}
  select b.alliance_id as "allianceId", b.activity_id as "activityId", b.status, a.status as "activityStatus",
    exists (select from cancelled) as done, b.awaited
  from before b join activity a on a.id = b.activity_id`);

interface Answered {
  readonly allianceId: string;
  readonly activityId: string;
  readonly status: RegistrationStatus;
  readonly activityStatus: ActivityStatus;
  readonly done: boolean;
  readonly awaited: boolean;
}

/** Takes the place that was offered, while the offer lasts. */
export const acceptOffer = (input: OfRegistration, act: Acting): Promise<JsonText> =>
  answer(input, act, async ({ run }, values) => {
    const answered = await answeredBy(run, accept, values);
    if (answered.done) return;
    registrationLifecycle.after("acceptOffer", answered.status);
    activityLifecycle.require("acceptOffer", answered.activityStatus);
    throw new Refusal("OFFER_EXPIRED", "offerExpired", {}, "registrationId");
  });

/** Gives the place, the offer or the turn in line back; a freed place is offered to who is first in line. */
export const cancelRegistration = (input: OfRegistration, act: Acting): Promise<JsonText> =>
  answer(input, act, ({ transaction, now }, values) =>
    transaction(async (run) => {
      const answered = await answeredBy(run, cancel, values);
      if (!answered.done) {
        registrationLifecycle.after("cancelRegistration", answered.status);
        activityLifecycle.require("cancelRegistration", answered.activityStatus);
      }
      const { allianceId, activityId } = answered;
      if (answered.awaited) await offerFreePlaces(run, { id: activityId, alliance: { id: allianceId } }, now);
    }),
  );

function answer(
  input: OfRegistration,
  act: Acting,
  work: (hot: Hot, values: readonly unknown[]) => Promise<void>,
): Promise<JsonText> {
  // Whoever knows the token may see what it belongs to; the statement has checked it by then.
  const told = (registration: string) => (input.cancelToken ? { holds: registration } : {});
  return act.performHot(
    input,
    async (hot) => {
      const registration = uuidOf(input.registrationId, "reg", "registrationId");
      await work(hot, [
        registration,
        ...credentials(act.caller, input.cancelToken),
        hot.now,
        ...keyValues(hot.key),
        hot.now,
      ]);
      return { objects: { registration }, ...told(registration) };
    },
    ({ registration }) => told(registration!),
  );
}

const credentials = ({ role, allianceId, organizationId }: Caller, token: string | null | undefined): unknown[] => [
  role,
  allianceId,
  organizationId,
  token ? digestOf(token) : null,
];

async function answeredBy(
  run: RunSql,
  act: ReturnType<typeof statement>,
  values: readonly unknown[],
): Promise<Answered> {
  const [answered] = await run<Answered>(act, values);
  if (!answered) throw notFound("registrationId");
  return answered;
}

const held = statement("select id from registrations where id = $1 and cancel_token_hash = $2");

/** The UUID of a registration when the token is its own; null otherwise. */
export async function holdsRegistration(run: RunSql, registrationId: string, token: string): Promise<string | null> {
  const parsed = parsePublicId(registrationId);
  if (parsed?.prefix !== "reg") return null;
  const [found] = await run<{ id: string }>(held, [parsed.uuid, digestOf(token)]);
  return found?.id ?? null;
}
