import type { MikroORM } from "@mikro-orm/postgresql";
import { ActEngine, type Unit } from "../../../src/acting/index.js";
import { Matter } from "../../../src/alliance/matters/index.js";
import { openOrm } from "../../../src/database/orm.js";
import { Pools } from "../../../src/database/pools.js";
import type { Placed } from "../../support/records.js";
import { unchanged } from "../../support/unchanged.js";
import { theSetting } from "./setting.js";

type Setting = Awaited<ReturnType<typeof theSetting>>;

describe("a matter's steps", () => {
  let s: Setting;
  let orm: MikroORM;
  let pools: Pools;
  beforeAll(async () => {
    s = await theSetting();
    orm = openOrm(s.hub.connection);
    pools = new Pools(s.hub.connection, () => undefined);
  });
  afterAll(async () => {
    await Promise.all([orm.close(), pools.end()]);
    await s.hub.stop();
  });

  /** The constraint that stops a statement of the database's owner. */
  const stoppedBy = async (text: string): Promise<unknown> => {
    let constraint: unknown;
    await unchanged(s.hub, async () => {
      constraint = await s.hub.sql(text).then(
        () => null,
        (error: { constraint?: string }) => error.constraint,
      );
    });
    return constraint;
  };
  const step = (matter: Placed, position: number, name: string, after: string | null): string =>
    `insert into matter_steps (alliance_id, matter_id, position, step, after, entered_at)
     values ('${s.heyuan.uuid}', '${matter.uuid}', ${position}, '${name}', ${after ? `'${after}'` : "null"}, now())`;

  it("cannot be skipped, left out or joined wrongly, whoever writes them", async () => {
    const matter = await s.heyuan.matter("漏水", { status: "COLLECTION" });
    const stop = (position: number, name: string, after: string | null) =>
      stoppedBy(step(matter, position, name, after));
    expect(await stop(3, "CONSULTATION", "COLLECTION")).toBe("matter_steps_in_order");
    expect(await stop(3, "CLOSED", "COLLECTION")).toBe("matter_steps_in_order");
    expect(await stop(3, "DISPATCHED", "COLLECTION")).toBe("matter_steps_in_order");
    expect(await stop(3, "AGENDA", null)).toBe("matter_steps_from_the_first");
    expect(await stop(3, "SURVEY", null)).toBe("matter_steps_from_the_first");
    expect(await stop(4, "AGENDA", "COLLECTION")).toBe("matter_steps_follow_the_step_before");
    expect(await stop(3, "CONSULTATION", "AGENDA")).toBe("matter_steps_follow_the_step_before");
    expect(await stop(2, "AGENDA", "COLLECTION")).toBe("matter_steps_pkey");
    expect(await stop(0, "SURVEY", null)).toBe("matter_steps_from_the_first");
    expect(await stoppedBy(step(matter, 3, "MERGED", "SURVEY"))).toBe("matter_steps_follow_the_step_before");
  });

  it("and the matter say the same", async () => {
    const matter = await s.heyuan.matter("噪音", { status: "COLLECTION" });
    const change = (set: string) => stoppedBy(`update matters set ${set} where id = '${matter.uuid}'`);
    expect(await change("status = 'AGENDA'")).toBe("matters_stand_at_their_last_step");
    expect(await change("status = 'AGENDA', step_count = 3")).toBe("matters_stand_at_their_last_step");
    expect(await change("step_count = 1")).toBe("matters_stand_at_their_last_step");
    expect(await change("status = 'DISPATCHED'")).toBe("matters_status_of_track");
    expect(await change("track = 'INSTANT'")).toBe("matters_status_of_track");
    expect(await change("status = 'CLOSED'")).toBe("matters_due_while_open");
    expect(await change("closed_at = now()")).toBe("matters_over_since");
    expect(await change("status = 'CLOSED', due_at = null, escalate_at = null")).toBe("matters_over_since");
    expect(await change("due_at = null")).toBe("matters_due_while_open");
    expect(await change("dismissal_reason = '无'")).toBe("matters_dismissed_with_reason");
    expect(await change("merged_into_id = id")).toBe("matters_merged_into_one");
    expect(await stoppedBy(`delete from matter_steps where matter_id = '${matter.uuid}' and position = 2`)).toBe(
      "matters_stand_at_their_last_step",
    );
  });

  it("are never changed or taken back by the hub itself", async () => {
    const matter = await s.heyuan.matter("堆物");
    for (const text of [
      `update matter_steps set note = 'x' where matter_id = '${matter.uuid}'`,
      `delete from matter_steps where matter_id = '${matter.uuid}'`,
      `delete from matters where id = '${matter.uuid}'`,
    ])
      await unchanged(s.hub, () => expect(pools.internal.query(text)).rejects.toThrow("permission denied"));
  });

  it("are proposed for escalation one at a time, and by the hub once a level", async () => {
    const matter = await s.heyuan.matter("道路");
    const propose = (status: string, by: string) =>
      stoppedBy(`insert into escalation_proposals (alliance_id, id, created_at, matter_id, from_level, to_level, level_round, proposed_by_id, proposed_at, status, decided_at)
        values ('${s.heyuan.uuid}', gen_random_uuid(), now(), '${matter.uuid}', 'BUILDING', 'COMPOUND', 1, ${by}, now(), '${status}', ${status === "PROPOSED" ? "null" : "now()"})`);
    await s.heyuan.escalation(matter);
    expect(await propose("PROPOSED", `'${s.bank.uuid}'`)).toBe("escalation_proposals_one_open");
    expect(await propose("DECLINED", "null")).toBe("escalation_proposals_one_by_hub_a_round");
  });

  /** An act of a meeting, done to a matter as the meeting's own acts do it. */
  const byMeeting = (
    act: string,
    matter: Placed,
    work: (matter: Matter, unit: Unit) => Promise<void>,
  ): Promise<void> => {
    const engine = new ActEngine(orm, pools.internal, s.clock, () => undefined);
    const caller = {
      role: "coordinator",
      allianceId: s.heyuan.uuid,
      organizationId: s.branch.uuid,
      keyId: null,
    } as const;
    return engine.inTransaction(caller, act, async (unit) => {
      await work(await unit.find(Matter, matter.id, "matterId"), unit);
      await unit.finish();
    });
  };

  it.each([
    ["acceptAgendaItem", "COLLECTION", "AGENDA", (m: Matter, unit: Unit) => m.takeOntoAgenda(unit, "列入议程")],
    ["openMeeting", "AGENDA", "CONSULTATION", (m: Matter, unit: Unit) => m.consult(unit, "会议开始")],
    ["recordConsensus", "CONSULTATION", "SUPERVISION", (m: Matter, unit: Unit) => m.decide(unit, "协商一致")],
    ["closeVote", "CONSULTATION", "SUPERVISION", (m: Matter, unit: Unit) => m.decide(unit, "表决通过")],
  ] as const)(
    "are taken by a meeting, too: %s leads from %s to %s, and from nowhere else",
    async (act, from, to, work) => {
      const matter = await s.heyuan.matter(`会议事项 ${act}`, { status: from });
      await byMeeting(act, matter, work);
      expect(await s.statusOf(matter)).toBe(to);
      const [last] = await s.hub.sql(
        `select t.step, t.after, t.actor_id as actor, o.act from matter_steps t, outbox o
       where t.matter_id = $1 and o.subject_id = $1 order by position desc limit 1`,
        [matter.uuid],
      );
      expect(last).toEqual({ step: to, after: from, actor: s.branch.uuid, act });
      await unchanged(s.hub, () => expect(byMeeting(act, matter, work)).rejects.toMatchObject({ code: "WRONG_STATE" }));
      const closed = await s.heyuan.matter(`已办结 ${act}`, { status: "CLOSED" });
      await unchanged(s.hub, () => expect(byMeeting(act, closed, work)).rejects.toMatchObject({ code: "WRONG_STATE" }));
    },
  );
});
