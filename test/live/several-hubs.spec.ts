import { pino } from "pino";
import { startHub } from "../../src/hub.js";
import { clockAt } from "../../src/shared/clock.js";
import { act } from "../support/acts.js";
import { eventually } from "../support/eventually.js";
import { type GivenActivity, type GivenAlliance, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { Stream } from "../support/stream.js";

/** A second hub on the database of a first. */
const anotherHub = ({ connection }: TestHub) =>
  startHub({
    database: connection,
    host: "127.0.0.1",
    port: 0,
    production: false,
    doesJobs: false,
    clock: clockAt("2026-11-23T04:00:00Z"),
    log: pino({ level: "silent" }),
  });

/** The server processes that hold the relay's lock. */
const relaysOf = ({ sql }: TestHub) =>
  sql<{ pid: number }>(`select pid from pg_locks where locktype = 'advisory' and granted
    and objid::int4 = hashtext('alliance-hub:relay')
    and database = (select oid from pg_database where datname = current_database())`);

describe("two hubs on one database", () => {
  let one: TestHub;
  let two: Awaited<ReturnType<typeof startHub>>;
  let key: string;
  let alliance: GivenAlliance;
  let activity: GivenActivity;
  let stream: Stream;
  const query = "subscription ($id: ID!) { activityChanged(activityId: $id) { status } }";
  beforeEach(async () => {
    one = await startTestHub({ relays: true });
    await eventually(async () => (await relays()).length === 1);
    two = await anotherHub(one);
    alliance = await stage(one.sql).alliance("heyuan");
    const host = await alliance.convener("和园社区党总支");
    activity = await alliance.activity("义诊", { host, startsAt: "2026-12-01T01:00:00Z" });
    key = await one.issue("coordinator", "heyuan");
    stream = await Stream.open(`http://127.0.0.1:${two.port}`, "public", query, { id: activity.id });
  });
  afterEach(async () => {
    await stream.leave();
    await two.stop();
    await one.stop();
  });

  const relays = () => relaysOf(one);
  const step = (name: string) => act(one, key, name, { activityId: activity.id }, "activity { id }");
  const statuses = () => stream.told.map((told) => (told as { status: string }).status);

  it("hear of each other's acts", async () => {
    await step("postponeActivity");
    await step("publishActivity");
    await eventually(() => stream.messages.length === 2);
    expect(statuses()).toEqual(["PUBLISHED", "PUBLISHED"].map(() => expect.stringMatching(/^(POSTPONED|PUBLISHED)$/)));
    expect(await relays()).toHaveLength(1);
  });

  it("go on when the connection of the relay, or the one that listens, is lost", async () => {
    await step("postponeActivity");
    await eventually(() => stream.messages.length === 1);
    const [before] = await relays();
    await one.sql("select pg_terminate_backend($1)", [before!.pid]);
    await one.sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()",
    );
    await step("publishActivity");
    await eventually(() => stream.messages.length === 2);
    expect(statuses().at(-1)).toBe("PUBLISHED");
    await eventually(async () => (await relays()).length === 1);
    expect((await relays())[0]!.pid).not.toBe(before!.pid);
    await step("startActivity");
    await eventually(() => stream.messages.length === 3);
  });

  it("do without notices: what is not told is looked for", async () => {
    // Written behind the hubs' backs, and given its place without a notice.
    await one.sql(
      `insert into outbox (alliance_id, noun, act, subject_id, recorded_at, sequence)
       values ($1, 'activity', 'updateActivity', $2, now(), nextval('outbox_delivery'))`,
      [alliance.uuid, activity.uuid],
    );
    await eventually(() => stream.messages.length === 1);
  });
});

describe("the hub that relays", () => {
  it("leaves it to another when it stops, and nothing is lost", async () => {
    const hub = await startTestHub();
    const first = await anotherHub(hub);
    await eventually(async () => (await relaysOf(hub)).length === 1);
    const second = await anotherHub(hub);
    const [before] = await relaysOf(hub);
    const alliance = await stage(hub.sql).alliance("heyuan");
    const host = await alliance.convener("和园社区党总支");
    const activity = await alliance.activity("义诊", { host, startsAt: "2026-12-01T01:00:00Z" });
    const key = await hub.issue("coordinator", "heyuan");
    const query = `subscription { activityChanged(activityId: "${activity.id}") { status } }`;
    const stream = await Stream.open(hub.url, "public", query);
    const step = (name: string) => act(hub, key, name, { activityId: activity.id }, "activity { id }");

    await step("postponeActivity");
    await eventually(() => stream.messages.length === 1);
    const stopping = first.stop();
    await step("publishActivity");
    await stopping;
    await step("startActivity");
    await eventually(() => stream.messages.length === 3);
    const [after] = await relaysOf(hub);
    expect(after!.pid).not.toBe(before!.pid);
    expect(stream.told.at(-1)).toEqual({ status: "IN_PROGRESS" });

    await stream.leave();
    await second.stop();
    await hub.stop();
  });
});
