import { registerEnumType } from "type-graphql";

/**
 * Declares a GraphQL enum from its values and their descriptions, and returns the values by name.
 * The column that stores it holds the value's name, guarded by `isOneOf`.
 */
export function enumOf<const V extends Record<string, string>>(
  name: string,
  description: string,
  values: V,
): { readonly [K in keyof V & string]: K } {
  const byName = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(byName, { name, description, valuesConfig });
  return byName as { readonly [K in keyof V & string]: K };
}

/** The SQL condition of a CHECK constraint: the column holds one of the enum's names. */
export const isOneOf = (column: string, values: Record<string, string>): string =>
  `${column} in (${Object.keys(values)
    .map((value) => `'${value}'`)
    .join(", ")})`;

/** The names of an enum's values, in their order. */
export const namesOf = <K extends string>(values: { readonly [N in K]: N }): readonly K[] => Object.keys(values) as K[];
