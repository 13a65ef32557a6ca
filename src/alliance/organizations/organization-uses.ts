import { type RunSql, statement } from "../../acting/index.js";

const uses = ["exists (select from organizations where alliance_id = $1 and parent_id = $2 and closed_on is null)"];

/**
 * Says when a noun still needs an organization, which therefore cannot be closed: a condition on the
 * alliance `$1`, the organization `$2` and the present instant `$3`.
 */
export const usesOrganization = (condition: string): void => void uses.push(condition);

/** Whether anything still needs an organization; nothing does so anew while the caller holds its lock. */
export async function isInUse(
  run: RunSql,
  { id, alliance }: { readonly id: string; readonly alliance: { readonly id: string } },
  now: Date,
): Promise<boolean> {
  const [answer] = await run<{ used: boolean }>(statement(`select ${uses.join(" or ")} as used`), [
    alliance.id,
    id,
    now,
  ]);
  return answer!.used;
}
