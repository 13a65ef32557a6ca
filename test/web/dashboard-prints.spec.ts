import { extractText, getDocumentProxy } from "unpdf";
import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser, type WatchedPage } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";

describe("what coordinators print", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let page: WatchedPage;
  let given: Record<"bank" | "meeting" | "open" | "activity" | "foreign", Placed>;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const on = stage(hub.sql);
    const alliance = await on.alliance("heyuan", { name: "和园社区党建联盟" });
    await hub.sql("update alliances set demo = true");
    const convener = await alliance.convener("和园社区党总支");
    const [bank, team, shop] = [
      await alliance.organization("和园银行支行"),
      await alliance.organization("<b>绿叶</b>志愿队", { classification: "VOLUNTEER_TEAM" }),
      await alliance.organization("مخبز 🥖"),
    ];
    for (const member of [bank, team]) await alliance.member(member);
    await alliance.member(shop, { voting: false });
    const { meeting, presence, agendaItem, minutes, resolution, actionItem } = meetingsOf(alliance, convener);
    const held = await meeting("第四季度联席会议", {
      status: "ADJOURNED",
      startsAt: "2026-11-19T06:30:00Z",
      venue: await alliance.place("和园党群服务中心"),
      theme: "冬季安全",
      quorumRule: "MAJORITY",
      quorum: { eligible: 2, present: 2, required: 2 },
    });
    await presence(held, bank);
    await presence(held, null, "LEGAL_ADVISER", 2);
    await agendaItem(held, "楼道充电整治");
    await agendaItem(held, "下次再谈的事", { status: "DECLINED", position: 2 });
    const resolved = await resolution(held, "建设集中充电棚", {
      status: "IN_EXECUTION",
      votes: [
        [bank, "FOR"],
        [team, "ABSTAIN"],
      ],
    });
    await actionItem(resolved, "选址", { lead: bank, supporting: [team], dueOn: "2026-12-15" });
    await minutes(held, "一、会议听取了情况。\n二、<script>alert(1)</script>", { approvedAt: "2026-11-20T02:00:00Z" });
    const open = await meeting("书记见面会", { kind: "SECRETARY_MEETING", status: "NOTIFIED" });
    const activity = await alliance.activity("邻里节", { host: convener, startsAt: "2026-12-06T01:00:00Z" });
    await alliance.coHost(activity, bank, "ACCEPTED");
    await alliance.coHost(activity, team, "INVITED");
    await alliance.registration(activity, "何美丽", { organization: bank, contact: "13800000000" });
    await alliance.registration(activity, "已退出", { status: "CANCELLED" });
    const { need, pledge, project } = claimsOf(alliance);
    await need(bank, "旧书架", { quantity: 3, unit: "个", neededBy: "2026-12-20" });
    await need(bank, "待审核的心愿", { status: "IN_REVIEW" });
    await pledge(bank, "理财讲座", { kind: "SERVICE", quantity: 2, unit: "场" });
    await project(convener, "楼道清洁");
    const elsewhere = await on.alliance("taoyuan");
    const foreign = await elsewhere.activity("别处的活动", {
      host: await elsewhere.convener("桃园社区党总支"),
      startsAt: "2026-12-06T01:00:00Z",
      visibility: "ALLIANCE",
    });
    given = { bank, meeting: held, open, activity, foreign };
    key = await hub.issue("coordinator", "heyuan");
    page = await openDashboard(browser, hub, key, { place: "reports", colorScheme: "dark" });
    await page.clock.setFixedTime("2026-11-23T04:00:00Z");
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  /** Goes to a sheet, and prints it: what stands on the paper line by line, and how large the paper is. */
  const printed = async (place: string): Promise<{ lines: string[]; sizes: string[] }> => {
    await page.goto(`${hub.url}/dashboard?lang=zh-CN#/reports/${place}`);
    await page.getByRole("button", { name: "打印", exact: true }).waitFor();
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
    const { text: glyphs } = await extractText(pdf, { mergePages: true });
    // Where a font draws a radical and a character with one glyph, a PDF names the radical.
    const text = glyphs.replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize("NFKC"));
    return {
      lines: text.split("\n").map((line) => line.trim()),
      sizes: pages.map(({ view }) => view.map(Math.round).join(" ")),
    };
  };
  const a4 = "0 0 595 842";
  const head = (title: string): string[] => ["和园社区党建联盟 演示数据 打印日期 2026年11月23日周一", title];

  it("are found on one page, and none of it is the screen's when it is printed", async () => {
    await page.reload();
    await page.getByRole("link", { name: "会议纪要：第四季度联席会议" }).click();
    await page.getByRole("heading", { name: "会议纪要" }).waitFor();
    const { lines } = await printed(`minutes/${given.meeting.id}`);
    expect(lines.join(" ")).not.toMatch(/退出|菜单|English|返回|总览/);
  });

  it("are the annual report, on A4 and with the figures of the records", async () => {
    const { lines, sizes } = await printed("2026");
    expect(new Set(sizes)).toEqual(new Set([a4]));
    expect(lines).toEqual(
      expect.arrayContaining([
        ...head("年度报告 2026"),
        "本年度尚未结束，数据截至打印之日。",
        "成员单位 3 家",
        "召开会议 1 次",
        "通过决议 1 项",
        "决议任务 1 项",
        "发布需求 1 项",
      ]),
    );
  });

  it("are a unit's sheet, and those of all units each on a page of its own", async () => {
    expect((await printed(`2026/${given.bank.id}`)).lines).toEqual(
      expect.arrayContaining([...head("单位年度表 2026"), "和园银行支行", "参加会议 1 次", "牵头任务 1 项"]),
    );
    const { lines, sizes } = await printed("2026/units");
    expect(sizes).toEqual([a4, a4, a4]);
    expect(lines).toEqual(expect.arrayContaining(["<b>绿叶</b>志愿队", "和园银行支行"]));
  });

  it("are a joint meeting's sign-in sheet, with its members and rows for others", async () => {
    const { lines } = await printed(`meeting-sign-in/${given.meeting.id}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        ...head("签到表"),
        "第四季度联席会议",
        "时间 2026年11月19日周四 14:30 – 16:30 地点 和园党群服务中心",
        "序号 单位 表决权 姓名 身份 签名",
        "1 和园社区党总支",
        "3 和园银行支行 有",
        "14",
      ]),
    );
    expect((await printed(`meeting-sign-in/${given.open.id}`)).lines).not.toContain("3 和园银行支行 有");
  });

  it("are an activity's sign-in sheet, with the names of who has registered and no telephone number", async () => {
    const { lines } = await printed(`activity-sign-in/${given.activity.id}`);
    expect(lines).toEqual(expect.arrayContaining(["1 何美丽 和园银行支行", "2 和园银行支行", "11"]));
    expect(lines.join(" ")).not.toMatch(/13800000000|已退出|绿叶/);
  });

  it("are the minutes, whose text is nothing but text", async () => {
    const { lines } = await printed(`minutes/${given.meeting.id}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        ...head("会议纪要"),
        "1 和园银行支行 成员单位代表 1",
        "1 楼道充电整治 和园社区党总支",
        "建设集中充电棚",
        "1 选址 和园银行支行 <b>绿叶</b>志愿队 2026年12月15日周二",
        "版本 1 · 已审定 2026年11月20日周五",
        "一、会议听取了情况。",
        "二、<script>alert(1)</script>",
        "主持人（签名） 记录人（签名）",
      ]),
    );
    expect(lines.join(" ")).not.toContain("下次再谈的事");
  });

  it("are the three lists, without what is not published", async () => {
    const { lines } = await printed("lists/2026");
    expect(lines).toEqual(
      expect.arrayContaining([
        ...head("三张清单 2026"),
        "1 旧书架 和园银行支行 资源 3 个 0 0 2026年12月20日周日",
        "1 理财讲座 和园银行支行 服务 2 场 0 0",
        "1 楼道清洁 和园社区党总支 环境卫生 待认领",
      ]),
    );
    expect(lines.join(" ")).not.toContain("待审核的心愿");
  });

  it("repeat the head of a long table on each page", async () => {
    const rows = Array.from({ length: 150 }, (_, index) => index);
    const [{ id }] = (await hub.sql<{ id: string }>("select id from activities where title = '邻里节'")) as [
      { id: string },
    ];
    await hub.sql(
      `insert into registrations (alliance_id, id, created_at, activity_id, status, position, participant_name, participant_key)
       select alliance_id, gen_random_uuid(), created_at, activity_id, 'CONFIRMED', 100 + n, '邻居' || n, n::text
       from registrations cross join unnest($1::int[]) n where activity_id = $2 and participant_name = '何美丽'`,
      [rows, id],
    );
    const { lines, sizes } = await printed(`activity-sign-in/${given.activity.id}`);
    expect(lines).toContain("151 邻居149");
    expect(lines.filter((line) => line === "序号 姓名 单位 签名")).toHaveLength(sizes.length);
  });

  it("are black on white in the dark, too", async () => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const [ink, paper] = await page
      .getByRole("article")
      .evaluate((sheet) => [getComputedStyle(sheet).color, getComputedStyle(sheet).backgroundColor]);
    await page.emulateMedia({ media: "screen" });
    expect([ink, paper]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  });

  it("are nothing where nothing is to be seen, and nothing of another alliance", async () => {
    for (const place of [`activity-sign-in/${given.foreign.id}`, "minutes/mtg_0", "2026/org_0", "nonsense"]) {
      await page.goto(`${hub.url}/dashboard#/reports/${place}`);
      await page.getByText("没有找到这份材料。").waitFor();
    }
  });

  it("are read by everybody, on a telephone and in English", async () => {
    const narrow = await openDashboard(browser, hub, key, {
      place: `reports/minutes/${given.meeting.id}`,
      lang: "en",
      viewport: { width: 360, height: 640 },
    });
    await narrow.getByText("Legal adviser").waitFor();
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoViolations(narrow);
    for (const place of ["2026", ""]) {
      await page.goto(`${hub.url}/dashboard#/reports/${place}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expectNoViolations(page);
    }
    expect([...narrow.complaints, ...page.complaints]).toEqual([]);
  });
});
