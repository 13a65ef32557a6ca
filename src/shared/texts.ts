import { invalid } from "./refusals.js";

/** How long texts that people type may be, in characters. */
export const longest = { name: 100, title: 200, text: 5_000, tag: 40, tags: 20 } as const;

/** A text without blanks around it; refuses one that is blank, over-long, or holds what PostgreSQL cannot store. */
export function text(member: string, value: string, limit: number): string {
  const trimmed = value.trim();
  if (!trimmed || trimmed.includes("\0")) throw invalid(member, "blank");
  if (trimmed.length > limit) throw invalid(member, "length", { limit });
  return trimmed;
}

/** As `text`; nothing for an absent or empty one. */
export const optionalText = (member: string, value: string | null | undefined, limit: number): string | null =>
  value == null || value.trim() === "" ? null : text(member, value, limit);

/** Distinct tags, each a text; refuses more than 20. */
export function tagList(member: string, tags: readonly string[]): string[] {
  if (tags.length > longest.tags) throw invalid(member, "tooMany", { limit: longest.tags });
  return [...new Set(tags.map((tag) => text(member, tag, longest.tag)))];
}
