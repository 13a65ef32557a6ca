import { idOf, stateOf, theSetting } from "./setting.js";

type Setting = Awaited<ReturnType<typeof theSetting>>;

describe("a matter's way", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
  });
  afterAll(() => s.hub.stop());

  const coordinate = (name: string, input: Record<string, unknown>, select?: string) =>
    s.act(s.keys.coordinator, name, input, select);

  it("leads a resident's complaint through the six steps to its end, each kept with its time and who took it", async () => {
    const raised = await coordinate(
      "raiseMatter",
      {
        track: "CONSULTATION",
        channel: "SECRETARY_MEETING",
        category: "停车管理",
        title: "三号楼前乱停车",
        description: "晚上消防通道被堵",
        complainantName: "何大爷",
        complainantContact: "1380",
        concernsId: s.property.id,
        placeId: s.compound.id,
        programmeId: s.programme.id,
      },
      `id track channel level status category title description complainantName complainantContact raisedAt closedAt dueAt awaits overdue
       raisedBy { name } concerns { name } place { name } programme { name } steps { step label enteredAt actor { name } note }`,
    );
    const matterId = idOf(raised);
    expect(matterId).toMatch(/^mat_[0-9a-f-]{36}$/);
    expect(raised).toEqual({
      done: {
        id: matterId,
        track: "CONSULTATION",
        channel: "SECRETARY_MEETING",
        level: "BUILDING",
        status: "SURVEY",
        category: "停车管理",
        title: "三号楼前乱停车",
        description: "晚上消防通道被堵",
        complainantName: "何大爷",
        complainantContact: "1380",
        raisedAt: "2026-11-23T02:00:00.000Z",
        closedAt: null,
        dueAt: "2026-11-23T04:00:00.000Z",
        awaits: "ACKNOWLEDGE",
        overdue: false,
        raisedBy: null,
        concerns: { name: "万象物业" },
        place: { name: "安和小区" },
        programme: { name: "四个公共" },
        steps: [
          {
            step: "SURVEY",
            label: "走访摸排",
            enteredAt: "2026-11-23T02:00:00.000Z",
            actor: { name: "和园社区党总支" },
            note: null,
          },
        ],
      },
      refused: [],
      error: undefined,
    });

    s.clock.move("2026-11-23T03:00:00.000Z");
    const awaited = [];
    for (const note of ["走访了十二户", null, null, null, null]) {
      // The assignee reports the last step itself.
      const isReport = awaited.length === 4;
      const done = await s.act(
        isReport ? s.keys.property : s.keys.coordinator,
        "advanceMatter",
        { matterId, note },
        "status awaits dueAt",
      );
      awaited.push(Object.values(done.done!).join(" "));
      if (awaited.length === 3)
        await coordinate("assignMatter", { matterId, organizationId: s.property.id, brief: "划线并劝导" });
    }
    expect(awaited).toEqual([
      "COLLECTION FIRST_ANSWER 2026-11-24T02:00:00.000Z",
      "AGENDA PLAN 2026-11-30T02:00:00.000Z",
      "CONSULTATION PLAN 2026-11-30T02:00:00.000Z",
      "SUPERVISION CLOSE 2026-12-14T02:00:00.000Z",
      "FEEDBACK CLOSE 2026-12-14T02:00:00.000Z",
    ]);

    expect(stateOf(await coordinate("rejectFeedback", { matterId, reason: "仍有车停" }))).toBe("SUPERVISION");
    expect(stateOf(await s.act(s.keys.property, "advanceMatter", { matterId }))).toBe("FEEDBACK");
    s.clock.move("2026-11-24T03:00:00.000Z");
    const closed = await coordinate(
      "confirmFeedback",
      { matterId, satisfaction: "SATISFIED", note: "居民认可" },
      "status closedAt satisfaction dueAt awaits overdue escalateAt steps { step label note actor { name } } ending { step label note actor { name } }",
    );
    const branch = { name: "和园社区党总支" };
    const property = { name: "万象物业" };
    expect(closed.done).toEqual({
      status: "CLOSED",
      closedAt: "2026-11-24T03:00:00.000Z",
      satisfaction: "SATISFIED",
      dueAt: null,
      awaits: null,
      overdue: false,
      escalateAt: null,
      steps: [
        { step: "SURVEY", label: "走访摸排", note: null, actor: branch },
        { step: "COLLECTION", label: "问题收集", note: "走访了十二户", actor: branch },
        { step: "AGENDA", label: "议程拟定", note: null, actor: branch },
        { step: "CONSULTATION", label: "多方协商", note: null, actor: branch },
        { step: "SUPERVISION", label: "监督执行", note: null, actor: branch },
        { step: "FEEDBACK", label: "解决反馈", note: null, actor: property },
        { step: "SUPERVISION", label: "监督执行", note: "仍有车停", actor: branch },
        { step: "FEEDBACK", label: "解决反馈", note: null, actor: property },
      ],
      ending: { step: "CLOSED", label: "办结", note: "居民认可", actor: branch },
    });
    const published = await coordinate(
      "publishMatter",
      { matterId, publicTitle: "规范停车" },
      "publicTitle publishedAt",
    );
    expect(published.done).toEqual({ publicTitle: "规范停车", publishedAt: "2026-11-24T03:00:00.000Z" });
    const events = await s.hub.sql<{ act: string; noun: string }>("select noun, act from outbox order by id");
    expect(events.map(({ noun, act }) => `${noun} ${act}`)).toEqual([
      "matter raiseMatter",
      "matter advanceMatter",
      "matter advanceMatter",
      "matter advanceMatter",
      "matter assignMatter",
      "matter advanceMatter",
      "matter advanceMatter",
      "matter rejectFeedback",
      "matter advanceMatter",
      "matter confirmFeedback",
      "matter publishMatter",
    ]);
  });

  it("is short where something can be handled at once: a unit raises it, another handles it, the first confirms", async () => {
    const raised = await s.act(
      s.keys.bank,
      "raiseMatter",
      { track: "INSTANT", channel: "HOTLINE_12345", level: "COMMUNITY", category: "路灯", title: "门前路灯不亮" },
      "id status level title dueAt raisedBy { name } awaits",
    );
    const matterId = idOf(raised);
    expect(raised.done).toEqual({
      id: matterId,
      status: "ACCEPTED",
      level: "COMMUNITY",
      title: "门前路灯不亮",
      dueAt: "2026-11-24T05:00:00.000Z",
      raisedBy: { name: "徽商银行" },
      awaits: null,
    });
    await coordinate("assignMatter", { matterId, organizationId: s.property.id, brief: "换灯" });
    expect(stateOf(await coordinate("advanceMatter", { matterId }))).toBe("DISPATCHED");
    expect(stateOf(await s.act(s.keys.property, "advanceMatter", { matterId, note: "已更换" }))).toBe("HANDLED");
    expect(stateOf(await coordinate("advanceMatter", { matterId }))).toBe("CALLED_BACK");
    expect(stateOf(await s.act(s.keys.bank, "confirmFeedback", { matterId, satisfaction: "FAIRLY_SATISFIED" }))).toBe(
      "CLOSED",
    );
  });

  it("ends in another matter, or with a reason, and keeps what ends it", async () => {
    const [first, second] = [await s.heyuan.matter("楼道堆物"), await s.heyuan.matter("楼道堆物（二）")];
    const merged = await coordinate(
      "mergeMatter",
      { matterId: second.id, intoId: first.id },
      "status closedAt dueAt mergedInto { id title } steps { step } ending { step }",
    );
    expect(merged.done).toEqual({
      status: "MERGED",
      closedAt: "2026-11-24T03:00:00.000Z",
      dueAt: null,
      mergedInto: { id: first.id, title: "楼道堆物" },
      steps: [{ step: "SURVEY" }],
      ending: { step: "MERGED" },
    });
    const dismissed = await coordinate(
      "dismissMatter",
      { matterId: first.id, reason: "属物业合同约定" },
      "status dismissalReason ending { step label }",
    );
    expect(dismissed.done).toEqual({
      status: "DISMISSED",
      dismissalReason: "属物业合同约定",
      ending: { step: "DISMISSED", label: "不予受理" },
    });
  });

  it("answers a retry with the matter that the first attempt made", async () => {
    const input = { track: "INSTANT", channel: "GRID", category: "卫生", title: "垃圾未清", idempotencyKey: "once" };
    const first = await s.act(s.keys.school, "raiseMatter", input);
    expect(await s.act(s.keys.school, "raiseMatter", input)).toEqual(first);
    expect(await s.hub.sql("select from matters where title = '垃圾未清'")).toHaveLength(1);
  });
});
