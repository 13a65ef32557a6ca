import type { Page } from "playwright-core";
import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { type GivenActivity, type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { type PartnerSite, startPartnerSite } from "../support/partner-site.js";
import { relayTo } from "../support/relay.js";
import { unchanged } from "../support/unchanged.js";

const kinds = ["activities", "meetings", "needs", "figures"];

describe("the widgets, on a partner's page", () => {
  let hub: TestHub;
  let site: PartnerSite;
  let browser: TestBrowser;
  let staged: ReturnType<typeof stage>;
  let alliance: GivenAlliance;
  let host: GivenOrganization;
  let activity: GivenActivity;
  let key: string;
  beforeAll(async () => {
    [hub, site, browser] = await Promise.all([startTestHub(), startPartnerSite(), TestBrowser.open()]);
    staged = stage(hub.sql);
    alliance = await staged.alliance("heyuan", { name: "和园社区党建联盟" });
    await hub.sql("update alliances set demo = true where id = $1", [alliance.uuid]);
    host = await alliance.convener("和园社区党总支");
    const bank = await alliance.organization("示例银行");
    const venue = await alliance.place("党群服务中心");
    activity = await alliance.activity("义诊进小区", { host, startsAt: "2026-12-01T01:00:00Z", capacity: 1, venue });
    await alliance.coHost(activity, bank, "ACCEPTED");
    await meetingsOf(alliance, host).meeting("四季度联席会议", { startsAt: "2026-12-02T06:00:00Z", venue });
    await claimsOf(alliance).need(bank, "折叠椅", { quantity: 30, unit: "把", neededBy: "2026-12-05" });
    key = await keyFor("heyuan");
  });
  afterAll(() => Promise.all([browser.close(), site.stop(), hub.stop()]));

  const keyFor = (slug: string, origin = site.origin) =>
    hub.keys.issue({ role: "widget", alliance: slug, origins: [origin] });

  /** Opens a page of the partner's with widgets on it, under the policy that webmasters are told of. */
  const open = async (body: string, { language = "zh-CN", connectTo = "" } = {}) => {
    const page = await browser.page();
    page.setDefaultTimeout(5_000);
    const policy = `default-src 'none'; script-src ${hub.url}; connect-src ${hub.url} ${connectTo}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const head = `<script type="module" src="${hub.url}/widgets.js"></script>`;
    return Object.assign(page, { visit: () => page.goto(site.page(body, { language, policy, head })) });
  };
  const widget = (name: string, attributes = "", by = key) =>
    `<alliance-${name} key="${by}" ${attributes}></alliance-${name}>`;
  /** What stands in the widgets of a page, by paragraph. */
  const texts = async (page: Page): Promise<string[]> =>
    (
      await page
        .locator("h2, [part=title], [part=empty], p:visible:not([part=title]):not(.unseen), button, dl, a[part=link]")
        .allTextContents()
    )
      .map((text) => text.trim().replace(/\s+/g, " "))
      .filter((text) => text !== "");
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { activeElement } = document.activeElement?.shadowRoot ?? {};
      return activeElement?.getAttribute("name") ?? activeElement?.textContent?.trim() ?? "";
    });

  it("show what the alliance has, in the page's language, light and dark, and ask nobody else", async () => {
    const page = await open(kinds.map((name) => widget(name)).join(""));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).origin));
    await page.visit();
    await page.locator("alliance-figures dl").waitFor();
    expect(await texts(page)).toEqual([
      "近期活动 · 和园社区党建联盟 演示数据",
      "义诊进小区",
      "12/1周二 09:00–10:00 · 党群服务中心",
      "主办：和园社区党总支 · 联合主办：示例银行",
      "已报名 0 / 1",
      "报名 义诊进小区",
      "近期会议 · 和园社区党建联盟 演示数据",
      "四季度联席会议",
      "12/2周三 14:00–16:00 · 党群服务中心",
      "召集：和园社区党总支",
      "需求清单 · 和园社区党建联盟 演示数据",
      "折叠椅",
      "还需 30 把 · 2026年12月5日前",
      "示例银行",
      "认领请联系联盟协调员。",
      "联盟数据 · 和园社区党建联盟 演示数据",
      "活动 0 参与人数 0 参与人次 0 通过决议 0 落实决议 0 需求 1 资源 0",
    ]);
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoViolations(page);
    await page.evaluate(() => (document.documentElement.lang = "en"));
    await page.getByText("0 / 1 registered").waitFor();
    expect(await texts(page)).toEqual([
      "Upcoming activities · 和园社区党建联盟 Demo data",
      "义诊进小区",
      "Tue, December 1, 09:00 – 10:00 · 党群服务中心",
      "Host: 和园社区党总支 · With: 示例银行",
      "0 / 1 registered",
      "Register 义诊进小区",
      "Upcoming meetings · 和园社区党建联盟 Demo data",
      "四季度联席会议",
      "Wed, December 2, 14:00 – 16:00 · 党群服务中心",
      "Convened by: 和园社区党总支",
      "Needs · 和园社区党建联盟 Demo data",
      "折叠椅",
      "Still needed: 30 把 · by December 5, 2026",
      "示例银行",
      "To claim, contact the alliance's coordinators.",
      "Figures · 和园社区党建联盟 Demo data",
      "Activities 0 Participants 0 Person-times 0 Resolutions adopted 0 Resolutions fulfilled 0 Needs 1 Pledges 0",
    ]);
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: "light" });
    await expectNoViolations(page);
    expect(asked).toEqual([site.origin, ...Array<string>(5).fill(hub.url)]);
    expect(page.complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  it("register by keyboard alone, for a place and for the waitlist, and take it back", async () => {
    const statuses = () => hub.sql("select participant_name as name, status from registrations order by position");
    const page = await open(widget("activities"));
    await page.visit();
    await page.getByRole("link", { name: "义诊进小区" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByLabel("姓名").waitFor();
    expect(await focused(page)).toBe("name");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("报名 义诊进小区");
    await page.keyboard.press("Enter");
    await page.getByLabel("姓名").waitFor();
    await expectNoViolations(page);
    await page.keyboard.type("何小明");
    await page.keyboard.press("Tab");
    await page.keyboard.type("13800000000");
    await page.keyboard.press("Enter");
    await page.getByText("报名成功，名额已确认。").waitFor();
    expect(await focused(page)).toBe("报名成功，名额已确认。");
    await page.getByText("已报名 1 / 1（名额已满，可候补）").waitFor();
    await expectNoViolations(page);
    expect(await statuses()).toEqual([{ name: "何小明", status: "CONFIRMED" }]);

    const other = await open(widget("activities", `lang="en"`));
    await other.visit();
    const join = other.getByRole("button", { name: "Join the waitlist" });
    const apply = async (name: string) => {
      await other.getByLabel("Name").fill(name);
      await other.getByRole("button", { name: "Send registration" }).click();
    };
    await join.click();
    await unchanged(hub, async () => {
      await other.getByLabel("Contact").fill("13800000000");
      await apply("何小明");
      await other.getByRole("alert").waitFor();
    });
    expect(await other.getByRole("alert").innerText()).toBe(
      "This person has an active registration. For another person of that name, give a contact.",
    );
    await apply("李小红");
    await other.getByText("You are on the waitlist, number 1 in line.").waitFor();
    const own = await other.getByRole("link", { name: "My registration" }).getAttribute("href");
    expect(await (await fetch(own!)).text()).toContain("义诊进小区");
    await other.getByRole("button", { name: "Cancel registration" }).click();
    await other.getByText("The registration is cancelled.").waitFor();
    expect(await focused(other)).toBe("The registration is cancelled.");
    expect(await statuses()).toEqual([
      { name: "何小明", status: "CONFIRMED" },
      { name: "李小红", status: "CANCELLED" },
    ]);
    expect([...page.complaints, ...other.complaints]).toEqual([]);
  });

  it("say in one line what is wrong, and leave the page as it is", async () => {
    const elsewhere = await keyFor("heyuan", "https://elsewhere.example");
    const page = await open(
      [widget("activities", "", "hub_x"), widget("meetings", "", elsewhere), widget("needs", "", "")].join(""),
    );
    await page.visit();
    const alerts = page.getByRole("alert");
    await alerts.nth(2).waitFor();
    const lines = async () => (await alerts.allInnerTexts()).map((text) => text.replace(/\s+/g, " "));
    expect(await lines()).toEqual([
      "组件密钥无效或已停用。请联系联盟协调员。 重试",
      `此网站（${site.origin}）未获授权使用该组件密钥。 重试`,
      "组件缺少 key 属性。 重试",
    ]);
    await page.evaluate(() => (document.documentElement.lang = "en"));
    await page.getByText(`This site (${site.origin}) may not use the widget's key.`).waitFor();
    await expectNoViolations(page);
    expect(await page.locator("h1").innerText()).toBe("共建单位");
  });

  it("say that the hub is away or too slow, and come back when it is asked again", async () => {
    const way = await relayTo(hub.url);
    await way.cut();
    const page = await open(widget("meetings", `hub="${way.url}"`), { connectTo: way.url });
    await page.clock.install();
    await page.visit();
    await page.getByText("暂时连接不上联盟平台。").waitFor();
    await way.swallow();
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByRole("status").filter({ hasText: "正在加载…" }).waitFor({ state: "attached" });
    await page.clock.fastForward(10_000);
    await page.getByText("联盟平台 10 秒内没有应答。").waitFor();
    await way.mend();
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByText("四季度联席会议").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("ALLIANCE-MEETINGS");
    await way.cut();
  });

  it("show names of others as text, whatever they are, and only as many as the page wants", async () => {
    const many = await staged.alliance("duoyuan", { name: "<b>多元</b> 🎉" });
    const unit = await many.convener("شركة المثال");
    const title = `<img src=x onerror="document.title='hacked'">🎉 الفعالية`;
    await many.activity(title, { host: unit, startsAt: "2026-12-01T01:00:00Z" });
    // What follows from each record (notes of figures) is not looked at here.
    await hub.sql("set session_replication_role = replica");
    await hub.sql(
      `insert into activities select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'title', '活动 ' || n,
        'starts_at', a.starts_at + n * interval '1 minute', 'ends_at', a.ends_at + n * interval '1 minute'))).*
      from activities a, generate_series(1, 9999) n where a.alliance_id = $1`,
      [many.uuid],
    );
    await hub.sql("set session_replication_role = origin");
    const page = await open(
      widget("activities", `first="3" theme="dark"`, await keyFor("duoyuan")) +
        widget("needs", "", await keyFor("duoyuan", "*")),
    );
    await page.visit();
    const began = performance.now();
    const titles = page.locator("alliance-activities [part=title] bdi");
    await titles.nth(2).waitFor();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await titles.allTextContents()).toEqual([title, "活动 1", "活动 2"]);
    expect(await page.locator("alliance-activities h2 bdi").textContent()).toBe("<b>多元</b> 🎉");
    expect(await page.locator("alliance-activities [part=detail] bdi").first().textContent()).toBe("شركة المثال");
    expect(await page.locator("alliance-activities img, alliance-activities h2 b").count()).toBe(0);
    expect(await page.title()).toBe("共建单位");
    await page.getByText("目前没有待认领的需求。").waitFor();
    const ground = (name: string) =>
      page.locator(`alliance-${name} section`).evaluate((section) => getComputedStyle(section).backgroundColor);
    expect([await ground("activities"), await ground("needs")]).toEqual(["rgb(29, 32, 39)", "rgb(255, 255, 255)"]);
    await expectNoViolations(page);
    expect(page.complaints).toEqual([]);
  });

  it("keep their room while they load, and take a colour and a way to claim from the page", async () => {
    const way = await relayTo(hub.url);
    await way.swallow();
    const claimUrl = `claim-url="https://bank.example/claim?need={title}"`;
    const page = await open(
      widget("meetings", `first="1" hub="${way.url}"`) + widget("needs", `accent="#0b57d0" ${claimUrl}`),
      { connectTo: way.url },
    );
    await page.visit();
    const link = page.getByRole("link", { name: "认领 折叠椅" });
    expect(await link.getAttribute("href")).toBe(`https://bank.example/claim?need=${encodeURIComponent("折叠椅")}`);
    expect(await link.evaluate((element) => getComputedStyle(element).color)).toBe("rgb(11, 87, 208)");
    const height = async () => (await page.locator("alliance-meetings").boundingBox())!.height;
    const before = await height();
    await way.mend();
    await page.locator("alliance-meetings").evaluate((element, url) => element.setAttribute("hub", url), `${way.url}/`);
    await page.getByText("四季度联席会议").waitFor();
    expect(await height()).toBe(before);
    await page.evaluate(() =>
      document.querySelector("alliance-needs")!.setAttribute("claim-url", "javascript:alert(1)"),
    );
    await link.waitFor({ state: "detached" });
    await way.cut();
  });

  it("lead to where the webmaster says that a need is claimed, and do without what is no address", async () => {
    const urls = [
      "https://claims.example/{id}",
      "mailto:hello@claims.example?subject={title}",
      "https://",
      "javascript:1",
    ];
    const page = await open(urls.map((url) => widget("needs", `claim-url="${url}"`)).join(""));
    await page.visit();
    await page.getByText("折叠椅").nth(3).waitFor();
    const links = await page.locator("[part=link]").evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    expect(links).toEqual([
      expect.stringMatching(/^https:\/\/claims\.example\/ned_/),
      `mailto:hello@claims.example?subject=${encodeURIComponent("折叠椅")}`,
    ]);
    expect(page.complaints).toEqual([]);
  });
});
