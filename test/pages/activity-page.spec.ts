import { encode } from "uqr";
import { clockAt } from "../../src/shared/clock.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { type Placed } from "../support/records.js";
import { readable, type Visited, visitor } from "../support/visitor.js";

const hubs = "https://hub.example";

describe("the public page of an activity", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let alliance: GivenAlliance;
  let host: GivenOrganization;
  let hall: Placed;
  let passerBy: ReturnType<typeof visitor>;
  beforeAll(async () => {
    hub = await startTestHub({ clock, publicUrl: hubs });
    alliance = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    host = await alliance.convener("和园社区党总支");
    hall = await alliance.place("党群服务中心", { address: "和园路 1 号" });
    passerBy = visitor(hub);
  });
  afterAll(() => hub.stop());
  beforeEach(() => clock.move("2026-11-23T04:00:00Z"));

  const activity = (title: string, told: Partial<Parameters<GivenAlliance["activity"]>[1]> = {}) =>
    alliance.activity(title, { host, startsAt: "2026-12-01T01:00:00Z", venue: hall, ...told });
  const pageOf = ({ id }: Placed, search = "", headers = {}) => passerBy.get(`/a/${id}${search}`, headers);
  const linkedData = ({ html }: Visited): unknown =>
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
  const meta = ({ html }: Visited, name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

  it("says what, when, where, by whom, and how many places are left", async () => {
    const clinic = await activity("义诊", {
      capacity: 30,
      tags: ["健康", "敬老"],
      description: "请带医保卡。\n免费。",
    });
    const [bank, clinicUnit] = [await alliance.organization("某银行支行"), await alliance.organization("某诊所")];
    await alliance.coHost(clinic, bank, "ACCEPTED");
    await alliance.coHost(clinic, clinicUnit, "DECLINED");
    await alliance.registration(clinic, "何小明");
    const page = await pageOf(clinic);
    expect(page.status).toBe(200);
    expect(page.html).toContain('<html lang="zh-CN">');
    expect(page.text).toBe(
      [
        "义诊 时间 2026年12月1日星期二 09:00–10:00 地点 党群服务中心 和园路 1 号 主办 和园社区党总支 联合主办 某银行支行",
        "名额 还有 29 个，共 30 个 标签 健康 , 敬老 请带医保卡。 免费。",
        "加入日历 在微信中打不开时，请从右上角菜单选择在浏览器中打开。",
        "报名 姓名 联系方式（选填） 姓名和联系方式只有主办单位和联盟协调员可以看到，活动结束 90 天后删除。 报名",
        `扫码查看详情和报名 ${hubs}/a/${clinic.id}`,
      ].join(" "),
    );
    expect(page.html).not.toContain("何小明");
    const english = await pageOf(clinic, "?lang=en");
    expect(english.html).toContain('<html lang="en">');
    expect(english.text).toMatch(
      /^义诊 When Tuesday, December 1, 2026, 09:00 – 10:00 Where .* Host .* Co-hosts .* Places 29 of 30 left Tags /u,
    );
    expect((await pageOf(clinic, "", { "accept-language": "en-GB" })).html).toContain('<html lang="en">');
  });

  it.each([
    ["cancelled", { status: "CANCELLED", statusReason: "台风" }, "活动已取消 原因: 台风"],
    ["put off", { status: "POSTPONED", statusReason: "台风" }, "活动已延期，新时间待定 原因: 台风 原定时间"],
    ["under way", { status: "IN_PROGRESS" }, "活动已开始，报名已截止"],
    ["over", { status: "COMPLETED" }, "活动已结束"],
    ["over, and nobody recorded it", { startsAt: "2026-11-22T01:00:00Z" }, "活动已结束"],
    ["begun, and nobody recorded it", { startsAt: "2026-11-23T03:30:00Z" }, "活动已开始，报名已截止"],
  ] as const)("says plainly that an activity is %s, and takes no registration", async (_how, told, says) => {
    const page = await pageOf(await activity("讲座", { capacity: 5, ...told }));
    expect(page.text).toContain(`讲座 ${says}`);
    expect(page.html).not.toContain("<form");
    expect(page.text).not.toContain("名额");
  });

  it("offers the waitlist when all places are taken or offered", async () => {
    const lecture = await activity("讲座", { capacity: 1 });
    await alliance.registration(lecture, "甲", { status: "OFFERED" });
    await alliance.registration(lecture, "乙", { status: "WAITLISTED" });
    const { text, html } = await pageOf(lecture);
    expect(text).toContain("讲座 名额已满，可以排队候补 时间");
    expect(text).toContain("名额 已满，共 1 个；候补 1 人");
    expect(html).toContain("<button>排队候补</button>");
  });

  it("shows nothing of what not everybody may see, nor that it is there", async () => {
    const draft = await activity("草稿", { status: "DRAFT" });
    const internal = await activity("内部", { visibility: "ALLIANCE" });
    const unknown = { id: draft.id.replace(/.$/, (last) => (last === "0" ? "1" : "0")), uuid: "" };
    const pages = await Promise.all([draft, internal, unknown].map((each) => pageOf(each)));
    for (const page of pages) {
      expect([page.status, page.headers.get("cache-control")]).toEqual([404, "no-store"]);
      expect(page.text).toBe("没有找到这个页面 活动可能尚未公开，或者链接不完整。请核对链接，或向发给您链接的人确认。");
    }
    const paths = ["/a/nothing", "/a/%00", `/a/${draft.id}/else`, `/a/${internal.id}.ics`];
    for (const path of paths) expect((await passerBy.get(path)).status).toBe(404);
    expect(readable((await passerBy.get("/a/nothing?lang=en")).html)).toContain("There is no such page");
  });

  it("shows foreign markup, emoji and directions as the text that they are", async () => {
    const title = `</script><script>alert(1)</script><img src=x onerror=alert(2)> "🎉" & '\u202Eאבג`;
    const { html } = await pageOf(
      await activity(title, { description: "<b>粗体</b>", tags: ["<i>"], statusReason: "</bdi>" }),
    );
    const escaped =
      "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &quot;🎉&quot; &amp; &#39;\u202Eאבג";
    expect(html).toContain(`<h1><bdi>${escaped}</bdi></h1>`);
    expect(html).toContain(`<title>\u2068${escaped}\u2069 · `);
    expect(html.match(/<script\b/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(img|b|i)\b/);
    expect((linkedData({ html } as Visited) as { name: string }).name).toBe(title);
    expect(html).toContain(`content="${escaped}"`);
  });

  it("tells machines the event, exactly", async () => {
    const clinic = await activity("义诊", { capacity: 3, description: "带医保卡", endsAt: "2026-12-01T03:30:00Z" });
    await alliance.registration(clinic, "甲");
    await alliance.registration(clinic, "乙", { status: "OFFERED" });
    const page = await pageOf(clinic);
    const url = `${hubs}/a/${clinic.id}`;
    const event = {
      "@context": "https://schema.org",
      "@type": "Event",
      "@id": url,
      url,
      name: "义诊",
      description: "带医保卡",
      startDate: "2026-12-01T09:00:00+08:00",
      endDate: "2026-12-01T11:30:00+08:00",
      eventStatus: "https://schema.org/EventScheduled",
      eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
      location: { "@type": "Place", name: "党群服务中心", address: "和园路 1 号" },
      organizer: [{ "@type": "Organization", name: "和园社区党总支" }],
      maximumAttendeeCapacity: 3,
      remainingAttendeeCapacity: 1,
    };
    expect(linkedData(page)).toEqual(event);
    expect(page.html).toContain(`<link rel="canonical" href="${url}" />`);
    expect(["og:title", "og:url", "og:site_name", "og:locale"].map((name) => meta(page, name))).toEqual([
      "义诊",
      url,
      "和园社区党建联盟",
      "zh_CN",
    ]);
    const summary = "2026年12月1日星期二 09:00–11:30 · 党群服务中心 · 和园社区党总支";
    expect([meta(page, "og:description"), meta(page, "description")]).toEqual([summary, summary]);
    const { uuid } = clinic;
    await hub.sql("update activities set status = 'CANCELLED', capacity = null, venue_id = null where id = $1", [uuid]);
    const { location, maximumAttendeeCapacity, remainingAttendeeCapacity, ...others } = event;
    expect([location, maximumAttendeeCapacity, remainingAttendeeCapacity]).toHaveLength(3);
    expect(linkedData(await pageOf(clinic))).toEqual({
      ...others,
      eventStatus: "https://schema.org/EventCancelled",
    });
    const postponed = linkedData(await pageOf(await activity("讲座", { status: "POSTPONED" })));
    expect(postponed).toMatchObject({ eventStatus: "https://schema.org/EventPostponed" });
  });

  it("says that demo data are none, and keeps them out of search engines", async () => {
    const clinic = await activity("义诊");
    expect((await pageOf(clinic)).html).not.toContain("noindex");
    await hub.sql("update alliances set demo = true where id = $1", [alliance.uuid]);
    try {
      const { html } = await pageOf(clinic);
      expect(html).toContain('<span class="demo">演示数据</span>');
      expect(html).toContain('<meta name="robots" content="noindex" />');
      expect((await passerBy.get(`/a/${clinic.id}.ics`)).html).toContain("DESCRIPTION:演示数据\\n主办");
    } finally {
      await hub.sql("update alliances set demo = false where id = $1", [alliance.uuid]);
    }
  });

  it("is one statement, and none is sent again to who has the page already", async () => {
    const clinic = await activity("义诊", { capacity: 3 });
    const first = await pageOf(clinic);
    expect(await hub.statementsDuring(() => pageOf(clinic))).toHaveLength(1);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const etag = first.headers.get("etag")!;
    const again = await pageOf(clinic, "", { "if-none-match": etag });
    expect([again.status, again.html]).toEqual([304, ""]);
    expect((await pageOf(clinic, "?lang=en", { "if-none-match": etag })).status).toBe(200);
    await alliance.registration(clinic, "甲");
    const changed = await pageOf(clinic, "", { "if-none-match": etag });
    expect([changed.status, changed.headers.get("etag") === etag]).toEqual([200, false]);
  });

  it("draws the code of its own address", async () => {
    const clinic = await activity("义诊");
    const { html } = await pageOf(clinic);
    const { data, size } = encode(`${hubs}/a/${clinic.id}`, { ecc: "M", border: 4 });
    const drawn = data.map(() => Array<boolean>(size).fill(false));
    const [, runs] = /<path d="([^"]*)"/.exec(html)!;
    for (const [, x, y, length] of runs!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      drawn[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
    expect(drawn).toEqual(data);
  });

  it("gives nobody else anything to run, to frame or to follow", async () => {
    const { headers, html } = await pageOf(await activity("义诊"));
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("set-cookie")).toBeNull();
    const addresses = [...html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address!);
    expect(addresses.every((each) => each.startsWith("/a/") || each.startsWith(hubs) || each === "data:,")).toBe(true);
  });
});
