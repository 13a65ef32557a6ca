import { extractText, getDocumentProxy } from "unpdf";
import { act } from "../support/acts.js";
import { TestBrowser } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { stage } from "../support/given.js";
import { claimsOf } from "../support/given-claims.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";

/** Monday 23 November 2026, noon in Shanghai; two coordinators of one alliance, each at a browser. */
describe("a coordinator's morning", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let keys: Record<"here" | "there" | "bank", string>;
  let seats: Placed;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub({ relays: true }), TestBrowser.open()]);
    const heyuan = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    const branch = await heyuan.convener("和园社区党总支");
    const bank = await heyuan.organization("徽商银行");
    await heyuan.member(bank);
    const on = meetingsOf(heyuan, branch);
    const meeting = await on.meeting("十一月联席会议", { startsAt: "2026-11-02T01:00:00Z", status: "ADJOURNED" });
    const resolution = await on.resolution(meeting, "开放会议室", { status: "IN_EXECUTION" });
    seats = await on.actionItem(resolution, "增设座椅", { lead: bank, status: "IN_PROGRESS", dueOn: "2026-11-20" });
    await heyuan.matter("电梯异响", { status: "SURVEY", dueAt: "2026-11-30T01:00:00Z", assignee: bank });
    const listed = claimsOf(heyuan);
    const chairs = await listed.need(branch, "会议室桌椅", { quantity: 10, unit: "套" });
    await listed.claim({ need: chairs, giver: bank, receiver: branch, quantity: 4 });
    keys = {
      here: await hub.issue("coordinator", "heyuan"),
      there: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
    };
  });
  afterAll(async () => {
    await browser.close();
    await hub.stop();
  });

  it("goes from what is overdue to the printed report, while a colleague's browser follows", async () => {
    const colleague = await openDashboard(browser, hub, keys.there, { place: "matters" });
    const surveyed = colleague.getByRole("region", { name: "走访摸排" });
    const collected = colleague.getByRole("region", { name: "问题收集" });
    await surveyed.getByText("电梯异响").waitFor();

    const page = await browser.page();
    await page.clock.install({ time: "2026-11-23T04:00:00Z" });
    // As in a network of its own without TLS, where browsers have no such thing.
    await page.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, "randomUUID"));
    await page.goto(`${hub.url}/dashboard`);
    await page.getByLabel("协调员密钥").fill(keys.here);
    await page.getByRole("button", { name: "登录" }).click();

    const card = (title: string) => page.locator("section.card", { has: page.locator("h3", { hasText: title }) });
    await card("已逾期").getByRole("link", { name: "增设座椅" }).waitFor();
    // The bank is called, and says from its own system that it is done.
    await act(hub, keys.bank, "reportAction", { actionItemId: seats.id, note: "已安装六把" }, "actionItem { id }");
    await card("任务待销号").getByRole("button", { name: "销号" }).click();
    await card("任务待销号").waitFor({ state: "detached" });
    expect(await card("已逾期").getByRole("link", { name: "增设座椅" }).count()).toBe(0);

    await page.getByRole("link", { name: "事项", exact: true }).click();
    await page.getByRole("button", { name: "推进到 问题收集" }).click();
    await page.getByRole("region", { name: "问题收集" }).getByText("电梯异响").waitFor();
    // Nobody touches the other browser.
    await collected.getByText("电梯异响").waitFor();
    // Each column asks for itself: for a moment it may stand in both.
    await surveyed.getByText("电梯异响").waitFor({ state: "detached" });

    await page.getByRole("link", { name: "三张清单" }).click();
    await page.getByRole("link", { name: "会议室桌椅" }).click();
    await page.getByRole("button", { name: "接受" }).click();
    await page.getByText("已认领 4").first().waitFor();
    await page.getByRole("button", { name: "接受" }).waitFor({ state: "detached" });

    await page.getByRole("link", { name: "报告与打印" }).click();
    const annual = page.locator(".card", { has: page.getByRole("heading", { name: "年度报告" }) });
    await annual.getByRole("link", { name: "2026" }).click();
    await page.getByRole("button", { name: "打印", exact: true }).waitFor();
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const { text } = await extractText(pdf, { mergePages: true });
    const lines = text.split("\n").map((line) => line.trim());
    expect(lines).toEqual(expect.arrayContaining(["年度报告 2026", "决议任务 1 项", "发布需求 1 项", "成员单位 1 家"]));

    const [now] = await hub.sql(`select (select status from action_items) as item,
      (select status from matters) as matter, (select status from claims) as claim`);
    expect(now).toEqual({ item: "VERIFIED", matter: "COLLECTION", claim: "ACCEPTED" });
    // Before the key was given, the hub said that nobody has signed in.
    expect(page.complaints).toEqual([expect.stringContaining("401 (Unauthorized)")]);
    expect(colleague.complaints).toEqual([]);
  });
});
