import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { type Hub, startHub } from "../../src/hub.js";
import { clockAt } from "../../src/shared/clock.js";
import { act } from "../support/acts.js";
import { type GivenActivity, type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { operation } from "../support/operations.js";
import { type SlowLine, slowLine } from "../support/slow-line.js";

/** What a widget shows of an activity; null where it does not show it. */
type Shown = string | null;

interface Node {
  readonly id: string;
  readonly title: string;
  readonly confirmedCount: number;
}

const hash = createHash("sha256").update(operation("widget-activities")).digest("hex");
const minute = (nth: number) => new Date(Date.parse("2026-12-01T01:00:00Z") + nth * 60_000).toISOString();

describe("two hubs that keep answers, one of them far from the database, while others write", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let one: TestHub;
  let two: Hub;
  let line: SlowLine;
  let alliance: GivenAlliance;
  let host: GivenOrganization;
  let [coordinator, widget]: string[] = [];
  let ports: readonly string[];
  beforeAll(async () => {
    one = await startTestHub({ clock });
    line = await slowLine(one.connection, 20);
    two = await startHub({
      database: line.connection,
      host: "127.0.0.1",
      port: 0,
      production: false,
      doesJobs: false,
      relays: false,
      lookInterval: 3_600_000,
      clock,
      log: pino({ level: "silent" }),
    });
    ports = [one.url, `http://127.0.0.1:${two.port}`];
    alliance = await stage(one.sql).alliance("heyuan");
    host = await alliance.convener("和园社区党总支");
    coordinator = await one.issue("coordinator", "heyuan");
    widget = await one.issue("widget", "heyuan");
  });
  afterAll(async () => {
    await two.stop();
    await line.stop();
    await one.stop();
  });

  const search = `?variables=${encodeURIComponent('{"first":100}')}`;
  const shownBy = async (hub: number): Promise<Map<string, Node>> => {
    const response = await fetch(`${ports[hub]}/w/${widget}/${hash}${search}`);
    const { data } = (await response.json()) as { data: { alliance: { activities: { nodes: Node[] } } } };
    return new Map(data.alliance.activities.nodes.map((node) => [node.id, node]));
  };
  const perform = async (name: string, input: object, select: string) => {
    const { done, refused, error } = await act(one, coordinator!, name, { ...input }, select);
    expect({ name, refused, error }).toEqual({ name, refused: [], error: undefined });
    return done!;
  };

  /** An activity, with every state that it was told to have, one after the other. */
  class Followed {
    readonly states: Shown[] = [null];
    /** How many of them were acknowledged. */
    acknowledged = 1;

    constructor(readonly activity: GivenActivity) {}

    async become(state: Shown, work: () => Promise<unknown>): Promise<void> {
      this.states.push(state);
      await work();
      this.acknowledged = this.states.length;
    }
  }

  /** Publishes, renames, takes and gives back a place, puts off; the last that it does is to call off. */
  async function write(followed: Followed, rounds: number, afterEach: () => Promise<void>): Promise<void> {
    const { id } = followed.activity;
    const of = { activityId: id };
    let [title, taken] = [followed.activity.title, 0];
    const step = async (isShown: boolean, work: () => Promise<unknown>) => {
      await followed.become(isShown ? `${title} ${taken}` : null, work);
      await afterEach();
    };
    const rename = (isShown: boolean, to: string) => {
      title = to;
      return step(isShown, () => perform("updateActivity", { ...of, title }, "activity { id }"));
    };
    await step(true, () => perform("publishActivity", of, "activity { id }"));
    for (let round = 0; round < rounds; round += 1) {
      let registration: Record<string, unknown> = {};
      taken = 1;
      await step(true, async () => {
        const participantName = `居民 ${round}`;
        registration = await perform("registerForActivity", { ...of, participantName }, "registration { id }");
      });
      await rename(true, `义诊 ${round}`);
      await step(false, () => perform("postponeActivity", of, "activity { id }"));
      await rename(false, `义诊进小区 ${round}`);
      await step(true, () => perform("publishActivity", of, "activity { id }"));
      taken = 0;
      await step(true, () =>
        perform("cancelRegistration", { registrationId: registration["id"] }, "registration { id }"),
      );
    }
    await step(false, () => perform("cancelActivity", of, "activity { id }"));
  }

  it("answer with whatever was acknowledged before they were asked, in a thousand writes and reads", async () => {
    const followed: Followed[] = [];
    for (let nth = 0; nth < 6; nth += 1) {
      const told = { host, startsAt: minute(nth), status: "DRAFT" } as const;
      followed.push(new Followed(await alliance.activity(`义诊 ${nth}`, told)));
    }
    let reads = 0;
    const stale: unknown[] = [];
    const read = async (hub: number) => {
      const before = followed.map(({ acknowledged }) => acknowledged);
      const shown = await shownBy(hub);
      reads += 1;
      for (const [nth, { activity, states }] of followed.entries()) {
        const node = shown.get(activity.id);
        const seen = node ? `${node.title} ${node.confirmedCount}` : null;
        const possible = states.slice(before[nth]! - 1);
        if (!possible.includes(seen)) stale.push({ hub, seen, possible });
      }
    };
    let isWriting = true;
    const passersBy = [0, 1, 1, 1].map(async (hub) => {
      while (isWriting) await read(hub);
    });
    const askBoth = async () => void (await Promise.all([0, 1, 0, 1].map(read)));
    await Promise.all(followed.map((each) => write(each, 6, askBoth)));
    isWriting = false;
    await Promise.all(passersBy);

    expect(stale).toEqual([]);
    const writes = followed.reduce((sum, { acknowledged }) => sum + acknowledged - 1, 0);
    expect(writes).toBe(6 * (1 + 6 * 6 + 1));
    expect(writes + reads).toBeGreaterThan(1000);
  }, 60_000);

  it("show an activity no more from the instant at which it begins, though nobody writes", async () => {
    const count = 25;
    const begins = (nth: number) => minute(1000 + nth);
    for (let nth = 0; nth < count; nth += 1) await alliance.activity(`夜跑 ${nth}`, { host, startsAt: begins(nth) });
    const ahead = async (hub: number) => (await shownBy(hub)).size;
    expect(await Promise.all([ahead(0), ahead(1)])).toEqual([count, count]);
    const shown: number[][] = [];
    for (let nth = 0; nth < count; nth += 1) {
      // Asked before, and answered whenever; what was kept is made anew then, since somebody wrote.
      await one.sql("update activities set description = $1 where title = '夜跑 24'", [`第 ${nth} 版`]);
      const meanwhile = [ahead(0), ahead(1)];
      await sleep(2 * nth);
      clock.move(begins(nth));
      shown.push(await Promise.all([ahead(0), ahead(1), ahead(0)]));
      for (const seen of await Promise.all(meanwhile)) expect([count - nth, count - nth - 1]).toContain(seen);
    }
    expect(shown).toEqual(shown.map((_, nth) => [count - nth - 1, count - nth - 1, count - nth - 1]));
  });
});
