import { Client } from "pg";
import { loadDemo } from "../../src/demo/index.js";
import { clockAt } from "../../src/shared/clock.js";
import { createTestDatabase } from "../support/database.js";

type Sql = (text: string) => Promise<unknown[]>;

/** Looks at the rows of a database of its own; `load` loads the demo alliance there as of the instant. */
async function onEmptyDatabase(instant: string, look: (sql: Sql, load: () => Promise<boolean>) => Promise<void>) {
  const { connection, drop } = await createTestDatabase();
  const client = new Client(connection);
  await client.connect();
  try {
    await look(
      async (text) => (await client.query<Record<string, unknown>>(text)).rows,
      () => loadDemo(connection, clockAt(instant)),
    );
  } finally {
    await client.end();
    await drop();
  }
}

/** Loads the demo alliance as of an instant and looks at its rows. */
const asOf: typeof onEmptyDatabase = (instant, look) =>
  onEmptyDatabase(instant, async (sql, load) => {
    expect(await load()).toBe(true);
    await look(sql, load);
  });

/** How many rows each table of the domain has. */
async function rowCounts(sql: Sql): Promise<unknown[]> {
  const [{ query }] = (await sql(`
    select string_agg(format('select %L as name, count(*)::int as n from %I', tablename, tablename), ' union all ' order by tablename) as query
    from pg_tables where schemaname = 'public' and tablename <> 'migrations'`)) as [{ query: string }];
  return sql(query);
}

const heldByKind = `
  select kind, count(*)::int as held from activities
  where status in ('IN_PROGRESS', 'COMPLETED', 'ARCHIVED') and kind in ('SERVICE', 'LECTURE', 'VISIT') group by kind order by kind`;

