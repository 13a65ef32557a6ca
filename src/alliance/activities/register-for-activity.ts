import { createHash } from "node:crypto";
import { type Acting, keyValues, notFound, rememberIn, statement } from "../../acting/index.js";
import type { Caller, JsonText } from "../../reading/index.js";
import { newSecret, parsePublicId, publicId } from "../../shared/ids.js";
import { Refusal } from "../../shared/refusals.js";
import { longest, optionalText, text } from "../../shared/texts.js";
import type { RegisterForActivity } from "./activity-acts.inputs.js";
import { activityLifecycle, type ActivityStatus } from "./activity-state.js";

const open = activityLifecycle.within["registerForActivity"]!.map((status) => `'${status}'`).join();

/**
 * One statement: the activity's guarded counters, the registration, what a retry is recognised by and the
 * announcement. Whoever comes while others wait waits behind them. $1 activity, $2 the caller's alliance,
 * $3 whether all alliances are the caller's, $4 now, $5 registration, $6 organization, $7 name, $8 contact,
 * $9 participant, $10 digest of the cancel token, $11–$14 the key.
 */
const arrive = statement(`
  with place as (
    update activities
    set arrivals = arrivals + 1,
      confirmed_count = confirmed_count
        + case when waitlisted_count = 0 and (capacity is null or confirmed_count + offered_count < capacity) then 1 else 0 end,
      waitlisted_count = waitlisted_count
        + case when waitlisted_count = 0 and (capacity is null or confirmed_count + offered_count < capacity) then 0 else 1 end
    where id = $1 and status in (${open}) and starts_at > $4::timestamptz and (visibility = 'PUBLIC' or alliance_id = $2 or $3)
    returning alliance_id, id, arrivals, case when waitlisted_count > 0 then 'WAITLISTED' else 'CONFIRMED' end as status
  ), registration as (
    insert into registrations (alliance_id, id, created_at, activity_id, organization_id, status, position,
      participant_name, contact, participant_key, cancel_token_hash)
    select alliance_id, $5::uuid, $4::timestamptz, id, $6::uuid, status, arrivals, $7, $8, $9, $10 from place
  ), remembered as (
    ${rememberIn(11, "jsonb_build_object('registration', $5::uuid)", "place")}
  ), announced as (
    insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
    select alliance_id, 'registration', 'registerForActivity', $5::uuid, id, $4::timestamptz from place
  )
  select status, arrivals as position from place`);

/** $1 activity, $2 the caller's alliance, $3 whether all alliances are the caller's, $4 a member's organization. */
const look = statement(`
  select status from activities
  where id = $1 and ($3 or status <> 'DRAFT' and visibility = 'PUBLIC'
    or alliance_id = $2 and (status <> 'DRAFT' or $4::uuid is null or host_id = $4))`);

/** The digest under which a cancel token is kept. */
export const digestOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

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
      const values = [
        activityId,
        inside,
        everywhere,
        now,
        id,
        organizationId,
        participant,
        contact,
        participantKey(participant, contact),
        token && digestOf(token),
        ...keyValues(key),
        now,
      ];
      const [place] = await inTurn(activityId, () => run<{ status: string; position: number }>(arrive, values));
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

/** The UUID in a public id; throws NOT_FOUND where it is of another type. */
export function uuidOf(id: string, prefix: string, member: string): string {
  const parsed = parsePublicId(id);
  if (parsed?.prefix !== prefix) throw notFound(member);
  return parsed.uuid;
}
