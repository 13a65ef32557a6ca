import { StartError } from "../shared/start-error.js";

/** What a hub answers an operation, as far as commands look at it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** The data of an answer; throws StartError with the first error's message. */
export function dataOf({ data, errors }: Answer): Record<string, unknown> {
  if (data && !errors) return data;
  throw new StartError(errors?.[0]?.message ?? "the hub gave no GraphQL answer");
}
