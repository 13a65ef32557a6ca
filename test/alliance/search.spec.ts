import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { meetingsOf } from "../support/given-meetings.js";
import { stationsOf } from "../support/given-stations.js";
import { startTestHub, type TestHub } from "../support/hub.js";

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly day: string | null;
  readonly organization: { name: string } | null;
}

const search = `query ($slug: String!, $text: String!, $kinds: [SearchKind!], $first: Int) {
  alliance(slug: $slug) { search(text: $text, kinds: $kinds, first: $first) { kind id title day organization { name } } } }`;

describe("who searches an alliance", () => {
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let keys: Record<"coordinator" | "member" | "elsewhere", string>;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    hub = await startTestHub();
    const given = stage(hub.sql);
    heyuan = await given.alliance("heyuan");
    const convener = await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行和园支行", { parent: convener });
    const [meetings, lists, stations] = [meetingsOf(heyuan, convener), claimsOf(heyuan), stationsOf(heyuan)];
    const place = async (name: string, placed: Promise<{ id: string }>) => ids.set(name, (await placed).id);
    await place("活动", heyuan.activity("中医义诊", { host: bank, startsAt: "2026-12-01T17:00:00Z" }));
    await place("草稿", heyuan.activity("义诊筹备", { host: bank, startsAt: "2026-12-02T01:00:00Z", status: "DRAFT" }));
    await place("旧活动", heyuan.activity("中医义诊", { host: bank, startsAt: "2026-01-01T01:00:00Z" }));
    const meeting = await meetings.meeting("义诊专题联席会议", {
      startsAt: "2026-12-05T01:00:00Z",
      status: "ADJOURNED",
    });
    await place("会议", Promise.resolve(meeting));
    const resolution = await meetings.resolution(meeting, "每月义诊一次", { status: "ADOPTED", proposedBy: bank });
    await place("决议", Promise.resolve(resolution));
    await place("动议", meetings.resolution(meeting, "义诊改到周末", { status: "PROPOSED", proposedBy: bank }));
    await place("任务", meetings.actionItem(resolution, "落实义诊场地", { lead: bank, dueOn: "2026-12-31" }));
    await place("事项", heyuan.matter("义诊扰民 张三投诉", { publicTitle: "活动噪声" }));
    await place("需求", lists.need(bank, "义诊用血压计"));
    await place("资源", lists.pledge(bank, "义诊帐篷"));
    await place("项目", lists.project(bank, "义诊进小区"));
    await place("服务站", stations.station("义诊服务站"));
    await place("工作室", stations.studio("老何义诊工作室", { organization: bank }));
    await heyuan.activity("100%健康_跑", { host: bank, startsAt: "2026-12-03T01:00:00Z" });
    await heyuan.activity("Hello World 社区跑", { host: bank, startsAt: "2026-12-03T01:00:00Z" });
    const linshe = await given.alliance("linshe");
    const far = await linshe.convener("邻社党总支");
    await linshe.activity("邻社义诊", { host: far, startsAt: "2026-12-01T01:00:00Z" });
    keys = {
      coordinator: await hub.issue("coordinator", "heyuan"),
      member: await hub.issue("member", "heyuan", bank.name),
      elsewhere: await hub.issue("coordinator", "linshe"),
    };
  });
  afterAll(() => hub.stop());

  const ask = (as: string, variables: object) =>
    hub.as(as).run(search, { slug: "heyuan", ...variables }, { "accept-language": "en" });
  const hits = async (as: string, text: string, more: object = {}): Promise<Hit[]> => {
    const { body } = await ask(as, { text, first: 100, ...more });
    expect(body.errors).toBeUndefined();
    return (body.data!["alliance"] as { search: Hit[] }).search;
  };
  const found = async (as: string, text: string, more: object = {}) => (await hits(as, text, more)).map(({ id }) => id);
  const named = (...names: string[]) => names.map((name) => ids.get(name)!).sort();

  const everybodys = ["活动", "旧活动", "会议", "决议", "任务", "需求", "资源", "项目", "服务站", "工作室"];

  it("finds of every noun what stands in its title, by two Chinese characters", async () => {
    expect((await found("public", "义诊")).sort()).toEqual(named(...everybodys));
    expect((await found(keys.member, "义诊")).sort()).toEqual(named(...everybodys, "草稿", "动议"));
    expect((await found(keys.coordinator, "义诊")).sort()).toEqual(named(...everybodys, "草稿", "动议", "事项"));
  });

  it("finds nothing that the caller may not see: a matter's title is the coordinators' own", async () => {
    for (const as of ["public", keys.member, keys.elsewhere]) expect(await found(as, "张三投诉")).toEqual([]);
    expect(await hits(keys.coordinator, "张三投诉")).toEqual([
      { kind: "MATTER", id: ids.get("事项"), title: "义诊扰民 张三投诉", day: "2026-11-20", organization: null },
    ]);
    for (const as of ["public", keys.member, keys.elsewhere])
      expect(await hits(as, "噪声")).toMatchObject([{ kind: "MATTER", title: "活动噪声", organization: null }]);
    expect(await hits(keys.coordinator, "噪声")).toMatchObject([{ title: "义诊扰民 张三投诉" }]);
    expect(await found(keys.elsewhere, "义诊改到周末")).toEqual([]);
    expect(await found(keys.coordinator, "邻社义诊")).toEqual([]);
  });

  it("is told which one it is: the day in the alliance's time zone, and whose it is", async () => {
    const about = async (text: string, kind: string) => {
      const [hit] = await hits("public", text, { kinds: [kind] });
      return [hit?.title, hit?.day, hit?.organization?.name];
    };
    expect(await about("中医义诊", "ACTIVITY")).toEqual(["中医义诊", "2026-12-02", bank.name]);
    expect(await about("徽商银行", "ORGANIZATION")).toEqual([bank.name, null, "和园社区党总支"]);
    expect(await about("专题联席", "MEETING")).toEqual(["义诊专题联席会议", "2026-12-05", "和园社区党总支"]);
    expect(await about("落实义诊", "ACTION_ITEM")).toEqual(["落实义诊场地", "2026-12-31", bank.name]);
    expect(await about("老何", "STUDIO")).toEqual(["老何义诊工作室", null, bank.name]);
    expect(await about("服务站", "STATION")).toEqual(["义诊服务站", null, undefined]);
  });

  it("finds the most similar first, and the later of two that are as similar", async () => {
    expect((await found("public", "中医义诊")).slice(0, 2)).toEqual([ids.get("活动"), ids.get("旧活动")]);
    expect(await found("public", "义诊", { first: 1 })).toHaveLength(1);
    expect(await found("public", "义诊", { first: 0 })).toEqual([]);
    expect((await found("public", "义诊", { first: null })).length).toBe(everybodys.length);
  });

  it("finds what has every word, in whichever case and order, and takes no word for a pattern", async () => {
    const titles = async (text: string) => (await hits("public", text)).map(({ title }) => title);
    expect(await titles("world  hello")).toEqual(["Hello World 社区跑"]);
    expect(await titles("社区跑 HELLO")).toEqual(["Hello World 社区跑"]);
    expect(await titles("Hello 义诊")).toEqual([]);
    for (const word of ["100%", "%", "_", "%健康_", "康_跑"]) expect(await titles(word)).toEqual(["100%健康_跑"]);
    for (const word of ["1%0", "H_llo", "\\", "\\%", "'; drop table activities; --", "义\0诊"])
      expect(await titles(word)).toEqual([]);
  });

  it("finds by one character, and among the kinds that are asked for alone", async () => {
    expect(await found("public", "诊", { kinds: ["PLEDGE", "PROJECT"] })).toHaveLength(2);
    expect((await found("public", "诊")).sort()).toEqual(named(...everybodys));
    expect(await found("public", "诊", { kinds: [] })).toEqual([]);
  });

  it.each([
    ["nothing", "", undefined],
    ["blanks", " \n　", undefined],
    ["more than 100 characters", "义".repeat(101), undefined],
    ["more than eight words", "一 二 三 四 五 六 七 八 九", undefined],
    ["more than 100 hits", "义诊", 101],
  ])("is told what is wrong with %s", async (_what, text, first) => {
    const { body } = await ask("public", { text, first: first ?? 20 });
    expect(body.errors![0]).toMatchObject({
      message: first
        ? "Argument first: 101 is out of range; a page holds 0 to 100 items."
        : "Argument text: search for 1 to 100 characters, at most 8 words.",
      extensions: { code: "BAD_USER_INPUT", argument: first ? "first" : "text" },
    });
  });

  it("is answered by one statement", async () => {
    const texts = await hub.statementsDuring(() => hits(keys.coordinator, "义诊"));
    expect(texts.filter((text) => text.includes("similarity("))).toHaveLength(1);
    expect(texts).toHaveLength(2);
  });

  it("among 50,000 activities is led to what it finds by the index", async () => {
    // Neither triggers nor foreign keys: what is copied here is right already.
    await hub.sql("set session_replication_role = replica");
    await hub.sql(
      `insert into activities (alliance_id, id, created_at, host_id, title, kind, status, visibility, starts_at, ends_at)
       select alliance_id, uuidv7(), created_at, host_id,
         translate(md5(n::text), '0123456789abcdef', '和园社区万慈联盟活动宣讲服务日常') || n, kind, status, visibility,
         starts_at - n * interval '1 hour', ends_at - n * interval '1 hour'
       from activities, generate_series(1, 50000) n where title = 'Hello World 社区跑'`,
    );
    await hub.sql("set session_replication_role = origin");
    await hub.sql("vacuum analyze activities");
    const planOf = async (text: string) => {
      const texts = await hub.statementsDuring(() => hits("public", text));
      const statement = texts.find((each) => each.includes("similarity("))!;
      const rows = await hub.sql<{ "QUERY PLAN": string }>(`explain (generic_plan) ${statement}`);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    };
    const led = await planOf("中医义诊");
    expect(led).toContain("Bitmap Index Scan on activities_title_trigrams");
    expect(led).not.toContain("Seq Scan on activities");
    // No trigram leads to it: the index would be read from end to end, for every row of every alliance.
    expect(await planOf("义诊")).not.toContain("activities_title_trigrams");
  });
});
