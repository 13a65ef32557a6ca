import { Client } from "pg";
import { internalConfig } from "../../src/database/pools.js";
import { Relay } from "../../src/live/relay.js";
import { createTestDatabase } from "../support/database.js";
import { eventually } from "../support/eventually.js";

/** Several of the relay's batches. */
const events = 8_000;
const kept = 20_000;

describe("8,000 events that commit at once", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let owner: Client;
  let relay: Relay;
  let lost: Error[];
  beforeEach(async () => {
    database = await createTestDatabase();
    owner = new Client(database.connection);
    await owner.connect();
    // Were the outbox analysed meanwhile, the relay would plan anew, by what it is then.
    await owner.query("alter table outbox set (autovacuum_enabled = false)");
    lost = [];
    relay = new Relay(internalConfig(database.connection), (error) => lost.push(error));
  });
  afterEach(async () => {
    await relay.stop();
    await owner.end();
    await database.drop();
  });

  const happen = (times: number) =>
    owner.query(
      `insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
       select uuidv7(), 'activity', 'updateActivity', uuidv7(), now() from generate_series(1, $1::int)`,
      [times],
    );

  const analyse = () => owner.query("vacuum analyze outbox");

  async function deliver(): Promise<void> {
    await happen(kept);
    await owner.query("update outbox set sequence = nextval('outbox_delivery')");
  }

  const numbers = async (text: string): Promise<number[]> =>
    (await owner.query<{ number: string }>(text)).rows.map(({ number }) => Number(number));

  /** How many rows of the outbox were ever read, in whichever way. */
  const reads = async () =>
    (
      await numbers(
        "select seq_tup_read + idx_tup_fetch as number from pg_stat_user_tables where relid = 'outbox'::regclass",
      )
    )[0]!;

  /** The sequence given last; the outbox itself is left alone, so that only the relay reads it. */
  const latest = async () =>
    (await numbers("select case when is_called then last_value else 0 end as number from outbox_delivery"))[0]!;

  /** The server processes of relays that have looked at the outbox, and so have planned how. */
  const relays = () =>
    numbers(
      `select pid as number from pg_stat_activity
       where query like '%outbox_delivery%' and state = 'idle' and datname = current_database()`,
    );

  it.each([
    ["was analysed when it was empty", analyse],
    ["was never analysed", () => Promise.resolve()],
    ["is full of what was delivered", () => deliver().then(analyse)],
    ["is full, and was analysed when it was empty", () => analyse().then(deliver)],
  ])("get their places in order, and nothing else is read for it, where the outbox %s", async (_, prepare) => {
    await prepare();
    const before = await latest();
    relay.start();
    await eventually(async () => (await relays()).length === 1);
    const [pid] = await relays();
    const readBefore = await reads();

    await happen(events);
    await eventually(async () => (await latest()) >= before + events);
    await relay.stop();
    // A session may keep its last figures to itself until it ends.
    await eventually(
      async () => (await numbers(`select pid as number from pg_stat_activity where pid = ${pid}`)).length === 0,
    );
    const read = (await reads()) - readBefore;

    expect(lost).toEqual([]);
    const given = await numbers(`select sequence as number from outbox where id > ${before} order by id`);
    expect(given).toEqual(Array.from({ length: events }, (_, n) => before + n + 1));
    // Once to find it and once to write it; what batches before it left dead in the index is met again as long as somebody's
    // snapshot, such as this test's, may still see it. Whatever else a batch reads beside its own comes with every batch.
    const metAgain = (events / 1_000 - 1) / 2;
    expect(read / events).toBeLessThan(3 + metAgain);
  });
});
