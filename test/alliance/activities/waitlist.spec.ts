import fc from "fast-check";
import { clockAt } from "../../../src/shared/clock.js";
import { expireOffers } from "../../../src/alliance/index.js";
import { ActEngine } from "../../../src/acting/index.js";
import { type GivenActivity, stage } from "../../support/given.js";
import { startTestHub, type TestHub } from "../../support/hub.js";
import { Pools } from "../../../src/database/pools.js";

type Move = "arrive" | "leave" | "take" | "wait";

describe("a waitlist", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let key: string;
  let pools: Pools;
  let alliance: Awaited<ReturnType<ReturnType<typeof stage>["alliance"]>>;
  let host: Awaited<ReturnType<typeof alliance.organization>>;
  beforeAll(async () => {
    hub = await startTestHub({ clock });
    alliance = await stage(hub.sql).alliance("heyuan");
    host = await alliance.convener("和园社区党总支");
    key = await hub.issue("coordinator", "heyuan");
    pools = new Pools(hub.connection, () => undefined);
  });
  afterAll(async () => {
    await pools.end();
    await hub.stop();
  });

  const act = (name: string, input: Record<string, unknown>) =>
    hub
      .as(key)
      .run(
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { registration { id status } userErrors { code } } }`,
        { input },
      );

  const registrations = (activity: GivenActivity) =>
    hub.sql<{ id: string; status: string; position: number }>(
      "select 'reg_' || id as id, status, position from registrations where activity_id = $1 order by position",
      [activity.uuid],
    );

  it("is served first come, first served, and wastes no place, whatever many people do at once", async () => {
    let activities = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(
          fc.array(fc.constantFrom<Move>("arrive", "arrive", "leave", "take", "wait"), { minLength: 2, maxLength: 8 }),
          {
            minLength: 3,
            maxLength: 6,
          },
        ),
        async (capacity, rounds) => {
          activities += 1;
          clock.move("2026-11-23T04:00:00Z");
          const activity = await alliance.activity(`活动 ${activities}`, {
            host,
            startsAt: "2027-06-01T00:00:00Z",
            capacity,
          });
          let arrived = 0;
          for (const moves of rounds) {
            const rows = await registrations(activity);
            // All moves of a round happen at once.
            await Promise.all(
              moves.map(async (move, index) => {
                const one = rows[(index * 7) % Math.max(rows.length, 1)];
                if (move === "arrive") {
                  arrived += 1;
                  return act("registerForActivity", { activityId: activity.id, participantName: `居民 ${arrived}` });
                }
                if (move === "wait") return expireAll();
                if (!one) return null;
                return act(move === "leave" ? "cancelRegistration" : "acceptOffer", { registrationId: one.id });
              }),
            );
            await settled(activity, capacity);
          }
          expect((await registrations(activity)).map(({ position }) => position)).toEqual(
            Array.from({ length: arrived }, (_, index) => index + 1),
          );
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  /** A day passes, and the hub ends the offers that nobody took. */
  async function expireAll(): Promise<void> {
    clock.move(new Date(clock.now().getTime() + 25 * 3_600_000).toISOString());
    const engine = new ActEngine(undefined as never, pools.internal, clock, () => undefined);
    await expireOffers(engine.transaction, clock.now());
  }

  async function settled(activity: GivenActivity, capacity: number): Promise<void> {
    const rows = await registrations(activity);
    const having = (status: string) => rows.filter((row) => row.status === status);
    const [confirmed, offered, waiting] = ["CONFIRMED", "OFFERED", "WAITLISTED"].map(having) as [
      typeof rows,
      typeof rows,
      typeof rows,
    ];
    const [counts] = await hub.sql(
      "select confirmed_count as confirmed, offered_count as offered, waitlisted_count as waiting from activities where id = $1",
      [activity.uuid],
    );
    expect(counts).toEqual({ confirmed: confirmed.length, offered: offered.length, waiting: waiting.length });
    expect(confirmed.length + offered.length).toBeLessThanOrEqual(capacity);
    if (waiting.length > 0) expect(confirmed.length + offered.length).toBe(capacity);
    // Nobody who waits came before somebody who was served.
    const served = Math.max(
      0,
      ...rows.filter(({ status }) => status !== "WAITLISTED" && status !== "CANCELLED").map(({ position }) => position),
    );
    for (const { position } of waiting) expect(position).toBeGreaterThan(served);
  }
});
