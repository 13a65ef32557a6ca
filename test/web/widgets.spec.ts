import type { Page } from "playwright-core";
import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { type PartnerSite, startPartnerSite } from "../support/partner-site.js";

const kinds = ["activities", "meetings", "needs", "figures"];

describe("the widgets, on a partner's page", () => {
  let hub: TestHub;
  let site: PartnerSite;
  let browser: TestBrowser;
  let alliance: GivenAlliance;
  let host: GivenOrganization;
  let key: string;
  /** What a page with a policy of its own has to allow. */
  let policy: string;
  beforeAll(async () => {
    [hub, site, browser] = await Promise.all([startTestHub(), startPartnerSite(), TestBrowser.open()]);
    policy = `default-src 'none'; script-src ${hub.url}; connect-src ${hub.url}; require-trusted-types-for 'script'; trusted-types lit-html`;
    alliance = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    await hub.sql("update alliances set demo = true where id = $1", [alliance.uuid]);
    host = await alliance.convener("和园社区党总支");
    const bank = await alliance.organization("示例银行");
    const room = await alliance.place("党群服务中心");
    const activity = await alliance.activity("义诊进小区", {
      host,
      startsAt: "2026-12-01T01:00:00Z",
      capacity: 1,
      venue: room,
    });
    await alliance.coHost(activity, bank, "ACCEPTED");
    await meetingsOf(alliance, host).meeting("四季度联席会议", { startsAt: "2026-12-02T06:00:00Z" });
    await claimsOf(alliance).need(bank, "折叠椅", { quantity: 30, unit: "把", neededBy: "2026-12-05" });
    key = await hub.issue("widget", "heyuan");
    await hub.sql("update api_keys set origins = $1", [[site.origin]]);
  });
  afterAll(() => Promise.all([browser.close(), site.stop(), hub.stop()]));

  it("shows", async () => {
    const page = await browser.page();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(
      site.page(kinds.map((kind) => `<alliance-${kind} key="${key}"></alliance-${kind}>`).join(""), {
        policy,
        head: `<script type="module" src="${hub.url}/widgets.js"></script>`,
      }),
    );
    await page.waitForTimeout(1500);
    for (const kind of kinds) console.log(await page.locator(`alliance-${kind}`).innerText());
    console.log(asked, page.complaints);
    await page.screenshot({ path: "/tmp/hw.png", fullPage: true });
    await expectNoViolations(page);
  });
});
