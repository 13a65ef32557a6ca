import { loadDemo } from "../../src/demo/index.js";
import { clockAt } from "../../src/shared/clock.js";
import { startTestHub, type TestHub } from "../support/hub.js";

describe.each(["2026-11-23T04:00:00Z", "2026-12-31T15:59:59Z", "2026-12-31T16:00:00Z", "2028-02-29T15:59:00Z"])(
  "the demo alliance's care and registers at %s",
  (instant) => {
    let hub: TestHub;
    let coordinator: string;
    beforeAll(async () => {
      const clock = clockAt(instant);
      hub = await startTestHub({ clock });
      expect(await loadDemo(hub.connection, clock)).toBe(true);
      coordinator = await hub.issue("coordinator", "wanci");
    });
    afterAll(() => hub.stop());

    const ask = async (key: string, selection: string): Promise<Record<string, unknown>> => {
      const { body } = await hub.as(key).run(`{ alliance(slug: "wanci") { ${selection} } }`);
      if (body.errors) throw new Error(JSON.stringify(body.errors));
      return body.data!["alliance"] as Record<string, unknown>;
    };

    it("count 165 Party members and 150-odd residents, by how they were found", async () => {
      const { registers } = await ask("public", "registers { kind name entryCount bySource { source count } }");
      expect(registers).toEqual([
        {
          kind: "PARTY_MEMBER",
          name: "党员信息库",
          entryCount: 165,
          bySource: [
            { source: "红色家访", count: 98 },
            { source: "主题活动", count: 67 },
          ],
        },
        {
          kind: "RESIDENT_TALENT",
          name: "居民人才库",
          entryCount: 154,
          bySource: [
            { source: "红色家访", count: 61 },
            { source: "主题活动", count: 93 },
          ],
        },
      ]);
      expect(await hub.sql("select from register_entries")).toEqual([]);
      expect(await hub.sql("select from registers where entries_until is not null")).toEqual([]);
    });

    it("has each group claimed by its compound's branch, and visited by Party groups of that compound", async () => {
      const { careGroups } = (await ask(
        coordinator,
        "careGroups { category place { name } visitCount claimedBy { classification place { name } } visitedBy { classification parent { place { name } } } }",
      )) as {
        careGroups: {
          category: string;
          place: { name: string };
          visitCount: number;
          claimedBy: unknown[];
          visitedBy: unknown[];
        }[];
      };
      expect(careGroups).toHaveLength(15);
      expect(new Set(careGroups.map(({ category, place }) => `${category} ${place.name}`)).size).toBe(15);
      for (const { place, visitCount, claimedBy, visitedBy } of careGroups) {
        expect(claimedBy).toEqual([{ classification: "PARTY_BRANCH", place }]);
        expect(visitedBy.length).toBeGreaterThan(10);
        for (const one of visitedBy) expect(one).toEqual({ classification: "PARTY_GROUP", parent: { place } });
        expect(visitCount).toBeGreaterThanOrEqual(10);
      }
    });

    it("tells everybody of visits what may be told, and nobody but coordinators who went where", async () => {
      const selection =
        "careGroups { visitCount claimedBy { id } visitedBy { id } } visits { totalCount } visitStats { total byMonth { count } byOutcome { count } }";
      const told = (await ask("public", selection)) as {
        careGroups: object[];
        visits: object;
        visitStats: { total: number; byMonth: object[]; byOutcome: object[] };
      };
      for (const group of told.careGroups)
        expect(group).toEqual({ visitCount: expect.any(Number) as unknown, claimedBy: [], visitedBy: [] });
      expect(told.visits).toEqual({ totalCount: 0 });
      expect(told.visitStats.total).toBe(302);
      expect(told.visitStats.byMonth.length).toBeGreaterThan(8);
      for (const { count } of told.visitStats.byOutcome as { count: unknown }[])
        expect(count).toEqual(expect.any(Number));
      const { visits } = await ask(
        coordinator,
        "visits(first: 1) { totalCount nodes { place { name } matter { channel } } }",
      );
      expect((visits as { totalCount: number }).totalCount).toBe(304);
    });

    it("lies in the past, and raised its matter by a visit of the very building", async () => {
      const today = `($1::timestamptz at time zone 'Asia/Shanghai')::date`;
      expect(
        await hub.sql(
          `select 1 from visits where occurred_on > ${today} or occurred_on < ${today} - 366
           union all select 2 from register_tallies where counted_on > ${today}`,
          [instant],
        ),
      ).toEqual([]);
      expect(
        await hub.sql(
          "select m.channel, v.outcome, v.place_id = m.place_id as there from visits v join matters m on m.id = v.matter_id",
        ),
      ).toEqual([{ channel: "VISIT", outcome: "NEED_FOUND", there: true }]);
    });
  },
);
