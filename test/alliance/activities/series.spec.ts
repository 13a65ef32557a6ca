import { ActEngine } from "../../../src/acting/index.js";
import { materialiseSeries } from "../../../src/alliance/index.js";
import { Pools } from "../../../src/database/pools.js";
import { clockAt } from "../../../src/shared/clock.js";
import { act as perform, failure, refusal } from "../../support/acts.js";
import { type GivenAlliance, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { unchanged } from "../../support/unchanged.js";

describe("a series of activities", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let pools: Pools;
  let heyuan: GivenAlliance;
  let keys: Record<"bank" | "property", string>;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    pools = new Pools(hub.connection, () => undefined);
    heyuan = await stage(hub.sql).alliance("heyuan");
    await heyuan.organization("徽商银行");
    await heyuan.organization("万象美物业");
    keys = {
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      property: await hub.issue("member", "heyuan", "万象美物业"),
    };
  });
  afterAll(async () => {
    await pools.end();
    await hub.stop();
  });
  beforeEach(() => clock.move("2026-11-23T04:00:00Z"));

  const act = (as: string, name: string, input: Record<string, unknown>, select = "series { id title endedOn }") =>
    perform(hub, as, name, input, select);

  const taiji = {
    title: "太极晨练",
    kind: "SERVICE",
    rrule: "FREQ=WEEKLY;BYDAY=SA",
    startsAt: "2026-11-28T00:30:00Z",
    endsAt: "2026-11-28T01:30:00Z",
    capacity: 20,
    tags: ["健身"],
  };

  const runJob = () =>
    materialiseSeries(new ActEngine(undefined as never, pools.internal, clock, () => undefined).transaction, clock);

  interface Day {
    readonly id: string;
    readonly on: string;
    readonly starts: string;
    readonly title: string;
    readonly status: string;
    readonly reason: string | null;
  }

  const days = (seriesId: string): Promise<Day[]> =>
    hub.sql<Day>(
      `select 'act_' || id as id, occurrence_on::text as on, to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as starts,
        title, status, status_reason as reason from activities where 'ser_' || series_id = $1 order by occurrence_on`,
      [seriesId],
    );

  it("is recorded twelve months ahead, and the job adds what comes into sight", async () => {
    const { done } = await act(keys.bank, "createActivitySeries", taiji);
    const seriesId = done!["id"] as string;
    const year = await days(seriesId);
    expect(year).toHaveLength(52);
    expect(year[0]).toMatchObject({
      on: "2026-11-28",
      starts: "2026-11-28 08:30",
      title: "太极晨练",
      status: "PUBLISHED",
    });
    expect(year.at(-1)).toMatchObject({ on: "2027-11-20", starts: "2027-11-20 08:30" });
    expect(await runJob()).toBe(0);
    clock.move("2026-12-07T04:00:00Z");
    expect(await runJob()).toBe(2);
    expect((await days(seriesId)).slice(-2).map(({ on }) => on)).toEqual(["2027-11-27", "2027-12-04"]);
    const [tagged] = await hub.sql<{ n: number }>("select count(*)::int as n from activity_tags where tag = '健身'");
    expect(tagged!.n).toBe(54);
  });

  it("keeps single changes when the job comes by, also where two processes do it at once", async () => {
    const { done } = await act(keys.bank, "createActivitySeries", { ...taiji, title: "合唱" });
    const seriesId = done!["id"] as string;
    const [first, second] = await days(seriesId);
    const moved = {
      activityId: first!.id,
      title: "合唱（改期）",
      startsAt: "2026-11-29T00:30:00Z",
      endsAt: "2026-11-29T02:00:00Z",
    };
    await act(keys.bank, "updateActivity", moved, "activity { id }");
    await act(keys.bank, "cancelActivity", { activityId: second!.id, reason: "停电" }, "activity { id }");
    clock.move("2027-02-01T04:00:00Z");
    await Promise.all([runJob(), runJob()]);
    const after = await days(seriesId);
    expect(after[0]).toMatchObject({ on: "2026-11-28", starts: "2026-11-29 08:30", title: "合唱（改期）" });
    expect(after[1]).toMatchObject({ on: "2026-12-05", status: "CANCELLED", reason: "停电" });
    expect(new Set(after.map(({ on }) => on)).size).toBe(after.length);
  });

  it("ends with a day: what lies after it is called off, what was held stays, and the job adds nothing", async () => {
    const { done } = await act(keys.bank, "createActivitySeries", { ...taiji, title: "书法" });
    const seriesId = done!["id"] as string;
    await hub.sql("update activities set status = 'COMPLETED' where 'act_' || id = $1", [
      (await days(seriesId))[0]!.id,
    ]);
    clock.move("2026-12-01T04:00:00Z");
    const end = { seriesId, endedOn: "2026-12-12", reason: "老师退休" };
    await unchanged(hub, async () => {
      expect(await act(keys.property, "endActivitySeries", end)).toEqual(refusal("NOT_YOURS", "seriesId"));
    });
    expect((await act(keys.bank, "endActivitySeries", end)).done).toEqual({
      id: seriesId,
      title: "书法",
      endedOn: "2026-12-12",
    });
    const after = await days(seriesId);
    expect(after.slice(0, 3).map(({ on, status }) => `${on} ${status}`)).toEqual([
      "2026-11-28 COMPLETED",
      "2026-12-05 PUBLISHED",
      "2026-12-12 PUBLISHED",
    ]);
    expect(new Set(after.slice(3).map(({ status, reason }) => `${status} ${reason}`))).toEqual(
      new Set(["CANCELLED 老师退休"]),
    );
    clock.move("2027-06-01T04:00:00Z");
    await runJob();
    expect(await days(seriesId)).toHaveLength(after.length);
    expect(await act(keys.bank, "endActivitySeries", { seriesId, endedOn: "2027-12-12" })).toEqual(
      refusal("WRONG_STATE"),
    );
  });

  it.each<[string, Record<string, unknown>, ReturnType<typeof refusal>]>([
    ["a rule that is none", { rrule: "every saturday" }, refusal("INVALID_VALUE", "rrule")],
    ["a rule by the second", { rrule: "FREQ=SECONDLY" }, refusal("INVALID_VALUE", "rrule")],
    ["a rule that never comes", { rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" }, refusal("INVALID_VALUE", "rrule")],
    ["an end before the start", { endsAt: taiji.startsAt }, refusal("ENDS_BEFORE_START", "endsAt")],
    ["no places", { capacity: 0 }, refusal("INVALID_VALUE", "capacity")],
    ["an unknown place", { venue: "pla_1" }, failure("NOT_FOUND", "venue")],
  ])("is refused with %s, and nothing is changed", async (_what, wrong, expected) => {
    await unchanged(hub, async () => {
      expect(await act(keys.bank, "createActivitySeries", { ...taiji, ...wrong })).toEqual(expected);
    });
  });
});
