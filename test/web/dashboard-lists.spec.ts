import { claimLifecycle } from "../../src/alliance/claims/claim-state.js";
import { needLifecycle } from "../../src/alliance/needs/need-state.js";
import { pledgeLifecycle } from "../../src/alliance/pledges/pledge-state.js";
import { projectLifecycle } from "../../src/alliance/projects/project-state.js";
import { ofClaim, ofNeed, ofPledge, ofProject } from "../../src/web/dashboard/lists/states.js";
import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser, type WatchedPage } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { type GivenOrganization, stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";
import { unchanged } from "../support/unchanged.js";

describe("A coordinator's three lists", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let listings: ReturnType<typeof claimsOf>;
  let bank: GivenOrganization;
  let school: GivenOrganization;
  let chairs: Placed;
  let offered: Placed;

  const open = (place: string, visit: Parameters<typeof openDashboard>[3] = {}): Promise<WatchedPage> =>
    openDashboard(browser, hub, key, { place, ...visit });
  const done = (page: WatchedPage) => page.locator("details[open]").getByRole("button", { name: "确定" }).click();
  const counted = async ({ uuid }: Placed) =>
    (await hub.sql("select claimed, fulfilled, confirmed from needs where id = $1", [uuid]))[0];

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const wanci = await stage(hub.sql).alliance("wanci");
    await wanci.convener("万慈社区党总支");
    bank = await wanci.organization("徽商银行");
    school = await wanci.organization("示例小学");
    listings = claimsOf(wanci);
    chairs = await listings.need(school, "折叠椅", { quantity: 10, tags: ["场地"], neededBy: "2026-12-20" });
    offered = await listings.pledge(bank, "<i>椅子</i> 🪑 كرسي", { quantity: 6, tags: ["场地"] });
    await listings.need(school, "已经够了", { quantity: 2, status: "CLOSED" });
    key = await hub.issue("coordinator", "wanci");
  });

  afterAll(() => Promise.all([browser.close(), hub.stop()]));

  it("shows what is open with its amounts in words, and everything on request", async () => {
    await listings.claim({
      need: chairs,
      giver: bank,
      receiver: school,
      status: "ACCEPTED",
      quantity: 4,
      fulfilled: 2,
    });
    const page = await open("lists");
    await page
      .getByRole("listitem")
      .filter({ hasText: "折叠椅" })
      .getByText("共 10 件 · 已认领 4 · 已兑现 2")
      .waitFor();
    await expect(page.getByRole("listitem").count()).resolves.toBe(1);
    await expectNoViolations(page);

    await page.getByRole("navigation", { name: "显示" }).getByRole("link", { name: "全部" }).press("Enter");
    await page.getByRole("link", { name: "已经够了" }).waitFor();
    await page.getByRole("link", { name: "资源清单" }).press("Enter");
    await page.getByRole("link", { name: "<i>椅子</i> 🪑 كرسي" }).waitFor();
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it("answers a need by a pledge that fits it, for the reasons that are told", async () => {
    const page = await open(`lists/${chairs.id}`);
    const suggested = page.getByRole("region", { name: "匹配推荐" });
    await suggested.getByText("理由： 标签相同、类型相同、数量充足、时间合适").waitFor();
    await expectNoViolations(page);

    await suggested.getByText("以此认领").click();
    await suggested.getByLabel("数量").fill("7");
    await unchanged(hub, async () => {
      await done(page);
      await suggested.getByRole("alert").waitFor();
    });
    await expect(suggested.getByRole("alert").innerText()).resolves.toMatch(/6/);

    await suggested.getByLabel("数量").fill("6");
    await done(page);
    const claim = page.getByRole("region", { name: "认领" }).getByRole("article").filter({ hasText: "كرسي" });
    await claim.getByText("待确认").waitFor();
    await claim.getByRole("button", { name: "接受" }).click();
    await claim.getByText("已认领").waitFor();
    expect(await counted(chairs)).toEqual({ claimed: 10, fulfilled: 2, confirmed: 2 });
    await page.context().close();
  });

  it("does not match what is counted in different units", async () => {
    const lessons = await listings.need(school, "课后辅导", { quantity: 5, unit: "课时" });
    const blankets = await listings.pledge(bank, "毛毯", { quantity: 5, unit: "床" });
    const page = await open(`lists/${lessons.id}`);
    await page.getByText("与清单匹配").click();
    await page.locator("details[open]").getByLabel("匹配").selectOption(blankets.id);
    await unchanged(hub, async () => {
      await done(page);
      await page.getByRole("alert").waitFor();
    });
    await expect(page.getByRole("alert").innerText()).resolves.toMatch(/课时.*床/);
    await page.context().close();
  });

  it("keeps the ledger of a claim: handed over, confirmed, reversed, rated, and never more than was claimed", async () => {
    const books = await listings.need(school, "绘本", { quantity: 3 });
    await listings.claim({ need: books, giver: bank, receiver: school, status: "ACCEPTED", quantity: 3 });
    const page = await open(`lists/${books.id}`);
    const claim = page.getByRole("region", { name: "认领" }).getByRole("article");
    const record = async (quantity: string): Promise<void> => {
      await claim.getByText("登记履约").click();
      await claim.getByLabel("数量").fill(quantity);
      await done(page);
    };
    await unchanged(hub, async () => {
      await record("4");
      await claim.getByRole("alert").waitFor();
    });
    await claim.getByLabel("数量").fill("3");
    await done(page);
    await claim.getByText("已履约").waitFor();
    expect(await counted(books)).toEqual({ claimed: 3, fulfilled: 3, confirmed: 0 });

    await claim.getByText("冲销", { exact: true }).click();
    await claim.getByLabel("原因").fill("记错了");
    await done(page);
    await claim.getByText("冲销记录").waitFor();
    await record("3");
    await claim.getByRole("button", { name: "确认收到" }).click();
    await claim.getByText("已确认", { exact: true }).waitFor();
    await claim.locator("summary").getByText("评价").click();
    await claim.getByLabel("满意度").selectOption({ label: "满意" });
    await done(page);
    await claim.getByText("已评价").waitFor();
    expect(await counted(books)).toEqual({ claimed: 3, fulfilled: 3, confirmed: 3 });
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it("publishes a micro-wish that was read, and takes a need and a pledge on", async () => {
    const wish = await listings.need(school, "一双手套", { quantity: 1, kind: "MICRO_WISH", status: "IN_REVIEW" });
    const page = await open("lists/needs/review");
    await page.getByRole("link", { name: "一双手套" }).click();
    await page.getByRole("button", { name: "通过并发布" }).click();
    await page.getByText("已发布").waitFor();
    expect(await hub.sql("select status from needs where id = $1", [wish.uuid])).toEqual([{ status: "PUBLISHED" }]);

    await page.goto(`${hub.url}/dashboard#/lists/pledges`);
    await page.getByText("提供资源").click();
    const form = page.locator("details[open]");
    await form.getByLabel("标题").fill("会议室");
    await form.getByLabel("数量").fill("12");
    await form.getByLabel("计量单位").fill("小时");
    await form.getByLabel("单位", { exact: true }).selectOption({ label: "徽商银行" });
    await done(page);
    await page.getByRole("listitem").filter({ hasText: "会议室" }).getByText("共 12 小时").waitFor();
    await page.context().close();
  });

  it("leads a project from its claim to its evaluation", async () => {
    const garden = await listings.project(school, "口袋花园");
    const page = await open(`lists/${garden.id}`, { colorScheme: "dark" });
    await page.getByText("认领项目").click();
    await page.locator("details[open]").getByLabel("认领单位").selectOption({ label: "徽商银行" });
    await done(page);
    await page.getByRole("button", { name: "接受" }).click();
    await page.getByRole("button", { name: "开始实施" }).click();
    await page.locator("summary").getByText("完成", { exact: true }).click();
    await done(page);
    await page.locator("summary").getByText("评价", { exact: true }).click();
    await page.locator("details[open] textarea").fill("居民都来坐");
    await done(page);
    await page.locator("dd").getByText("居民都来坐").waitFor();
    expect(await hub.sql("select status from projects where id = $1", [garden.uuid])).toEqual([
      { status: "EVALUATED" },
    ]);
    await expectNoViolations(page);
    await page.context().close();
  });

  it("fits a narrow screen in English", async () => {
    const page = await open("lists/pledges/all", { viewport: { width: 360, height: 740 }, lang: "en" });
    await page.getByText("كرسي").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoViolations(page);
    await page.getByText("كرسي").click();
    await page.getByRole("heading", { name: "كرسي" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(offered.id).toBe(page.url().split("/").at(-1));
    await page.context().close();
  });
});

describe("What the pages of the three lists offer", () => {
  it.each([
    ["claims", claimLifecycle, ofClaim],
    ["needs", needLifecycle, ofNeed],
    ["pledges", pledgeLifecycle, ofPledge],
    ["projects", projectLifecycle, ofProject],
  ] as const)("is what the lifecycle of %s allows", (_, { arrows, within }, allowed) => {
    for (const [act, states] of Object.entries(allowed)) {
      const from = arrows.filter((arrow) => arrow.act === act).flatMap((arrow) => arrow.from ?? []);
      expect([act, [...states].sort()]).toEqual([act, [...new Set<string>([...from, ...(within[act] ?? [])])].sort()]);
    }
  });
});
