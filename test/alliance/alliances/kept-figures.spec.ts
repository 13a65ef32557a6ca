import fc from "fast-check";
import { Pool } from "pg";
import { foldFigures } from "../../../src/alliance/index.js";
import { declaredChecks } from "../../../src/acting/index.js";
import { loadDemo } from "../../../src/demo/index.js";
import { clockAt } from "../../../src/shared/clock.js";
import { startTestHub, type TestHub } from "../../support/hub.js";

/** The same figures twice: those that are kept, and those that are counted because a filter asks for everything. */
const query = `{ alliance(slug: "wanci") {
  kept: activityStats { activityCount headcount personTimes byMonth { month activityCount headcount personTimes } }
  counted: activityStats(filter: { status: [IN_PROGRESS, COMPLETED, ARCHIVED] }) { activityCount headcount personTimes byMonth { month activityCount headcount personTimes } }
  keptMatters: matterStats { total resolved dismissed overdue resolvedShare satisfiedShare byLevel { level total resolved resolvedShare } byChannel { channel total } byTrack { track resolved } byStep { step count } bySatisfaction { satisfaction count } }
  countedMatters: matterStats(filter: { track: [CONSULTATION, INSTANT] }) { total resolved dismissed overdue resolvedShare satisfiedShare byLevel { level total resolved resolvedShare } byChannel { channel total } byTrack { track resolved } byStep { step count } bySatisfaction { satisfaction count } }
  keptResolutions: resolutionStats { adopted rejected lapsed inExecution fulfilled fulfilledShare overdueActionItems byMonth { month adopted fulfilled } }
  countedResolutions: resolutionStats(filter: { status: [PROPOSED, VOTING, ADOPTED, REJECTED, LAPSED, IN_EXECUTION, FULFILLED, CLOSED] }) { adopted rejected lapsed inExecution fulfilled fulfilledShare overdueActionItems byMonth { month adopted fulfilled } }
  keptPledges: pledgeStats { pledgeCount pledged claimed fulfilled confirmed byOrganization(first: 5) { organization { name } pledgeCount pledged claimed fulfilled confirmed } }
  countedPledges: pledgeStats(filter: { kind: [RESOURCE, SERVICE] }) { pledgeCount pledged claimed fulfilled confirmed byOrganization(first: 5) { organization { name } pledgeCount pledged claimed fulfilled confirmed } }
} }`;

const nouns = ["", "Matters", "Resolutions", "Pledges"];

/** Writes of every kind that moves a figure, each upon some record, by its place. */
const writes: Readonly<Record<string, string>> = {
  "an activity ends":
    "update activities set status = 'COMPLETED' where id = (select id from activities order by id offset $1 % 300 limit 1)",
  "an activity is called off":
    "update activities set status = 'CANCELLED' where id = (select id from activities order by id offset $1 % 300 limit 1)",
  "an activity moves":
    "update activities set starts_at = starts_at - interval '40 days', ends_at = ends_at - interval '40 days' where id = (select id from activities order by id offset $1 % 300 limit 1)",
  "an activity becomes internal":
    "update activities set visibility = case visibility when 'PUBLIC' then 'ALLIANCE' else 'PUBLIC' end where id = (select id from activities order by id offset $1 % 300 limit 1)",
  "an activity joins a campaign": `update activities set super_event_id = case when super_event_id is null then (select id from activities where super_event_id is null order by id offset 3 limit 1) end
    where id = (select id from activities order by id offset 4 + $1 % 200 limit 1) and not exists (select from activities d where d.super_event_id = activities.id)`,
  "more people came":
    "update attendances set person_times = coalesce(person_times, 0) + 3 where id = (select id from attendances order by id offset $1 % 40 limit 1)",
  "a matter goes up":
    "update matters set level = 'SUBDISTRICT' where id = (select id from matters order by id offset $1 % 100 limit 1)",
  "a matter is judged":
    "update matters set satisfaction = 'DISSATISFIED' where id = (select id from matters where status = 'CLOSED' order by id offset $1 % 50 limit 1)",
  "an item is late":
    "update action_items set due_on = due_on - 30 where id = (select id from action_items where status <> 'CLOSED' order by id offset $1 % 8 limit 1)",
  "a pledge grows":
    "update pledges set quantity = quantity + 5 where id = (select id from pledges order by id offset $1 % 11 limit 1)",
  "a pledge is withdrawn":
    "update pledges set status = 'WITHDRAWN' where id = (select id from pledges order by id offset $1 % 11 limit 1)",
};

