import { theSetting } from "./setting.js";

type Setting = Awaited<ReturnType<typeof theSetting>>;

const everything = `total resolved dismissed overdue answered answeredShare resolvedShare satisfiedShare
  byLevel { level label total resolved resolvedShare } byChannel { channel label total resolved resolvedShare }
  byTrack { track label total resolved resolvedShare } byStep { step label count } byMonth { month total resolved }
  bySatisfaction { satisfaction label count }`;

describe("figures of matters", () => {
  let s: Setting;
  beforeAll(async () => {
    s = await theSetting();
    const { heyuan } = s;
    const late = { dueAt: "2026-11-20T03:00:00Z", escalateAt: "2026-11-21T03:00:00Z" };
    await heyuan.matter("一", { status: "CLOSED", satisfaction: "SATISFIED", raisedAt: "2026-09-30T16:00:00Z" });
    await heyuan.matter("二", {
      status: "CLOSED",
      satisfaction: "FAIRLY_SATISFIED",
      raisedAt: "2026-09-30T15:59:59Z",
      publicTitle: "公开",
    });
    await heyuan.matter("三", {
      status: "CLOSED",
      track: "INSTANT",
      satisfaction: "DISSATISFIED",
      level: "COMMUNITY",
      channel: "HOTLINE_12345",
    });
    await heyuan.matter("四", { status: "CLOSED", level: "COMMUNITY", channel: "STUDIO", category: "停车" });
    await heyuan.matter("五", { status: "COLLECTION", ...late });
    await heyuan.matter("六", { status: "HANDLED", level: "COMPOUND", channel: "HOTLINE_12345" });
    await heyuan.matter("七", { status: "DISMISSED" });
    // Merged into one more, which counts.
    await heyuan.matter("八", { status: "MERGED" });
    await s.linshe.matter("邻社的");
  });
  afterAll(() => s.hub.stop());

  const stats = async (by: string, filter = "", select = everything): Promise<Record<string, unknown>> => {
    const args = filter && `(filter: ${filter})`;
    const data = await s.ask(by, `{ alliance(slug: "heyuan") { matterStats${args} { ${select} } } }`);
    return (data as { alliance: { matterStats: Record<string, unknown> } }).alliance.matterStats;
  };

  const figures = (name: string, rows: [string, string, number, number, number | null][]) =>
    rows.map(([value, label, total, resolved, resolvedShare]) => ({
      [name]: value,
      label,
      total,
      resolved,
      resolvedShare,
    }));

  it("are the same for everybody, exactly, published or not", async () => {
    const expected = {
      total: 8,
      resolved: 4,
      dismissed: 1,
      overdue: 1,
      answered: 5,
      answeredShare: 0.625,
      resolvedShare: 0.5,
      satisfiedShare: 2 / 3,
      byLevel: figures("level", [
        ["BUILDING", "楼栋", 5, 2, 0.4],
        ["COMPOUND", "小区", 1, 0, 0],
        ["COMMUNITY", "社区", 2, 2, 1],
        ["SUBDISTRICT", "街道", 0, 0, null],
      ]),
      byChannel: figures("channel", [
        ["JOINT_MEETING", "联席会议", 0, 0, null],
        ["SECRETARY_MEETING", "书记见面会", 0, 0, null],
        ["STUDIO", "工作室", 1, 1, 1],
        ["VISIT", "走访", 0, 0, null],
        ["HOTLINE_12345", "12345热线", 2, 1, 0.5],
        ["GRID", "网格", 5, 2, 0.4],
      ]),
      byTrack: figures("track", [
        ["CONSULTATION", "协商议事", 6, 3, 0.5],
        ["INSTANT", "即时办理", 2, 1, 0.5],
      ]),
      byStep: [
        ["SURVEY", "走访摸排", 1],
        ["COLLECTION", "问题收集", 1],
        ["AGENDA", "议程拟定", 0],
        ["CONSULTATION", "多方协商", 0],
        ["SUPERVISION", "监督执行", 0],
        ["FEEDBACK", "解决反馈", 0],
        ["ACCEPTED", "受理", 0],
        ["DISPATCHED", "派单", 0],
        ["HANDLED", "办理", 1],
        ["CALLED_BACK", "回访", 0],
        ["CLOSED", "办结", 4],
        ["DISMISSED", "不予受理", 1],
      ].map(([step, label, count]) => ({ step, label, count })),
      byMonth: [
        { month: "2026-09", total: 1, resolved: 1 },
        { month: "2026-10", total: 1, resolved: 1 },
        { month: "2026-11", total: 6, resolved: 2 },
      ],
      bySatisfaction: [
        { satisfaction: "SATISFIED", label: "满意", count: 1 },
        { satisfaction: "FAIRLY_SATISFIED", label: "基本满意", count: 1 },
        { satisfaction: "DISSATISFIED", label: "不满意", count: 1 },
      ],
    };
    const withheld = { ...expected, overdue: null, satisfiedShare: null, bySatisfaction: [] };
    const { coordinator, operator, ...others } = s.keys;
    for (const by of [coordinator, operator]) expect(await stats(by)).toEqual(expected);
    expect(Object.keys(others).length).toBeGreaterThan(3);
    for (const by of Object.values(others)) expect(await stats(by)).toEqual(withheld);
  });

  it("tell everybody what is late and how outcomes were judged, once ten are counted", async () => {
    const few = "overdue satisfiedShare bySatisfaction { count }";
    expect(await stats("public", "", few)).toEqual({ overdue: null, satisfiedShare: null, bySatisfaction: [] });
    for (const number of [9, 10])
      await s.heyuan.matter(`事项 ${number}`, {
        status: "CLOSED",
        satisfaction: "SATISFIED",
        raisedAt: "2026-09-01T01:00:00Z",
      });
    expect(await stats("public", "", few)).toEqual({
      overdue: 1,
      satisfiedShare: 0.8,
      bySatisfaction: [{ count: 3 }, { count: 1 }, { count: 1 }],
    });
    expect(await stats("public", '{ from: "2026-09-02T00:00:00Z" }', few)).toEqual({
      overdue: null,
      satisfiedShare: null,
      bySatisfaction: [],
    });
  });

  it("are narrowed by whatever the public may know of a matter", async () => {
    const totals = async (filter: string) => (await stats("public", filter, "total"))["total"];
    expect(await totals("{ level: [COMMUNITY] }")).toBe(2);
    expect(await totals("{ channel: [HOTLINE_12345, STUDIO] }")).toBe(3);
    expect(await totals("{ track: [INSTANT], status: [CLOSED] }")).toBe(1);
    expect(await totals('{ category: ["停车"] }')).toBe(1);
    expect(await totals('{ from: "2026-09-30T16:00:00Z", to: "2026-11-01T00:00:00Z" }')).toBe(1);
    expect(await totals("{ status: [MERGED] }")).toBe(0);
  });

  it("have no share of nothing", async () => {
    const select =
      "total resolved answeredShare resolvedShare satisfiedShare byLevel { total resolvedShare } byMonth { month }";
    expect(await stats("public", "{ level: [SUBDISTRICT] }", select)).toEqual({
      total: 0,
      resolved: 0,
      answeredShare: null,
      resolvedShare: null,
      satisfiedShare: null,
      byLevel: [1, 2, 3, 4].map(() => ({ total: 0, resolvedShare: null })),
      byMonth: [],
    });
  });

  it("take one statement, lists beside them included", async () => {
    const statements = await s.hub.statementsDuring(() =>
      s.ask(
        "public",
        `{ alliance(slug: "heyuan") { matterStats { ${everything} } matters { nodes { publicTitle steps { label } } } serviceLevels { amount } } }`,
      ),
    );
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toMatch(/title"? as "title"|complainant|brief|assignee|concerns|place_id|\bnote\b|actor/);
  });
});
