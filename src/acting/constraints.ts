import type { HubError } from "../shared/errors.js";
import type { Refusal } from "../shared/refusals.js";

type Meaning = () => Refusal | HubError;

const meanings = new Map<string, Meaning>();

/**
 * Says what a violated database constraint means: a refusal, or NOT_FOUND for a foreign key. What an
 * entity's method may miss, the database still refuses.
 */
export function refusedBy(constraints: Readonly<Record<string, Meaning>>): void {
  for (const [constraint, meaning] of Object.entries(constraints)) meanings.set(constraint, meaning);
}

/** What a database error means for the caller; undefined when it is about no constraint that an act can violate. */
export const meaningOf = (error: unknown): Refusal | HubError | undefined =>
  meanings.get((error as { constraint?: string } | null)?.constraint ?? "")?.();

/** The names of all constraints that an act can violate. */
export const refusingConstraints = (): readonly string[] => [...meanings.keys()];
