import { startTestHub, type TestHub } from "../support/hub.js";

/** Whether table `c` moves its alliance's version with every row that is added, changed or taken away. */
const isFollowed = `exists (
  select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_public_version' and t.tgenabled = 'O'
    and (t.tgtype & 4) > 0 and (t.tgtype & 16) > 0 and ((t.tgtype & 8) > 0 or c.relname = 'alliances'))`;

describe("the version of what is public of an alliance", () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  afterAll(() => hub.stop());

  it("moves with every table that the public's database role reads, by itself or through views", async () => {
    const readable = await hub.sql<{ name: string; followed: boolean }>(
      `with recursive readable as (
         select distinct c.oid from pg_class c
         join information_schema.column_privileges p on p.table_schema = 'public' and p.table_name = c.relname
         where c.relnamespace = 'public'::regnamespace and p.grantee = 'alliance_hub_public' and p.privilege_type = 'SELECT'
         union
         select d.refobjid from readable v join pg_rewrite r on r.ev_class = v.oid
         join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
       )
       select c.relname as name, ${isFollowed} as followed
       from readable x join pg_class c on c.oid = x.oid where c.relkind = 'r' order by 1`,
    );
    expect(readable.length).toBeGreaterThan(50);
    // Kept figures are written by triggers, of which the next story tells.
    expect(readable.filter(({ followed }) => !followed).map(({ name }) => name)).toEqual(["figures"]);
  });

  it("moves with every table whose changes are noted in the kept figures", async () => {
    const noting = await hub.sql<{ name: string; followed: boolean }>(
      `select distinct c.relname as name, ${isFollowed} as followed
       from pg_trigger n join pg_class c on c.oid = n.tgrelid join pg_proc f on f.oid = n.tgfoid
       where f.prosrc ~* 'figure' order by 1`,
    );
    expect(noting.length).toBeGreaterThan(3);
    expect(noting.filter(({ followed }) => !followed)).toEqual([]);
  });
});
