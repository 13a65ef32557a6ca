import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser, type WatchedPage } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { publish } from "../support/partners.js";
import { startSubgraph, type TestSubgraph } from "../support/subgraph.js";
import { unchanged } from "../support/unchanged.js";

describe("keys and subgraphs on the dashboard", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let page: WatchedPage;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    [hub, browser, subgraph] = await Promise.all([
      startTestHub(),
      TestBrowser.open(),
      startSubgraph({ name: "bankpoints", sdl: "type Query { bankpoints_branches: [String!]! }" }),
    ]);
    const on = stage(hub.sql);
    const alliance = await on.alliance("heyuan", { name: "和园社区党建联盟" });
    await alliance.convener("和园社区党总支");
    await alliance.organization("<b>银行</b>");
    const elsewhere = await on.alliance("taoyuan");
    await elsewhere.convener("桃园社区党总支");
    await hub.issue("coordinator", "taoyuan");
    key = await hub.issue("coordinator", "heyuan");
    page = await openDashboard(browser, hub, key, { place: "keys", colorScheme: "dark" });
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([hub.stop(), subgraph.stop()]);
  });

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
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });

  it("show the alliance's keys, and none of another", async () => {
    await row("协调员").waitFor();
    expect(await page.getByRole("row").count()).toBe(2);
  });

  it("tell a widget's key once, with the way to its snippet", async () => {
    await act("签发网页组件密钥", { sites: "https://bank.example，https://shop.example" });
    const told = page.getByRole("status").filter({ hasText: "密钥已签发" });
    await told.getByText("离开本页后，任何人都无法再看到它").waitFor();
    const issued = await told.locator("code").innerText();
    expect(issued).toMatch(/^hub_[\w-]{43}$/);
    expect(await told.getByRole("link", { name: "生成网页代码" }).getAttribute("href")).toBe(
      `widgets?lang=zh-CN&key=${issued}`,
    );
    await row("https://bank.example，https://shop.example").waitFor();
    await expectNoViolations(page);
    await told.getByRole("button", { name: "复制" }).click();
    await told.getByText(/已复制|已选中/).waitFor();
    await page.reload();
    await row("网页组件").waitFor();
    expect(await page.content()).not.toContain(issued);
    expect(await page.locator("code").count()).toBe(0);
  });

  it("issue a member's key that acts as its unit", async () => {
    await act("签发成员单位密钥", { organizationId: "<b>银行</b>" });
    const issued = await page.locator("code").innerText();
    const { body } = await hub.as(issued).run("{ viewer { role organization { name } } }");
    expect(body.data).toEqual({ viewer: { role: "member", organization: { name: "<b>银行</b>" } } });
  });

  it("change the sites of a widget's key", async () => {
    await act("修改网站", { sites: "https://new.example" });
    await row("https://new.example").waitFor();
  });

  it("say what is no site, and change nothing", async () => {
    await unchanged(hub, async () => {
      await act("修改网站", { sites: "bank.example/page" });
      await page.getByRole("alert").filter({ hasText: "bank.example/page" }).waitFor();
    });
  });

  it("revoke a key after a question", async () => {
    const widget = row("网页组件");
    await widget.locator("summary", { hasText: "撤销" }).click();
    await widget.getByText("撤销后立即失效，不能恢复。").waitFor();
    await widget.getByRole("button", { name: "确定" }).last().click();
    await widget.getByText("已撤销").waitFor();
    expect(await widget.locator("summary").count()).toBe(0);
  });

  it("say what stands against a subgraph, and publish none", async () => {
    await page.evaluate((): unknown => (location.hash = "#/subgraphs"));
    await page.getByText("联盟的单位还没有发布子图。").waitFor();
    await unchanged(hub, async () => {
      await act("检查", {
        name: "bankpoints",
        url: subgraph.url,
        sdl: "type Query { bankpoints_branches: [Nothing!]! }",
      });
      await page.getByRole("status").filter({ hasText: "处理办法" }).waitFor();
    });
  });

  it("publish a unit's subgraph, and tell how it fares", async () => {
    const told = { name: "bankpoints", url: subgraph.url, sdl: subgraph.sdl };
    await act("发布", told);
    const card = page.getByRole("article").filter({ hasText: "bankpoints" });
    await card.getByText("正常提供服务").waitFor();
    expect((await card.innerText()).split("\n")).toEqual(
      expect.arrayContaining(["所属单位", "和园社区党总支", "应答用时"]),
    );
    await expectNoViolations(page);
  });

  it("serve an earlier version again, and then none", async () => {
    const sdl = subgraph.sdl.replace("type Query {", 'type Query { "Newer." bankpoints_newer: Int');
    await act("发布", { name: "bankpoints", url: subgraph.url, sdl });
    const card = page.getByRole("article").filter({ hasText: "bankpoints" });
    await card.getByText("版本记录 (2)").click();
    await act("回退到此版本");
    await card.locator("dd", { hasText: /^1$/ }).waitFor();
    await act("移除");
    await card.getByText("未提供服务").first().waitFor();
    expect(await hub.sql("select name, published_version from subgraphs")).toEqual([
      { name: "bankpoints", published_version: null },
    ]);
  });

  it("leave a unit's subgraph to the unit", async () => {
    await publish(hub, await hub.issue("member", "heyuan", "<b>银行</b>"), {
      name: "bankown",
      url: subgraph.url,
      sdl: subgraph.sdl.replace("bankpoints_", "bankown_"),
    });
    await page.reload();
    const card = page.getByRole("article").filter({ hasText: "bankown" });
    await card.getByText("由所属单位自行发布、回退和移除。").waitFor();
    expect(await card.locator("details.act").count()).toBe(0);
  });

  it("are read in English on a telephone", async () => {
    const narrow = await openDashboard(browser, hub, key, {
      place: "keys",
      lang: "en",
      viewport: { width: 360, height: 640 },
    });
    await narrow.getByText("Issue a widget's key").waitFor();
    for (const place of ["subgraphs", "keys"]) {
      await narrow.evaluate((hash) => (location.hash = hash), `#/${place}`);
      await narrow.getByRole("heading", { level: 1, name: place === "keys" ? "Keys" : "Subgraphs" }).waitFor();
      expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    await expectNoViolations(narrow);
    expect([...narrow.complaints, ...page.complaints]).toEqual([]);
  });
});
