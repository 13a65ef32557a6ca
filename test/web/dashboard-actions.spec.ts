import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";
import { unchanged } from "../support/unchanged.js";

describe("the dashboard's resolutions and action items", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let adopted: Placed;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const heyuan = await stage(hub.sql).alliance("heyuan");
    const branch = await heyuan.convener("和园社区党总支");
    const bank = await heyuan.organization("徽商银行");
    const property = await heyuan.organization("<i>万象</i>物业");
    const on = meetingsOf(heyuan, branch);
    const meeting = await on.meeting("十一月联席会议", { startsAt: "2026-11-02T01:00:00Z", status: "ADJOURNED" });
    await on.meeting("十二月联席会议", { startsAt: "2026-12-07T01:00:00Z" });
    const running = await on.resolution(meeting, "整治<script>飞线</script>", {
      status: "IN_EXECUTION",
      votes: [[bank, "FOR"]],
      text: "分三步完成",
    });
    adopted = await on.resolution(meeting, "开放会议室 🏢", { status: "ADOPTED" });
    await on.resolution(meeting, "未决事项", { status: "PROPOSED" });
    await on.actionItem(running, "清理楼道", { lead: property, supporting: [bank], dueOn: "2026-11-20" });
    const reported = await on.actionItem(running, "增设座椅", { lead: bank, status: "DONE_REPORTED" });
    await on.entry(reported, "reportAction", { note: "已安装六把", by: bank });
    await on.actionItem(running, "自办自销", { lead: branch, verifier: bank, status: "DONE_REPORTED" });
    const late = await on.actionItem(running, "修缮围墙", { lead: property, dueOn: "2026-12-15" });
    await on.extension(late, { until: "2026-12-31", reason: "等待材料" });
    await on.actionItem(running, "已经销号", { lead: bank, status: "VERIFIED" });
    key = await hub.issue("coordinator", "heyuan");
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  const statusOf = async (title: string): Promise<unknown> =>
    (await hub.sql<{ status: string }>("select status from action_items where title = $1", [title]))[0]?.status;

  it("urge what is late, sign off what is done, and say beside an item why not", async () => {
    const page = await openDashboard(browser, hub, key, { place: "actions" });
    const item = (title: string) => page.locator("article", { hasText: title });
    await item("清理楼道").waitFor();
    expect(await page.locator("article h3").allInnerTexts()).toEqual([
      "清理楼道 已交办 逾期",
      "修缮围墙 已交办",
      "增设座椅 待销号",
      "自办自销 待销号",
    ]);
    expect(await item("清理楼道").locator("p").first().innerText()).toBe(
      "牵头 <i>万象</i>物业 · 配合 徽商银行 · 期限 2026年11月20日周五 · 销号单位 和园社区党总支 · 决议 整治<script>飞线</script>",
    );
    expect(await item("增设座椅").innerText()).toContain("报结：已安装六把");

    const fill = async (title: string, act: string, label: string, text: string) => {
      await item(title).locator("summary.button", { hasText: act }).click();
      const form = item(title).locator("details[open]", { hasText: label });
      await form.getByLabel(label).fill(text);
      await form.getByRole("button", { name: "确定" }).click();
    };
    await unchanged(hub, async () => {
      await fill("自办自销", "销号", "意见", "看过了");
      await item("自办自销").getByRole("alert").waitFor();
      expect(await item("自办自销").getByRole("alert").innerText()).toBe("任务不能由牵头单位自己销号。");
    });
    await fill("修缮围墙", "不同意", "原因", "不宜再拖");
    await item("修缮围墙").locator(".tag", { hasText: "未同意" }).waitFor();
    await fill("增设座椅", "退回", "原因", "少两把");
    await item("增设座椅").locator(".tag", { hasText: "已退回" }).waitFor();
    expect(await statusOf("增设座椅")).toBe("RETURNED");

    await page.getByLabel("状态").selectOption("VERIFIED");
    await item("已经销号").waitFor();
    expect(await page.locator("article h3").allInnerTexts()).toEqual(["已经销号 已销号"]);
    await page.getByLabel("牵头单位").selectOption("<i>万象</i>物业");
    await page.getByText("没有符合条件的任务。").waitFor();
    expect(page.complaints).toEqual([]);
  });

  it("say in one line when an item was signed off meanwhile by somebody else", async () => {
    await hub.sql("update action_items set status = 'DONE_REPORTED' where title = '增设座椅'");
    const page = await openDashboard(browser, hub, key, { place: "actions", lang: "en" });
    const item = page.locator("article", { hasText: "增设座椅" });
    await item.locator("summary.button", { hasText: "Sign off" }).click();
    await hub.sql("update action_items set status = 'VERIFIED', verified_at = now() where title = '增设座椅'");
    const before = await hub.sql("select count(*) from action_entries");
    await item.getByRole("button", { name: "Confirm" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("VERIFIED");
    expect(await hub.sql("select count(*) from action_entries")).toEqual(before);
  });

  it("give what was resolved to an organization, with others that support it", async () => {
    const page = await openDashboard(browser, hub, key, { place: "resolutions" });
    await page.getByRole("link", { name: "开放会议室 🏢" }).click();
    await page.locator("summary.button", { hasText: "交办任务" }).click();
    await page.getByLabel("任务名称").fill("张贴公告");
    await page.getByLabel("牵头单位").selectOption("徽商银行");
    await page.getByLabel("完成时限").fill("2026-12-31");
    await page.getByLabel("配合单位").selectOption(["<i>万象</i>物业", "和园社区党总支"]);
    await page.getByRole("button", { name: "确定" }).click();
    await page.locator("article", { hasText: "张贴公告" }).waitFor();
    expect(await page.locator("h1").innerText()).toBe("开放会议室 🏢 执行中");
    expect(await page.locator("article p").first().innerText()).toContain(
      "牵头 徽商银行 · 配合 <i>万象</i>物业、和园社区党总支",
    );
    expect(await hub.sql("select status from resolutions where id = $1", [adopted.uuid])).toEqual([
      { status: "IN_EXECUTION" },
    ]);
  });

  it("are accessible in either scheme, language and width", async () => {
    for (const [place, lang, colorScheme, width] of [
      ["actions", "en", "dark", 360],
      ["resolutions", "zh-CN", "light", 360],
      [`resolutions/${adopted.id}`, "en", "dark", 360],
    ] as const) {
      const page = await openDashboard(browser, hub, key, {
        place,
        lang,
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.locator("article, td").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await expectNoViolations(page);
      expect(page.complaints).toEqual([]);
      await page.context().close();
    }
    const page = await openDashboard(browser, hub, key, { place: "actions/itm_unknown" });
    await page.getByText("没有找到，可能已被移除。").waitFor();
  });
});
