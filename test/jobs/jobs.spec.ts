import { clockAt } from "../../src/shared/clock.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { stage } from "../support/given.js";
import { eventually } from "../support/eventually.js";

describe("what the hub does by itself", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let given: ReturnType<typeof stage>;
  beforeAll(async () => {
    hub = await startTestHub({ clock, doesJobs: true });
    given = stage(hub.sql);
  });
  afterAll(() => hub.stop());

  it("ends an offer when the clock has passed it, and offers the place to the next in line", async () => {
    const alliance = await given.alliance("heyuan");
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

  it("reminds of a matter at its deadline, and proposes to escalate it a working day later", async () => {
    const alliance = await given.alliance("anhe");
    const matter = await alliance.matter("积水", { dueAt: "2026-11-24T06:00:00Z", escalateAt: "2026-11-25T06:00:00Z" });
    const done = async () =>
      (await hub.sql<{ act: string }>("select act from outbox where subject_id = $1 order by id", [matter.uuid])).map(
        ({ act }) => act,
      );
    clock.move("2026-11-24T06:00:00Z");
    await hub.jobs!.now("propose-escalations");
    await hub.jobs!.now("remind-matters");
    await eventually(async () => (await done()).length === 1);
    clock.move("2026-11-25T06:00:00Z");
    await hub.jobs!.now("remind-matters");
    await hub.jobs!.now("propose-escalations");
    await eventually(async () => (await done()).length === 2);
    expect(await done()).toEqual(["remindMatter", "proposeEscalation"]);
  });

  it("forgets who complained 90 days after the matter is over", async () => {
    const alliance = await given.alliance("qinghe");
    await alliance.matter("旧事", { status: "DISMISSED", complainantName: "何大爷", closedAt: "2026-08-01T00:00:00Z" });
    await alliance.matter("新事", { status: "DISMISSED", complainantName: "李四", closedAt: "2026-11-01T00:00:00Z" });
    const known = async () =>
      (
        await hub.sql<{ name: string | null }>(
          "select complainant_name as name from matters where alliance_id = $1 order by closed_at",
          [alliance.uuid],
        )
      ).map(({ name }) => name);
    await hub.jobs!.now("forget-complainants");
    await eventually(async () => (await known())[0] === null);
    expect(await known()).toEqual([null, "李四"]);
  });

  it("forgets who registered 90 days after the activity, and keeps the counts", async () => {
    const alliance = await given.alliance("linshe");
    const host = await alliance.organization("乙单位");
    const told = { host, status: "COMPLETED" } as const;
    const long = await alliance.activity("旧活动", {
      ...told,
      startsAt: "2027-01-01T01:00:00Z",
      endsAt: "2027-01-01T03:00:00Z",
    });
    const recent = await alliance.activity("新活动", {
      ...told,
      startsAt: "2027-01-02T01:00:00Z",
      endsAt: "2027-01-02T03:00:00Z",
    });
    await alliance.registration(long, "张三", { contact: "1380", status: "ATTENDED" });
    await alliance.registration(recent, "李四", { contact: "1390", status: "ATTENDED" });
    clock.move("2027-04-01T04:00:00Z");
    const known = () =>
      hub.sql<{ name: string; contact: string | null }>(
        "select participant_name as name, contact from registrations where alliance_id = $1 order by position, name",
        [alliance.uuid],
      );
    await hub.jobs!.now("forget-participants");
    await eventually(async () => (await known())[0]!.name === "");
    expect(await known()).toEqual([
      { name: "", contact: null },
      { name: "李四", contact: "1390" },
    ]);
  });

  it("forgets keys and delivered events after 7 days", async () => {
    await hub.sql("delete from outbox");
    await hub.sql(`insert into outbox (alliance_id, noun, act, subject_id, recorded_at, sequence)
      select gen_random_uuid(), 'activity', act, gen_random_uuid(), at::timestamptz, sequence
      from (values ('old', '2027-03-24T03:59:59Z', 1), ('undelivered', '2027-03-24T03:59:59Z', null), ('recent', '2027-03-25T04:00:00Z', 2),
        ('old, behind a recent one', '2027-03-24T03:59:59Z', 3)) e (act, at, sequence)`);
    await hub.sql(`insert into idempotency_keys (caller, key_digest, input_digest, objects, created_at)
      values ('public', 'old', '', '{}', '2027-03-24T03:59:59Z'), ('public', 'recent', '', '{}', '2027-03-25T04:00:00Z')`);
    const kept = async () => [
      (await hub.sql<{ act: string }>("select act from outbox order by act")).map(({ act }) => act),
      (await hub.sql<{ key: string }>("select key_digest as key from idempotency_keys")).map(({ key }) => key),
    ];
    await hub.jobs!.now("forget-old-acts");
    await eventually(async () => (await kept())[1]!.length === 1);
    expect(await kept()).toEqual([["old, behind a recent one", "recent", "undelivered"], ["recent"]]);
  });

  const jobsDone = async () =>
    (await hub.sql<{ n: number }>("select count(*)::int as n from pgboss.job where state = 'completed'"))[0]!.n;
});
