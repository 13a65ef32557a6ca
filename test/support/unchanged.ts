import type { TestHub } from "./hub.js";

/** Every row of every table as text, by table; counters of requests and graphs kept for reuse aside, which are no records. */
async function everyRow({ sql }: TestHub): Promise<Record<string, string[]>> {
  const tables = await sql<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'rate_limits', 'composed_graphs') order by 1",
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables)
    rows[name] = (await sql<{ row: string }>(`select t::text as row from "${name}" t order by 1`)).map(
      ({ row }) => row,
    );
  return rows;
}

/** Does the work, and expects every record to be as it was before: what is refused leaves no trace. */
export async function unchanged(hub: TestHub, work: () => Promise<unknown>): Promise<void> {
  const before = await everyRow(hub);
  await work();
  expect(await everyRow(hub)).toEqual(before);
}
