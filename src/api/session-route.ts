import type { FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { type Keys, type RateLimits, requirePermission, sessionLength, type Sessions } from "../access/index.js";
import { HubError } from "../shared/errors.js";
import { anybody } from "./caller.js";
import type { Route } from "./http-server.js";
import { refusing } from "./refusing.js";
import { addressOf } from "./request.js";
import { sessionCookie, sessionSecretOf } from "./session-cookie.js";

interface Desk {
  readonly keys: Keys;
  readonly sessions: Sessions;
  readonly rateLimits: RateLimits;
  readonly proxies: number;
  /** Whether browsers reach the hub over TLS. */
  readonly secure: boolean;
  readonly log: Logger;
}

/**
 * Signs coordinators in and out at `/dashboard/session`: POST exchanges a key for a session, which the browser keeps where no
 * script reads it; DELETE ends it.
 */
export const sessionRoute =
  ({ keys, sessions, rateLimits, proxies, secure, log }: Desk): Route =>
  (app) => {
    app.post<{ Body: { key?: unknown } | null }>(
      "/dashboard/session",
      { errorHandler: refusing(log) },
      async (request, reply) => {
        await rateLimits.count("signIn", anybody, addressOf(request.raw, proxies));
        const key = request.body?.key;
        const caller = typeof key === "string" ? await keys.callerOf(key.trim()) : null;
        if (!caller?.keyId) throw new HubError("UNAUTHENTICATED", "signInUnknown");
        requirePermission(caller.role, "dashboard.use");
        await endCurrent(request, sessions);
        return signed(reply, sessionCookie(await sessions.begin(caller.keyId), sessionLength, secure));
      },
    );
    app.delete("/dashboard/session", { errorHandler: refusing(log) }, async (request, reply) => {
      await endCurrent(request, sessions);
      return signed(reply, sessionCookie("", 0, secure));
    });
  };

async function endCurrent({ raw }: FastifyRequest, sessions: Sessions): Promise<void> {
  const secret = sessionSecretOf(raw);
  if (secret) await sessions.end(secret);
}

const signed = (reply: FastifyReply, cookie: string): FastifyReply =>
  reply.status(204).header("cache-control", "no-store").header("set-cookie", cookie).send();
