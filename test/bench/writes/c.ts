import { createHash } from "node:crypto";
import type { Variables } from "../operation.js";
import { type Contest, numberAt } from "./contest.js";
import { requireSoundClaims } from "./sound-claims.js";

const query = `mutation Record($input: RecordFulfilmentInput!) {
  recordFulfilment(input: $input) { fulfilment { id quantity } claim { id status fulfilled } userErrors { code } }
}`;

/** The hub learns who is calling from the key; the others, which do not ask, are told. */
const hubVariables = ({ claim, amount, key }: Variables): object => ({
  input: { claimId: `clm_${claim}`, quantity: amount, idempotencyKey: key },
});

/** Counts something handed over, as far as it was claimed; `claim` and `amount` say what. */
const count = (claim: string, amount: string): string => `
  update public.claims c
  set fulfilled = c.fulfilled + ${amount}, status = case when c.fulfilled + ${amount} = c.quantity then 'FULFILLED' else c.status end
  where c.id = ${claim} and c.status = 'ACCEPTED' and c.fulfilled + ${amount} <= c.quantity`;

const today = (alliance: string): string =>
  `(select (now() at time zone a.time_zone)::date from public.alliances a where a.id = ${alliance})`;

/** $1 claim, $2 how much, $3 organization, $4 caller, $5 digest of the key, $6 digest of the input. */
const text = `
with claim as (
  ${count("$1", "$2::int")}
  returning c.alliance_id, c.id, c.need_id, c.pledge_id, c.status, c.fulfilled, uuidv7() as fulfilment
), need as (
  update needs n set fulfilled = n.fulfilled + $2::int from claim c where n.alliance_id = c.alliance_id and n.id = c.need_id returning n.id
), pledge as (
  update pledges p set fulfilled = p.fulfilled + $2::int from claim c
  where p.alliance_id = c.alliance_id and p.id = c.pledge_id and (select count(*) from need) >= 0
), written as (
  insert into fulfilments (alliance_id, id, created_at, claim_id, quantity, occurred_on, recorded_by_id)
  select alliance_id, fulfilment, now(), id, $2::int, ${today("alliance_id")}, $3 from claim
), remembered as (
  insert into idempotency_keys (caller, key_digest, input_digest, objects, created_at)
  select $4, $5, $6, jsonb_build_object('fulfilment', fulfilment, 'claim', id), now() from claim
), announced as (
  insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
  select alliance_id, 'fulfilment', 'recordFulfilment', fulfilment, id, now() from claim
)
select '{"recordFulfilment":' || coalesce(
  (select '{"fulfilment":{"id":"ful_' || fulfilment || '","quantity":' || $2::int || '},"claim":{"id":"clm_' || id || '","status":"' || status
    || '","fulfilled":' || fulfilled || '},"userErrors":[]}' from claim),
  '{"fulfilment":null,"claim":null,"userErrors":[{"code":"OVER_FULFILLED"}]}'
) || '}' as json`;

const digestOf = (value: string): string => createHash("sha256").update(value).digest("base64url");

const values = ({ claim, amount, organization, caller, key }: Variables): readonly (string | number)[] => [
  claim!,
  amount!,
  organization!,
  caller!,
  digestOf(String(key)),
  digestOf(`recordFulfilment ${claim} ${amount}`),
];

/** Whoever comes too late is answered nothing: an exception would cost it more. */
const setup = `
create type fulfilment_receipt as (id uuid, quantity int, claim_id uuid, status text, fulfilled int);

create function record_fulfilment(claim uuid, amount int, organization uuid, caller text, key text)
returns fulfilment_receipt language plpgsql volatile as $$
declare
  counted public.claims;
  receipt bench_postgraphile.fulfilment_receipt;
begin
  ${count("claim", "amount")}
  returning c.* into counted;
  if not found then return null; end if;
  update public.needs n set fulfilled = n.fulfilled + amount where n.alliance_id = counted.alliance_id and n.id = counted.need_id;
  update public.pledges p set fulfilled = p.fulfilled + amount where p.alliance_id = counted.alliance_id and p.id = counted.pledge_id;
  receipt := (uuidv7(), amount, counted.id, counted.status, counted.fulfilled);
  insert into public.fulfilments (alliance_id, id, created_at, claim_id, quantity, occurred_on, recorded_by_id)
  values (counted.alliance_id, receipt.id, now(), counted.id, amount, ${today("counted.alliance_id")}, organization);
  insert into public.idempotency_keys (caller, key_digest, input_digest, objects, created_at)
  values (caller, encode(sha256(convert_to(key, 'UTF8')), 'base64'),
    encode(sha256(convert_to(concat_ws(' ', 'recordFulfilment', claim, amount), 'UTF8')), 'base64'),
    jsonb_build_object('fulfilment', receipt.id, 'claim', counted.id), now());
  insert into public.outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
  values (counted.alliance_id, 'fulfilment', 'recordFulfilment', receipt.id, counted.id, now());
  return receipt;
end $$;
comment on function record_fulfilment(uuid, int, uuid, text, text) is '@resultFieldName receipt';
`;

