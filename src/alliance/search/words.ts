import { badInput } from "../../shared/errors.js";

/** What a search may have. */
export const most = { characters: 100, words: 8 } as const;

/** The words of a search, each to be found; throws BAD_USER_INPUT where there is none, or too much. */
export function wordsOf(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > most.words || text.length > most.characters)
    throw badInput("searchText", "text", { limit: most.characters, words: most.words });
  return words;
}

/** Whether an index of trigrams leads to a word: in a shorter one there is none. */
export const hasTrigram = (word: string): boolean => [...word].length >= 3;

/** The pattern (LIKE) of a text that has the word in it, as it was typed. */
export const patternOf = (word: string): string => `%${word.replace(/[\\%_]/g, "\\$&")}%`;
