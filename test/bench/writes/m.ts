import { createHash } from "node:crypto";
import type { Operation, Variables } from "../operation.js";

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

/** A contended registration: everybody wants a place in the same activity. */
export const m: Operation = {
  name: "M",
  hub: { query, variables: hubVariables },
  statement: { text, values },
  postgraphile: { setup, query: postgraphileQuery, variables: (variables) => ({ input: variables }), normalise },
};
