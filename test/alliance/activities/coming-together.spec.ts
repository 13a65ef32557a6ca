import { act } from "../../support/acts.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";

describe("people who register at the same moment", () => {
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let key: string;
  beforeAll(async () => {
    hub = await startTestHub();
    heyuan = await stage(hub.sql).alliance("heyuan");
    bank = await heyuan.organization("徽商银行");
    key = await hub.issue("member", "heyuan", "徽商银行");
  });
  afterAll(() => hub.stop());

  it("are taken in the order in which they come, and one is refused alone", async () => {
    const activity = await heyuan.activity("宣讲", { host: bank, startsAt: "2026-12-01T01:00:00Z", capacity: 3 });
    const come = (participantName: string, idempotencyKey?: string) =>
      act(
        hub,
        key,
        "registerForActivity",
        {
          activityId: activity.id,
          organizationId: bank.id,
          participantName,
          idempotencyKey,
        },
        "registration { id status position }",
      );
    // Whoever comes first is written alone; meanwhile the others gather.
    const came = await Promise.all([
      come("甲"),
      come("乙", "乙的键"),
      come("丙"),
      come("甲"),
      come("乙", "乙的键"),
      come("丁"),
      come("戊"),
    ]);
    const stands = came.map(({ done, refused }) => done?.["status"] ?? refused[0]!.code);
    expect(stands.filter((each) => each === "ALREADY_REGISTERED")).toHaveLength(1);
    const rows = await hub.sql<{ name: string; status: string; position: number }>(
      "select participant_name as name, status, position from registrations where activity_id = $1 order by position",
      [activity.uuid],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(["丁", "丙", "乙", "戊", "甲"]);
    expect(rows.map(({ status, position }) => [status, position])).toEqual([
      ["CONFIRMED", 1],
      ["CONFIRMED", 2],
      ["CONFIRMED", 3],
      ["WAITLISTED", 4],
      ["WAITLISTED", 5],
    ]);
    const [counted] = await hub.sql(
      `select arrivals, confirmed_count, waitlisted_count,
        (select count(*)::int from outbox where within_id = a.id and act = 'registerForActivity') as announced,
        (select count(*)::int from idempotency_keys k join registrations r on k.objects = jsonb_build_object('registration', r.id)
          where r.activity_id = a.id) as remembered
       from activities a where id = $1`,
      [activity.uuid],
    );
    expect(counted).toEqual({ arrivals: 5, confirmed_count: 3, waitlisted_count: 2, announced: 5, remembered: 1 });
    // The two who sent one key are one.
    expect(came[1].done).toEqual(came[4].done);
  });
});
