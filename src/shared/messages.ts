import { ofActivities } from "./messages/activities.js";
import { ofActs } from "./messages/acts.js";
import { ofClaims } from "./messages/claims.js";
import { ofCare } from "./messages/care.js";
import { ofDecisions } from "./messages/decisions.js";
import { ofKeys } from "./messages/keys.js";
import { ofMatters } from "./messages/matters.js";
import { ofOrganizations } from "./messages/organizations.js";
import { ofPages } from "./messages/pages.js";
import { ofRequests } from "./messages/requests.js";
import { ofStations } from "./messages/stations.js";
import { ofSubgraphs } from "./messages/subgraphs.js";

/** The languages that people are answered in; the first is the default. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** Every sentence that the hub itself says to a caller; `{name}` stands for a parameter. */
export const messages = {
  ...ofRequests,
  ...ofActs,
  ...ofActivities,
  ...ofOrganizations,
  ...ofKeys,
  ...ofMatters,
  ...ofCare,
  ...ofDecisions,
  ...ofClaims,
  ...ofStations,
  ...ofSubgraphs,
  ...ofPages,
} as const satisfies Record<string, Record<Language, string>>;

export type MessageKey = keyof typeof messages;

/** The sentence of a key in one language, its parameters filled in. */
export function say(language: Language, key: MessageKey, parameters: Record<string, string | number> = {}): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

/** The language that an Accept-Language header (RFC 9110) prefers among ours; zh-CN when it names none. */
export function preferredLanguage(header: string | undefined): Language {
  if (!header) return languages[0];
  const ranked = header
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const q = rest.map((item) => /^\s*q=([\d.]+)\s*$/.exec(item)?.[1]).find(Boolean);
      return { tag: tag.toLowerCase(), weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of ranked) {
    if (tag === "zh" || tag.startsWith("zh-")) return "zh-CN";
    if (tag === "en" || tag.startsWith("en-")) return "en";
  }
  return languages[0];
}

/** The language that an address names, or else the one that an Accept-Language header prefers. */
export const languageAsked = (named: unknown, header: string | undefined): Language =>
  preferredLanguage(typeof named === "string" ? named : header);
