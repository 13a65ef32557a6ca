import { type GraphQLEnumType, type GraphQLScalarType, isEnumType } from "graphql";
import { printed } from "./merge.js";

/** The JSON text of a leaf; null for a value that clients do not see, undefined for one that the type does not have. */
type LeafText = (value: unknown) => string | null | undefined;

const most = 2_147_483_647;

const texts: Readonly<Record<string, LeafText>> = {
  String: (value) => (typeof value === "string" ? JSON.stringify(value) : undefined),
  ID: (value) =>
    typeof value === "string" ? JSON.stringify(value) : Number.isInteger(value) ? `"${String(value)}"` : undefined,
  Boolean: (value) => (typeof value === "boolean" ? String(value) : undefined),
  Int: (value) =>
    typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= most + Number(value < 0)
      ? String(value)
      : undefined,
  Float: (value) => (typeof value === "number" ? JSON.stringify(value) : undefined),
};

/** How a leaf of a type is checked and written (GraphQL: result coercion); what a custom scalar holds is its subgraph's affair. */
export function leafText(type: GraphQLScalarType | GraphQLEnumType, hidden: ReadonlySet<string> | undefined): LeafText {
  if (!isEnumType(type)) return texts[type.name] ?? printed;
  const shown = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
  return (value) => {
    if (typeof value !== "string") return undefined;
    return shown.get(value) ?? (hidden?.has(value) ? null : undefined);
  };
}
