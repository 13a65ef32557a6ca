import { type RunSql, statement, verifies } from "../../acting/index.js";

const fold = statement(`
  with crowded as (
    select alliance_id, of from figures group by 1, 2 having count(*) > 20 + 2 * count(distinct key)
  ), gone as (
    delete from figures f using crowded c where f.alliance_id = c.alliance_id and f.of = c.of
    returning f.alliance_id, f.of, f.key, f.n, f.x, f.y, f.z, f.w
  )
  insert into figures (alliance_id, of, key, n, x, y, z, w)
  select alliance_id, of, key, sum(n), sum(x), sum(y), sum(z), sum(w) from gone
  group by 1, 2, 3 having sum(n) <> 0 or sum(x) <> 0 or sum(y) <> 0 or sum(z) <> 0 or sum(w) <> 0
  returning of`);

/** Adds the rows of kept figures together where they have become many; what they add up to stays. Answers how many rows remain of those. */
export const foldFigures = (transaction: <T>(work: (run: RunSql) => Promise<T>) => Promise<T>): Promise<number> =>
  transaction(async (run) => (await run(fold, [])).length);

verifies(
  "kept figures equal a full count",
  `select format('%s %s of %s: kept %s, counted %s', of, key, alliance_id, k, c) as found from (
     select alliance_id, of, key, row(sum(n), sum(x), sum(y), sum(z), sum(w))::text as k from figures
     group by 1, 2, 3 having sum(n) <> 0 or sum(x) <> 0 or sum(y) <> 0 or sum(z) <> 0 or sum(w) <> 0
   ) kept full join (
     select alliance_id, of, key, row(n, x, y, z, w)::text as c from counted_figures
   ) counted using (alliance_id, of, key)
   where k is distinct from c`,
);
