import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser, type WatchedPage } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { stationsOf } from "../support/given-stations.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { unchanged } from "../support/unchanged.js";

describe("stations and the duty rota on the dashboard", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let page: WatchedPage;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const alliance = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    await alliance.convener("和园社区党总支");
    const bank = await alliance.organization("和园银行支行");
    const shop = await alliance.organization("<b>药店</b>");
    const { station, studio, caseRecord, rota, shift, swap } = stationsOf(alliance);
    const west = await station("西门驿站 🏠", { functions: ["议事"], services: ["理发"], operators: [bank] });
    const talks = await studio("老何工作室", { host: "何美丽", organization: bank, station: west });
    for (const type of ["物业", "物业", "邻里"]) await caseRecord(talks, type);
    const weekly = await rota({ studio: talks, startsAt: "2026-11-24T01:00:00Z", turns: [bank, shop] });
    const first = await shift(weekly, bank, "2026-11-24T01:00:00Z", { studio: talks, person: "李大方" });
    const second = await shift(weekly, shop, "2026-12-01T01:00:00Z", { studio: talks, coverSought: true });
    await swap(first, bank, second, shop);
    key = await hub.issue("coordinator", "heyuan");
    page = await openDashboard(browser, hub, key, { place: "stations", colorScheme: "dark" });
    await page.clock.setFixedTime("2026-11-23T04:00:00Z");
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  const go = async (place: string): Promise<void> => {
    await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
  };
  /** Opens an act's form, fills it in by the names of its fields, and confirms. */
  const act = async (name: string, answers: Record<string, string> = {}): Promise<void> => {
    const form = page.locator("details.act", { has: page.locator("summary", { hasText: name }) }).first();
    await form.locator("summary").click();
    for (const [field, answer] of Object.entries(answers)) {
      const control = form.locator(`[name=${field}]`);
      if ((await control.evaluate(({ tagName }) => tagName)) === "SELECT") await control.selectOption(answer);
      else await control.fill(answer);
    }
    await form.getByRole("button", { name: "确定" }).click();
  };
  const refused = (why: string): Promise<void> => page.getByRole("alert").filter({ hasText: why }).waitFor();
  const lines = async (of: string): Promise<string[]> =>
    (await page.locator("article", { has: page.getByRole("heading", { name: of }) }).innerText())
      .split("\n")
      .filter((line) => line.trim() !== "");

  it("tell what each station offers, and what cases a studio had", async () => {
    await page.getByText("西门驿站 🏠").first().waitFor();
    expect(await lines("西门驿站")).toEqual(
      expect.arrayContaining(["西门驿站 🏠", "议事", "理发", "和园银行支行", "周一 08:30–17:30；周日 08:30–17:30"]),
    );
    expect(await lines("老何工作室")).toEqual(expect.arrayContaining(["何美丽", "合计 3；邻里 1；物业 2"]));
    await expectNoViolations(page);
  });

  it("record a case by its type and month alone", async () => {
    await act("登记接诊", { type: "<i>停车</i>", month: "2026-11" });
    await page.getByText("合计 4；<i>停车</i> 1；邻里 1；物业 2").waitFor();
  });

  it("open a station with its hours", async () => {
    await act("设立服务站", {
      name: "东门驿站",
      days: "TUESDAY",
      opens: "09:00",
      closes: "12:00",
      operatorIds: "<b>药店</b>",
    });
    await page.getByRole("heading", { name: "东门驿站" }).waitFor();
    expect(await lines("东门驿站")).toEqual(expect.arrayContaining(["<b>药店</b>", "周二 09:00–12:00"]));
  });

  it("do not close a station that has a studio, and say why", async () => {
    await unchanged(hub, async () => {
      const card = page.locator("article", { has: page.getByRole("heading", { name: "西门驿站" }) });
      await card.locator("summary", { hasText: "撤销" }).click();
      await card.locator("details[open]").getByRole("button", { name: "确定" }).click();
      await refused("仍有坐班安排或工作室未结束。");
    });
  });

  it("show who is on duty in the next weeks, and what is open", async () => {
    await go("duty");
    const row = page.getByRole("row", { name: "李大方" });
    await row.waitFor();
    expect((await row.innerText()).split("\t").map((text) => text.trim())).toEqual([
      "2026年11月24日周二 09:00 – 10:00",
      "老何工作室",
      "和园银行支行",
      "李大方",
      "操作",
    ]);
    const open = page.locator("section", { has: page.getByRole("heading", { name: "待处理的替班与换班" }) });
    expect(await open.getByText("求替班").count()).toBe(1);
    expect((await open.innerText()).replace(/\s+/g, " ")).toContain(
      "换班 和园银行支行 (2026年11月24日周二 09:00) ⇄ <b>药店</b> (2026年12月1日周二 09:00)",
    );
    await expectNoViolations(page);
  });

  it("let two units change places", async () => {
    await page.getByRole("button", { name: "同意换班" }).click();
    await page.getByRole("row", { name: /2026年11月24日周二.*药店/ }).waitFor();
    expect(await hub.sql("select status from shift_swaps")).toEqual([{ status: "ACCEPTED" }]);
  });

  it("name who comes to a shift, and let another unit take it over", async () => {
    await page.getByRole("button", { name: "操作：2026年12月1日" }).click();
    await act("填写人员", { personName: "مريم" });
    await page.getByRole("row", { name: /مريم/ }).waitFor();
    await act("登记替班", { organizationId: "和园社区党总支", personName: "王小明" });
    await page.getByRole("row", { name: /2026年12月1日.*和园社区党总支.*王小明/ }).waitFor();
  });

  it("plan a duty whose units take turns", async () => {
    await act("安排坐班", {
      place: "东门驿站",
      rrule: "每天",
      startsAt: "2026-12-05T14:00",
      endsAt: "2026-12-05T16:00",
      turn1: "和园银行支行",
      turn2: "<b>药店</b>",
    });
    await page.getByRole("row", { name: /2026年12月6日周日 14:00 – 16:00 东门驿站 <b>药店<\/b>/ }).waitFor();
    expect(await page.getByRole("listitem").filter({ hasText: "东门驿站" }).innerText()).toContain(
      "东门驿站 每天，自 2026年12月5日周六 14:00：",
    );
  });

  it("say why a duty is not planned, and plan none", async () => {
    await unchanged(hub, async () => {
      await act("安排坐班", {
        place: "东门驿站",
        startsAt: "2026-12-05T14:00",
        endsAt: "2026-12-05T13:00",
        turn1: "和园银行支行",
      });
      await page.getByRole("alert").waitFor();
    });
  });

  it("are read in English on a telephone", async () => {
    const narrow = await openDashboard(browser, hub, key, {
      place: "duty/13",
      lang: "en",
      viewport: { width: 360, height: 640 },
    });
    await narrow.getByText("Duties that repeat").waitFor();
    for (const place of ["duty", "stations"]) {
      await narrow.evaluate((hash) => (location.hash = hash), `#/${place}`);
      await narrow.getByRole("heading", { level: 1 }).waitFor();
      expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    await expectNoViolations(narrow);
    expect([...narrow.complaints, ...page.complaints]).toEqual([]);
  });
});
