import { loadDemo } from "../../../src/demo/index.js";
import { clockAt } from "../../../src/shared/clock.js";
import { stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { operation } from "../../support/operations.js";

interface Figure {
  section: string;
  name: string;
  label: string;
  value: number | null;
  query: string;
  path: string;
}
interface Report {
  year: number;
  complete: boolean;
  figures: Figure[];
}
type Asked = { report: Report } & Record<string, unknown>;

describe("the annual report of the demo alliance", () => {
  let hub: TestHub;
  let keys: Record<"public" | "widget" | "bank" | "coordinator" | "elsewhere", string>;
  let units: { id: string; name: string }[];
  beforeAll(async () => {
    const clock = clockAt("2026-11-23T04:00:00Z");
    hub = await startTestHub({ clock });
    await loadDemo(hub.connection, clock);
    await (await stage(hub.sql).alliance("linshe")).convener("邻社党总支");
    keys = {
      public: "public",
      widget: await hub.issue("widget", "wanci"),
      bank: await hub.issue("member", "wanci", "徽商银行"),
      coordinator: await hub.issue("coordinator", "wanci"),
      elsewhere: await hub.issue("coordinator", "linshe"),
    };
    const { body } = await hub.as("public").run(`{ alliance(slug: "wanci") { memberships(first: 100) { nodes { member { id name } } } } }`); // prettier-ignore
    const { memberships } = body.data!["alliance"] as { memberships: { nodes: { member: { id: string; name: string } }[] } }; // prettier-ignore
    units = memberships.nodes.map(({ member }) => member);
  });
  afterAll(() => hub.stop());

  const ask = async (key: string, text: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const { body } = await hub.as(key).run(text, variables);
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const ofAlliance = async (key: string, year: number): Promise<Report> => {
    const answer = await ask(key, operation("annual-report"), { alliance: "wanci", year });
    return (answer as { alliance: Asked }).alliance.report;
  };
  const ofUnit = async (key: string, organization: string, year: number): Promise<Report> => {
    const answer = await ask(key, operation("unit-report"), { organization, year });
    return (answer as { organization: Asked }).organization.report;
  };
  /** What each figure's own query is answered with, at its path. */
  const explained = (key: string, { figures }: Report): Promise<unknown[]> =>
    Promise.all(
      figures.map(async ({ query, path }) =>
        path.split(".").reduce((at, member) => (at as Record<string, unknown>)[member], await ask(key, query)),
      ),
    );
  const values = ({ figures }: Report): (number | null)[] => figures.map(({ value }) => value);
  const valueOf = ({ figures }: Report, name: string): number | null =>
    figures.find((figure) => figure.name === name)!.value;

  it("tells the figures of the year part by part, of the year that is over and of the one that is not", async () => {
    const report = await ofAlliance(keys.coordinator, 2026);
    expect(report.figures.map(({ section, name }) => `${section} ${name}`)).toEqual([
      "MEMBERS members",
      "ACTIVITIES activitiesHeld",
      "ACTIVITIES headcount",
      "ACTIVITIES personTimes",
      "MEETINGS meetingsHeld",
      "MEETINGS meetingsInquorate",
      "RESOLUTIONS resolutionsAdopted",
      "RESOLUTIONS resolutionsFulfilled",
      "RESOLUTIONS actionItems",
      "RESOLUTIONS actionItemsVerified",
      "RESOLUTIONS actionItemsOverdue",
      "MATTERS mattersRaised",
      "MATTERS mattersAnswered",
      "MATTERS mattersResolved",
      "NEEDS needsPublished",
      "NEEDS needsMet",
      "PLEDGES pledgesOffered",
      "PLEDGES pledgesKept",
      "PROJECTS projectsListed",
      "PROJECTS projectsClaimed",
      "PROJECTS projectsCompleted",
      "CARE visits",
      "STUDIOS cases",
      "HONOURS honours",
    ]);
    expect([report.year, report.complete]).toEqual([2026, false]);
    expect((await ofAlliance(keys.public, 2025)).complete).toBe(true);
    expect(report.figures.find(({ name }) => name === "activitiesHeld")).toMatchObject({
      label: "开展活动",
      unit: "场",
      query: '{ alliance(slug: "wanci") { activityStats(filter: { year: 2026 }) { activityCount } } }',
      path: "alliance.activityStats.activityCount",
    });
  });

  it("adds up, over the years, to all that was recorded", async () => {
    const reports = await Promise.all(
      Array.from({ length: 12 }, (_, back) => ofAlliance(keys.coordinator, 2027 - back)),
    );
    const sum = (name: string): number => reports.reduce((total, report) => total + valueOf(report, name)!, 0);
    const [counted] = await hub.sql<Record<string, number>>(`
      select (select count(*)::int from needs where published_at is not null) as needs, (select count(*)::int from pledges) as pledges,
        (select count(*)::int from projects) as projects, (select count(*)::int from matters where status <> 'MERGED') as matters,
        (select count(*)::int from meetings where held_on is not null) as meetings, (select count(*)::int from standing_visits) as visits,
        (select count(*)::int from standing_cases) as cases, (select count(*)::int from action_items) as items,
        (select sum(t.person_times)::int from attendances t join activities a on a.id = t.activity_id and a.status in ('IN_PROGRESS', 'COMPLETED', 'ARCHIVED')) as times`);
    expect({
      needs: sum("needsPublished"),
      pledges: sum("pledgesOffered"),
      projects: sum("projectsListed"),
      matters: sum("mattersRaised"),
      meetings: sum("meetingsHeld"),
      visits: sum("visits"),
      cases: sum("cases"),
      items: sum("actionItems"),
      times: sum("personTimes"),
    }).toEqual(counted);
    expect(Math.min(...Object.values(counted!))).toBeGreaterThan(0);
  });

  it.each(["public", "widget", "bank", "coordinator", "elsewhere"] as const)(
    "%s: every figure is what its query is answered with, of the alliance and of its units",
    async (caller) => {
      const key = keys[caller];
      for (const year of [2025, 2026]) {
        const report = await ofAlliance(key, year);
        expect(values(report)).toEqual(await explained(key, report));
      }
      for (const { id } of units.slice(0, 6)) {
        const report = await ofUnit(key, id, 2026);
        expect(values(report)).toEqual(await explained(key, report));
      }
    },
  );

  it("keeps from others what only the coordinators, or the unit itself, are told", async () => {
    const bank = units.find(({ name }) => name === "徽商银行")!.id;
    const withheld = async (key: string): Promise<string[]> => {
      const reports = [await ofAlliance(key, 2026), await ofUnit(key, bank, 2026)];
      return reports.flatMap(({ figures }) => figures.filter(({ value }) => value === null).map(({ name }) => name));
    };
    expect(await withheld(keys.coordinator)).toEqual([]);
    expect(await withheld(keys.bank)).toEqual(["visits", "cases"]);
    for (const key of [keys.public, keys.widget, keys.elsewhere])
      expect(await withheld(key)).toEqual(["visits", "cases", "meetingsAttended"]);
    const [own, others] = [await ofUnit(keys.bank, bank, 2026), await ofUnit(keys.public, bank, 2026)];
    expect(valueOf(own, "meetingsAttended")).toBeGreaterThan(0);
    expect(valueOf(others, "mattersAssigned")).toBe(0);
  });

  it("is one statement, whatever it tells", async () => {
    for (const work of [() => ofAlliance("public", 2026), () => ofUnit("public", units[0]!.id, 2026)])
      expect(await hub.statementsDuring(work)).toHaveLength(1);
  });

  it("refuses a year that none is", async () => {
    for (const year of [0, 1899, 10_000, -1]) {
      const { body } = await hub.as("public").run(operation("annual-report"), { alliance: "wanci", year });
      expect(body.data?.["alliance"] ?? null).toBeNull();
      expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    }
  });

  it("costs as much as it reads", async () => {
    const all = `{ alliance(slug: "wanci") { organizations(first: 100) { nodes { report(year: 2026) { figures { value } } } } } }`;
    expect((await hub.as("public").run(all)).body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});
