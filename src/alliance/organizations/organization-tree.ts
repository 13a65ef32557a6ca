import { type RunSql, statement, type Unit } from "../../acting/index.js";
import { parsePublicId } from "../../shared/ids.js";

// The trigger organizations_no_cycle takes the same lock.
const lock = (allianceId: string) => `pg_advisory_xact_lock(hashtextextended('organizations ' || ${allianceId}, 0))`;
const lockAlliance = statement(`select ${lock("$1::text")}`);
const lockAround = statement(
  `select ${lock("alliance_id")} from organizations where id = $1 and alliance_id = coalesce($2, alliance_id)`,
);

/** Waits for whoever else changes an alliance's tree of organizations, and keeps others waiting until the act ends. */
export const lockTree = async (run: RunSql, { id }: { readonly id: string }): Promise<void> =>
  void (await run(lockAlliance, [id]));

/** As `lockTree`, before an organization is found that the caller may act on: who locked the row first could wait for ever. */
export const lockTreeAround = async ({ run, caller }: Unit, organizationId: string): Promise<void> =>
  void (await run(lockAround, [parsePublicId(organizationId)?.uuid ?? null, caller.allianceId]));

const below = statement(`
  with recursive above as (
    select id, parent_id from organizations where alliance_id = $1 and id = $2
    union
    select o.id, o.parent_id from organizations o join above a on o.alliance_id = $1 and o.id = a.parent_id
  )
  select exists (select from above where id = $3) as "isBelow"`);

/** Whether an organization is another one, or stands anywhere below it. */
export async function isWithin(
  run: RunSql,
  { id, alliance }: { readonly id: string; readonly alliance: { readonly id: string } },
  other: { readonly id: string },
): Promise<boolean> {
  const [answer] = await run<{ isBelow: boolean }>(below, [alliance.id, id, other.id]);
  return answer!.isBelow;
}
