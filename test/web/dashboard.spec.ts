import { clockAt } from "../../src/shared/clock.js";
import { expectNoViolations } from "../support/accessible.js";
import { act } from "../support/acts.js";
import { TestBrowser, type WatchedPage } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";

describe("the dashboard", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  const opened: WatchedPage[] = [];
  beforeAll(async () => {
    hub = await startTestHub({ clock, relays: true });
    browser = await TestBrowser.open();
    const alliance = await stage(hub.sql).alliance("heyuan", { name: "<b>和园</b>社区党建联盟" });
    await alliance.convener("和园社区党总支");
    key = await hub.issue("coordinator", "heyuan");
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });
  beforeEach(() => clock.move("2026-11-23T04:00:00Z"));
  afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())));

  const watched = (page: WatchedPage): WatchedPage => {
    opened.push(page);
    return page;
  };
  const enter = async (lang: string, options = {}): Promise<WatchedPage> => {
    const page = watched(await browser.page(options));
    await page.goto(`${hub.url}/dashboard?lang=${lang}`);
    return page;
  };
  /** What a browser says of an answer that is no success; everything else is a complaint. */
  const refused = /Failed to load resource: the server responded with a status of (401|403)/;
  const complaintsOf = ({ complaints }: WatchedPage) => complaints.filter((each) => !refused.test(each));

  it("is entered by a coordinator's key and left again; a wrong key is told so", async () => {
    const page = await enter("zh-CN");
    await page.getByLabel("协调员密钥").fill("hub_wrong");
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByText("密钥无效或已停用。", { exact: true }).waitFor();
    await page.getByLabel("协调员密钥").fill(await hub.issue("member", "heyuan", "和园社区党总支"));
    await page.keyboard.press("Enter");
    await page.getByText("您的角色 member 无权执行 dashboard.use。").waitFor();
    await page.getByLabel("协调员密钥").fill(key);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "总览" }).waitFor();
    expect(await page.getByRole("banner").innerText()).toContain("<b>和园</b>社区党建联盟 · 联盟工作台");
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(["", 0]);
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByLabel("协调员密钥").waitFor();
    await page.reload();
    await page.getByLabel("协调员密钥").waitFor();
    expect(complaintsOf(page)).toEqual([]);
  });

  it("asks to sign in again when the session is over, and goes on where it was", async () => {
    const page = watched(await openDashboard(browser, hub, key, { lang: "en" }));
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    clock.move("2026-11-23T20:00:00Z");
    await page.reload();
    await page.getByLabel("Coordinator's key").fill(key);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
  });

  it("says so when signing out did not work, and leaves nobody to believe it", async () => {
    const page = watched(await openDashboard(browser, hub, key));
    await page.getByRole("heading", { name: "总览" }).waitFor();
    await page.route("**/dashboard/session", (route) => route.abort());
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByText("未能退出，您仍处于登录状态，请重试。").waitFor();
    expect(await page.getByRole("heading", { name: "总览" }).isVisible()).toBe(true);
    await page.unroute("**/dashboard/session");
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByLabel("协调员密钥").waitFor();
  });

  it("bears what happens while a page's code is still on its way", async () => {
    const page = watched(await openDashboard(browser, hub, key));
    const colleague = watched(await openDashboard(browser, hub, key, { place: "organizations" }));
    await page.getByRole("heading", { name: "总览" }).waitFor();
    await colleague.getByRole("heading", { name: "组织", exact: true }).waitFor();
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route("**/assets/*.js", async (route) => {
      await arrived;
      await route.continue();
    });
    await page.getByRole("link", { name: "会议", exact: true }).click();
    const founded = { name: "和园书店", classification: "UNIT" };
    await act(hub, key, "createOrganization", founded, "organization { id }");
    // Both browsers are told at once; this one shows it.
    await colleague.getByRole("link", { name: "和园书店" }).waitFor();
    await page.waitForTimeout(300);
    arrive();
    await page.getByRole("heading", { name: "会议", exact: true }).waitFor();
    expect([complaintsOf(page), complaintsOf(colleague)]).toEqual([[], []]);
  });

  it("says in one line that the hub cannot be reached, and tries again", async () => {
    const page = watched(await openDashboard(browser, hub, key));
    await page.getByRole("heading", { name: "总览" }).waitFor();
    await page.context().setOffline(true);
    await page.evaluate(() => {
      const shell = document.querySelector("hub-dashboard")!;
      return (shell.shadowRoot!.querySelector("main > *") as HTMLElement & { refresh(): Promise<void> }).refresh();
    });
    await expect(page.getByRole("alert").innerText()).resolves.toContain("暂时连接不上平台，请稍后重试。");
    expect(await page.getByRole("heading", { name: "总览" }).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
  });

  it.each([
    ["zh-CN", "light", "协调员密钥"],
    ["en", "dark", "Coordinator's key"],
  ] as const)("can be used by everybody on a telephone, in %s and %s", async (lang, colorScheme, label) => {
    const narrow = { viewport: { width: 360, height: 740 }, colorScheme };
    const page = await enter(lang, narrow);
    await page.getByLabel(label).waitFor();
    await expectNoViolations(page);
    const inside = watched(await openDashboard(browser, hub, key, { lang, ...narrow }));
    await inside.getByRole("heading", { level: 1 }).waitFor();
    await expectNoViolations(inside);
    for (const each of [page, inside])
      expect(await each.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect([complaintsOf(page), complaintsOf(inside)]).toEqual([[], []]);
  });
});
