import { refusedBy, verifies } from "../../acting/index.js";
import { wrongState } from "../../shared/lifecycle.js";
import { Refusal } from "../../shared/refusals.js";
import { usesOrganization } from "../organizations/index.js";

usesOrganization(
  "exists (select from claims where alliance_id = $1 and $2 in (giver_id, receiver_id) and status in ('PROPOSED', 'ACCEPTED'))",
);

refusedBy({
  claims_fulfilled_within_quantity: () => new Refusal("OVER_FULFILLED", "overFulfilledMeanwhile", {}, "quantity"),
  claims_one_holds_a_project: () => wrongState("CLAIMED"),
  claims_one_proposal_a_project: () => new Refusal("ALREADY_EXISTS", "projectAsked", {}, "projectId"),
  claims_ended_immutable: () => wrongState("RATED"),
  fulfilments_reversed_once: () => new Refusal("ALREADY_REVERSED", "alreadyReversed", {}, "fulfilmentId"),
});

const claimed = (table: "needs" | "pledges", column: string): void =>
  verifies(
    `the counters of ${table} equal their claims`,
    `select format('%s of ${table}', t.id) as found from ${table} t left join lateral (
       select coalesce(sum(case c.status when 'DECLINED' then 0 when 'WITHDRAWN' then c.fulfilled else c.quantity end), 0) as claimed,
         coalesce(sum(c.fulfilled), 0) as fulfilled, coalesce(sum(c.confirmed), 0) as confirmed
       from claims c where c.alliance_id = t.alliance_id and c.${column} = t.id
     ) c on true
     where (t.claimed, t.fulfilled, t.confirmed) is distinct from (c.claimed, c.fulfilled, c.confirmed)`,
  );

claimed("needs", "need_id");
claimed("pledges", "pledge_id");

verifies(
  "the counters of claims equal their ledger",
  `select format('claim %s', c.id) as found from claims c left join lateral (
     select coalesce(sum(f.quantity), 0) as fulfilled,
       coalesce(sum(f.quantity) filter (where f.confirmed_at is not null and not exists (
         select from fulfilments r where r.alliance_id = f.alliance_id and r.reverses_id = f.id)), 0) as confirmed
     from fulfilments f where f.alliance_id = c.alliance_id and f.claim_id = c.id
   ) f on true
   where (c.fulfilled, c.confirmed) is distinct from (f.fulfilled, f.confirmed)`,
);

verifies(
  "a project is claimed when one claim holds it",
  `select format('project %s', p.id) as found from projects p
   where (p.status <> 'LISTED') <> exists (
     select from claims c where c.alliance_id = p.alliance_id and c.project_id = p.id and c.status in ('ACCEPTED', 'FULFILLED', 'RATED'))`,
);
