import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Caller } from "../reading/index.js";
import { HubError } from "../shared/errors.js";
import { type Rate, rates } from "./permissions.js";

/** Counts what callers without a key of their own do, by network address, over all processes of the hub. */
export class RateLimits {
  private readonly limiters: Readonly<Record<Rate, RateLimiterPostgres>>;

  /** `pool` must be allowed to write the table `rate_limits`. */
  constructor(pool: Pool) {
    this.limiters = Object.fromEntries(
      Object.entries(rates).map(([rate, { times, seconds }]) => [
        rate,
        new RateLimiterPostgres({
          storeClient: pool,
          tableName: "rate_limits",
          tableCreated: true,
          clearExpiredByTimeout: false,
          keyPrefix: rate,
          points: times,
          duration: seconds,
          // Who is over the limit is turned away without asking the database again.
          inMemoryBlockOnConsumed: times + 1,
        }),
      ]),
    ) as Record<Rate, RateLimiterPostgres>;
  }

  /** Counts one more; throws RATE_LIMITED, with the seconds to wait, when it is one too many. */
  async count(rate: Rate, caller: Caller, address: string): Promise<void> {
    if (caller.role !== "public" && caller.role !== "widget") return;
    // Addresses are personal data: a digest is kept, for as long as the rate counts.
    const key = createHash("sha256").update(networkOf(address)).digest("base64url");
    try {
      await this.limiters[rate].consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new HubError("RATE_LIMITED", "tooManyRequests", { seconds: Math.ceil(refused.msBeforeNext / 1000) });
    }
  }
}

/** What one subscriber commands: an IPv4 address, or the first 64 bits of an IPv6 address. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const whole = [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill("0"), ...back];
  return whole
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}
