/** What was filled in as a list of words, separated by commas of any kind; none where nothing was. */
export const wordsOf = (given: string | undefined): string[] =>
  (given ?? "")
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
