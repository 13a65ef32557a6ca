import type { IncomingMessage } from "node:http";
import { HubError } from "../shared/errors.js";

const name = "alliance_hub_session";
const pair = new RegExp(`(?:^|;\\s*)${name}=([^;\\s]+)`);

/** The cookie (RFC 6265) that keeps a session for so many seconds: no script reads it, and no other site's page sends it. */
export const sessionCookie = (secret: string, seconds: number, secure: boolean): string =>
  `${name}=${secret}; Path=/dashboard; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;

/** The secret that a request's cookie holds, if it has one; throws FORBIDDEN where another site's page sent it. */
export function sessionSecretOf({ headers }: IncomingMessage): string | undefined {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") throw new HubError("FORBIDDEN", "otherSite");
  return pair.exec(headers.cookie ?? "")?.[1];
}
