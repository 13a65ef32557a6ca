import { clockAt } from "../../src/shared/clock.js";
import { type GivenActivity, type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { unchanged } from "../support/unchanged.js";
import { fieldIn, type Visited, visitor } from "../support/visitor.js";

describe("registering by the form of an activity's page", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let alliance: GivenAlliance;
  let host: GivenOrganization;
  beforeAll(async () => {
    hub = await startTestHub({ clock, proxies: 1, publicUrl: "https://hub.example" });
    alliance = await stage(hub.sql).alliance("heyuan", { name: "和园社区党建联盟" });
    host = await alliance.convener("和园社区党总支");
  });
  afterAll(() => hub.stop());
  let guests = 0;
  let resident: ReturnType<typeof visitor>;
  beforeEach(() => {
    clock.move("2026-11-23T04:00:00Z");
    // Everybody comes from an address of their own, as far as the proxy in front can tell.
    resident = visitor(hub, { "x-forwarded-for": `192.0.2.${(guests += 1)}` });
  });

  const lecture = (told: Partial<Parameters<GivenAlliance["activity"]>[1]> = {}) =>
    alliance.activity("讲座", { host, startsAt: "2026-12-01T01:00:00Z", capacity: 1, ...told });
  const formOf = ({ id }: GivenActivity) => `/a/${id}/registrations`;
  const register = (activity: GivenActivity, participantName: string, fields: Record<string, string> = {}) =>
    resident.post(formOf(activity), { participantName, contact: "", formKey: "k", ...fields });
  const placeOf = ({ status, headers }: Visited): string => {
    expect(status).toBe(303);
    return headers.get("location")!;
  };
  const standing = async (place: string): Promise<string> =>
    /<p class="standing[^"]*">([^<]*)</.exec((await resident.get(place)).html)![1]!;
  const registrations = ({ uuid }: GivenActivity) =>
    hub.sql("select participant_name as name, status from registrations where activity_id = $1 order by position", [
      uuid,
    ]);

  it("leads to a page of one's own, which says how one stands", async () => {
    const activity = await lecture();
    const sent = await register(activity, " 何小明 ");
    expect([sent.html, sent.headers.get("cache-control")]).toEqual(["", "no-store"]);
    const place = placeOf(sent);
    expect(place).toMatch(new RegExp(`^/a/${activity.id}/registrations/reg_[0-9a-f-]{36}/[\\w-]{43}$`));
    const page = await resident.get(place);
    expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(page.html).toContain('<meta name="robots" content="noindex" />');
    expect(page.text).toBe(
      [
        "讲座 报名成功，名额已保留 时间 2026年12月1日星期二 09:00–10:00 返回活动页面",
        "请收藏本页，凭此地址可以查看情况或取消报名。请勿转发：拿到地址的人都可以取消。",
        "取消报名 取消后名额会让给候补的人，不能恢复，只能重新报名。 确定取消",
      ].join(" "),
    );
    expect(page.html).not.toContain("何小明");
    const second = placeOf(await register(activity, "乙"));
    const third = placeOf(await register(activity, "丙"));
    expect([await standing(second), await standing(third)]).toEqual([
      "正在候补，目前排在第 1 位",
      "正在候补，目前排在第 2 位",
    ]);
    expect(await registrations(activity)).toEqual([
      { name: "何小明", status: "CONFIRMED" },
      { name: "乙", status: "WAITLISTED" },
      { name: "丙", status: "WAITLISTED" },
    ]);
  });

  it("keeps the language that the address names", async () => {
    const activity = await lecture();
    const sent = await resident.post(`${formOf(activity)}?lang=en`, { participantName: "Ann" });
    const place = placeOf(sent);
    expect(place).toMatch(/\?lang=en$/);
    expect(await standing(place)).toBe("You are registered and have a place");
    const { html } = await resident.get(`/a/${activity.id}?lang=en`);
    expect(html).toContain(`action="${formOf(activity)}?lang=en"`);
  });

  it("registers once when the form is sent twice, also at the same time", async () => {
    const activity = await lecture({ capacity: 5 });
    const formKey = fieldIn(await resident.get(`/a/${activity.id}`), "formKey");
    expect(formKey).toMatch(/^[\w-]{43}$/);
    const [one, two] = await Promise.all([
      register(activity, "甲", { formKey }),
      register(activity, "甲", { formKey }),
    ]);
    expect(placeOf(two)).toBe(placeOf(one));
    expect(placeOf(await register(activity, "甲", { formKey }))).toBe(placeOf(one));
    expect(await registrations(activity)).toEqual([{ name: "甲", status: "CONFIRMED" }]);
  });

  it("registers another person, or the same one again after cancelling, by a form that the browser kept", async () => {
    const activity = await lecture({ capacity: 5 });
    const first = placeOf(await register(activity, "甲"));
    const other = placeOf(await register(activity, "乙"));
    placeOf(await resident.post(`${first}/cancellation`));
    const again = placeOf(await register(activity, "甲"));
    expect(placeOf(await register(activity, "甲"))).toBe(again);
    expect(new Set([first, other, again]).size).toBe(3);
    expect(await registrations(activity)).toEqual([
      { name: "甲", status: "CANCELLED" },
      { name: "乙", status: "CONFIRMED" },
      { name: "甲", status: "CONFIRMED" },
    ]);
  });

  it("gives two people who read the same page forms of their own", async () => {
    const activity = await lecture();
    const pages = await Promise.all([resident.get(`/a/${activity.id}`), resident.get(`/a/${activity.id}`)]);
    expect(pages[0].headers.get("etag")).toBe(pages[1].headers.get("etag"));
    expect(fieldIn(pages[0], "formKey")).not.toBe(fieldIn(pages[1], "formKey"));
  });

  it("says beside the form why nobody was registered, and keeps what was typed", async () => {
    const activity = await lecture({ capacity: 5 });
    await register(activity, "甲", { formKey: "another" });
    const refused = async (fields: Record<string, string>) => {
      const page = await register(activity, "甲", fields);
      return [page.status, /role="alert"[^>]*>([^<]*)</.exec(page.html)![1], fieldIn(page, "participantName")];
    };
    await unchanged(hub, async () => {
      expect(await refused({})).toEqual([409, "此人已报名。如为同名的另一人，请填写联系方式以作区分。", "甲"]);
      expect(await refused({ participantName: " " })).toEqual([422, "请填写姓名，最多 100 个字。", " "]);
      const long = `"><script>${"长".repeat(100)}`;
      const page = await register(activity, long, { contact: "13800000000" });
      expect([page.status, fieldIn(page, "contact"), fieldIn(page, "formKey")]).toEqual([422, "13800000000", "k"]);
      expect(fieldIn(page, "participantName")).toBe(`&quot;&gt;&lt;script&gt;${"长".repeat(100)}`);
      expect(page.html).toMatch(/name="participantName"[^>]*aria-invalid="true" aria-describedby="refused" autofocus/s);
      expect(await refused({ contact: "1".repeat(101) })).toEqual([422, "联系方式最多 100 个字。", "甲"]);
      expect((await resident.post(formOf(activity))).status).toBe(422);
    });
  });

  it("says that it is too late, and shows how things stand", async () => {
    const [begun, off] = [await lecture(), await lecture({ status: "CANCELLED" })];
    clock.move("2026-12-01T01:00:00Z");
    await unchanged(hub, async () => {
      const late = await register(begun, "甲");
      expect([late.status, late.text]).toEqual([409, expect.stringContaining("活动已开始，报名已截止。")]);
      const cancelled = await register(off, "甲");
      expect([cancelled.status, cancelled.text]).toEqual([
        409,
        expect.stringMatching(/活动已取消.*现在不能这样做，最新情况如本页所示。/),
      ]);
      expect(late.html + cancelled.html).not.toContain("<form");
    });
  });

  it("knows no activity that not everybody may see", async () => {
    const hidden = [await lecture({ status: "DRAFT" }), await lecture({ visibility: "ALLIANCE" })];
    await unchanged(hub, async () => {
      for (const activity of hidden) expect((await register(activity, "甲")).status).toBe(404);
      expect((await resident.post("/a/nothing/registrations", { participantName: "甲" })).status).toBe(404);
    });
  });

  it("registers nobody whom another site's page sends unseen", async () => {
    const activity = await lecture();
    const from = (headers: Record<string, string>) =>
      resident.post(formOf(activity), { participantName: "甲", formKey: "k" }, headers);
    await unchanged(hub, async () => {
      const strange: Record<string, string>[] = [
        { origin: "https://evil.example" },
        { origin: "null" },
        { "sec-fetch-site": "cross-site" },
        { "sec-fetch-site": "same-site" },
      ];
      for (const headers of strange) {
        const page = await from(headers);
        expect([page.status, fieldIn(page, "participantName")]).toEqual([403, ""]);
        expect(page.text).toContain("提交来自其他网站，未作任何处理。请在本页面操作。");
      }
    });
    placeOf(await from({ origin: "https://hub.example" }));
  });

  it("takes no body that is no form, and none that is too large", async () => {
    const activity = await lecture();
    await unchanged(hub, async () => {
      const json = { method: "POST", headers: { "content-type": "application/json" }, body: "{" };
      expect((await fetch(hub.url + formOf(activity), json)).status).toBe(400);
      const text = { method: "POST", headers: { "content-type": "text/xml" }, body: "<a/>" };
      expect((await fetch(hub.url + formOf(activity), text)).status).toBe(415);
      const large = await register(activity, "长".repeat(20_000));
      expect([large.status, large.text]).toEqual([413, expect.stringContaining("未作任何处理")]);
    });
  });

  it("counts each visitor's address, as everywhere", async () => {
    const activity = await lecture({ capacity: 50 });
    const all = await Promise.all(Array.from({ length: 21 }, (_, at) => register(activity, `居民 ${at}`)));
    expect(all.map(({ status }) => status).sort()).toEqual([...Array<number>(20).fill(303), 429]);
    const refused = all.find(({ status }) => status === 429)!;
    expect(refused.text).toMatch(/请求过于频繁，请在 \d+ 秒后重试。/);
    expect(fieldIn(refused, "participantName")).toMatch(/^居民 \d+$/);
    await unchanged(hub, async () => {
      expect((await register(activity, "再来一人")).status).toBe(429);
    });
    resident = visitor(hub, { "x-forwarded-for": "198.51.100.7" });
    placeOf(await register(activity, "另一地址"));
  });

  it("shows a place that became free, which one takes by the button, in time", async () => {
    const activity = await lecture();
    const [first, second, third] = [
      placeOf(await register(activity, "甲")),
      placeOf(await register(activity, "乙")),
      placeOf(await register(activity, "丙")),
    ];
    const cancelled = await resident.post(`${first}/cancellation`);
    expect(placeOf(cancelled)).toBe(first);
    expect(await standing(first)).toBe("报名已取消");
    expect((await resident.get(first)).html).not.toContain("<form");
    expect(await standing(second)).toBe("有一个名额为您保留，请在 2026年11月24日星期二 12:00 之前确认");
    await unchanged(hub, async () => {
      const early = await resident.post(`${third}/acceptance`);
      expect([early.status, early.text]).toEqual([
        409,
        expect.stringContaining("现在不能这样做，最新情况如本页所示。 正在候补，目前排在第 1 位"),
      ]);
      clock.move("2026-11-24T04:00:00Z");
      const late = await resident.post(`${second}/acceptance`);
      expect([late.status, late.text]).toEqual([409, expect.stringContaining("名额保留时间已过。")]);
      expect(late.html).not.toContain("/acceptance");
      clock.move("2026-11-24T03:59:59Z");
    });
    expect(placeOf(await resident.post(`${second}/acceptance`))).toBe(second);
    expect(placeOf(await resident.post(`${second}/acceptance`))).toBe(second);
    expect(await standing(second)).toBe("报名成功，名额已保留");
    expect(placeOf(await resident.post(`${first}/cancellation`))).toBe(first);
    expect(await registrations(activity)).toEqual([
      { name: "甲", status: "CANCELLED" },
      { name: "乙", status: "CONFIRMED" },
      { name: "丙", status: "WAITLISTED" },
    ]);
  });

  it("opens one's page to nobody who lacks its address, nor lets another site cancel", async () => {
    const [activity, another] = [await lecture(), await lecture()];
    const place = placeOf(await register(activity, "甲"));
    const strangers = [
      place.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
      place.replace(activity.id, another.id),
      place.replace(/reg_[^/]*/, "reg_0"),
      `${place}/else`,
    ];
    await unchanged(hub, async () => {
      for (const stranger of strangers) {
        expect((await resident.get(stranger)).status).toBe(404);
        expect((await resident.post(`${stranger}/cancellation`)).status).toBe(404);
      }
      const foreign = await resident.post(`${place}/cancellation`, {}, { origin: "https://evil.example" });
      expect(foreign.status).toBe(403);
    });
    for (const path of [`${place}/cancellation`, `${place}/acceptance`])
      expect(placeOf(await resident.get(path))).toBe(place);
    expect(placeOf(await resident.get(formOf(activity)))).toBe(`/a/${activity.id}`);
  });

  it("lets one cancel what has become internal since, without showing it", async () => {
    const activity = await lecture();
    const place = placeOf(await register(activity, "甲"));
    await hub.sql("update activities set visibility = 'ALLIANCE' where id = $1", [activity.uuid]);
    const page = await resident.get(place);
    expect(page.text).toMatch(/^我的报名 报名成功，名额已保留 请收藏本页/);
    expect(page.html).not.toContain("讲座");
    placeOf(await resident.post(`${place}/cancellation`));
    expect(await registrations(activity)).toEqual([{ name: "甲", status: "CANCELLED" }]);
  });
});
