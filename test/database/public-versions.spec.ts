import { Client } from "pg";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";

/** Whether table `c` moves its alliance's version with every row that is added, changed or taken away. */
const isFollowed = `exists (
  select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_public_version' and t.tgenabled = 'O'
    and (t.tgtype & 4) > 0 and (t.tgtype & 16) > 0 and ((t.tgtype & 8) > 0 or c.relname = 'alliances'))`;

describe("the version of what is public of an alliance", () => {
  let hub: TestHub;
  let staged: ReturnType<typeof stage>;
  beforeAll(async () => {
    hub = await startTestHub();
    staged = stage(hub.sql);
  });
  afterAll(() => hub.stop());

  const versionOf = async (uuid: string): Promise<number> =>
    Number(
      (
        await hub.sql<{ sum: string }>(
          "select coalesce(sum(version), 0) as sum from public_versions where alliance_id = $1",
          [uuid],
        )
      )[0]!.sum,
    );

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

  it("moves once for each transaction that writes, and only for its own alliance", async () => {
    const one = await staged.alliance("one");
    const other = await staged.alliance("two");
    const [before, otherBefore] = [await versionOf(one.uuid), await versionOf(other.uuid)];
    const organization = await one.organization("徽商银行");
    expect(await versionOf(one.uuid)).toBe(before + 1);
    await hub.sql("update organizations set name = name || '（网点）' where id = $1", [organization.uuid]);
    await hub.sql("delete from organizations where id = $1", [organization.uuid]);
    expect(await versionOf(one.uuid)).toBe(before + 3);
    await Promise.all([one.organization("甲"), one.organization("乙")]);
    await hub.sql("update organizations set name = name || '。' where alliance_id = $1", [one.uuid]);
    expect(await versionOf(one.uuid)).toBe(before + 6);
    expect(await versionOf(other.uuid)).toBe(otherBefore);
  });

  it("moves when the transaction commits, for what was written after a savepoint was given up as well", async () => {
    const alliance = await staged.alliance("savepoints");
    const organization = await alliance.organization("徽商银行");
    const before = await versionOf(alliance.uuid);
    const client = new Client(hub.connection);
    await client.connect();
    const rename = "update organizations set name = name || '。' where id = $1";
    await client.query("begin; savepoint s");
    await client.query(rename, [organization.uuid]);
    await client.query("rollback to s");
    await client.query(rename, [organization.uuid]);
    expect(await versionOf(alliance.uuid)).toBe(before);
    await client.query("commit");
    await client.end();
    expect(await versionOf(alliance.uuid)).toBe(before + 1);
  });

  it("lets nobody who writes wait for another, and counts them all", async () => {
    const alliance = await staged.alliance("crowd");
    // More than there are numbers at which connections begin to look: some find theirs taken, and look on.
    const names = Array.from({ length: 20 }, (_, index) => `单位 ${index + 1}`);
    const organizations = await Promise.all(names.map((name) => alliance.organization(name)));
    const before = await versionOf(alliance.uuid);
    const writers = await Promise.all(
      organizations.map(async ({ uuid }) => {
        const client = new Client(hub.connection);
        await client.connect();
        await client.query("set lock_timeout = '200ms'; begin");
        await client.query("update organizations set name = name || '。' where id = $1", [uuid]);
        return client;
      }),
    );
    expect(await versionOf(alliance.uuid)).toBe(before);
    for (const [index, writer] of writers.entries()) {
      await writer.query("commit");
      await writer.end();
      expect(await versionOf(alliance.uuid)).toBe(before + index + 1);
    }
  });
});
