import { ReportSection } from "../../src/alliance/reports/index.js";
import { figuresOf } from "../../src/alliance/reports/declared-figures.js";
import { Alliance } from "../../src/alliance/alliances/index.js";
import { Organization } from "../../src/alliance/organizations/index.js";
import type { Args } from "./plain-fields.js";
import { todayOf } from "./plain-policies.js";
import { type PlainRow, type PlainRows, publicIdOf } from "./plain-rows.js";

const types = { Alliance, Organization };

/** A report is what its own queries are answered with: `ask` runs one of them. */
export function reportOf(row: PlainRow, { year }: Args, now: Date, rows: PlainRows, ask: (query: string) => unknown) {
  const root =
    row.type === "Alliance" ? `alliance(slug: "${String(row["slug"])}")` : `organization(id: "${publicIdOf(row)}")`;
  const today = todayOf({ ...row, alliance_id: row["alliance_id"] ?? row["id"]! }, now, rows);
  const figures = figuresOf(types[row.type as keyof typeof types], Object.keys(ReportSection));
  return {
    year,
    complete: Number(today.slice(0, 4)) > (year as number),
    figures: figures.map(({ section, name, label, unit, read, path }) => {
      const query = `{ ${root} { ${read.replace("$year", String(year))} } }`;
      const whole = [root.split("(")[0]!, ...path];
      const value = whole.reduce<unknown>((at, key) => (at as Args | null)?.[key] ?? null, ask(query));
      return { section, name, label, unit, value, query, path: whole.join(".") };
    }),
  };
}
