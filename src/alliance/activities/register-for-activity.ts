import { hash } from "node:crypto";
import { type Acting, keyValues, notFound, statement, uuidOf } from "../../acting/index.js";
import type { Caller, JsonText } from "../../reading/index.js";
import { newSecret, publicId } from "../../shared/ids.js";
import { Refusal } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import type { RegisterForActivity } from "./activity-acts.inputs.js";
import { activityLifecycle, type ActivityStatus } from "./activity-state.js";

const open = activityLifecycle.within["registerForActivity"]!.map((status) => `'${status}'`).join();

/** How many of those who arrive get a place: none while others wait, all where places are not counted. */
const taken = `case when waitlisted_count > 0 then 0 when capacity is null then $5
  else least($5, greatest(capacity - confirmed_count - offered_count, 0)) end`;

/**
 * One statement for all who arrive together: the activity's guarded counters, the registrations, what a retry is
 * recognised by and the announcements. Whoever comes while others wait waits behind them, in the order of arrival.
 * $1 activity, $2 the callers' alliance, $3 whether all alliances are the callers', $4 now, $5 how many; then a list
 * each: $6 registrations, $7 organizations, $8 names, $9 contacts, $10 participants, $11 digests of the cancel tokens,
 * $12–$14 the keys.
 */
const arrive = statement(`
  with place as (
    update activities
    set arrivals = arrivals + $5::int,
      confirmed_count = confirmed_count + ${taken},
      waitlisted_count = waitlisted_count + $5 - ${taken}
    where id = $1 and status in (${open}) and starts_at > $4::timestamptz and (visibility = 'PUBLIC' or alliance_id = $2 or $3)
    returning alliance_id, id, arrivals - $5 as before, least(waitlisted_count, $5) as waiting
  ), arrived as (
    select place.alliance_id, place.id as activity_id, p.*, (place.before + p.n)::int as position,
      case when p.n <= $5 - place.waiting then 'CONFIRMED' else 'WAITLISTED' end as status
    from place, unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
      with ordinality as p (id, organization_id, name, contact, participant, token, caller, key_digest, input_digest, n)
  ), registration as (
    insert into registrations (alliance_id, id, created_at, activity_id, organization_id, status, position,
      participant_name, contact, participant_key, cancel_token_hash)
    select alliance_id, id, $4::timestamptz, activity_id, organization_id, status, position, name, contact, participant, token
    from arrived order by n
  ), remembered as (
    insert into idempotency_keys (caller, key_digest, input_digest, objects, created_at)
    select caller, key_digest, input_digest, jsonb_build_object('registration', id), $4::timestamptz
    from arrived where caller is not null order by n
  ), announced as (
    insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
    select alliance_id, 'registration', 'registerForActivity', id, activity_id, $4::timestamptz from arrived order by n
  )
  select status, position from arrived order by n`);

/** One who arrives: the values of `arrive`'s lists. */
type Arriving = readonly (string | null)[];

/** $1 activity, $2 the caller's alliance, $3 whether all alliances are the caller's, $4 a member's organization. */
const look = statement(`
  select status from activities
  where id = $1 and ($3 or status <> 'DRAFT' and visibility = 'PUBLIC'
    or alliance_id = $2 and (status <> 'DRAFT' or $4::uuid is null or host_id = $4))`);

/** How somebody who arrived stands. */
interface Place {
  readonly status: string;
  readonly position: number;
}

/** The digest under which a cancel token is kept. */
export const digestOf = (token: string): string => hash("sha256", token, "base64url");

/** Registers a person for an activity: with a place while there are any, else at the end of the waitlist. */
export async function registerForActivity(input: RegisterForActivity, act: Acting): Promise<JsonText> {
  const { caller } = act;
  // A unit answers for those who come with it; everybody else gets a token, this once or on a retry.
  const needsToken = input.organizationId == null;
  const told = (id: string, token: string | null) => ({
    holds: id,
    ...(token === null ? {} : { tells: { cancelToken: token } }),
  });
  return act.performHot(
    input,
    async ({ run, inTurn, key, now, newId }) => {
      const participant = text("participantName", input.participantName, longest.name);
      const contact = optionalText("contact", input.contact, longest.name);
      const activityId = uuidOf(input.activityId, "act", "activityId");
      const organizationId = companyOf(input.organizationId, caller);
      const everywhere = caller.role === "operator";
      const inside = caller.role === "widget" ? null : caller.allianceId;
      const id = newId();
      const token = needsToken ? tokenFor(id, input.idempotencyKey) : null;
      const arriving: Arriving = [
        id,
        organizationId,
        participant,
        contact,
        participantKey(participant, contact),
        token && digestOf(token),
        ...keyValues(key),
      ];
      const together = (all: readonly Arriving[]): Promise<readonly (Place | undefined)[]> => {
        const lists = arriving.map((_, column) => all.map((values) => values[column] ?? null));
        const places = run<Place>(arrive, [activityId, inside, everywhere, now, all.length, ...lists]);
        return places.then((found) => all.map((_, at) => found[at]));
      };
      const place = await inTurn(activityId, `${inside} ${everywhere}`, arriving, together);
      if (place) {
        const wrote = { registration: { id: publicId("reg", id), ...place } };
        return { objects: { registration: id }, wrote, ...told(id, token) };
      }
      const [activity] = await run<{ status: ActivityStatus }>(look, [
        activityId,
        inside,
        everywhere,
        caller.role === "member" ? caller.organizationId : null,
      ]);
      if (!activity) throw notFound("activityId");
      activityLifecycle.require("registerForActivity", activity.status);
      throw new Refusal("REGISTRATION_CLOSED", "registrationClosed", {}, "activityId");
    },
    ({ registration }) => told(registration!, needsToken ? tokenFor(registration!, input.idempotencyKey) : null),
  );
}

/**
 * The secret by which somebody without a key takes an offer or cancels. It follows from the
 * idempotency key, which the sender alone knows, so that a retry is told the same one.
 */
function tokenFor(registration: string, idempotencyKey: string | null | undefined): string {
  return idempotencyKey == null ? newSecret() : digestOf(`cancel ${registration} ${idempotencyKey}`);
}

/** The organization that a participant comes with; a member speaks for its own, a resident for none. */
function companyOf(organizationId: string | null | undefined, { role, organizationId: own }: Caller): string | null {
  if (organizationId == null) return null;
  const uuid = uuidOf(organizationId, "org", "organizationId");
  const maySpeak = role === "coordinator" || role === "operator" || (role === "member" && uuid === own);
  if (!maySpeak) throw new Refusal("NOT_YOURS", "notYours", {}, "organizationId");
  return uuid;
}

/** Tells participants apart without showing who they are: the same name with the same contact is the same person. */
const participantKey = (name: string, contact: string | null): string =>
  digestOf(`${name}|${contact ?? ""}`.normalize("NFKC").replace(/\s+/g, "").toLowerCase());
