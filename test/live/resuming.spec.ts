import { Client } from "pg";
import { eventually } from "../support/eventually.js";
import { type GivenAlliance, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { Stream } from "../support/stream.js";

const writers = 10;
const events = 1000;

describe("a subscriber that comes and goes while 1,000 writes commit out of order", () => {
  let hub: TestHub;
  let alliance: GivenAlliance;
  const clients: Client[] = [];
  beforeAll(async () => {
    hub = await startTestHub({ relays: true });
    alliance = await stage(hub.sql).alliance("heyuan");
    for (let n = 0; n < writers; n += 1) clients.push(new Client(hub.connection));
    await Promise.all(clients.map((client) => client.connect()));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.end()));
    await hub.stop();
  });

  it("is told every event once and in order", async () => {
    const host = await alliance.organization("甲单位");
    const activity = await alliance.activity("义诊", { host, startsAt: "2026-12-01T01:00:00Z" });
    const query = "subscription ($id: ID!) { activityChanged(activityId: $id) { title } }";
    const heard: number[] = [];
    let stays = 0;
    let stream = await Stream.open(hub.url, "public", query, { id: activity.id });

    const writing = Promise.all(clients.map((client, n) => write(client, n, activity.uuid)));
    let isWriting = true;
    void writing.finally(() => (isWriting = false));
    // Each stay lasts for some messages; then it leaves without a word, and comes back with what it has.
    while (isWriting || heard.length < events) {
      stays += 1;
      const enough = 3 + ((stays * 13) % 40);
      const current = stream;
      await eventually(() => current.messages.length >= enough || heard.length + current.messages.length >= events);
      await current.leave();
      heard.push(...current.messages.map(({ id }) => id));
      stream = await Stream.open(
        hub.url,
        "public",
        query,
        { id: activity.id },
        { "last-event-id": String(heard.at(-1)) },
      );
    }
    await writing;
    await stream.leave();

    const kept = await hub.sql<{ id: string; sequence: string }>("select id, sequence from outbox order by sequence");
    expect(stays).toBeGreaterThan(10);
    expect(kept).toHaveLength(events);
    expect(heard).toEqual(kept.map(({ sequence }) => Number(sequence)));
    // They did commit in another order than they were written.
    const ids = kept.map(({ id }) => Number(id));
    expect(ids).not.toEqual([...ids].sort((a, b) => a - b));
  }, 120_000);

  /** Transactions of one to four writes that stay open for different times, so that later ids are seen before earlier ones. */
  async function write(client: Client, writer: number, subject: string): Promise<void> {
    for (let left = events / writers; left > 0;) {
      const size = Math.min(left, 1 + ((left * 7 + writer) % 4));
      await client.query("begin");
      for (let n = 0; n < size; n += 1)
        await client.query(
          "insert into outbox (alliance_id, noun, act, subject_id, recorded_at) values ($1, 'activity', 'updateActivity', $2, now())",
          [alliance.uuid, subject],
        );
      await client.query("select pg_sleep($1)", [((left * 31 + writer * 17) % 120) / 1000]);
      await client.query("commit");
      left -= size;
    }
  }
});
