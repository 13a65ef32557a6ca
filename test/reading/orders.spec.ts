import { type GivenAlliance, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";

/** Lists that nobody pages through come in one order too, whatever PostgreSQL finds first. */
describe("the order of rows that are alike", () => {
  let hub: TestHub;
  let wanci: GivenAlliance;
  beforeEach(async () => {
    hub = await startTestHub();
    wanci = await stage((text, values) => hub.sql(text, values)).alliance("wanci");
  });
  afterEach(() => hub.stop());

  it("figures of organizations of one name come by the age of their records", async () => {
    const namesakes = [];
    for (let at = 0; at < 6; at += 1) namesakes.push(await wanci.organization("便民服务队"));
    const day = { host: namesakes[0]!, startsAt: "2026-07-01T00:00:00Z", status: "COMPLETED" } as const;
    const activity = await wanci.activity("清扫", day);
    for (const [at, organization] of namesakes.toReversed().entries())
      await wanci.attendance(activity, organization, { headcount: 6 - at });
    const { body } = await hub.as("public").run(`{ alliance(slug: "wanci") {
      activityStats { byOrganization { headcount } }
      activities { nodes { participation { headcount } } }
    } }`);
    const byAge = [1, 2, 3, 4, 5, 6].map((headcount) => ({ headcount }));
    expect(body.data).toEqual({
      alliance: {
        activityStats: { byOrganization: byAge },
        activities: { nodes: [{ participation: byAge }] },
      },
    });
  });

  it("two levels of one depth come by their names", async () => {
    const branch = await wanci.convener("社区党总支");
    await wanci.organization("一号楼党小组", { classification: "PARTY_GROUP", parent: branch });
    await wanci.organization("小区党支部", { classification: "PARTY_BRANCH", parent: branch });
    const query = `{ alliance(slug: "wanci") { hierarchy { depth label organizationCount } } }`;
    expect((await hub.as("public").run(query)).body.data).toEqual({
      alliance: {
        hierarchy: [
          { depth: 1, label: "社区党总支", organizationCount: 1 },
          { depth: 2, label: "小区党支部", organizationCount: 1 },
          { depth: 2, label: "楼栋党小组", organizationCount: 1 },
        ],
      },
    });
  });
});
