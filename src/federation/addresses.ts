import { lookup, type LookupAddress, type LookupAllOptions } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Networks that lead to the hub's own machine or its neighbours (RFC 6890 and what is reserved like them). */
const ownNetworks = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  ownNetworks.addSubnet(network, prefix, "ipv4");

/** What is routed on the public internet by IPv6; mapped and translated IPv4 addresses lie outside of it. */
const publicNetworks = new BlockList();
publicNetworks.addSubnet("2000::", 3, "ipv6");
const exceptions = new BlockList();
exceptions.addSubnet("2001::", 23, "ipv6");
exceptions.addSubnet("2001:db8::", 32, "ipv6");
exceptions.addSubnet("2002::", 16, "ipv6");

/** Whether an IP address lies on the public internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !ownNetworks.check(address, "ipv4");
  return family === 6 && publicNetworks.check(address, "ipv6") && !exceptions.check(address, "ipv6");
}

/** What an address may not be. */
export type AddressProblem = "HOLDS_CREDENTIALS" | "NOT_HTTPS" | "NOT_PUBLIC" | "THIS_MACHINE";

/** Why a subgraph's address may not be used; null when it may. */
export function addressProblem(url: URL, allowLoopback: boolean): AddressProblem | null {
  const host = hostOf(url);
  if (url.username || url.password) return "HOLDS_CREDENTIALS";
  if (allowLoopback && isLoopback(host) && ["http:", "https:"].includes(url.protocol)) return null;
  if (url.protocol !== "https:") return "NOT_HTTPS";
  if (isIP(host) && !isPublic(host)) return "NOT_PUBLIC";
  if (isLoopback(host)) return "THIS_MACHINE";
  return null;
}

/** The same in a few words. */
export function addressRefusal(url: URL, allowLoopback: boolean): string | null {
  const problem = addressProblem(url, allowLoopback);
  switch (problem) {
    case "HOLDS_CREDENTIALS":
      return "an address holds no user and no password";
    case "NOT_HTTPS":
      return `${url.protocol}// is not allowed, only https://`;
    case "NOT_PUBLIC":
      return `${hostOf(url)} is no public address`;
    case "THIS_MACHINE":
      return `${hostOf(url)} is this machine itself`;
    case null:
      return null;
  }
}

/** How names are looked up: node:dns's `lookup`, or what stands in its place. */
export type LookUp = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * How the host of an address is looked up at each connection: as anything else, where it is this machine and that is
 * allowed, and otherwise so that it must be public.
 */
export const lookupFor = (url: URL, allowLoopback: boolean, lookUp?: LookUp): LookupFunction | undefined =>
  allowLoopback && isLoopback(hostOf(url)) ? undefined : publicLookup(lookUp);

/** A name led to an address that is not public. */
export class NotPublic extends Error {}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

const isLoopback = (host: string): boolean =>
  host === "localhost" ||
  host.endsWith(".localhost") ||
  host === "::1" ||
  (isIP(host) === 4 && host.startsWith("127."));

/**
 * Looks a name up as it is connected to, and refuses whatever is not public: a name may have meant
 * another address when its subgraph was registered.
 */
export const publicLookup =
  (lookUp: LookUp = lookup): LookupFunction =>
  (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const refused = found.find(({ address }) => !isPublic(address));
      if (refused || found.length === 0) return callback(new NotPublic(`${hostname} leads to no public address`), []);
      if (options.all) callback(null, found);
      else callback(null, found[0]!.address, found[0]!.family);
    });
  };
