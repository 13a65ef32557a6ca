import { InvalidArgumentError } from "commander";

/** The port that an option names; commander tells the user where it is none. */
export function portNumber(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new InvalidArgumentError("a port is a number from 0 to 65535");
  return port;
}
