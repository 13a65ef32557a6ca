import type { RateLimits } from "../access/index.js";
import type { ActContext } from "../acting/index.js";
import type { HubEvent, WatchContext } from "../live/index.js";
import type { RegistryContext } from "../registry/index.js";

/** What every resolver of the hub is handed for one request. */
export interface HubContext extends ActContext, WatchContext, RegistryContext {
  /** The request's headers, by lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rateLimits: RateLimits;
  /** The network address that the request came from. */
  readonly address: string;
  /** What a subscription's message is about. */
  readonly event?: HubEvent;
}
