import type { Refusal } from "../shared/refusals.js";

const refusals = new Map<string, () => Refusal>();

/** Says which refusal a violated database constraint means: what the entity's method may miss, the database still refuses. */
export function refusedBy(constraints: Readonly<Record<string, () => Refusal>>): void {
  for (const [constraint, refusal] of Object.entries(constraints)) refusals.set(constraint, refusal);
}

/** The refusal behind a database error; undefined when it is about no constraint that an act can violate. */
export const refusalBehind = (error: unknown): Refusal | undefined =>
  refusals.get((error as { constraint?: string } | null)?.constraint ?? "")?.();

/** The names of all constraints that mean a refusal. */
export const refusingConstraints = (): readonly string[] => [...refusals.keys()];
