import { ActEngine } from "../../../src/acting/index.js";
import { forgetComplainants, proposeEscalations, remindMatters } from "../../../src/alliance/index.js";
import { Pools } from "../../../src/database/pools.js";
import type { Placed } from "../../support/records.js";
import { idOf, theSetting } from "./setting.js";

type Setting = Awaited<ReturnType<typeof theSetting>>;

describe("a matter that is not worked in time", () => {
  let s: Setting;
  let pools: Pools[];
  let engines: ActEngine[];
  beforeEach(async () => {
    s = await theSetting();
    // Two processes of the hub.
    pools = [1, 2].map(() => new Pools(s.hub.connection, () => undefined));
    engines = pools.map(({ internal }) => new ActEngine(undefined as never, internal, s.clock, () => undefined));
  });
  afterEach(async () => {
    await Promise.all(pools.map((each) => each.end()));
    await s.hub.stop();
  });

  /** What both processes do of a job when they do it at once. */
  const both = async (job: typeof remindMatters): Promise<number> => {
    const done = await Promise.all(engines.map(({ transaction, clock }) => job(transaction, clock.now())));
    return done.reduce((sum, n) => sum + n, 0);
  };
  const act = (name: string, input: Record<string, unknown>, select?: string) =>
    s.act(s.keys.coordinator, name, input, select);
  const raise = async (told: Record<string, unknown> = {}): Promise<string> =>
    idOf(
      await act("raiseMatter", { track: "CONSULTATION", channel: "GRID", category: "卫生", title: "积水", ...told }),
    );
  const events = async () =>
    (await s.hub.sql<{ act: string }>("select act from outbox order by id")).map(({ act: name }) => name);
  const deadlines = "level levelRound dueAt escalateAt";

  it("is reminded of once a level, at its deadline, whichever process comes first", async () => {
    const matterId = await raise();
    s.clock.move("2026-11-23T03:59:59.999Z");
    expect(await both(remindMatters)).toBe(0);
    s.clock.move("2026-11-23T04:00:00.000Z");
    expect(await both(remindMatters)).toBe(1);
    expect(await both(remindMatters)).toBe(0);
    const { done } = await act("assignMatter", { matterId, organizationId: s.property.id }, "overdue reminders { stage dueAt remindedAt levelRound }"); // prettier-ignore
    const at = "2026-11-23T04:00:00.000Z";
    expect(done).toEqual({
      overdue: true,
      reminders: [{ stage: "ACKNOWLEDGE", dueAt: at, remindedAt: at, levelRound: 1 }],
    });
    await act("advanceMatter", { matterId });
    s.clock.move("2026-12-01T04:00:00.000Z");
    expect(await both(remindMatters)).toBe(0);
    expect(await events()).toEqual(["raiseMatter", "remindMatter", "assignMatter", "advanceMatter"]);
  });

  it("is proposed for escalation a working day later, once a level; a coordinator decides, and all begins anew", async () => {
    const matterId = await raise();
    s.clock.move("2026-11-24T03:59:59.999Z");
    expect(await both(proposeEscalations)).toBe(0);
    s.clock.move("2026-11-24T04:00:00.000Z");
    expect(await both(proposeEscalations)).toBe(1);
    expect(await both(proposeEscalations)).toBe(0);
    const escalations = "escalations { status fromLevel toLevel levelRound reason proposedBy { name } proposedAt decidedAt matter { id } }"; // prettier-ignore
    const confirmed = await act("confirmEscalation", { matterId }, `${deadlines} ${escalations}`);
    const at = "2026-11-24T04:00:00.000Z";
    expect(confirmed.done).toEqual({
      level: "COMPOUND",
      levelRound: 2,
      dueAt: "2026-11-24T06:00:00.000Z",
      escalateAt: "2026-11-25T06:00:00.000Z",
      escalations: [
        {
          status: "CONFIRMED",
          fromLevel: "BUILDING",
          toLevel: "COMPOUND",
          levelRound: 1,
          reason: null,
          proposedBy: null,
          proposedAt: at,
          decidedAt: at,
          matter: { id: matterId },
        },
      ],
    });
    expect(await both(proposeEscalations)).toBe(0);
    s.clock.move("2026-11-25T06:00:00.000Z");
    expect([await both(remindMatters), await both(proposeEscalations)]).toEqual([1, 1]);
    const declined = await act("declineEscalation", { matterId, reason: "本周内可办" }, "level escalations { status fromLevel toLevel decidedNote }"); // prettier-ignore
    expect(declined.done).toEqual({
      level: "COMPOUND",
      escalations: [
        { status: "CONFIRMED", fromLevel: "BUILDING", toLevel: "COMPOUND", decidedNote: null },
        { status: "DECLINED", fromLevel: "COMPOUND", toLevel: "COMMUNITY", decidedNote: "本周内可办" },
      ],
    });
    s.clock.move("2026-12-25T06:00:00.000Z");
    expect([await both(remindMatters), await both(proposeEscalations)]).toEqual([0, 0]);
    expect(await events()).toEqual([
      "raiseMatter",
      "proposeEscalation",
      "confirmEscalation",
      "remindMatter",
      "proposeEscalation",
      "declineEscalation",
    ]);
  });

  it("is found by when it is due and by what waits for a decision, by those who may know", async () => {
    const late = await raise();
    await act("assignMatter", { matterId: late, organizationId: s.property.id });
    s.clock.move("2026-11-24T04:00:00.000Z");
    const early = await raise();
    expect(await both(proposeEscalations)).toBe(1);
    const found = async (as: string, filter: object) => {
      const query = `query ($filter: MatterFilter) { alliance(slug: "heyuan") { matters(filter: $filter) { nodes { id } } } }`;
      const data = (await s.ask(as, query, { filter })) as { alliance: { matters: { nodes: { id: string }[] } } };
      return data.alliance.matters.nodes.map(({ id }) => id);
    };
    const dueBefore = "2026-11-24T04:00:00Z";
    expect(await found(s.keys.coordinator, { escalationProposed: true })).toEqual([late]);
    expect(await found(s.keys.coordinator, { escalationProposed: false })).toEqual([early]);
    expect(await found(s.keys.coordinator, { dueBefore })).toEqual([late]);
    expect(await found(s.keys.property, { escalationProposed: true, dueBefore })).toEqual([late]);
    for (const as of [s.keys.bank, s.keys.public, s.keys.elsewhere])
      for (const filter of [{ escalationProposed: true }, { escalationProposed: false }, { dueBefore }])
        expect(await found(as, filter)).toEqual([]);
    await act("confirmEscalation", { matterId: late });
    expect(await found(s.keys.coordinator, { escalationProposed: true })).toEqual([]);
  });

  it("is proposed for escalation by whoever raised it, the assignee, or an operator for the general branch", async () => {
    const proposer = async (by: keyof Setting["keys"]): Promise<unknown> => {
      const { id: matterId } = await s.heyuan.matter(`道路 ${by}`, { raisedBy: s.bank, assignee: s.property });
      const { refused } = await s.act(s.keys[by], "proposeEscalation", { matterId, reason: "需上级协调" });
      expect(refused).toEqual([]);
      const { done } = await act("assignMatter", { matterId, organizationId: s.property.id }, "escalations { reason levelRound proposedBy { name } }"); // prettier-ignore
      return done;
    };
    const by = (name: string) => ({ escalations: [{ reason: "需上级协调", levelRound: 1, proposedBy: { name } }] });
    expect(await proposer("bank")).toEqual(by("徽商银行"));
    expect(await proposer("property")).toEqual(by("万象物业"));
    expect(await proposer("coordinator")).toEqual(by("和园社区党总支"));
    expect(await proposer("operator")).toEqual(by("和园社区党总支"));
  });

  it("climbs to the subdistrict at most: nobody is above it", async () => {
    const matterId = await raise({ level: "COMMUNITY" });
    s.clock.move("2026-12-01T04:00:00.000Z");
    expect(await both(proposeEscalations)).toBe(1);
    expect((await act("confirmEscalation", { matterId })).done).toEqual({
      id: matterId,
      status: "SURVEY",
      level: "SUBDISTRICT",
    });
    s.clock.move("2026-12-15T04:00:00.000Z");
    expect([await both(remindMatters), await both(proposeEscalations)]).toEqual([1, 0]);
  });

  it("handed back, begins anew one level lower, and what was proposed is settled", async () => {
    const matterId = await raise({ level: "COMMUNITY" });
    s.clock.move("2026-11-25T02:00:00.000Z");
    expect([await both(remindMatters), await both(proposeEscalations)]).toEqual([1, 1]);
    const back = await act("handBackMatter", { matterId, reason: "小区可自行解决" }, `${deadlines} handBackReason escalations { status decidedNote }`); // prettier-ignore
    expect(back.done).toEqual({
      level: "COMPOUND",
      levelRound: 2,
      dueAt: "2026-11-25T04:00:00.000Z",
      escalateAt: "2026-11-26T04:00:00.000Z",
      handBackReason: "小区可自行解决",
      escalations: [{ status: "DECLINED", decidedNote: "小区可自行解决" }],
    });
    s.clock.move("2026-11-26T04:00:00.000Z");
    expect([await both(remindMatters), await both(proposeEscalations)]).toEqual([1, 1]);
  });

  it("keeps the stages that it has met on its way up", async () => {
    const matterId = await raise();
    await act("advanceMatter", { matterId });
    await act("advanceMatter", { matterId });
    await s.act(s.keys.coordinator, "proposeEscalation", { matterId, reason: "需街道协调" });
    s.clock.move("2026-11-24T02:00:00.000Z");
    const up = await act("confirmEscalation", { matterId }, "status level awaits dueAt steps { step }");
    expect(up.done).toEqual({
      status: "AGENDA",
      level: "COMPOUND",
      awaits: "PLAN",
      dueAt: "2026-12-01T02:00:00.000Z",
      steps: [{ step: "SURVEY" }, { step: "COLLECTION" }, { step: "AGENDA" }],
    });
  });

  it("is left alone by the hub while people propose, and once it is over", async () => {
    const proposed = await raise();
    await s.act(s.keys.coordinator, "proposeEscalation", { matterId: proposed, reason: "需上级协调" });
    const over = await raise({ title: "已了结" });
    await act("dismissMatter", { matterId: over, reason: "重复反映" });
    const late = await raise({ title: "提出后了结" });
    await s.act(s.keys.coordinator, "proposeEscalation", { matterId: late, reason: "需上级协调" });
    const ended = await act(
      "dismissMatter",
      { matterId: late, reason: "已解决" },
      "escalations { status decidedNote }",
    );
    expect(ended.done).toEqual({ escalations: [{ status: "DECLINED", decidedNote: "已解决" }] });
    s.clock.move("2026-12-01T04:00:00.000Z");
    expect([await both(remindMatters), await both(proposeEscalations)]).toEqual([1, 0]);
  });

  it("has the deadlines that the alliance agreed on, by its own calendar", async () => {
    const agree = async (name: string, input: object) => {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
      const query = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code } alliance {
        serviceLevels { stage label amount unit } calendarDays { day kind name } } } }`;
      return ((await s.ask(s.keys.coordinator, query, { input })) as Record<string, { alliance: object }>)[name]!
        .alliance;
    };
    await agree("agreeServiceLevel", { stage: "ACKNOWLEDGE", amount: 1, unit: "WORKING_HOURS" });
    await agree("agreeServiceLevel", { stage: "FIRST_ANSWER", amount: 3, unit: "WORKING_DAYS" });
    await agree("agreeServiceLevel", { stage: "ACKNOWLEDGE", amount: 4, unit: "WORKING_HOURS" });
    await agree("recordCalendarDay", { day: "2026-11-24", kind: "HOLIDAY", name: "联盟日" });
    await agree("recordCalendarDay", { day: "2026-11-29", kind: "HOLIDAY", name: "误录" });
    await agree("recordCalendarDay", { day: "2026-11-28", kind: "WORKDAY", name: "补班" });
    expect(await agree("removeCalendarDay", { day: "2026-11-29" })).toEqual({
      serviceLevels: [
        { stage: "ACKNOWLEDGE", label: "受理响应", amount: 4, unit: "WORKING_HOURS" },
        { stage: "FIRST_ANSWER", label: "首次答复", amount: 3, unit: "WORKING_DAYS" },
        { stage: "PLAN", label: "办理方案", amount: 5, unit: "WORKING_DAYS" },
        { stage: "CLOSE", label: "办结", amount: 15, unit: "WORKING_DAYS" },
      ],
      calendarDays: [
        { day: "2026-11-24", kind: "HOLIDAY", name: "联盟日" },
        { day: "2026-11-28", kind: "WORKDAY", name: "补班" },
      ],
    });
    const open = '{ alliance(slug: "heyuan") { calendarDays(from: "2026-11-25", to: "2026-11-28") { day } serviceLevels { amount } } }'; // prettier-ignore
    expect(await s.ask("public", open)).toEqual({
      alliance: { calendarDays: [{ day: "2026-11-28" }], serviceLevels: [4, 3, 5, 15].map((amount) => ({ amount })) },
    });
    const matterId = await raise();
    const dues = [];
    for (let step = 0; step < 3; step += 1) {
      const { done } = await act("assignMatter", { matterId, organizationId: s.property.id }, "dueAt");
      dues.push(done!["dueAt"]);
      await act("advanceMatter", { matterId });
    }
    expect(dues).toEqual(["2026-11-23T06:00:00.000Z", "2026-11-27T02:00:00.000Z", "2026-11-30T02:00:00.000Z"]);
  });

  it("is forgotten of its complainant 90 days after its end", async () => {
    const told = { complainantName: "何大爷", complainantContact: "1380", status: "DISMISSED" } as const;
    const long = await s.heyuan.matter("旧事", { ...told, closedAt: "2026-08-25T01:59:59Z" });
    const recent = await s.heyuan.matter("新事", { ...told, closedAt: "2026-08-25T02:00:00Z" });
    const open = await s.heyuan.matter("未了", { complainantName: "李四", raisedAt: "2026-01-05T01:00:00Z" });
    const known = async ({ uuid }: Placed) =>
      (
        await s.hub.sql("select complainant_name as name, complainant_contact as contact from matters where id = $1", [
          uuid,
        ])
      )[0];
    expect(await both(forgetComplainants)).toBe(1);
    expect([await known(long), await known(recent), await known(open)]).toEqual([
      { name: null, contact: null },
      { name: "何大爷", contact: "1380" },
      { name: "李四", contact: null },
    ]);
  });
});
