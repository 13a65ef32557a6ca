import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser, type WatchedPage } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";
import { unchanged } from "../support/unchanged.js";

describe("members and organizations on the dashboard", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let page: WatchedPage;
  let given: Record<"general" | "branch" | "group" | "bank", Placed>;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), TestBrowser.open()]);
    const alliance = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    const general = await alliance.convener("和园社区党总支");
    const branch = await alliance.organization("东苑党支部", { classification: "PARTY_BRANCH", parent: general });
    const group = await alliance.organization("一号楼党小组", { classification: "PARTY_GROUP", parent: branch });
    await alliance.organization("流动党员党支部", { classification: "FUNCTIONAL_BRANCH", parent: general });
    const bank = await alliance.organization("和园银行支行", { tags: ["金融"] });
    const post = await alliance.post(bank, "联络员", { role: "LIAISON", holder: "何美丽" });
    await alliance.member(bank, { liaison: post, validUntil: "2026-12-31" });
    const asking = await alliance.organization("<img src=x onerror=alert(1)>药店");
    await alliance.member(asking, { status: "APPLIED", validFrom: null });
    await alliance.organization("مخبز 🥖");
    await alliance.honour("文明单位", { organization: bank, level: "MUNICIPAL", awardedOn: "2026-03-01" });
    await alliance.activity("金融课堂", { host: bank, startsAt: "2026-12-06T01:00:00Z" });
    given = { general, branch, group, bank };
    key = await hub.issue("coordinator", "heyuan");
    page = await openDashboard(browser, hub, key, { place: "members", colorScheme: "dark" });
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  const go = async (place: string): Promise<void> => {
    await page.evaluate((hash) => (location.hash = hash), `#/${place}`);
  };
  /** Opens an act's form, fills it in by the labels of its fields, and confirms. */
  const act = async (name: string, answers: Record<string, string> = {}): Promise<void> => {
    const form = page.locator("details", { has: page.getByText(name, { exact: true }) });
    await form.locator("summary").click();
    for (const [label, answer] of Object.entries(answers)) {
      const field = form.getByLabel(label);
      if ((await field.evaluate(({ tagName }) => tagName)) === "SELECT") await field.selectOption(answer);
      else await field.fill(answer);
    }
    await form.getByRole("button", { name: "确定" }).click();
  };

  const refused = (why: string): Promise<void> => page.getByRole("alert").filter({ hasText: why }).waitFor();

  it("show who belongs to the alliance, with its term and its liaison", async () => {
    const row = page.getByRole("row", { name: "和园银行支行" });
    await row.waitFor();
    expect((await row.innerText()).split(/\s*\n\s*|\t/).filter((text) => text !== "")).toEqual([
      "和园银行支行",
      "单位",
      "有效",
      "2026年1月1日周四 – 2026年12月31日周四",
      "有",
      "联络员 何美丽",
      "暂停",
      "登记退出",
    ]);
    await expectNoViolations(page);
  });

  it("let an applicant join for a term", async () => {
    await page.getByRole("link", { name: "已申请" }).click();
    await page.getByRole("link", { name: "<img src=x onerror=alert(1)>药店" }).waitFor();
    await act("同意加入", { 任期自: "2026-12-01", 任期至: "2027-11-30" });
    await page.getByText("没有这样的成员。").waitFor();
    expect(
      await hub.sql(
        "select status, valid_from::text, valid_until::text from memberships where valid_from > '2026-06-01'",
      ),
    ).toEqual([{ status: "ACTIVE", valid_from: "2026-12-01", valid_until: "2027-11-30" }]);
  });

  it("say why a member is not invited once more, and change nothing", async () => {
    await unchanged(hub, async () => {
      await act("邀请单位加入", { 单位: "和园银行支行" });
      await refused("该单位已有待定或有效的成员资格。");
    });
  });

  it("show the levels as a tree, and the functional branch apart from them", async () => {
    await go("organizations");
    const tree = page.locator("section", { has: page.getByRole("heading", { name: "三级党组织体系" }) });
    await tree.getByRole("link", { name: "东苑党支部" }).waitFor();
    expect(await tree.getByRole("link", { name: "一号楼党小组" }).isVisible()).toBe(false);
    await tree.getByLabel("东苑党支部：下级组织 1").press("Enter");
    expect(await tree.getByRole("link", { name: "一号楼党小组" }).isVisible()).toBe(true);
    expect(await tree.getByText("流动党员党支部").count()).toBe(0);
    expect(await page.getByRole("link", { name: "流动党员党支部" }).count()).toBe(1);
    await expectNoViolations(page);
  });

  it("record a new organization", async () => {
    await act("新建组织", { 名称: "二号楼党小组", 类型: "楼栋党小组", 上级组织: "东苑党支部" });
    await page.getByRole("link", { name: "二号楼党小组" }).waitFor({ state: "attached" });
  });

  it("do not put an organization under one that stands below it", async () => {
    await go(`organizations/${given.branch.id}`);
    await page.getByRole("heading", { name: "东苑党支部" }).waitFor();
    await unchanged(hub, async () => {
      await act("调整上级组织", { 上级组织: "一号楼党小组" });
      await refused("上级组织不能是该组织自己或其下级。");
    });
  });

  it("do not close what others stand under, and close what nobody needs", async () => {
    await unchanged(hub, async () => {
      await act("撤销组织");
      await refused("该组织还有下级组织、待定或有效的成员资格，或未了结的事项和任务。");
    });
    await go(`organizations/${given.group.id}`);
    await page.getByRole("heading", { name: "一号楼党小组" }).waitFor();
    await act("撤销组织", { 撤销日期: "2026-11-20" });
    await page.getByText("已撤销 2026年11月20日周五").waitFor();
  });

  it("tell of one organization what it hosts and was awarded, and who holds its posts", async () => {
    await go(`organizations/${given.bank.id}`);
    await page.getByRole("heading", { name: "和园银行支行" }).waitFor();
    expect(await page.getByText("金融课堂").count()).toBe(1);
    expect(await page.getByRole("listitem").filter({ hasText: "文明单位" }).innerText()).toBe(
      "文明单位 市级 2026年3月1日周日",
    );
    await act("任命", { 职务: "书记", 岗位名称: "支部书记", 姓名: "<b>李大方</b>", 任职日期: "2026-11-01" });
    const post = page.getByRole("listitem").filter({ hasText: "支部书记" });
    await post.waitFor();
    expect(await post.innerText()).toContain("支部书记 书记 <b>李大方</b> 2026年11月1日周日");
    await post.locator("summary").click();
    await post.getByRole("button", { name: "确定" }).click();
    await page.getByText("历任 (1)").waitFor();
    await expectNoViolations(page);
  });

  it("are nothing where there is no such organization", async () => {
    await go("organizations/org_0");
    await page.getByText("没有找到这个组织。").waitFor();
  });

  it("are read in English on a telephone", async () => {
    const narrow = await openDashboard(browser, hub, key, {
      place: "members",
      lang: "en",
      viewport: { width: 360, height: 640 },
    });
    await narrow.getByText("Record that it left").first().waitFor();
    const width = () => narrow.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(360);
    await expectNoViolations(narrow);
    for (const place of ["organizations", `organizations/${given.bank.id}`]) {
      await narrow.evaluate((hash) => (location.hash = hash), `#/${place}`);
      await narrow.getByRole("heading", { level: 1 }).waitFor();
      expect(await width()).toBeLessThanOrEqual(360);
    }
    expect([...narrow.complaints, ...page.complaints]).toEqual([]);
  });
});
