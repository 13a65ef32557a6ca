import { createServer, connect } from "node:net";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { eventually } from "../support/eventually.js";
import { type GivenActivity, type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { type PartnerSite, startPartnerSite } from "../support/partner-site.js";
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

  const keyFor = async (slug: string, origin = site.origin): Promise<string> => {
    const issued = await hub.issue("widget", slug);
    await hub.sql("update api_keys set origins = $1 where id = (select max(id::text)::uuid from api_keys)", [[origin]]);
    return issued;
  };

  /** Opens a page of the partner's with widgets on it, under the policy that webmasters are told of. */
  const open = async (body: string, { language = "zh-CN", connectTo = "" } = {}) => {
    const page = await browser.page();
    const policy = `default-src 'none'; script-src ${hub.url}; connect-src ${hub.url} ${connectTo}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const head = `<script type="module" src="${hub.url}/widgets.js"></script>`;
    return Object.assign(page, { visit: () => page.goto(site.page(body, { language, policy, head })) });
  };
  const widget = (name: string, attributes = "", by = key) =>
    `<alliance-${name} key="${by}" ${attributes}></alliance-${name}>`;
  const textOf = async (page: Page, name: string): Promise<string[]> =>
    (await page.locator(`alliance-${name} section`).innerText()).split("\n").filter((line) => line.trim() !== "");
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
    for (const name of kinds) console.log(await textOf(page, name));
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoViolations(page);
    await page.evaluate(() => (document.documentElement.lang = "en"));
    for (const name of kinds) console.log(await textOf(page, name));
    await expectNoViolations(page);
    await page.emulateMedia({ colorScheme: "light" });
    await expectNoViolations(page);
    expect(asked).toEqual([site.origin, ...Array<string>(5).fill(hub.url)]);
    expect(page.complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });
});
