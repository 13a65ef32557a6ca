import { readFileSync } from "node:fs";

/** The text of an operation that clients really send, from `schema/operations/`. */
export const operation = (name: string): string =>
  readFileSync(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), "utf8");
