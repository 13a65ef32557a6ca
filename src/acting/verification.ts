/** Something that must hold of all records whoever wrote them, and a query that finds what does not: a text a row, `found`. */
export interface Check {
  readonly name: string;
  readonly query: string;
}

const checks: Check[] = [];

/** Declares what must hold of a noun's records; `hub verify` looks whether it does. */
export const verifies = (name: string, query: string): void => void checks.push({ name, query });

/** Everything that was declared, in the order of the nouns. */
export const declaredChecks = (): readonly Check[] => checks;
