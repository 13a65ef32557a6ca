import { type Acting, keyValues, notFound, rememberIn, statement, uuidOf } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import { projectLifecycle, type ProjectStatus } from "../projects/index.js";
import type { OfClaim } from "./claim-acts.inputs.js";
import { claimLifecycle, type ClaimStatus } from "./claim-state.js";

/** The project's row is locked before its claims', as in every act. $1 claim, $2 role, $3 alliance, $4 organization, $5 now, $6–$9 the key. */
const accept = statement(`
  with project as materialized (
    select p.alliance_id, p.id, p.status from projects p
    where (p.alliance_id, p.id) = (select c.alliance_id, c.project_id from claims c where c.id = $1 and ($3::uuid is null or c.alliance_id = $3))
    for update
  ), before as materialized (
    select c.*, $2 <> 'member' or $4::uuid = case c.proposed_by_id when c.giver_id then c.receiver_id else c.giver_id end as may,
      $2 <> 'member' or $4::uuid in (c.giver_id, c.receiver_id) as sees
    from claims c where c.id = $1 and ($3::uuid is null or c.alliance_id = $3) and (select count(*) from project) >= 0 for update
  ), accepted as (
    update claims c set status = 'ACCEPTED', accepted_at = $5::timestamptz from before b left join project p on true
    where c.alliance_id = b.alliance_id and c.id = b.id and b.status = 'PROPOSED' and b.may and coalesce(p.status = 'LISTED', true)
    returning c.alliance_id, c.id, coalesce(c.need_id, c.pledge_id, c.project_id) as within_id, c.project_id
  ), taken as (
    update projects p set status = 'CLAIMED' from accepted a where p.alliance_id = a.alliance_id and p.id = a.project_id
  ), remembered as (
    ${rememberIn(6, "jsonb_build_object('claim', id)", "accepted")}
  ), announced as (
    insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
    select alliance_id, 'claim', 'acceptClaim', id, within_id, $5::timestamptz from accepted
  )
  select b.status, b.may, b.sees, p.status as "projectStatus", exists (select from accepted) as done from before b left join project p on true`);

/** The other side accepts what was proposed; with it a project is taken. */
export const acceptClaim = (input: OfClaim, act: Acting): Promise<JsonText> =>
  act.performHot(input, async ({ run, key, now }) => {
    const claim = uuidOf(input.claimId, "clm", "claimId");
    const { role, allianceId, organizationId } = act.caller;
    const values = [claim, role, allianceId, organizationId, now, ...keyValues(key), now];
    const [found] = await run<{
      status: ClaimStatus;
      may: boolean;
      sees: boolean;
      projectStatus: ProjectStatus | null;
      done: boolean;
    }>(accept, values);
    if (!found?.sees) throw notFound("claimId");
    if (found.done) return { objects: { claim } };
    if (!found.may) throw new Refusal("NOT_YOURS", "otherSideAnswers", {}, "claimId");
    claimLifecycle.after("acceptClaim", found.status);
    projectLifecycle.after("acceptClaim", found.projectStatus!);
    throw new Error("nothing kept the claim from being accepted");
  });
