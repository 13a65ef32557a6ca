import type { Logger } from "pino";
import type { SigningKeys } from "../access/index.js";
import type { Route } from "./http-server.js";
import { refusing } from "./refusing.js";

/** Publishes the keys by which whoever gets a token of the hub verifies it, at `/.well-known/jwks.json`. */
export const jwksRoute =
  (keys: SigningKeys, log: Logger): Route =>
  (app) =>
    void app.get("/.well-known/jwks.json", { errorHandler: refusing(log) }, async (_request, reply) =>
      // Shorter than a new key waits before it signs, so that no copy is too old to know it.
      reply.header("cache-control", "public, max-age=300").send(await keys.jwks()),
    );
