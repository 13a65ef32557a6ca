/** Any site. */
export const anySite = "*";

/** How many sites a key may name. */
export const mostSites = 50;

const longest = 300;
/** A name or an address; no pattern. */
const host = /^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/;
const onThisMachine = /^(localhost|[a-z0-9.-]+\.localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Whether it is a site as browsers name one (RFC 6454: scheme, host and port, lower case, without the scheme's own port):
 * over https, or over http on the visitor's own machine.
 */
export function isSite(text: string): boolean {
  if (text.length > longest || !URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  if (origin !== text || !host.test(hostname)) return false;
  return protocol === "https:" || (protocol === "http:" && onThisMachine.test(hostname));
}

/** The sites that are really meant: each once, and nothing beside any. */
export const distinctSites = (sites: readonly string[]): string[] =>
  sites.includes(anySite) ? [anySite] : [...new Set(sites)];