describe("kept figures", () => {
  let hub: TestHub;
  let keys: Record<string, string>;
  let writers: Pool;
  const done = new Set<string>();
  beforeAll(async () => {
    const clock = clockAt("2026-11-23T04:00:00Z");
    hub = await startTestHub({ clock });
    await loadDemo(hub.connection, clock);
    await hub.sql(
      "insert into alliances (id, created_at, slug, name, time_zone, cooperation_modes, demo) values (gen_random_uuid(), now(), 'linshe', '邻社', 'Asia/Shanghai', '{}', false)",
    );
    writers = new Pool({ ...hub.connection, max: 6 });
    keys = {
      public: "public",
      member: await hub.issue("member", "wanci", "徽商银行"),
      coordinator: await hub.issue("coordinator", "wanci"),
      elsewhere: await hub.issue("widget", "linshe"),
    };
  });
  afterAll(async () => {
    await writers.end();
    await hub.stop();
  });

  /** What `hub verify` finds of everything that was declared. */
  const wrong = async (): Promise<[string, string][]> => {
    const found: [string, string][] = [];
    for (const { name, query: text } of declaredChecks())
      for (const row of await hub.sql<{ found: string }>(text)) found.push([name, row.found]);
    return found;
  };
  const same = async (as: string): Promise<void> => {
    const { body } = await hub.as(keys[as]!).run(query);
    expect(body.errors).toBeUndefined();
    const told = body.data!["alliance"] as Record<string, unknown>;
    for (const noun of nouns) expect([as, told[`kept${noun}`]]).toEqual([as, told[`counted${noun}`]]);
    expect((told["kept"] as { activityCount: number }).activityCount).toBeGreaterThan(50);
  };

  it("equal a full count for whoever asks, from the first record on", async () => {
    expect(await wrong()).toEqual([]);
    for (const as of Object.keys(keys)) await same(as);
  });

  it("go on doing so whatever is written, at once or taken back, and when they are folded", async () => {
    const step = fc.record({
      write: fc.constantFrom(...Object.keys(writes)),
      place: fc.nat(1000),
      fails: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...Object.keys(keys)),
        async (rounds, as) => {
          for (const round of rounds)
            await Promise.all(
              round.map(async ({ write, place, fails }) => {
                const text = writes[write]!.replaceAll("$1", String(place));
                // What fails takes the write with it.
                const { rowCount } = await writers
                  .query(fails ? `do $do$ begin ${text}; raise exception 'taken back'; end $do$` : text)
                  .catch(() => ({ rowCount: 0 }));
                if (rowCount) done.add(write);
              }),
            );
          expect((await wrong()).filter(([name]) => name === "kept figures equal a full count")).toEqual([]);
          await same(as);
          await foldFigures((work) => work(async ({ text }, values) => (await hub.sql(text, [...values])) as never));
          expect((await wrong()).filter(([name]) => name === "kept figures equal a full count")).toEqual([]);
          await same(as);
        },
      ),
      { numRuns: 25, seed: 20260701 },
    );
    expect([...done].sort()).toEqual(Object.keys(writes).sort());
  }, 120_000);

  it("are found wrong when somebody changes them", async () => {
    await hub.sql("update figures set n = n + 1 where ctid = (select ctid from figures where of = 'matters' limit 1)");
    expect((await wrong()).some((each) => each[0] === "kept figures equal a full count")).toBe(true);
  });
});
