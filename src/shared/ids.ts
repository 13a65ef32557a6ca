import { randomBytes, randomUUID } from "node:crypto";
import type { Clock } from "./clock.js";

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new UUIDv7 (RFC 9562): the clock's milliseconds, then 74 bits from `entropy`. */
export function uuidv7(clock: Clock, entropy: (size: number) => Buffer = randomBytes): string {
  const bytes = entropy(16);
  bytes.writeUIntBE(clock.now().getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A reference by which an operator finds one internal error in the log. */
export const newErrorId = (): string => randomUUID();

/** A secret of 256 random bits, as 43 characters that are safe in a header. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** The public id of a row: a short type prefix and its UUID, opaque to clients (`act_…`). */
export const publicId = (prefix: string, uuid: string): string => `${prefix}_${uuid}`;

/** Takes a public id apart; null when it is not one (an unknown id reads as nothing, it is no error). */
export function parsePublicId(id: string): { prefix: string; uuid: string } | null {
  const cut = id.indexOf("_");
  const uuid = id.slice(cut + 1);
  return cut > 0 && uuidPattern.test(uuid) ? { prefix: id.slice(0, cut), uuid } : null;
}
