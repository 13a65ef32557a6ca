import { clockAt } from "../../src/shared/clock.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { stage } from "../support/given.js";
import { eventually } from "../support/eventually.js";

describe("what the hub does by itself", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ clock, doesJobs: true });
  });
  afterAll(() => hub.stop());

  it("ends an offer when the clock has passed it, and offers the place to the next in line", async () => {
    const alliance = await stage(hub.sql).alliance("heyuan");
    const host = await alliance.organization("甲单位");
    const activity = await alliance.activity("义诊", { host, startsAt: "2026-12-01T01:00:00Z", capacity: 1 });
    const first = await alliance.registration(activity, "张三", { status: "OFFERED" });
    const second = await alliance.registration(activity, "李四", { status: "WAITLISTED" });
    await hub.sql("update registrations set offer_expires_at = '2026-11-24T04:00:00Z' where status = 'OFFERED'");
    const status = async ({ uuid }: { uuid: string }) =>
      (await hub.sql<{ status: string }>("select status from registrations where id = $1", [uuid]))[0]!.status;

    clock.move("2026-11-24T03:59:59Z");
    await hub.jobs!.now("expire-offers");
    await eventually(async () => (await jobsDone()) === 1);
    expect([await status(first), await status(second)]).toEqual(["OFFERED", "WAITLISTED"]);

    clock.move("2026-11-24T04:00:00Z");
    await hub.jobs!.now("expire-offers");
    await eventually(async () => (await status(second)) === "OFFERED");
    expect(await status(first)).toBe("EXPIRED");
    const [counts] = await hub.sql("select confirmed_count, offered_count, waitlisted_count from activities");
    expect(counts).toEqual({ confirmed_count: 0, offered_count: 1, waitlisted_count: 0 });
    const events = await hub.sql<{ act: string }>("select act from outbox order by id");
    expect(events.map(({ act }) => act)).toEqual(["expireOffer", "offerPlace"]);
  });

  const jobsDone = async () =>
    (await hub.sql<{ n: number }>("select count(*)::int as n from pgboss.job where state = 'completed'"))[0]!.n;
});
