import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { unchanged } from "../support/unchanged.js";

/** Monday 23 November 2026, noon in Shanghai. */
describe("the dashboard's overview", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const heyuan = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    const branch = await heyuan.convener("和园社区党总支");
    const bank = await heyuan.organization("徽商银行");
    const property = await heyuan.organization("<b>万象</b>物业 🏠");
    const on = meetingsOf(heyuan, branch);
    const meeting = await on.meeting("十一月联席会议", { startsAt: "2026-11-02T01:00:00Z", status: "ADJOURNED" });
    await on.meeting("十二月联席会议", { startsAt: "2026-11-23T07:00:00Z", status: "NOTIFIED" });
    const resolution = await on.resolution(meeting, "开放会议室", { status: "IN_EXECUTION" });
    await on.actionItem(resolution, "清理楼道", { lead: property, dueOn: "2026-11-22" });
    await on.actionItem(resolution, "张贴公告", { lead: bank, dueOn: "2026-11-23" });
    await on.actionItem(resolution, "检修路灯", { lead: bank, dueOn: "2026-11-29" });
    await on.actionItem(resolution, "下周再办", { lead: bank, dueOn: "2026-11-30" });
    const reported = await on.actionItem(resolution, "增设座椅", { lead: bank, status: "DONE_REPORTED" });
    await on.entry(reported, "reportAction", { note: "已安装六把", by: bank });
    await on.actionItem(resolution, "自办自销", { lead: branch, verifier: bank, status: "DONE_REPORTED" });
    const late = await on.actionItem(resolution, "修缮围墙", { lead: property, dueOn: "2026-12-15" });
    await on.extension(late, { until: "2026-12-31", reason: "等待材料" });
    const matter = await heyuan.matter("电梯异响", { status: "SUPERVISION", dueAt: "2026-11-20T01:00:00Z" });
    await heyuan.escalation(matter, { by: property });
    await heyuan.matter("门禁失灵", { status: "SUPERVISION", dueAt: "2026-11-29T15:59:00Z" });
    const listed = claimsOf(heyuan);
    await listed.need(bank, "一副老花镜", { status: "IN_REVIEW", description: "度数 300" });
    await listed.need(property, "旧衣回收箱", { quantity: 3, unit: "个" });
    const asked = await listed.need(branch, "会议室桌椅");
    await listed.claim({ need: asked, giver: bank, receiver: branch, quantity: 4 });
    const lecture = await heyuan.activity("金融知识进社区", { host: bank, startsAt: "2026-11-25T06:00:00Z" });
    await heyuan.coHost(lecture, branch, "INVITED");
    await heyuan.activity("上月义诊", { host: bank, startsAt: "2026-10-10T01:00:00Z", status: "COMPLETED" });
    key = await hub.issue("coordinator", "heyuan");
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  it("shows what waits, what is late, what is due until Sunday, and lets it be answered on the spot", async () => {
    const page = await openDashboard(browser, hub, key);
    const card = (title: string) => page.locator("section.card", { has: page.locator("h3", { hasText: title }) });
    await card("已逾期").waitFor();
    expect(await card("已逾期").locator("li").allInnerTexts()).toEqual([
      "电梯异响\n事项 · 楼栋 · 期限 2026年11月20日周五 09:00",
      "清理楼道\n任务 · <b>万象</b>物业 🏠 · 期限 2026年11月22日周日",
    ]);
    expect(await card("今天与本周到期").locator("li").allInnerTexts()).toEqual([
      "张贴公告 今天\n任务 · 徽商银行 · 期限 2026年11月23日周一",
      "检修路灯\n任务 · 徽商银行 · 期限 2026年11月29日周日",
      "门禁失灵\n事项 · 楼栋 · 期限 2026年11月29日周日 23:59",
    ]);
    expect(await card("接下来").locator("li").allInnerTexts()).toEqual([
      "十二月联席会议 今天\n会议 · 2026年11月23日周一 15:00",
      "金融知识进社区\n活动 · 2026年11月25日周三 14:00",
    ]);
    expect(await card("待认领的需求").locator("li a").allInnerTexts()).toEqual(["旧衣回收箱"]);

    await unchanged(hub, async () => {
      const own = card("任务待销号").locator("li", { hasText: "自办自销" });
      await own.getByRole("button", { name: "销号" }).click();
      await own.getByRole("alert").waitFor();
      expect(await own.getByRole("alert").innerText()).toBe("任务不能由牵头单位自己销号。");
    });
    const reported = card("任务待销号").locator("li", { hasText: "增设座椅" });
    expect(await reported.innerText()).toContain("徽商银行 · 已安装六把");
    await reported.getByRole("button", { name: "销号" }).click();
    await reported.waitFor({ state: "detached" });

    const answer = async (title: string, label: string) => {
      await card(title).getByRole("button", { name: label, exact: true }).click();
      await card(title).waitFor({ state: "detached" });
    };
    await answer("延期申请", "同意延期");
    await answer("升级建议", "同意升级");
    await answer("待确认的认领", "接受");
    await answer("联合主办邀请", "接受");
    const wish = card("微心愿待审核");
    await wish.locator("summary", { hasText: "不通过" }).click();
    await wish.getByLabel("原因").fill("请先核实");
    await wish.getByRole("button", { name: "确定" }).click();
    await wish.waitFor({ state: "detached" });
    const [now] = await hub.sql<Record<string, string>>(`select
      (select status from action_items where title = '增设座椅') as item,
      (select due_on::text from action_items where title = '修缮围墙') as due,
      (select level from matters where title = '电梯异响') as level,
      (select status from claims) as claim, (select status from co_hosts) as "coHost",
      (select status || declined_reason from needs where title = '一副老花镜') as need`);
    expect(now).toEqual({
      item: "VERIFIED",
      due: "2026-12-31",
      level: "COMPOUND",
      claim: "ACCEPTED",
      coHost: "ACCEPTED",
      need: "DECLINED请先核实",
    });
    expect(page.complaints).toEqual([]);
  });

  it("draws three charts, each told in words and as a table, in either scheme and language", async () => {
    for (const [lang, colorScheme, width, told] of [
      ["zh-CN", "light", 1280, "每月活动 (活动): 2026-10 1"],
      ["en", "dark", 360, "Activities by month (Activities): 2026-10 1"],
    ] as const) {
      const page = await openDashboard(browser, hub, key, { lang, colorScheme, viewport: { width, height: 800 } });
      const chart = page.locator("hub-chart").first();
      await chart.locator("svg").waitFor();
      expect(await page.locator("hub-chart svg").count()).toBe(3);
      expect(await chart.locator(".bars").getAttribute("aria-label")).toBe(told);
      await chart.locator("summary").click();
      expect(await chart.locator("tbody tr").allInnerTexts()).toEqual(["2026-10\t1"]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await expectNoViolations(page);
      expect(page.complaints).toEqual([]);
      await page.context().close();
    }
  });
});
