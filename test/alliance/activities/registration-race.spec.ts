import { stage } from "../../support/given.js";
import { type HubProcess, type Sent, startHubProcess } from "../../support/hub-process.js";
import { startTestHub, type TestHub } from "../../support/hub.js";

interface Registered {
  readonly id: string;
  readonly status: string;
  readonly position: number;
}

type Payload = Sent<{ readonly registration: Registered }>;

describe("500 people register at once for 50 places, at two hubs, and one hub dies", () => {
  let hub: TestHub;
  let hubs: readonly [HubProcess, HubProcess];
  let key: string;
  beforeAll(async () => {
    hub = await startTestHub();
    hubs = [await startHubProcess(hub.connection), await startHubProcess(hub.connection)];
  }, 60_000);
  afterAll(async () => {
    for (const each of hubs) await each.stop();
    await hub.stop();
  });

  const register = (at: HubProcess, nth: number, activityId: string): Promise<Payload> =>
    at.send(
      nth % 2,
      key,
      `mutation ($input: RegisterForActivityInput!) {
        registerForActivity(input: $input) { registration { id status position } userErrors { code } }
      }`,
      { activityId, participantName: `居民 ${nth}`, idempotencyKey: `key ${nth}` },
    );

  it("gives exactly 50 places, queues 450 in order, and offers 10 given-back places to the first 10", async () => {
    const alliance = await stage(hub.sql).alliance("heyuan");
    const host = await alliance.convener("和园社区党总支");
    const activity = await alliance.activity("义诊", { host, startsAt: "2099-01-01T01:00:00Z", capacity: 50 });
    key = await hub.issue("coordinator", "heyuan");

    const people = Array.from({ length: 500 }, (_, nth) => nth);
    const told = new Map<number, Payload>();
    let lost = 0;
    const first = people.map(async (nth) => {
      try {
        told.set(nth, await register(hubs[nth % 2]!, nth, activity.id));
        if (told.size === 150) hubs[0].program.kill("SIGKILL");
      } catch {
        lost += 1;
      }
    });
    await Promise.all(first);
    // The crash was in the middle: some were told, and some were not.
    expect(hubs[0].program.signalCode).toBe("SIGKILL");
    expect(lost).toBeGreaterThan(0);
    expect(told.size).toBeGreaterThanOrEqual(150);

    // Whoever was told nothing tries again at the other hub; so do all others, with the same keys.
    const again = await Promise.all(people.map((nth) => register(hubs[1], nth, activity.id)));
    for (const [nth, { registration }] of told) expect(again[nth]!.registration).toEqual(registration);
    expect(again.flatMap(({ userErrors }) => userErrors)).toEqual([]);

    const rows = await hub.sql<Registered & { name: string }>(
      "select 'reg_' || id as id, status, position, participant_name as name from registrations order by position",
    );
    expect(rows.map(({ position }) => position)).toEqual(people.map((nth) => nth + 1));
    expect(rows.slice(0, 50).every(({ status }) => status === "CONFIRMED")).toBe(true);
    expect(rows.slice(50).every(({ status }) => status === "WAITLISTED")).toBe(true);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(500);
    expect(again.map(({ registration }) => registration.id).sort()).toEqual(rows.map(({ id }) => id).sort());
    const count = async (table: string) =>
      (await hub.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;
    expect([await count("idempotency_keys"), await count("outbox")]).toEqual([500, 500]);

    // In order of arrival: whoever had an answer before another one asked stands before that one.
    const waves = [...told.values()];
    const pairs = waves.flatMap((a) => waves.filter((b) => a.answeredAt < b.askedAt).map((b) => [a, b] as const));
    expect(pairs.length).toBeGreaterThan(1000);
    expect(pairs.filter(([a, b]) => a.registration.position > b.registration.position)).toEqual([]);

    const leavers = rows.slice(0, 50).filter((_, index) => index % 5 === 0);
    const left = await Promise.all(
      leavers.map(({ id }, nth) =>
        hubs[1].send<{ registration: Registered }>(
          nth % 2,
          key,
          `mutation ($input: CancelRegistrationInput!) {
            cancelRegistration(input: $input) { registration { id status position } userErrors { code } }
          }`,
          { registrationId: id },
        ),
      ),
    );
    expect(left.map(({ registration }) => registration.status)).toEqual(leavers.map(() => "CANCELLED"));
    const offered = await hub.sql<{ position: number }>(
      "select position from registrations where status = 'OFFERED' order by position",
    );
    expect(offered.map(({ position }) => position)).toEqual([51, 52, 53, 54, 55, 56, 57, 58, 59, 60]);
    const [counts] = await hub.sql("select confirmed_count, offered_count, waitlisted_count, arrivals from activities");
    expect(counts).toEqual({ confirmed_count: 40, offered_count: 10, waitlisted_count: 440, arrivals: 500 });
  }, 90_000);
});
