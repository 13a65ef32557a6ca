import { clockAt } from "../../src/shared/clock.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { type Placed } from "../support/records.js";

/** The content lines of a calendar file (RFC 5545), with those that were folded made whole. */
const linesOf = (file: string): string[] => file.replaceAll("\r\n ", "").split("\r\n");

describe("the calendar file of an activity", () => {
  const clock = clockAt("2026-11-23T04:00:00Z");
  let hub: TestHub;
  let alliance: GivenAlliance;
  let host: GivenOrganization;
  beforeAll(async () => {
    hub = await startTestHub({ clock, publicUrl: "https://hub.example" });
    alliance = await stage(hub.sql).alliance("heyuan");
    host = await alliance.convener("和园社区党总支");
  });
  afterAll(() => hub.stop());
  beforeEach(() => clock.move("2026-11-23T04:00:00Z"));

  const activity = (title: string, told: Partial<Parameters<GivenAlliance["activity"]>[1]> = {}) =>
    alliance.activity(title, {
      host,
      startsAt: "2026-12-01T01:00:00Z",
      endsAt: "2026-12-01T03:30:00Z",
      recordedAt: "2026-11-23T03:00:00Z",
      ...told,
    });
  const fileOf = async ({ id }: Placed, search = ""): Promise<string> =>
    (await fetch(`${hub.url}/a/${id}.ics${search}`)).text();

  it("is the activity, in lines that any calendar reads", async () => {
    const venue = await alliance.place("党群服务中心", { address: "和园路 1 号" });
    const clinic = await activity("义诊", { venue, description: "请带医保卡。" });
    const response = await fetch(`${hub.url}/a/${clinic.id}.ics`);
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe(`inline; filename="${clinic.id}.ics"`);
    expect(linesOf(await response.text())).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Alliance Hub//activities//ZH-CN",
      "BEGIN:VEVENT",
      `UID:${clinic.id}`,
      "SEQUENCE:60",
      "DTSTAMP:20261123T040000Z",
      "DTSTART:20261201T010000Z",
      "DTEND:20261201T033000Z",
      "SUMMARY:义诊",
      "LOCATION:党群服务中心 和园路 1 号",
      "DESCRIPTION:请带医保卡。\\n主办: 和园社区党总支",
      `URL;VALUE=URI:https://hub.example/a/${clinic.id}`,
      "STATUS:CONFIRMED",
      "CREATED:20261123T030000Z",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("takes the place of an earlier one when the activity is called off or put off", async () => {
    const [off, later] = [await activity("义诊"), await activity("讲座")];
    const [before] = [linesOf(await fileOf(off))];
    clock.move("2026-11-23T05:00:00Z");
    await hub.sql("update activities set status = 'CANCELLED', status_reason = '台风' where id = $1", [off.uuid]);
    await hub.sql("update activities set status = 'POSTPONED' where id = $1", [later.uuid]);
    const cancelled = linesOf(await fileOf(off));
    const changed = cancelled.filter((line) => !before.includes(line));
    expect(changed).toEqual([
      "SEQUENCE:120",
      "DTSTAMP:20261123T050000Z",
      "DESCRIPTION:活动已取消\\n原因: 台风\\n主办: 和园社区党总支",
      "STATUS:CANCELLED",
    ]);
    expect(linesOf(await fileOf(later))).toContain("STATUS:TENTATIVE");
    expect(linesOf(await fileOf(off, "?lang=en"))).toContain(
      "DESCRIPTION:This activity is cancelled\\nReason: 台风\\nHost: 和园社区党总支",
    );
  });

  it("holds any title and text as text: folded at 75 octets, escaped, without control characters", async () => {
    const title = `${"万慈社区党建联盟🎉".repeat(10)}; a, b \\ c\r\nBEGIN:VALARM\u0007\u202Eאבג</script>`;
    const file = await fileOf(await activity(title, { description: `一\n二\r\nX-EVIL:1\tz` }));
    for (const line of file.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\p{Cc}\uFFFD]/u);
    }
    const lines = linesOf(file);
    expect(lines).toContain(
      `SUMMARY:${"万慈社区党建联盟🎉".repeat(10)}\\; a\\, b \\\\ c\\nBEGIN:VALARM \u202Eאבג</script>`,
    );
    expect(lines).toContain("DESCRIPTION:一\\n二\\nX-EVIL:1 z\\n主办: 和园社区党总支");
    expect(lines.filter((line) => line.startsWith("BEGIN:"))).toEqual(["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
  });
});