const postgraphileQuery = `mutation Record($input: RecordFulfilmentInput!) {
  recordFulfilment(input: $input) { receipt { id: rowId quantity claimId status fulfilled } }
}`;

interface Answer {
  readonly recordFulfilment: {
    readonly receipt: { id: string; quantity: number; claimId: string; status: string; fulfilled: number } | null;
  };
}

/** Its ids lack the type prefix; what the hub tells in `userErrors` it tells by nothing. */
function normalise(data: unknown): unknown {
  const { receipt } = (data as Answer).recordFulfilment;
  if (!receipt)
    return { recordFulfilment: { fulfilment: null, claim: null, userErrors: [{ code: "OVER_FULFILLED" }] } };
  const { id, quantity, claimId, status, fulfilled } = receipt;
  return {
    recordFulfilment: {
      fulfilment: { id: `ful_${id}`, quantity },
      claim: { id: `clm_${claimId}`, status, fulfilled },
      userErrors: [],
    },
  };
}

const written = `
  select jsonb_build_object('claim', to_jsonb(c), 'need', to_jsonb(n), 'pledge', to_jsonb(p), 'entries', (
    select jsonb_agg(jsonb_build_object('row', to_jsonb(f), 'remembered', to_jsonb(k), 'announced', to_jsonb(o) - 'sequence') order by f.created_at, f.id)
    from fulfilments f
    join idempotency_keys k on k.objects = jsonb_build_object('fulfilment', f.id, 'claim', c.id)
    join outbox o on o.alliance_id = f.alliance_id and o.subject_id = f.id and o.within_id = c.id
    where f.alliance_id = c.alliance_id and f.claim_id = c.id
  )) as written
  from claims c join needs n on n.id = c.need_id join pledges p on p.id = c.pledge_id where c.id = $1`;

/** How many claims are recorded on at a time. */
const hot = 4;
/** How much a claim is about, and how many want to record 1 to 3 on it: about one in sixteen comes too late. */
const [quantity, recorders] = [300, 160];
/** More requests than anybody answers in a second. */
const fastest = 6_000;
const claimAt = "#claim#";

/** A contended fulfilment: many record on few claims, each with a need and a pledge, until all is handed over. */
export const c: Contest = {
  name: "C",
  what: "fulfilments",
  tables: ["claims", "needs", "pledges", "fulfilments", "idempotency_keys", "outbox"],
  hub: { query, variables: hubVariables },
  statement: { text, values },
  postgraphile: { setup, query: postgraphileQuery, variables: (variables) => ({ input: variables }), normalise },
  rehearse: async (scene) => {
    const [claim] = await scene.openClaims(1, 6);
    const asked = [1, 3, 3, 2].map((amount, nth) => scene.recorder(claim!, amount, `${claim} ${nth}`));
    return { subject: claim!, asked, written };
  },
  open: async (scene, seconds) => {
    const rounds = Math.ceil((fastest * seconds) / (hot * recorders));
    const claims = await scene.openClaims(rounds * hot, quantity);
    const ofRequest = Array.from({ length: rounds * recorders * hot }, (_, nth) => {
      const round = Math.floor(nth / (hot * recorders));
      return claims[round * hot + (nth % hot)]!;
    });
    return {
      asked: [1, 2, 3].map((amount) => scene.recorder(claimAt, amount, `${claims[0]} ${numberAt}`)),
      changing: { at: claimAt, values: ofRequest },
      requireSound: (client, answers, unanswered) => requireSoundClaims(client, claims, answers, unanswered),
    };
  },
};
