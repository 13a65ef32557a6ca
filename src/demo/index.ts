import type { DatabaseLocation } from "../database/pools.js";
import type { Clock } from "../shared/clock.js";

/** Loads the demo alliance into an empty database. */
export async function loadDemo(_database: DatabaseLocation, _clock: Clock): Promise<void> {}
