import { Client } from "pg";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";

describe("the version of what is public", () => {
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

  it("follows every table that the public reads, and those behind the views that it reads", async () => {
    const missing = await hub.sql<{ name: string }>(`
      with read as (
        select c.oid, c.relkind from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
          and (has_table_privilege('alliance_hub_public', c.oid, 'select') or has_any_column_privilege('alliance_hub_public', c.oid, 'select'))
      ), behind as (
        select distinct d.refobjid as oid from read v join pg_rewrite w on w.ev_class = v.oid join pg_depend d on d.objid = w.oid
        where v.relkind = 'v' and d.refclassid = 'pg_class'::regclass
      )
      select c.relname as name from pg_class c where c.relkind = 'r' and c.oid in (select oid from read union select oid from behind)
        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = c.relname || '_public_version')
      order by 1`);
    // Kept figures are written by triggers of what is followed; folding them changes no figure.
    expect(missing.map(({ name }) => name)).toEqual(["figures"]);
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
    const organizations = await Promise.all(["甲", "乙", "丙", "丁", "戊"].map((name) => alliance.organization(name)));
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
