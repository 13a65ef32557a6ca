import { clockAt } from "../../../src/shared/clock.js";
import { claimsOf } from "../../support/given-claims.js";
import { stage } from "../../support/given.js";
import { meetingsOf } from "../../support/given-meetings.js";
import { startTestHub, type TestHub } from "../../support/hub.js";

/** The last millisecond of 2025 in Shanghai, and the first of 2026. */
const [late, early] = ["2025-12-31T15:59:59.999Z", "2025-12-31T16:00:00.000Z"];

describe("a year is told in the alliance's time zone", () => {
  let hub: TestHub;
  let coordinator: string;
  beforeAll(async () => {
    hub = await startTestHub({ clock: clockAt("2026-11-23T04:00:00Z") });
    const given = stage(hub.sql);
    const alliance = await given.alliance("heyuan", { timeZone: "Asia/Shanghai" });
    const branch = await alliance.convener("和园社区党总支");
    const bank = await alliance.organization("共建银行");
    const lists = claimsOf(alliance);
    const meetings = meetingsOf(alliance, branch);
    for (const [at, day, name, people] of [
      [late, "2025-12-31", "旧年", 1],
      [early, "2026-01-01", "新年", 2],
    ] as const) {
      const activity = await alliance.activity(name, { host: bank, startsAt: at, status: "COMPLETED" });
      await alliance.attendance(activity, bank, { headcount: people, personTimes: 10 * people });
      await lists.need(bank, name, { publishedAt: at });
      await lists.pledge(bank, name, { recordedAt: at });
      await lists.project(bank, name, { recordedAt: at });
      await alliance.matter(name, { raisedAt: at, assignee: bank });
      const held = await meetings.meeting(name, { status: "ADJOURNED", startsAt: at, heldOn: day });
      await meetings.presence(held, bank);
      const resolution = await meetings.resolution(held, name, { status: "IN_EXECUTION", adoptedOn: day });
      await meetings.actionItem(resolution, name, { lead: bank, dueOn: day });
    }
    coordinator = await hub.issue("coordinator", "heyuan");
  });
  afterAll(() => hub.stop());

  it.each([
    [2025, 1, "旧年"],
    [2026, 2, "新年"],
  ] as const)("%i counts what happened in it, to the millisecond", async (year, people, name) => {
    const titles = (field: string) => `${field}(filter: { year: ${year} }) { nodes { title } }`;
    const { body } = await hub.as(coordinator).run(`{ alliance(slug: "heyuan") {
      activityStats(filter: { year: ${year} }) { activityCount headcount personTimes }
      ${["activities", "needs", "pledges", "projects", "meetings", "resolutions"].map(titles).join(" ")}
      matters(filter: { year: ${year} }) { nodes { title } } matterStats(filter: { year: ${year} }) { total }
      resolutionStats(filter: { year: ${year} }) { adopted }
      organizations(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { name meetingCount(year: ${year})
        participationStats(filter: { year: ${year} }) { activityCount headcount personTimes }
        activityStats(filter: { year: ${year} }) { activityCount personTimes }
        actionItems(filter: { year: ${year} }) { nodes { title } }
        report(year: ${year}) { figures { name value } } } } } }`);
    expect(body.errors).toBeUndefined();
    const only = { nodes: [{ title: name }] };
    const figures = { activityCount: 1, headcount: people, personTimes: 10 * people };
    expect(body.data!["alliance"]).toEqual({
      activityStats: figures,
      activities: only,
      needs: only,
      pledges: only,
      projects: only,
      meetings: only,
      resolutions: only,
      matters: only,
      matterStats: { total: 1 },
      resolutionStats: { adopted: 1 },
      organizations: {
        nodes: [
          {
            name: "共建银行",
            meetingCount: 1,
            participationStats: figures,
            activityStats: { activityCount: 1, personTimes: 10 * people },
            actionItems: only,
            report: {
              figures: [
                { name: "activitiesHosted", value: 1 },
                { name: "activitiesJoined", value: 1 },
                { name: "headcount", value: people },
                { name: "personTimes", value: 10 * people },
                { name: "meetingsAttended", value: 1 },
                { name: "actionItemsLed", value: 1 },
                { name: "actionItemsVerified", value: 0 },
                { name: "actionItemsOverdue", value: 1 },
                { name: "mattersAssigned", value: 1 },
                { name: "mattersResolved", value: 0 },
                { name: "needsPublished", value: 1 },
                { name: "needsMet", value: 0 },
                { name: "pledgesOffered", value: 1 },
                { name: "pledgesKept", value: 0 },
                { name: "projectsListed", value: 1 },
                { name: "projectsClaimed", value: 0 },
              ],
            },
          },
        ],
      },
    });
  });
});
