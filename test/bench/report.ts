import type { Figures } from "./measure.js";

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly figures: Figures;
}

/** What came of one measurement, by the names that programs know it by: mostly the hub's throughput by another's. */
export type Ratios = Readonly<Record<string, number>>;

/** A plain table of what was measured. */
export function table(lines: readonly Line[]): string {
  const head = ["", "req/s", "p50 ms", "p99 ms", "mean ms", "CPU ms/req", "PostgreSQL"];
  const rows = lines.map(({ what, figures }) => [
    what,
    figures.requestsASecond.toFixed(0),
    figures.p50.toFixed(2),
    figures.p99.toFixed(2),
    figures.mean.toFixed(2),
    figures.serverCpu.toFixed(3),
    figures.postgresCpu?.toFixed(3) ?? "-",
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  "))
    .join("\n");
}

/** The ratios as the one JSON line that programs read. */
export function jsonLine(ratios: Readonly<Record<string, Ratios>>): string {
  const rounded = Object.entries(ratios).map(([name, values]) => {
    const members = Object.entries(values).map(([key, value]) => `"${key}": ${Number(value.toFixed(2))}`);
    return `"${name}": {${members.join(", ")}}`;
  });
  return `{${rounded.join(", ")}}`;
}
