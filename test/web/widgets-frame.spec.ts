import type { Page } from "playwright-core";
import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser } from "../support/browser.js";
import { eventually } from "../support/eventually.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { type PartnerSite, startPartnerSite } from "../support/partner-site.js";

describe("a webmaster", () => {
  let hub: TestHub;
  let site: PartnerSite;
  let elsewhere: PartnerSite;
  let browser: TestBrowser;
  let key: string;
  beforeAll(async () => {
    [hub, site, elsewhere, browser] = await Promise.all([
      startTestHub(),
      startPartnerSite(),
      startPartnerSite(),
      TestBrowser.open(),
    ]);
    const alliance = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    const host = await alliance.convener("和园社区党总支");
    await alliance.activity("义诊进小区", { host, startsAt: "2026-12-01T01:00:00Z" });
    key = await hub.keys.issue({ role: "widget", alliance: "heyuan", origins: [site.origin] });
  });
  afterAll(() => Promise.all([browser.close(), site.stop(), elsewhere.stop(), hub.stop()]));

  const open = async () => {
    const page = await browser.page();
    page.setDefaultTimeout(5_000);
    return page;
  };
  const choose = async (page: Page, chosen: Record<string, string>): Promise<string[]> => {
    for (const [name, value] of Object.entries(chosen)) await page.locator(`select[name=${name}]`).selectOption(value);
    return (await page.locator("#snippet").textContent())!.split("\n");
  };
  const frameSnippet = (): string[] => [
    `<iframe src="${hub.url}/widgets/frame?widget=activities&amp;key=${key}&amp;lang=en&amp;first=5" title="近期活动（可报名）" width="100%" height="480" frameborder="0" loading="lazy"></iframe>`,
    `<script type="module" src="${hub.url}/widgets-frame.js"></script>`,
  ];

  it("puts a snippet together, sees what it makes, and takes it along", async () => {
    const page = await open();
    await page.goto(`${hub.url}/widgets?key=${key}`);
    await page.locator("#preview").getByText("义诊进小区").first().waitFor();
    expect(await choose(page, {})).toEqual([
      `<script type="module" src="${hub.url}/widgets.js"></script>`,
      `<alliance-activities key="${key}" first="5"></alliance-activities>`,
    ]);
    await expectNoViolations(page);
    expect(await choose(page, { lang: "en", theme: "dark" })).toEqual([
      `<script type="module" src="${hub.url}/widgets.js"></script>`,
      `<alliance-activities key="${key}" lang="en" theme="dark" first="5"></alliance-activities>`,
    ]);
    await page.locator("#preview").getByText("Upcoming activities").waitFor();
    expect(await choose(page, { as: "frame", theme: "" })).toEqual(frameSnippet());
    await page.frameLocator("#preview iframe").getByText("义诊进小区").first().waitFor();
    await page.getByLabel("强调色").fill("#ffff00");
    await page.getByLabel("强调色").press("Tab");
    expect(await page.getByRole("status").first().innerText()).toContain("低于 4.5:1");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "复制" }).click();
    await page.getByText("已复制。").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("accent=%23ffff00");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "The alliance's widgets on your site" }).waitFor();
    expect(await page.getByLabel("Widget's key").inputValue()).toBe(key);
    await expectNoViolations(page);
    expect(page.complaints).toEqual([]);
  });

  it("pins the script, and the browser runs no other", async () => {
    const page = await open();
    await page.goto(`${hub.url}/widgets?key=${key}&lang=en`);
    const pinned = (await choose(page, { as: "pinned" })).join("");
    const policy = `default-src 'none'; script-src ${hub.url}; connect-src ${hub.url}; require-trusted-types-for 'script'; trusted-types lit-html`;
    await page.goto(site.page(pinned, { policy }));
    await page.getByText("义诊进小区").first().waitFor();
    expect(page.complaints).toEqual([]);
    await page.goto(site.page(pinned.replace("sha384-", "sha384-A"), { policy }));
    await eventually(() => page.complaints.length > 0);
    expect(page.complaints[0]).toContain("integrity");
    expect(await page.getByText("义诊进小区").count()).toBe(0);
  });

  it("frames a widget that is as high as what it shows, on the key's own site and nowhere else", async () => {
    const [frame, script] = frameSnippet();
    const policy = `default-src 'none'; frame-src ${hub.url}; script-src ${hub.url}`;
    const page = await open();
    await page.goto(site.page(frame! + script!, { policy }));
    const framed = page.frameLocator("iframe");
    const shown = () => framed.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    const height = async () => (await page.locator("iframe").boundingBox())!.height;
    await framed.getByRole("button", { name: "Register 义诊进小区" }).waitFor();
    await eventually(async () => (await height()) === (await shown()));
    const before = await height();
    await framed.getByRole("button", { name: "Register 义诊进小区" }).click();
    await eventually(async () => (await height()) > before && (await height()) === (await shown()));
    await framed.getByLabel("Name").fill("何小明");
    await framed.getByRole("button", { name: "Send registration" }).click();
    await framed.getByText("You are registered: your place is confirmed.").waitFor();
    await expectNoViolations(page);
    expect(page.complaints).toEqual([]);

    await page.goto(site.page(frame!, { policy: `default-src 'none'; frame-src ${hub.url}` }));
    await framed.getByText("义诊进小区").first().waitFor();
    expect(await height()).toBe(480);

    const refused = await open();
    await refused.goto(elsewhere.page(frame! + script!, { policy }));
    await eventually(() => refused.complaints.some((line) => line.includes("frame-ancestors")));
    expect(await refused.getByText("义诊进小区").count()).toBe(0);
    expect(await (await fetch(`${hub.url}/widgets/frame?key=${key}&first=%22%3E%3Cscript%3E`)).text()).toContain(
      `first="&quot;&gt;&lt;script&gt;"`,
    );
  });

  it("is handed no address by which others lead the readers of the hub's page elsewhere", async () => {
    const handed = async (link: string) => {
      const asked = new URLSearchParams({ widget: "needs", key, "claim-url": link });
      const page = await fetch(`${hub.url}/widgets/frame?${asked.toString()}`);
      return /claim-url="([^"]*)"/.exec(await page.text())?.[1] ?? null;
    };
    expect(await handed(`${site.origin}/claim/{id}`)).toBe(`${site.origin}/claim/{id}`);
    expect(await handed("tel:12345")).toBe("tel:12345");
    for (const link of [`${elsewhere.origin}/{id}`, `${site.origin}@evil.example/`, "//evil.example", "https://"])
      expect(await handed(link)).toBeNull();
  });
});
