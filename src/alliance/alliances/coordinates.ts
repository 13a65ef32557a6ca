import { type Asking, type Expression, sql } from "../../reading/index.js";

/** The condition that the caller coordinates the record's alliance; null for those who never do. */
export function coordinates({ alliance }: { readonly alliance: Expression }, { caller }: Asking): Expression | null {
  switch (caller.role()) {
    case "operator":
      return sql`true`;
    case "coordinator":
      return sql`${alliance} = ${caller.allianceId()}`;
    default:
      return null;
  }
}
