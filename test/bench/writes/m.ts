import { createHash } from "node:crypto";
import type { Variables } from "../operation.js";
import { type Contest, numberAt } from "./contest.js";
import { requireSoundActivity } from "./sound-activity.js";

const query = `mutation Register($input: RegisterForActivityInput!) {
  registerForActivity(input: $input) { registration { id status position } userErrors { code } }
}`;

/** The hub learns who is calling from the key; the others, which do not ask, are told. */
const hubVariables = ({ activity, organization, participant, key }: Variables): object => ({
  input: {
    activityId: `act_${activity}`,
    organizationId: `org_${organization}`,
    participantName: participant,
    idempotencyKey: key,
  },
});

const hasPlace = "waitlisted_count = 0 and (capacity is null or confirmed_count + offered_count < capacity)";

/** Takes the next place of an activity; `isIt` says which activity. */
const takePlace = (isIt: string): string => `
  update public.activities
  set arrivals = arrivals + 1,
    confirmed_count = confirmed_count + case when ${hasPlace} then 1 else 0 end,
    waitlisted_count = waitlisted_count + case when ${hasPlace} then 0 else 1 end
  where ${isIt} and status = 'PUBLISHED' and starts_at > now() and visibility = 'PUBLIC'`;

/** Whom the activity's counters let in, after they were moved. */
const status = "case when waitlisted_count > 0 then 'WAITLISTED' else 'CONFIRMED' end";

/** $1 activity, $2 organization, $3 participant, $4 digest of the participant, $5 caller, $6 digest of the key, $7 digest of the input. */
const text = `
with place as (
  ${takePlace("id = $1")}
  returning alliance_id, id, arrivals, uuidv7() as registration, ${status} as status
), registered as (
  insert into registrations (alliance_id, id, created_at, activity_id, organization_id, status, position, participant_name, participant_key)
  select alliance_id, registration, now(), id, $2, status, arrivals, $3, $4 from place
), remembered as (
  insert into idempotency_keys (caller, key_digest, input_digest, objects, created_at)
  select $5, $6, $7, jsonb_build_object('registration', registration), now() from place
), announced as (
  insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
  select alliance_id, 'registration', 'registerForActivity', registration, id, now() from place
)
select '{"registerForActivity":' || coalesce(
  (select '{"registration":{"id":"reg_' || registration || '","status":"' || status || '","position":' || arrivals || '},"userErrors":[]}' from place),
  '{"registration":null,"userErrors":[{"code":"REGISTRATION_CLOSED"}]}'
) || '}' as json`;

const digestOf = (value: string): string => createHash("sha256").update(value).digest("base64url");

const values = ({ activity, organization, participant, caller, key }: Variables): readonly (string | number)[] => [
  activity!,
  organization!,
  participant!,
  digestOf(`${participant}|`),
  caller!,
  digestOf(String(key)),
  digestOf(`registerForActivity ${activity} ${organization} ${participant}`),
];

/** What is thrown is answered as an error, and rolls everything back. */
const setup = `
create type registration_receipt as (id uuid, status text, position int);

create function register_for_activity(activity uuid, organization uuid, participant text, caller text, key text)
returns registration_receipt language plpgsql volatile as $$
declare
  alliance uuid;
  receipt bench_postgraphile.registration_receipt;
begin
  receipt.id := uuidv7();
  ${takePlace("id = activity")}
  returning alliance_id, ${status}, arrivals into alliance, receipt.status, receipt.position;
  if not found then raise exception 'registration closed'; end if;
  insert into public.registrations (alliance_id, id, created_at, activity_id, organization_id, status, position, participant_name, participant_key)
  values (alliance, receipt.id, now(), activity, organization, receipt.status, receipt.position, participant,
    encode(sha256(convert_to(participant || '|', 'UTF8')), 'base64'));
  insert into public.idempotency_keys (caller, key_digest, input_digest, objects, created_at)
  values (caller, encode(sha256(convert_to(key, 'UTF8')), 'base64'),
    encode(sha256(convert_to(concat_ws(' ', 'registerForActivity', activity, organization, participant), 'UTF8')), 'base64'),
    jsonb_build_object('registration', receipt.id), now());
  insert into public.outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
  values (alliance, 'registration', 'registerForActivity', receipt.id, activity, now());
  return receipt;
end $$;
comment on function register_for_activity(uuid, uuid, text, text, text) is '@resultFieldName registration';
`;

const postgraphileQuery = `mutation Register($input: RegisterForActivityInput!) {
  registerForActivity(input: $input) { registration { id: rowId status position } }
}`;

interface Answer {
  readonly registerForActivity: { readonly registration: { readonly id: string } };
}

/** Its ids lack the type prefix; what the hub tells in `userErrors` it tells as errors. */
function normalise(data: unknown): unknown {
  const { registration } = (data as Answer).registerForActivity;
  return { registerForActivity: { registration: { ...registration, id: `reg_${registration.id}` }, userErrors: [] } };
}

/** What one act writes stands together: the key and the announcement must name the registration that they are about. */
const written = `
  select jsonb_build_object('activity', to_jsonb(a), 'registrations', (
    select jsonb_agg(jsonb_build_object('row', to_jsonb(r), 'remembered', to_jsonb(k), 'announced', to_jsonb(o) - 'sequence') order by r.position)
    from registrations r
    join idempotency_keys k on k.objects = jsonb_build_object('registration', r.id)
    join outbox o on o.alliance_id = r.alliance_id and o.subject_id = r.id and o.within_id = r.activity_id
    where r.alliance_id = a.alliance_id and r.activity_id = a.id
  )) as written
  from activities a where a.id = $1`;

/** So few that a turn sees both who gets a place and who waits. */
const places = 200;

/** A contended registration: everybody wants a place in the same activity. */
export const m: Contest = {
  name: "M",
  what: "registrations",
  tables: ["activities", "registrations", "idempotency_keys", "outbox"],
  hub: { query, variables: hubVariables },
  statement: { text, values },
  postgraphile: { setup, query: postgraphileQuery, variables: (variables) => ({ input: variables }), normalise },
  rehearse: async (scene) => {
    const subject = await scene.openActivity(2);
    return { subject, asked: ["甲", "乙", "丙"].map((person) => scene.registrant(subject, person)), written };
  },
  open: async (scene) => {
    const activity = await scene.openActivity(places);
    return {
      asked: [scene.registrant(activity, numberAt)],
      requireSound: (client, answers, unanswered) => requireSoundActivity(client, activity, answers, unanswered),
    };
  },
};
