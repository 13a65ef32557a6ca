import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";
import type { Logger } from "pino";
import { type Keys, requirePermission } from "../access/index.js";
import { HubError } from "../shared/errors.js";
import { authenticate } from "./caller.js";
import type { Route } from "./http-server.js";
import type { Metrics } from "./metrics.js";
import { refusing } from "./refusing.js";

/** Passes whoever may read the metrics from elsewhere; throws the HubError for which anybody else may not. */
type Admission = (authorization: string | undefined) => Promise<void>;

/** Admits operators, by their keys. */
export const forOperators =
  (keys: Keys): Admission =>
  async (authorization) =>
    requirePermission((await authenticate(authorization, keys)).role, "metrics.read");

/** Admits whoever holds this one key; nobody where there is none. */
export const forHolderOf = (key: string | undefined): Admission => {
  const expected = key === undefined ? null : digest(key);
  return async (authorization) => {
    if (authorization === undefined) throw new HubError("UNAUTHENTICATED", "keyRequired");
    const shown = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
    // Digests are of one length, and comparing them takes as long wherever they differ.
    if (!expected || !timingSafeEqual(expected, digest(shown)))
      throw new HubError("UNAUTHENTICATED", "unauthenticated");
  };
};

/** Serves the metrics at `/metrics`: to this machine itself, and to whoever else is admitted. */
export const metricsRoute =
  (metrics: Metrics, admit: Admission, log: Logger): Route =>
  (app) =>
    void app.get("/metrics", { errorHandler: refusing(log) }, async ({ raw }, reply) => {
      if (!isFromHere(raw)) await admit(raw.headers.authorization);
      const { type, text } = await metrics.read();
      return reply.header("cache-control", "no-store").type(type).send(text);
    });

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** What a proxy on this machine adds to a request that comes from another. */
const forwarding = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

function isFromHere({ socket: { remoteAddress = "" }, headers }: IncomingMessage): boolean {
  if (forwarding.some((name) => headers[name] !== undefined)) return false;
  return isIP(remoteAddress) !== 0 && loopback.check(remoteAddress, isIP(remoteAddress) === 4 ? "ipv4" : "ipv6");
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
