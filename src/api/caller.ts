import type { Keys } from "../access/index.js";
import type { Caller } from "../reading/index.js";
import { HubError } from "../shared/errors.js";

/** Whoever calls without a key. */
export const anybody: Caller = { role: "public", allianceId: null, organizationId: null, keyId: null };

/** Who sends a request; throws UNAUTHENTICATED, the same for whatever is wrong with the header. */
export async function authenticate(authorization: string | undefined, keys: Keys): Promise<Caller> {
  if (authorization === undefined) return anybody;
  const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const caller = key ? await keys.callerOf(key) : null;
  if (!caller) throw new HubError("UNAUTHENTICATED", "unauthenticated");
  return caller;
}
