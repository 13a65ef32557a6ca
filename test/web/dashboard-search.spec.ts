import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { startTestHub, type TestHub } from "../support/hub.js";

describe("A coordinator's search", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let matter: { readonly id: string };

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const wanci = await stage(hub.sql).alliance("wanci");
    await wanci.convener("万慈社区党总支");
    const bank = await wanci.organization("徽商银行路灯队");
    matter = await wanci.matter("<b>路灯</b>不亮 🏮 مصباح");
    await claimsOf(wanci).need(bank, "路灯灯泡");
    key = await hub.issue("coordinator", "wanci");
  });

  afterAll(() => Promise.all([browser.close(), hub.stop()]));

  it("finds by words what is kept, by kind, from any page and by the keyboard alone", async () => {
    const page = await openDashboard(browser, hub, key, { place: "care" });
    await page.getByText("还没有服务人群").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("路灯");
    await page.keyboard.press("Enter");

    await page.getByRole("status").getByText("3 条结果").waitFor();
    await page.getByRole("region", { name: "组织 1" }).getByText("徽商银行路灯队").waitFor();
    await page.getByRole("region", { name: "需求 1" }).getByText("路灯灯泡").waitFor();
    await expect(page.getByLabel("搜索").inputValue()).resolves.toBe("路灯");
    await expectNoViolations(page);

    await page.getByRole("region", { name: "事项 1" }).getByRole("link").click();
    await page.getByRole("heading", { name: "<b>路灯</b>不亮 🏮 مصباح" }).waitFor();
    expect(page.url().split("/").at(-1)).toBe(matter.id);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it("says when nothing was found, and survives an address that is no text", async () => {
    const viewport = { width: 360, height: 740 };
    const page = await openDashboard(browser, hub, key, {
      place: "search/<img src=x>",
      lang: "en",
      viewport,
      colorScheme: "dark",
    });
    await page.getByText("Nothing was found. Try another word.").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoViolations(page);
    await page.goto(`${hub.url}/dashboard?lang=en#/search/%E0%A4%A`);
    await page.getByText("Type what you are looking for above.").waitFor();
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });
});
