import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { meetingsOf } from "../support/given-meetings.js";
import { stationsOf } from "../support/given-stations.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";

describe("the dashboard's calendar", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let meeting: Placed;
  let lecture: Placed;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const heyuan = await stage(hub.sql).alliance("heyuan");
    const branch = await heyuan.convener("和园社区党总支");
    const bank = await heyuan.organization("徽商银行");
    // Midnight in Shanghai parts the 14th from the 15th.
    lecture = await heyuan.activity("<b>夜间</b>巡查 🌙", { host: bank, startsAt: "2026-11-14T15:59:00Z" });
    await heyuan.activity("凌晨值守", { host: bank, startsAt: "2026-11-14T16:00:00Z", visibility: "ALLIANCE" });
    await heyuan.activity("取消的义诊", { host: bank, startsAt: "2026-11-20T01:00:00Z", status: "CANCELLED" });
    for (let hour = 1; hour <= 7; hour += 1)
      await heyuan.activity(`第 ${hour} 场`, { host: bank, startsAt: `2026-11-25T0${hour}:00:00Z` });
    await heyuan.activity("十二月初", { host: bank, startsAt: "2026-12-05T01:00:00Z" });
    meeting = await meetingsOf(heyuan, branch).meeting("十一月联席会议", { startsAt: "2026-11-23T07:00:00Z" });
    const stations = stationsOf(heyuan);
    const station = await stations.station("阳光驿站");
    const rota = await stations.rota({ station, startsAt: "2026-11-15T01:00:00Z", turns: [bank] });
    await stations.shift(rota, bank, "2026-11-15T01:00:00Z", { station });
    key = await hub.issue("coordinator", "heyuan");
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  it("shows a month by the alliance's own days, and turns to its neighbours by the keyboard", async () => {
    const page = await openDashboard(browser, hub, key, { place: "calendar" });
    const day = (date: string) => page.locator("td", { has: page.locator(`time[datetime="${date}"]`) });
    await day("2026-11-14").locator("li").waitFor();
    expect(await page.locator("h1").innerText()).toBe("日历 2026年11月");
    expect(await page.locator("td").count()).toBe(42);
    expect(await day("2026-11-14").locator("li").allInnerTexts()).toEqual(["23:59 活动 <b>夜间</b>巡查 🌙"]);
    expect(await day("2026-11-14").getByRole("link").getAttribute("href")).toBe(`/a/${lecture.id}`);
    expect(await day("2026-11-15").locator("li").allInnerTexts()).toEqual([
      "00:00 活动 凌晨值守",
      "09:00 坐班 徽商银行 · 阳光驿站",
    ]);
    expect(await day("2026-11-15").getByRole("link").count()).toBe(0);
    expect(await day("2026-11-20").locator("li").allInnerTexts()).toEqual(["09:00 活动 取消的义诊 已取消"]);
    expect(await page.locator("td[aria-current=date] li").allInnerTexts()).toEqual(["15:00 会议 十一月联席会议"]);
    expect(await day("2026-11-23").getByRole("link").getAttribute("href")).toBe(`#/meetings/${meeting.id}`);
    expect(await day("2026-11-25").locator("li:visible").count()).toBe(5);
    await day("2026-11-25").getByText("另有 2 项").click();
    expect(await day("2026-11-25").locator("li:visible").count()).toBe(7);

    await page.getByRole("link", { name: "下月" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("h1", { hasText: "2026年12月" }).waitFor();
    expect(new URL(page.url()).hash).toBe("#/calendar/2026-12");
    await day("2026-12-05").locator("li", { hasText: "十二月初" }).waitFor();
    await page.getByRole("link", { name: "本月" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("h1", { hasText: "2026年11月" }).waitFor();
    expect(page.complaints).toEqual([]);
  });

  it("is a list of days where there is little room, accessible in either scheme and language", async () => {
    for (const [place, lang, colorScheme, width] of [
      ["calendar/2026-11", "en", "dark", 360],
      ["calendar/2026-99", "zh-CN", "light", 1280],
    ] as const) {
      const page = await openDashboard(browser, hub, key, {
        place,
        lang,
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.locator("td li").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await page.locator("td:visible").count()).toBe(width === 360 ? 6 : 42);
      await expectNoViolations(page);
      expect(page.complaints).toEqual([]);
      await page.context().close();
    }
  });

  it("says how much of a month with very many activities it shows", async () => {
    await hub.sql(`insert into activities (id, alliance_id, created_at, title, host_id, kind, status, visibility, starts_at, ends_at)
      select gen_random_uuid(), a.alliance_id, a.created_at, '活动 ' || n, a.host_id, a.kind, 'PUBLISHED', 'PUBLIC',
        '2027-03-10T01:00:00Z', '2027-03-10T02:00:00Z'
      from activities a cross join generate_series(1, 600) n where a.title = '凌晨值守'`);
    const page = await openDashboard(browser, hub, key, { place: "calendar/2027-03" });
    await page.getByText("活动共 600 项，仅显示最早的 500 项。").waitFor();
    expect(await page.locator("li:visible").count()).toBe(5);
  });
});
