import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { careOf } from "../support/given-care.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { unchanged } from "../support/unchanged.js";

describe("A coordinator's care groups", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const wanci = await stage(hub.sql).alliance("wanci");
    await wanci.convener("万慈社区党总支");
    const bank = await wanci.organization("徽商银行");
    const care = careOf(wanci);
    const elderly = await care.group("<u>一期</u>独居老人 🧓 جار");
    await care.claim(elderly, bank);
    await care.visits(bank, 3, { group: elderly });
    key = await hub.issue("coordinator", "wanci");
  });

  afterAll(() => Promise.all([browser.close(), hub.stop()]));

  it("are shown by category with who takes care of them and how often somebody came; a visit is recorded", async () => {
    const page = await openDashboard(browser, hub, key, { place: "care" });
    const group = page.getByRole("region", { name: /^独居老人/ }).getByRole("article");
    await group.getByRole("heading", { name: "<u>一期</u>独居老人 🧓 جار" }).waitFor();
    await group.getByRole("listitem").filter({ hasText: "徽商银行 自 2026年1月1日周四" }).waitFor();
    await page.getByRole("region", { name: "独居老人 走访次数 3" }).waitFor();
    await expectNoViolations(page);

    await group.getByText("登记走访").click();
    await page.locator("details[open]").getByLabel("单位").selectOption({ label: "徽商银行" });
    await page.locator("details[open]").getByLabel("走访结果").selectOption({ label: "情况正常" });
    await page.locator("details[open]").getByRole("button", { name: "确定" }).click();
    await page.getByRole("region", { name: "独居老人 走访次数 4" }).waitFor();

    await group.locator("summary").getByText("认领", { exact: true }).click();
    await page.locator("details[open]").getByLabel("单位").selectOption({ label: "徽商银行" });
    await unchanged(hub, async () => {
      await page.locator("details[open]").getByRole("button", { name: "确定" }).click();
      await group.getByRole("alert").waitFor();
    });
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it("fit a narrow screen in dark, in English", async () => {
    const viewport = { width: 360, height: 740 };
    const page = await openDashboard(browser, hub, key, { place: "care", viewport, colorScheme: "dark", lang: "en" });
    await page.getByRole("heading", { name: "Elderly people living alone" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoViolations(page);
    await page.context().close();
  });
});
