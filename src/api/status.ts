import { HubError } from "../shared/errors.js";

const statuses: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  INTERNAL: 500,
};

/** The HTTP status (RFC 9110) of a refusal with this code. */
export const statusOfCode = (code: unknown): number => statuses[String(code)] ?? 400;

/** Whether a request is refused because its body is over the limit: the rest of it is not waited for. */
export const isTooLarge = (error: unknown): boolean => error instanceof HubError && error.key === "bodyTooLarge";
