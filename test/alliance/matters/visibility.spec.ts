import type { Placed } from "../../support/records.js";
import { theSetting } from "./setting.js";

type Setting = Awaited<ReturnType<typeof theSetting>>;
type Key = keyof Setting["keys"];

const everything = `id track channel level status category publicTitle raisedAt closedAt createdAt alliance { slug }
  steps { step label enteredAt note actor { name } } ending { step label enteredAt note actor { name } }
  title description raisedBy { name } complainantName complainantContact concerns { name } assignee { name } brief place { name }
  mergedInto { id } dismissalReason handBackReason satisfaction publishedAt levelSince levelRound dueAt escalateAt overdue awaits
  reminders { stage dueAt levelRound } escalations { status reason proposedBy { name } decidedNote }`;

describe("who sees what of a matter", () => {
  let s: Setting;
  let internal: Placed;
  let published: Placed;
  beforeAll(async () => {
    s = await theSetting();
    const told = {
      description: "反映人说得很细",
      complainantName: "何大爷",
      complainantContact: "1380",
      raisedBy: s.bank,
      // Complained of, and told to handle it.
      concerns: s.property,
      assignee: s.property,
      brief: "请疏通管道",
      place: s.compound,
      dueAt: "2026-11-20T03:00:00Z",
      escalateAt: "2026-11-23T03:00:00Z",
      status: "COLLECTION",
    } as const;
    internal = await s.heyuan.matter("何大爷家下水道堵塞", told);
    published = await s.heyuan.matter("何大爷家又堵了", {
      ...told,
      status: "CLOSED",
      satisfaction: "DISSATISFIED",
      publicTitle: "下水道疏通",
      raisedAt: "2026-11-20T02:00:00Z",
      closedAt: "2026-11-20T08:00:00Z",
    });
    for (const { uuid } of [internal, published])
      await s.hub.sql("update matter_steps set note = '入户看过', actor_id = $2 where matter_id = $1", [
        uuid,
        s.branch.uuid,
      ]);
    for (const matter of [internal, published]) {
      await s.heyuan.escalation(matter, { by: s.bank, status: "DECLINED" });
      await s.heyuan.reminder(matter);
    }
  });
  afterAll(() => s.hub.stop());

  const read = async (by: Key, { id }: Placed): Promise<unknown> =>
    ((await s.ask(s.keys[by], `query ($id: ID!) { matter(id: $id) { ${everything} } }`, { id })) as { matter: unknown })
      .matter;

  const closedSteps = [
    "SURVEY 走访摸排",
    "COLLECTION 问题收集",
    "AGENDA 议程拟定",
    "CONSULTATION 多方协商",
    "SUPERVISION 监督执行",
    "FEEDBACK 解决反馈",
    "CLOSED 办结",
  ];
  const stepsOf = (labels: string[], hour: number, told: { note: string | null; actor: object | null }) =>
    labels.map((text, index) => {
      const [step, label] = text.split(" ");
      return { step, label, enteredAt: `2026-11-20T0${hour + index}:00:00.000Z`, ...told };
    });
  const hidden = { note: null, actor: null };
  const shown = { note: "入户看过", actor: { name: "和园社区党总支" } };

  const nothingInternal = {
    title: null,
    description: null,
    raisedBy: null,
    complainantName: null,
    complainantContact: null,
    concerns: null,
    assignee: null,
    brief: null,
    place: null,
    mergedInto: null,
    dismissalReason: null,
    handBackReason: null,
    satisfaction: null,
    publishedAt: null,
    levelSince: null,
    levelRound: null,
    dueAt: null,
    escalateAt: null,
    overdue: null,
    awaits: null,
    reminders: [],
    escalations: [],
  };
  const ofInternal = (told: typeof hidden | typeof shown) => ({
    id: internal.id,
    track: "CONSULTATION",
    channel: "GRID",
    level: "BUILDING",
    status: "COLLECTION",
    category: "环境卫生",
    publicTitle: null,
    raisedAt: "2026-11-20T01:00:00.000Z",
    closedAt: null,
    createdAt: expect.any(String) as unknown,
    alliance: { slug: "heyuan" },
    steps: stepsOf(closedSteps.slice(0, 2), 1, told),
    ending: null as unknown,
    ...nothingInternal,
  });
  const ofPublished = (told: typeof hidden | typeof shown) => ({
    ...ofInternal(told),
    id: published.id,
    status: "CLOSED",
    publicTitle: "下水道疏通",
    raisedAt: "2026-11-20T02:00:00.000Z",
    closedAt: "2026-11-20T08:00:00.000Z",
    steps: stepsOf(closedSteps.slice(0, 6), 2, told),
    ending: stepsOf(closedSteps, 2, told)[6],
  });
  const raisers = {
    title: "何大爷家下水道堵塞",
    description: "反映人说得很细",
    raisedBy: { name: "徽商银行" },
    dueAt: "2026-11-20T03:00:00.000Z",
  };
  const reminder = { stage: "FIRST_ANSWER", dueAt: "2026-11-20T03:00:00.000Z", levelRound: 1 };
  const assignees = {
    assignee: { name: "万象物业" },
    brief: "请疏通管道",
    dueAt: "2026-11-20T03:00:00.000Z",
    overdue: true,
    awaits: "FIRST_ANSWER",
    reminders: [reminder],
    escalations: [{ status: "DECLINED", reason: null, proposedBy: null, decidedNote: null }],
  };
  const coordinators = {
    ...raisers,
    ...assignees,
    complainantName: "何大爷",
    complainantContact: "1380",
    concerns: { name: "万象物业" },
    place: { name: "安和小区" },
    levelSince: "2026-11-20T01:00:00.000Z",
    levelRound: 1,
    escalateAt: "2026-11-23T03:00:00.000Z",
    escalations: [{ status: "DECLINED", reason: "久拖不决", proposedBy: { name: "徽商银行" }, decidedNote: null }],
  };
  const closed = { dueAt: null, escalateAt: null, overdue: false, awaits: null };

  it.each(["public", "widget", "school", "elsewhere", "farMember"] as const)(
    "%s: nothing of what is internal, and where it stands of what is published",
    async (by) => {
      expect(await read(by, internal)).toBeNull();
      expect(await read(by, published)).toEqual(ofPublished(hidden));
    },
  );

  it("whoever raised it: also its own words, and when something is due", async () => {
    expect(await read("bank", internal)).toEqual({ ...ofInternal(hidden), ...raisers });
    const { dueAt: _due, ...words } = raisers;
    expect(await read("bank", published)).toEqual({ ...ofPublished(hidden), ...words, title: "何大爷家又堵了" });
  });

  it("the assignee, of which it may be a complaint: what it is to do and by when, never from whom it came", async () => {
    expect(await read("property", internal)).toEqual({ ...ofInternal(hidden), ...assignees });
    expect(await read("property", published)).toEqual({ ...ofPublished(hidden), ...assignees, ...closed });
  });

  it.each(["coordinator", "operator"] as const)("%s: all of it", async (by) => {
    expect(await read(by, internal)).toEqual({ ...ofInternal(shown), ...coordinators });
    expect(await read(by, published)).toEqual({
      ...ofPublished(shown),
      ...coordinators,
      ...closed,
      title: "何大爷家又堵了",
      levelSince: "2026-11-20T02:00:00.000Z",
      publishedAt: "2026-11-20T02:00:00.000Z",
      satisfaction: "DISSATISFIED",
    });
  });

  const listed = async (by: Key, filter = "", of = "matters"): Promise<string[]> => {
    const [open, close] = of === "matters" ? ["", ""] : ["organizations(first: 100) { nodes { name ", " } }"];
    const data = (await s.ask(
      s.keys[by],
      `{ alliance(slug: "heyuan") { ${open} ${of}${filter && `(filter: ${filter})`} { totalCount nodes { id } } ${close} } }`,
    )) as { alliance: { matters: Page; organizations: { nodes: { name: string; assignedMatters: Page }[] } } };
    const page =
      of === "matters"
        ? data.alliance.matters
        : data.alliance.organizations.nodes.find(({ name }) => name === "万象物业")!.assignedMatters;
    expect(page.totalCount).toBe(page.nodes.length);
    return page.nodes.map(({ id }) => (id === internal.id ? "internal" : "published"));
  };
  interface Page {
    totalCount: number;
    nodes: { id: string }[];
  }
  const both = ["published", "internal"];

  it("lists them to each accordingly, the newest first", async () => {
    for (const by of ["public", "widget", "school", "elsewhere", "farMember"] as const)
      expect([by, await listed(by)]).toEqual([by, ["published"]]);
    for (const by of ["bank", "property", "coordinator", "operator"] as const)
      expect([by, await listed(by)]).toEqual([by, both]);
  });

  it("lets no filter find what the caller may not see", async () => {
    const handled = `{ assigneeId: "${s.property.id}" }`;
    for (const by of ["public", "widget", "school", "bank", "elsewhere"] as const) {
      expect(await listed(by, handled)).toEqual([]);
      expect(await listed(by, "{ overdue: true }")).toEqual([]);
      expect(await listed(by, "{ overdue: false }")).toEqual([]);
      expect(await listed(by, "", "assignedMatters")).toEqual([]);
    }
    for (const by of ["property", "coordinator", "operator"] as const) {
      expect(await listed(by, handled)).toEqual(both);
      expect(await listed(by, "{ overdue: true }")).toEqual(["internal"]);
      expect(await listed(by, "{ overdue: false }")).toEqual(["published"]);
      expect(await listed(by, "", "assignedMatters")).toEqual(both);
    }
    expect(await listed("coordinator", `{ assigneeId: "${s.bank.id}" }`)).toEqual([]);
    expect(await listed("coordinator", '{ assigneeId: "nothing" }')).toEqual([]);
  });

  it("filters by what everybody may know", async () => {
    expect(await listed("coordinator", "{ published: true }")).toEqual(["published"]);
    expect(await listed("coordinator", "{ published: false, track: [CONSULTATION], channel: [GRID] }")).toEqual([
      "internal",
    ]);
    expect(await listed("coordinator", '{ status: [CLOSED], level: [BUILDING], category: ["环境卫生"] }')).toEqual([
      "published",
    ]);
    expect(await listed("coordinator", "{ level: [COMPOUND] }")).toEqual([]);
    expect(await listed("coordinator", '{ from: "2026-11-20T02:00:00Z" }')).toEqual(["published"]);
    expect(await listed("coordinator", '{ to: "2026-11-20T02:00:00Z" }')).toEqual(["internal"]);
  });

  it("answers by node just the same, and shows proposals to those alone whom they concern", async () => {
    const proposal = await s.heyuan.escalation(internal);
    const node = async (by: Key, { id }: Placed) =>
      ((await s.ask(s.keys[by], `query ($id: ID!) { node(id: $id) { __typename ... on Matter { title } ... on EscalationProposal { status matter { status } } } }`, { id })) as { node: unknown }).node; // prettier-ignore
    expect(await node("public", internal)).toBeNull();
    expect(await node("public", published)).toEqual({ __typename: "Matter", title: null });
    const seen = { __typename: "EscalationProposal", status: "PROPOSED", matter: { status: "COLLECTION" } };
    for (const by of ["public", "widget", "bank", "school", "elsewhere", "farMember"] as const)
      expect([by, await node(by, proposal)]).toEqual([by, null]);
    for (const by of ["property", "coordinator", "operator"] as const)
      expect([by, await node(by, proposal)]).toEqual([by, seen]);
  });

  it("keeps internal columns from the database role that answers the public", async () => {
    const granted = await s.hub.sql<{ table: string; column: string }>(`
      select table_name as "table", column_name as "column" from information_schema.column_privileges
      where grantee = 'alliance_hub_public' and privilege_type = 'SELECT'
        and table_name in ('matters', 'matter_steps', 'matter_reminders', 'escalation_proposals', 'matter_figures') order by 1, 2`);
    expect(granted.map(({ table, column }) => `${table}.${column}`)).toEqual([
      ...[
        "alliance_id",
        "answered",
        "category",
        "channel",
        "due_at",
        "level",
        "raised_at",
        "satisfaction",
        "status",
        "track",
      ].map((name) => `matter_figures.${name}`),
      ...["alliance_id", "entered_at", "matter_id", "position", "step"].map((name) => `matter_steps.${name}`),
      ...[
        "alliance_id",
        "category",
        "channel",
        "closed_at",
        "created_at",
        "id",
        "level",
        "public_title",
        "raised_at",
        "status",
        "track",
      ].map((name) => `matters.${name}`),
    ]);
  });
});
