import type { Page } from "playwright-core";
import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { type GivenActivity, type GivenAlliance, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";

const phone = { viewport: { width: 360, height: 740 } };

describe("an activity's public page in a browser", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let alliance: GivenAlliance;
  let lecture: GivenActivity;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    alliance = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    const host = await alliance.convener("和园社区党总支");
    const venue = await alliance.place("党群服务中心", { address: "和园路 1 号" });
    lecture = await alliance.activity("红色宣讲", {
      host,
      venue,
      startsAt: "2026-12-01T01:00:00Z",
      capacity: 1,
      tags: ["宣讲"],
      description: "欢迎参加。",
    });
  });
  afterAll(() => Promise.all([browser.close(), hub.stop()]));

  const standing = (page: Page) => page.locator(".standing").first().textContent();
  const address = ({ id }: Placed, search = "") => `${hub.url}/a/${id}${search}`;
  const isWiderThanScreen = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  it("lets a resident on a phone register, wait in line and cancel, without any script", async () => {
    await alliance.registration(lecture, "先到的人");
    const page = await browser.page({ ...phone, javaScriptEnabled: false });
    await page.goto(address(lecture));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("红色宣讲");
    expect(await standing(page)).toBe("名额已满，可以排队候补");
    await page.getByLabel("姓名").fill("何小明");
    await page.getByLabel("联系方式").fill("13800000000");
    await page.getByRole("button", { name: "排队候补" }).click();
    expect(await standing(page)).toBe("正在候补，目前排在第 1 位");
    const own = page.url();
    await page.getByRole("link", { name: "返回活动页面" }).click();
    await page.getByLabel("姓名").fill("何小明");
    await page.getByLabel("联系方式").fill("13800000000");
    await page.getByRole("button", { name: "排队候补" }).click();
    expect(await page.getByRole("alert").textContent()).toMatch(/^此人已报名/);
    expect(await page.getByLabel("联系方式").inputValue()).toBe("13800000000");
    await page.goto(own);
    expect(await page.getByRole("button").count()).toBe(0);
    await page.getByText("取消报名", { exact: true }).click();
    await page.getByRole("button", { name: "确定取消" }).click();
    expect(await standing(page)).toBe("报名已取消");
    expect(page.url()).toBe(own);
    const rows = await hub.sql("select participant_name as name, status from registrations order by position");
    expect(rows).toEqual([
      { name: "先到的人", status: "CONFIRMED" },
      { name: "何小明", status: "CANCELLED" },
    ]);
    expect(page.complaints.filter((each) => !each.includes("409"))).toEqual([]);
  });

  it.each([
    ["zh-CN", "light", phone],
    ["en", "dark", { viewport: { width: 1280, height: 800 } }],
  ] as const)("is accessible to all in %s, %s", async (lang, colorScheme, size) => {
    const page = await browser.page({ ...size, colorScheme });
    const check = async () => {
      expect(await isWiderThanScreen(page)).toBe(false);
      await expectNoViolations(page);
    };
    await page.goto(address(lecture, `?lang=${lang}`));
    await check();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.getAttribute("href"))).toContain(".ics");
    await page.keyboard.press("Tab");
    await page.keyboard.type(" ");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.evaluate(() => document.activeElement!.id)).toBe("name");
    await check();
    await page.keyboard.type(`居民 ${lang}`);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/reg_/);
    await page.locator("summary").click();
    await check();
    await page.emulateMedia({ colorScheme: colorScheme === "dark" ? "light" : "dark" });
    await check();
    await page.goto(`${hub.url}/a/nothing?lang=${lang}`);
    await check();
    expect(page.complaints.filter((each) => !/status of (404|422)/.test(each))).toEqual([]);
  });

  it("runs nothing of a title, whatever is in it, and turns nothing round after it", async () => {
    const host = await alliance.organization("‮某单位<script>evil=1</script>");
    const evil = await alliance.activity(`<img src=x onerror="evil=1"></script><script>evil=1</script>🎉\u202Eאבג`, {
      host,
      startsAt: "2026-12-01T01:00:00Z",
      description: "长".repeat(3000),
      status: "CANCELLED",
      statusReason: "<b>雨</b>",
    });
    const page = await browser.page(phone);
    await page.goto(address(evil));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(evil.title);
    expect(await page.evaluate(() => "evil" in globalThis)).toBe(false);
    expect(await page.locator("main img, main script, main b").count()).toBe(0);
    expect(await isWiderThanScreen(page)).toBe(false);
    const left = (text: string) =>
      page.getByText(text, { exact: true }).evaluate((of) => of.getBoundingClientRect().left);
    expect(await left("时间")).toBe(await left("主办"));
    expect(page.complaints).toEqual([]);
  });

  it("is a poster when it is printed: the code of its own address, and no form", async () => {
    const page = await browser.page({ viewport: { width: 700, height: 1000 }, colorScheme: "dark" });
    await page.goto(address(lecture));
    const shown = (selector: string) => page.locator(selector).isVisible();
    expect([await shown("form"), await shown(".poster svg")]).toEqual([true, false]);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect([await shown("form"), await shown("nav"), await shown(".poster svg")]).toEqual([false, false, true]);
    const { color, backgroundColor, colorScheme } = await page.evaluate(() => ({ ...getComputedStyle(document.body) }));
    expect([color, backgroundColor, colorScheme]).toEqual(["rgb(29, 33, 41)", "rgb(255, 255, 255)", "light"]);
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page\b/g);
    expect(sheets).toHaveLength(1);
  });
});