describe("the demo alliance", () => {
  it("is loaded into an empty database once, whoever asks again", () =>
    asOf("2026-11-23T04:00:00Z", async (sql, load) => {
      const before = await rowCounts(sql);
      expect(await Promise.all([load(), load()])).toEqual([false, false]);
      expect(await rowCounts(sql)).toEqual(before);
    }));

  it("is loaded by one of two hubs that start together", () =>
    onEmptyDatabase("2026-11-23T04:00:00Z", async (sql, load) => {
      expect((await Promise.all([load(), load()])).sort()).toEqual([false, true]);
      expect(await sql("select slug, demo from alliances")).toEqual([{ slug: "wanci", demo: true }]);
    }));

  it("is loaded as a whole or not at all", () =>
    onEmptyDatabase("2026-11-23T04:00:00Z", async (sql, load) => {
      const empty = await rowCounts(sql);
      // The last table that is written refuses.
      await sql("alter table attendances add constraint refused check (headcount is null)");
      await expect(load()).rejects.toThrow("refused");
      expect(await rowCounts(sql)).toEqual(empty);
      await sql("alter table attendances drop constraint refused");
      expect(await load()).toBe(true);
    }));

  it("holds every organization that the report counts", () =>
    asOf("2026-11-23T04:00:00Z", async (sql) => {
      expect(await sql("select classification, count(*)::int as n from organizations group by 1 order by 1")).toEqual(
        Object.entries({
          COMMUNITY: 1,
          DEPARTMENT: 2,
          FUNCTIONAL_BRANCH: 1,
          GENERAL_BRANCH: 1,
          INCUBATOR: 3,
          MASS_ORGANIZATION: 7,
          NON_PUBLIC_PARTY_ORGANIZATION: 5,
          OWNERS_COMMITTEE: 3,
          PARTY_BRANCH: 3,
          PARTY_GROUP: 43,
          RESIDENTS_COMMITTEE: 1,
          SOCIAL_ORGANIZATION: 16,
          SUBDISTRICT: 1,
          UNIT: 12,
          VOLUNTEER_TEAM: 1,
        }).map(([classification, n]) => ({ classification, n })),
      );
      expect(await sql("select count(*)::int as n from memberships where status = 'ACTIVE'")).toEqual([{ n: 17 }]);
      expect(await sql("select count(*)::int as n from honours")).toEqual([{ n: 18 }]);
    }));

  it("gives each group a leader, each member a liaison, each group a building and each social organization an incubator", () =>
    asOf("2026-11-23T04:00:00Z", async (sql) => {
      expect(
        await sql(`
          select p.role, count(distinct o.id)::int as n from posts p join organizations o on o.id = p.organization_id
          where p.role = 'GROUP_LEADER' and o.classification = 'PARTY_GROUP' or p.role = 'LIAISON' and exists (select from memberships m where m.liaison_id = p.id and m.member_id = o.id)
          group by 1 order by 1`),
      ).toEqual([
        { role: "GROUP_LEADER", n: 43 },
        { role: "LIAISON", n: 17 },
      ]);
      expect(
        await sql(
          "select count(distinct p.id)::int as n from organizations o join places p on p.id = o.place_id where o.classification = 'PARTY_GROUP' and p.kind = 'BUILDING'",
        ),
      ).toEqual([{ n: 43 }]);
      expect(
        await sql(
          "select i.classification, count(*)::int as n from organizations o join organizations i on i.id = o.incubated_by_id group by 1",
        ),
      ).toEqual([{ classification: "INCUBATOR", n: 23 }]);
      expect(await sql("select kind, count(*)::int as n from programmes group by 1 order by 1")).toEqual([
        { kind: "BRAND", n: 1 },
        { kind: "CULTIVATION", n: 3 },
        { kind: "INITIATIVE", n: 1 },
        { kind: "MECHANISM", n: 4 },
        { kind: "METHOD", n: 2 },
        { kind: "MODE", n: 1 },
        { kind: "PILLAR", n: 3 },
      ]);
    }));

  it("lets the chair pass on when the quarter begins in Shanghai", () =>
    asOf("2026-12-31T16:00:00Z", async (sql) => {
      expect(await sql("select min(starts_on)::text as first, max(ends_on)::text as last from chair_terms")).toEqual([
        { first: "2026-07-01", last: "2027-12-31" },
      ]);
    }));

  it.each(["2026-11-23T04:00:00Z", "2026-11-25T07:30:00Z", "2027-01-01T00:00:00Z", "2028-02-29T15:59:00Z"])(
    "has a past of the same size, a present and a future when it is loaded at %s",
    (instant) =>
      asOf(instant, async (sql) => {
        const isOn = instant === "2026-11-25T07:30:00Z" ? 1 : 0;
        expect(await sql(heldByKind)).toEqual([
          { kind: "LECTURE", held: 34 },
          { kind: "SERVICE", held: 124 + isOn },
          { kind: "VISIT", held: 24 },
        ]);
        const [{ upcoming }] = (await sql(
          `select count(*)::int as upcoming from activities where status = 'PUBLISHED' and starts_at > '${instant}'`,
        )) as [{ upcoming: number }];
        expect(upcoming).toBeGreaterThan(30);
        expect(
          await sql(`select title from activities where status = 'PUBLISHED' and starts_at <= '${instant}'`),
        ).toEqual([]);
        expect(
          await sql(
            `select count(*)::int as n from chair_terms where date '${instant.slice(0, 10)}' between starts_on and ends_on`,
          ),
        ).toEqual([{ n: 1 }]);
      }),
  );

  it("keeps its counters equal to its registrations, and heads on the campaign, person-times on its days", () =>
    asOf("2026-11-23T04:00:00Z", async (sql) => {
      expect(
        await sql(`
          select a.title from activities a left join registrations r on r.activity_id = a.id group by a.alliance_id, a.id
          having a.confirmed_count <> count(*) filter (where r.status = 'CONFIRMED') or a.waitlisted_count <> count(*) filter (where r.status = 'WAITLISTED')`),
      ).toEqual([]);
      expect(
        await sql(`
          select a.super_event_id is null as campaign, sum(t.headcount)::int as heads, sum(t.person_times)::int as times
          from attendances t join activities a on a.id = t.activity_id join activity_tags g on g.activity_id = a.id and g.tag = '防汛'
          group by 1 order by 1`),
      ).toEqual([
        { campaign: false, heads: null, times: 918 },
        { campaign: true, heads: 342, times: null },
      ]);
      expect(
        await sql(`
          select t.duty, sum(t.person_times)::int as times from attendances t join activity_tags g on g.activity_id = t.activity_id and g.tag = '疫情防控'
          group by 1 order by 2`),
      ).toEqual([
        { duty: "核酸检测", times: 200 },
        { duty: "一线值守", times: 300 },
      ]);
    }));

  it("names no private person, and leaves what goes wrong to example units", () =>
    asOf("2026-11-23T04:00:00Z", async (sql) => {
      expect(await sql("select holder_name from posts where holder_name is not null")).toEqual([]);
      expect(
        await sql(
          "select participant_name from registrations where participant_name !~ '^居民 \\d{3}$' or contact is not null",
        ),
      ).toEqual([]);
      expect(
        await sql(`
          select a.title from activities a where a.status in ('POSTPONED', 'CANCELLED')
          and not exists (select from organization_tags t where t.organization_id = a.host_id and t.tag = '示例')
          union all
          select c.status from co_hosts c where c.status = 'DECLINED'
          and not exists (select from organization_tags t where t.organization_id = c.organization_id and t.tag = '示例')`),
      ).toEqual([]);
    }));
});
