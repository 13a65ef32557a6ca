import { matterLifecycle } from "../../src/alliance/matters/matter-state.js";
import { clockAt } from "../../src/shared/clock.js";
import { awaitsFeedback, endings, isOpen, mayGoBack, nextStep } from "../../src/web/dashboard/matters/steps.js";
import type { MatterStatus } from "../../src/web/operations.js";
import { expectNoViolations } from "../support/accessible.js";
import { TestBrowser, type WatchedPage } from "../support/browser.js";
import { openDashboard } from "../support/dashboard.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { meetingsOf } from "../support/given-meetings.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import type { Placed } from "../support/records.js";
import { unchanged } from "../support/unchanged.js";

describe("A coordinator's board of matters", () => {
  let hub: TestHub;
  let browser: TestBrowser;
  let key: string;
  let wanci: GivenAlliance;
  let convener: GivenOrganization;
  let bank: GivenOrganization;
  let light: Placed;

  const open = (place: string, visit: Parameters<typeof openDashboard>[3] = {}): Promise<WatchedPage> =>
    openDashboard(browser, hub, key, { place, ...visit });
  const column = (page: WatchedPage, name: string) => page.getByRole("region", { name });
  const stateOf = async ({ uuid }: Placed): Promise<string> =>
    (await hub.sql<{ status: string }>("select status from matters where id = $1", [uuid]))[0]!.status;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub({ clock: clockAt("2026-11-23T04:00:00Z") }), TestBrowser.open()]);
    wanci = await stage(hub.sql).alliance("wanci");
    convener = await wanci.convener("万慈社区党总支");
    bank = await wanci.organization("徽商银行");
    light = await wanci.matter("路灯不亮", {
      status: "COLLECTION",
      level: "COMPOUND",
      channel: "GRID",
      category: "公共照明",
      assignee: bank,
      dueAt: "2026-11-20T02:00:00Z",
    });
    await wanci.matter("<b onclick=alert(1)>楼道</b> 🏮 مرحبا", { status: "COLLECTION", channel: "VISIT" });
    await wanci.matter("热线来电", { status: "ACCEPTED", track: "INSTANT", channel: "HOTLINE_12345" });
    await wanci.matter("已办的事", { status: "CLOSED" });
    key = await hub.issue("coordinator", "wanci");
  });

  afterAll(() => Promise.all([browser.close(), hub.stop()]));

  it("shows each matter under its step, what is overdue by a word, and titles as text", async () => {
    const page = await open("matters");

    const cards = column(page, "问题收集").getByRole("article");
    await cards.nth(1).waitFor();
    await expect(cards.count()).resolves.toBe(2);
    const late = cards.filter({ hasText: "路灯不亮" });
    for (const told of ["小区", "公共照明", "网格", "徽商银行", "已超期", "到期 2026年11月20日周五 10:00"])
      await late.getByText(told).first().waitFor();
    await cards.filter({ hasText: "<b onclick=alert(1)>楼道</b> 🏮 مرحبا" }).getByText("未交办").waitFor();
    await column(page, "监督执行").getByText("没有事项").waitFor();
    await expectNoViolations(page);

    await page.getByRole("link", { name: "即时办理（四步）" }).click();
    await column(page, "受理").getByText("热线来电").waitFor();
    await page.getByRole("link", { name: "已结束" }).click();
    await column(page, "办结").getByText("已办的事").waitFor();
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it("narrows the board by level, channel, assignee and what is overdue, and keeps it in the address", async () => {
    const page = await open("matters");
    await page.getByLabel("仅看超期").check();
    await page.waitForURL(/#\/matters\/consultation\/overdue=true$/);
    await page.getByText("楼道").waitFor({ state: "detached" });
    await column(page, "问题收集").getByText("路灯不亮").waitFor();

    const level = page.getByRole("group", { name: "筛选" }).getByLabel("层级");
    await level.focus();
    await level.selectOption({ label: "街道" });
    await page.getByText("路灯不亮").waitFor({ state: "detached" });
    expect(await level.evaluate((field) => field.matches(":focus"))).toBe(true);

    await page.goto(`${hub.url}/dashboard#/matters/consultation/assignee=${bank.id}`);
    await page.getByText("路灯不亮").waitFor();
    await expect(page.getByRole("article").count()).resolves.toBe(1);
    await page.context().close();
  });

  it("advances a matter from its card, and reads why where it may not", async () => {
    const noise = await wanci.matter("夜间噪音", { status: "SURVEY" });
    const page = await open("matters");
    await column(page, "走访摸排").getByRole("button", { name: "推进到 问题收集" }).click();
    await column(page, "问题收集").getByText("夜间噪音").waitFor();
    expect(await stateOf(noise)).toBe("COLLECTION");

    await hub
      .as(key)
      .run(`mutation { dismissMatter(input: { matterId: "${noise.id}", reason: "重复" }) { matter { id } } }`);
    const card = page.getByRole("article").filter({ hasText: "夜间噪音" });
    await unchanged(hub, async () => {
      await card.getByRole("button", { name: "推进到 议程拟定" }).click();
      await page.getByText("夜间噪音").waitFor({ state: "detached" });
    });
    await page.context().close();
  });

  it("takes a matter on", async () => {
    const page = await open("matters/instant");
    await page.getByText("登记事项").click();
    await page.getByLabel("内部标题").fill("电梯异响");
    await page.getByLabel("办理方式").selectOption({ label: "即时办理" });
    await page.locator("form").getByLabel("来源渠道").selectOption({ label: "12345 热线" });
    await page.getByLabel("类别").fill("物业");
    await page.getByRole("button", { name: "确定" }).click();
    await column(page, "受理").getByText("电梯异响").waitFor();
    const [raised] = await hub.sql("select track, channel, level, status from matters where title = '电梯异响'");
    expect(raised).toEqual({ track: "INSTANT", channel: "HOTLINE_12345", level: "BUILDING", status: "ACCEPTED" });
    await page.context().close();
  });

  it("reads a long column on", async () => {
    for (let index = 1; index <= 22; index += 1)
      await wanci.matter(`网格巡查 ${index}`, { status: "SUPERVISION", channel: "STUDIO" });
    const page = await open("matters/consultation/channel=STUDIO");
    const cards = column(page, "监督执行").getByRole("article");
    await page.getByRole("button", { name: "显示更多 (20/22)" }).click();
    await cards.nth(21).waitFor();
    await expect(cards.count()).resolves.toBe(22);
    await expect(page.getByRole("button", { name: /显示更多/ }).count()).resolves.toBe(0);
    await page.context().close();
  });

  it("shows one matter with its steps, levels and time limits, and offers what its state allows", async () => {
    await wanci.escalation(light, { by: bank, from: "COMPOUND", to: "COMMUNITY" });
    const page = await open(`matters/${light.id}`);

    const steps = page.getByRole("region", { name: "步骤" }).getByRole("listitem");
    await steps.nth(5).waitFor();
    await expect(steps.allInnerTexts()).resolves.toEqual([
      expect.stringMatching(/^走访摸排\s+2026年11月20日周五 09:00/),
      expect.stringMatching(/^问题收集 当前\s+2026年11月20日周五 10:00/),
      "议程拟定 未到",
      "多方协商 未到",
      "监督执行 未到",
      "解决反馈 未到",
    ]);
    const ladder = page.getByRole("region", { name: "层级阶梯" });
    await ladder.getByText("小区 → 社区").waitFor();
    await ladder.getByText("久拖不决").waitFor();
    await ladder.getByText("首次答复: 1 个工作日").waitFor();
    await expect(page.locator(".acts summary, .acts > button").allInnerTexts()).resolves.toEqual([
      "推进到 议程拟定",
      "改派",
      "确认升级",
      "不升级",
      "退回下一层级",
      "公开",
      "并入其他事项",
      "不予受理",
    ]);
    await expectNoViolations(page);

    await page.getByRole("button", { name: "确认升级" }).click();
    await ladder.getByText("已升级").waitFor();
    await page.getByText("退回下一层级").click();
    await page.locator("details[open]").getByLabel("原因").fill("小区可以解决");
    await page.getByRole("button", { name: "确定" }).click();
    await ladder.getByText("小区可以解决").waitFor();
    expect(await hub.sql("select level, level_round from matters where id = $1", [light.uuid])).toEqual([
      { level: "COMPOUND", level_round: 3 },
    ]);
    expect(page.complaints).toEqual([]);
    await page.context().close();
  });

  it("publishes a matter under a reviewed title, and brings it before a meeting", async () => {
    const meeting = await meetingsOf(wanci, convener).meeting("第四季度联席会议", { startsAt: "2026-12-01T02:00:00Z" });
    const page = await open(`matters/${light.id}`);
    await page.locator("summary").getByText("公开", { exact: true }).click();
    await page.locator("details[open]").getByLabel("公开标题").fill("小区照明改造");
    await page.getByRole("button", { name: "确定" }).click();
    await page.locator("dd").getByText("小区照明改造").waitFor();

    await page.getByText("提交会议").click();
    await page.getByLabel("会议", { exact: true }).selectOption({ label: "第四季度联席会议" });
    await page.getByRole("button", { name: "确定" }).click();
    await page.getByRole("link", { name: "第四季度联席会议" }).waitFor();
    await page.getByText("待列入").waitFor();
    expect(
      await hub.sql("select title, status, matter_id from agenda_items where meeting_id = $1", [meeting.uuid]),
    ).toEqual([{ title: "小区照明改造", status: "PROPOSED", matter_id: light.uuid }]);
    await page.context().close();
  });

  it("is told beside the acts that an assignee does not judge its own work, and nothing changes", async () => {
    const own = await wanci.matter("广场保洁", { status: "FEEDBACK", assignee: convener });
    const page = await open(`matters/${own.id}`, { lang: "en", colorScheme: "dark" });
    await page.getByText("Accept the outcome").click();
    await unchanged(hub, async () => {
      await page.getByRole("button", { name: "Confirm" }).click();
      await page.getByRole("alert").waitFor();
    });
    await expect(page.getByRole("alert").innerText()).resolves.toBe("The assignee cannot judge what it did itself.");
    await expectNoViolations(page);
    await page.context().close();
  });

  it("fits a narrow screen in dark", async () => {
    const page = await open("matters", { viewport: { width: 360, height: 740 }, colorScheme: "dark", lang: "en" });
    await page.getByText("路灯不亮").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoViolations(page);
    await page.goto(`${hub.url}/dashboard#/matters/${light.id}`);
    await page.getByRole("heading", { name: "路灯不亮" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goto(`${hub.url}/dashboard#/matters/mat_00000000-0000-7000-8000-000000000000`);
    await page.getByText("没有这件事项。").or(page.getByText("There is no such matter.")).waitFor();
    await page.context().close();
  });
});

describe("What a matter's pages offer", () => {
  const from = (act: string): string[] =>
    matterLifecycle.arrows.filter((arrow) => arrow.act === act).flatMap((arrow) => arrow.from ?? []);
  const states = [...new Set(matterLifecycle.arrows.map(({ to }) => to).flat())] as MatterStatus[];
  const those = (holds: (status: MatterStatus) => unknown): string[] => states.filter(holds).sort();

  it("is what its lifecycle allows", () => {
    expect(those(nextStep)).toEqual(from("advanceMatter").sort());
    for (const { to, from: [status] = [] } of matterLifecycle.arrows.filter(({ act }) => act === "advanceMatter"))
      expect(nextStep(status!)).toBe(to);
    expect(those(isOpen)).toEqual(from("dismissMatter").sort());
    expect(those((status) => !isOpen(status))).toEqual([...endings].sort());
    expect(those(awaitsFeedback)).toEqual(from("confirmFeedback").sort());
    expect(those(mayGoBack)).toEqual(from("rejectFeedback").sort());
  });
});
