import { ActEngine } from "../../../src/acting/index.js";
import { proposeEscalations, remindMatters } from "../../../src/alliance/index.js";
import { Pools } from "../../../src/database/pools.js";
import type { Done } from "../../support/acts.js";
import { theSetting } from "./setting.js";

type Setting = Awaited<ReturnType<typeof theSetting>>;

describe("who acts on a matter at once", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());

  const act = (name: string, input: Record<string, unknown>) => s.act(s.keys.coordinator, name, input);
  const outcomes = (all: Done[]): string[] =>
    all.map(({ done, refused }) => (done ? "done" : refused.map(({ code }) => code).join())).sort();

  it("takes one step each when two advance it", async () => {
    const matter = await s.heyuan.matter("漏水");
    const both = await Promise.all([1, 2].map(() => act("advanceMatter", { matterId: matter.id })));
    expect(outcomes(both)).toEqual(["done", "done"]);
    expect(await s.statusOf(matter)).toBe("AGENDA");
    const steps = await s.hub.sql<{ step: string }>(
      "select step from matter_steps where matter_id = $1 order by position",
      [matter.uuid],
    );
    expect(steps.map(({ step }) => step)).toEqual(["SURVEY", "COLLECTION", "AGENDA"]);
  });

  it("closes it once, however many confirm", async () => {
    const matter = await s.heyuan.matter("噪音", { status: "FEEDBACK" });
    const all = await Promise.all([1, 2, 3, 4].map(() => act("confirmFeedback", { matterId: matter.id })));
    expect(outcomes(all)).toEqual(["WRONG_STATE", "WRONG_STATE", "WRONG_STATE", "done"]);
    expect(
      await s.hub.sql("select from matter_steps where matter_id = $1 and step = 'CLOSED'", [matter.uuid]),
    ).toHaveLength(1);
  });

  it("merges two matters one way only when both ways are tried", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await s.heyuan.matter(`甲 ${round}`), await s.heyuan.matter(`乙 ${round}`)];
      const both = await Promise.all([
        act("mergeMatter", { matterId: a.id, intoId: b.id }),
        act("mergeMatter", { matterId: b.id, intoId: a.id }),
      ]);
      expect(outcomes(both)).toEqual(["WRONG_STATE", "done"]);
      expect([await s.statusOf(a), await s.statusOf(b)].sort()).toEqual(["MERGED", "SURVEY"]);
    }
  });

  it("proposes its escalation once, also beside the hub", async () => {
    const pools = new Pools(s.hub.connection, () => undefined);
    const engine = new ActEngine(undefined as never, pools.internal, s.clock, () => undefined);
    const matters = [];
    for (let n = 0; n < 10; n += 1)
      matters.push(
        await s.heyuan.matter(`道路 ${n}`, { dueAt: "2026-11-20T03:00:00Z", escalateAt: "2026-11-21T03:00:00Z" }),
      );
    const people = matters.map(({ id }) => act("proposeEscalation", { matterId: id, reason: "久拖不决" }));
    await Promise.all([
      ...people,
      ...[1, 2].map(() => proposeEscalations(engine.transaction, s.clock.now())),
      ...[1, 2].map(() => remindMatters(engine.transaction, s.clock.now())),
    ]);
    await remindMatters(engine.transaction, s.clock.now());
    await pools.end();
    const [counts] = await s.hub.sql(
      `select (select count(*)::int from escalation_proposals) as proposals, (select count(distinct matter_id)::int from escalation_proposals) as matters,
        (select count(*)::int from matter_reminders) as reminders, (select count(*)::int from outbox where act = 'remindMatter') as reminded`,
    );
    expect(counts).toEqual({ proposals: 10, matters: 10, reminders: 10, reminded: 10 });
    const refused = (await Promise.all(people)).filter(({ done }) => !done);
    for (const one of refused) expect(outcomes([one])).toEqual(["ALREADY_EXISTS"]);
  });
});
