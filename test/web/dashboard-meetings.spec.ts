import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser, type WatchedPage } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { type GivenOrganization, stage } from "../support/given.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";
import { unchanged } from "../support/unchanged.js";

describe("the dashboard's meetings", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let held: Placed;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const heyuan = await stage(hub.sql).alliance("heyuan");
    const branch = await heyuan.convener("和园社区党总支");
    const members: GivenOrganization[] = [];
    for (const name of ["徽商银行", "<b>万象</b>物业", "共建学校"]) {
      members.push(await heyuan.organization(name));
      await heyuan.member(members.at(-1)!);
    }
    await heyuan.member(await heyuan.organization("列席单位"), { voting: false });
    await heyuan.place("党群服务中心", { kind: "VENUE" });
    const on = meetingsOf(heyuan, branch);
    held = await on.meeting("十月联席会议 🌙", {
      startsAt: "2026-10-12T01:00:00Z",
      status: "MINUTES_APPROVED",
      quorum: { eligible: 3, present: 2, required: 2 },
    });
    const matter = await heyuan.matter("<script>电梯</script>异响", { status: "COLLECTION" });
    await on.agendaItem(held, "电梯维修", { matter, status: "ACCEPTED" });
    await on.presence(held, members[0]!);
    await on.minutes(held, "会议一致同意。", { approvedAt: "2026-10-13T01:00:00Z" });
    await on.meeting("取消的会议", { startsAt: "2026-09-12T01:00:00Z", status: "CANCELLED", statusReason: "高温" });
    key = await hub.issue("coordinator", "heyuan");
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  const press = (page: WatchedPage, name: string) => page.getByRole("button", { name, exact: true }).click();
  /** Opens a form, fills it in by its labels and confirms it. */
  const fill = async (page: WatchedPage, act: string, values: Record<string, string>) => {
    const form = page.locator("details.act", { has: page.locator("summary", { hasText: act }) });
    await form.locator("summary").click();
    for (const [label, value] of Object.entries(values)) {
      const field = form.getByLabel(label);
      if ((await field.evaluate((element) => element.tagName)) === "SELECT") await field.selectOption(value);
      else await field.fill(value);
    }
    await form.getByRole("button", { name: "确定" }).click();
  };
  const section = (page: WatchedPage, title: string) =>
    page.locator("section.card", { has: page.locator("h2", { hasText: title }) });

  it("are planned, announced, opened with a quorum, decide, and end with minutes on display", async () => {
    const page = await openDashboard(browser, hub, key, { place: "meetings" });
    await page.getByText("没有已安排的会议。").waitFor();
    expect(await page.locator("tbody a").allInnerTexts()).toEqual(["十月联席会议 🌙", "取消的会议"]);
    await fill(page, "安排会议", {
      名称: "十二月联席会议",
      开始时间: "2026-12-01T14:30",
      结束时间: "2026-12-01T16:00",
      地点: "党群服务中心",
    });
    await page.getByRole("link", { name: "十二月联席会议" }).click();
    await page.getByText("2026年12月1日周二 14:30 – 16:00").waitFor();
    const status = page.locator("h1 .tag");
    const stands = (label: string) => status.filter({ hasText: label }).waitFor();
    await press(page, "发送通知");
    await stands("已通知");

    await fill(page, "提出议题", { 议题: "开放会议室", 提出单位: "徽商银行" });
    await press(page, "列入议程");
    await section(page, "议程").locator(".tag", { hasText: "已列入" }).waitFor();

    const row = (name: string) => section(page, "到会情况").locator("tr", { hasText: name });
    await row("徽商银行").getByRole("button", { name: "登记到会" }).click();
    const quorum = section(page, "到会情况").getByRole("status");
    await quorum.filter({ hasText: "到会 1 / 应到 2" }).waitFor();
    await unchanged(hub, async () => {
      await press(page, "宣布开会");
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").innerText()).toBe("有表决权的成员到会 1 家，未达法定的 2 家。");
    });
    await row("万象").getByRole("button", { name: "登记到会" }).click();
    await quorum.filter({ hasText: "已达到 · 到会 2 / 应到 2" }).waitFor();
    await fill(page, "登记其他到会人员", { 身份: "RESIDENT", 人数: "3" });
    await row("不属于单位").locator(".tag", { hasText: "居民代表 3" }).waitFor();
    await press(page, "宣布开会");
    await stands("进行中");

    await fill(page, "提出决议", { 名称: "开放会议室的决议", 对应议题: "开放会议室" });
    await press(page, "开始表决");
    const ballot = (name: string) => section(page, "本次会议决议").getByRole("group", { name });
    await ballot("徽商银行").getByRole("button", { name: "赞成" }).click();
    await section(page, "本次会议决议").getByText("赞成 1 · 反对 0 · 弃权 0").waitFor();
    await ballot("万象").getByRole("button", { name: "弃权" }).click();
    await ballot("万象").getByRole("button", { name: "赞成" }).click();
    await section(page, "本次会议决议").getByText("赞成 2 · 反对 0 · 弃权 0").waitFor();
    await press(page, "结束表决");
    await section(page, "本次会议决议").locator("h3 .tag", { hasText: "已通过" }).waitFor();

    await press(page, "闭会");
    await stands("已闭会");
    await fill(page, "起草纪要", { 全文: "到会两家。\n一致通过。" });
    await press(page, "审定");
    await stands("纪要已审定");
    await fill(page, "公示", { 公示文本: "一致通过。" });
    await section(page, "会议纪要").getByText("公示 2026年11月23日周一 – 2026年11月29日周日").waitFor();
    expect(
      await hub.sql(`select m.status, m.quorum_present as present, r.status as resolution, n.text, n.public_text as "publicText"
        from meetings m join resolutions r on r.meeting_id = m.id join minutes n on n.meeting_id = m.id where m.title = '十二月联席会议'`),
    ).toEqual([
      {
        status: "MINUTES_APPROVED",
        present: 2,
        resolution: "ADOPTED",
        text: "到会两家。\n一致通过。",
        publicText: "一致通过。",
      },
    ]);
    expect(page.complaints).toEqual([]);
  });

  it("that fail for too few members are planned anew or called off", async () => {
    const page = await openDashboard(browser, hub, key, { place: "meetings" });
    await fill(page, "安排会议", { 名称: "临时会议", 开始时间: "2026-12-08T09:00", 结束时间: "2026-12-08T10:00" });
    await page.getByRole("link", { name: "临时会议" }).click();
    const stands = (label: string) => page.locator("h1 .tag", { hasText: label }).waitFor();
    await press(page, "发送通知");
    await stands("已通知");
    await press(page, "宣布流会");
    await stands("流会");
    await fill(page, "调整", { 开始时间: "2026-12-09T09:00", 结束时间: "2026-12-09T10:00" });
    await stands("已计划");
    await page.getByText("2026年12月9日周三 09:00 – 10:00").waitFor();
    await fill(page, "取消会议", { 原因: "合并到下月" });
    await stands("已取消");
    await page.getByText("合并到下月").waitFor();
    expect(page.complaints).toEqual([]);
  });

  it("are accessible in either scheme, language and width, and show no foreign markup", async () => {
    for (const [place, lang, colorScheme, width] of [
      ["meetings", "en", "light", 360],
      [`meetings/${held.id}`, "en", "dark", 360],
      [`meetings/${held.id}`, "zh-CN", "light", 1280],
    ] as const) {
      const page = await openDashboard(browser, hub, key, {
        place,
        lang,
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.locator("section.card, td").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      if (place !== "meetings") expect(await page.locator(".lines a").innerText()).toBe("<script>电梯</script>异响");
      await expectNoViolations(page);
      expect(page.complaints).toEqual([]);
      await page.context().close();
    }
    const page = await openDashboard(browser, hub, key, { place: "meetings/mtg_unknown" });
    await page.getByText("没有找到，可能已被移除。").waitFor();
  });
});
