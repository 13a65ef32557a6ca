import { statement, type RunSql } from "../../acting/index.js";
import { sql, type Expression } from "../../reading/index.js";
import type { QuorumRule } from "./meeting-kind.js";

/** How many voting members there are, how many of them are present, and how many have to be. */
export interface Quorum {
  readonly eligible: number;
  readonly present: number;
  readonly required: number;
}

/** How many of so many voting members have to be present; what is resolved needs a majority even where a meeting needs none. */
export const requiredOf = (rule: QuorumRule, eligible: number): number =>
  rule === "TWO_THIRDS" ? Math.max(Math.ceil((2 * eligible) / 3), 1) : Math.floor(eligible / 2) + 1;

/** As `requiredOf`, in SQL. */
export const requiredInSql = (rule: Expression, eligible: Expression): Expression =>
  sql`case ${rule} when 'TWO_THIRDS' then greatest((2 * ${eligible} + 2) / 3, 1) else ${eligible} / 2 + 1 end`;

/** $1 alliance, $2 meeting, $3 today. */
const count = statement(`
  select count(*)::int as eligible, count(*) filter (where exists (
    select from meeting_presences p where p.alliance_id = m.alliance_id and p.meeting_id = $2 and p.organization_id = m.member_id))::int as present
  from memberships m
  where m.alliance_id = $1 and m.status = 'ACTIVE' and m.voting and m.valid_from <= $3::date and (m.valid_until is null or m.valid_until >= $3::date)`);

/** The quorum of a meeting as it stands: by the active voting memberships of today and those recorded as present. */
export async function quorumOf(
  run: RunSql,
  meeting: { readonly id: string; readonly alliance: { readonly id: string }; readonly quorumRule: QuorumRule },
  today: string,
): Promise<Quorum> {
  const [row] = await run<{ eligible: number; present: number }>(count, [meeting.alliance.id, meeting.id, today]);
  const { eligible, present } = row!;
  return { eligible, present, required: requiredOf(meeting.quorumRule, eligible) };
}
