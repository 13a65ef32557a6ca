import { type Acting, keyValues, notFound, rememberIn, statement, uuidOf } from "../../acting/index.js";
import type { Caller, JsonText } from "../../reading/index.js";
import { Refusal } from "../../shared/refusals.js";
import type { CastVote } from "./resolution-acts.inputs.js";
import { resolutionLifecycle, type ResolutionStatus } from "./resolution-state.js";

/** A membership by which an organization votes today: `m` of the organization `$2`, in the time zone of the alliance `a`. */
const votes = `m.member_id = $2 and m.status = 'ACTIVE' and m.voting and m.valid_from <= (now_at.at at time zone a.time_zone)::date
  and (m.valid_until is null or m.valid_until >= (now_at.at at time zone a.time_zone)::date)`;

/**
 * The resolution's row is shared among all who vote, and taken alone by who closes the vote: nobody votes after the
 * close, and the close waits for everybody before it. $1 resolution, $2 organization, $3 choice, $4 the callers' alliance,
 * $5 now, $6 a new id, $7–$10 the key.
 */
const cast = statement(`
  with now_at as (select $5::timestamptz as at), open as (
    select r.alliance_id, r.id, r.meeting_id from resolutions r
    where r.id = $1 and r.status = 'VOTING' and ($4::uuid is null or r.alliance_id = $4) for share
  ), voter as (
    select o.alliance_id, o.id as resolution_id from open o
    where exists (select from memberships m join alliances a on a.id = m.alliance_id cross join now_at where m.alliance_id = o.alliance_id and ${votes})
      and exists (select from meeting_presences p where p.alliance_id = o.alliance_id and p.meeting_id = o.meeting_id and p.organization_id = $2)
  ), vote as (
    insert into votes (alliance_id, id, created_at, resolution_id, organization_id, choice, cast_at)
    select alliance_id, $6, $5::timestamptz, resolution_id, $2, $3, $5::timestamptz from voter
    on conflict (alliance_id, resolution_id, organization_id) do update set choice = excluded.choice, cast_at = excluded.cast_at
    returning alliance_id, id, resolution_id
  ), remembered as (
    ${rememberIn(7, "jsonb_build_object('vote', id)", "vote")}
  ), announced as (
    insert into outbox (alliance_id, noun, act, subject_id, within_id, recorded_at)
    select alliance_id, 'vote', 'castVote', id, resolution_id, $5::timestamptz from vote
  )
  select id from vote`);

/** $1 resolution, $2 organization, $3 the caller's alliance, $4 now. */
const look = statement(`
  select r.status,
    exists (select from memberships m join alliances a on a.id = m.alliance_id cross join (select $4::timestamptz as at) now_at
      where m.alliance_id = r.alliance_id and ${votes}) as "isMember",
    exists (select from organizations o where o.alliance_id = r.alliance_id and o.id = $2) as "isKnown"
  from resolutions r where r.id = $1 and ($3::uuid is null or r.alliance_id = $3)`);

/** Casts the vote of an organization that is present, or changes it, while the vote is open. */
export async function castVote(input: CastVote, act: Acting): Promise<JsonText> {
  const { caller } = act;
  return act.performHot(input, async ({ run, key, now, newId }) => {
    const resolution = uuidOf(input.resolutionId, "res", "resolutionId");
    const organization = voterOf(input.organizationId, caller);
    const inside = caller.allianceId;
    const [vote] = await run<{ id: string }>(cast, [
      resolution,
      organization,
      input.choice,
      inside,
      now,
      newId(),
      ...keyValues(key),
      now,
    ]);
    if (vote) return { objects: { vote: vote.id } };
    const [found] = await run<{ status: ResolutionStatus; isMember: boolean; isKnown: boolean }>(look, [
      resolution,
      organization,
      inside,
      now,
    ]);
    if (!found) throw notFound("resolutionId");
    if (!found.isKnown) throw notFound("organizationId");
    resolutionLifecycle.require("castVote", found.status);
    if (!found.isMember) throw new Refusal("NO_VOTE", "notAVotingMember", {}, "organizationId");
    throw new Refusal("NOT_PRESENT", "notPresent", {}, "organizationId");
  });
}

/** Whose vote it is: a member's own; a coordinator records what any organization says in the room. */
function voterOf(organizationId: string | null | undefined, { role, organizationId: own }: Caller): string {
  if (organizationId == null && own) return own;
  const uuid = uuidOf(organizationId ?? "", "org", "organizationId");
  if (role === "member" && uuid !== own) throw new Refusal("NOT_YOURS", "notYours", {}, "organizationId");
  return uuid;
}
