import { connect, type Socket } from "node:net";
import { Client } from "pg";
import { act } from "../support/acts.js";
import { eventually } from "../support/eventually.js";
import { type GivenActivity, type GivenAlliance, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { Stream } from "../support/stream.js";

describe("the connections of subscribers", () => {
  let hub: TestHub;
  let alliance: GivenAlliance;
  let activity: GivenActivity;
  let key: string;
  const open = (query = `subscription { activityChanged(activityId: "${activity.id}") { status } }`) =>
    Stream.open(hub.url, key, query);
  beforeEach(async () => {
    stopped = undefined;
    hub = await startTestHub({ relays: true });
    alliance = await stage(hub.sql).alliance("heyuan");
    const host = await alliance.convener("和园社区党总支");
    activity = await alliance.activity("长".repeat(200), { host, startsAt: "2026-12-01T01:00:00Z" });
    key = await hub.issue("coordinator", "heyuan");
  });
  afterEach(() => stop());

  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= hub.stop());

  /** Whether the hub looks for events no more when it is told of some: it does as long as anybody subscribes. */
  async function isIdle(): Promise<boolean> {
    const listener = new Client(hub.connection);
    await listener.connect();
    await listener.query("listen alliance_hub_events");
    const texts = await hub.statementsDuring(async () => {
      for (let notices = 0; notices < 5; notices += 1) {
        const noticed = new Promise((resolve) => listener.once("notification", resolve));
        await listener.query("notify alliance_hub_events");
        await noticed;
        await hub.as("public").run("{ alliances { totalCount } }");
      }
    });
    await listener.end();
    return !texts.some((text) => text.includes("from outbox where sequence > $1"));
  }

  /** Rows as acts write them. */
  const happen = (times: number) =>
    hub.sql(
      `insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
       select $1, 'activity', 'updateActivity', $2, now() from generate_series(1, $3)`,
      [alliance.uuid, activity.uuid, times],
    );

  /** A client that subscribes, and has not been answered yet. */
  function subscribed(): Socket {
    const titles = Array.from({ length: 30 }, (_, n) => `t${n}: title`).join(" ");
    const body = JSON.stringify({
      query: `subscription { activityChanged(activityId: "${activity.id}") { ${titles} } }`,
    });
    const socket = connect(Number(new URL(hub.url).port), "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    return socket;
  }

  it("are released when the client goes away", async () => {
    const streams = await Promise.all([open(), open(), open()]);
    await act(hub, key, "postponeActivity", { activityId: activity.id }, "activity { id }");
    await eventually(() => streams.every(({ messages }) => messages.length === 1));
    expect(await isIdle()).toBe(false);
    await Promise.all(streams.map((stream) => stream.leave()));
    await eventually(isIdle);
  });

  it("are released when the client goes away before its stream begins", async () => {
    const blocker = new Client(hub.connection);
    await blocker.connect();
    await blocker.query("begin");
    await blocker.query("lock table outbox in access exclusive mode");
    const socket = subscribed();
    await eventually(
      async () =>
        (
          await hub.sql(
            "select from pg_stat_activity where wait_event_type = 'Lock' and query like '%min(sequence)%' and datname = current_database()",
          )
        ).length > 0,
    );
    const gone = new Promise((resolve) => socket.once("close", resolve));
    socket.resetAndDestroy();
    await gone;
    await fetch(`${hub.url}/healthz`);
    await blocker.query("rollback");
    await blocker.end();
    await eventually(isIdle);
  });

  /** Does the work while every timer of a minute takes 50 ms. */
  async function hurrying(work: () => Promise<void>): Promise<void> {
    const { setInterval, setTimeout } = globalThis;
    const hurried = (time?: number) => (time === 60_000 ? 50 : time);
    globalThis.setInterval = ((act: () => void, time: number) => setInterval(act, hurried(time))) as never;
    globalThis.setTimeout = ((act: () => void, time: number) => setTimeout(act, hurried(time))) as never;
    try {
      await work();
    } finally {
      Object.assign(globalThis, { setInterval, setTimeout });
    }
  }

  it("are released when the client takes nothing for a minute", () =>
    hurrying(async () => {
      const socket = subscribed();
      await new Promise((resolve) => socket.once("data", resolve));
      socket.pause();
      await happen(2_000);
      await eventually(isIdle);
      socket.destroy();
    }));

  it("end within a minute after the key was revoked", () =>
    hurrying(async () => {
      const stream = await open();
      const [listed] = await hub.keys.list();
      await hub.keys.revoke(listed!.id);
      await stream.ended;
      expect(stream.isCompleted).toBe(true);
      await expect(open()).rejects.toMatchObject({ status: 401 });
    }));

  it("are completed at once when the hub stops", async () => {
    const stream = await open();
    const begun = performance.now();
    await stop();
    await stream.ended;
    expect(stream.isCompleted).toBe(true);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("hold up no stop, even if the client takes nothing any more", async () => {
    const other = await open();
    const socket = subscribed();
    await new Promise((resolve) => socket.once("data", resolve));
    socket.pause();
    await happen(2_000);
    await eventually(() => other.messages.length === 2_000);
    const begun = performance.now();
    await stop();
    expect(performance.now() - begun).toBeLessThan(5_000);
    socket.destroy();
  });
});
