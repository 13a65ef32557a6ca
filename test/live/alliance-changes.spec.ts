import { createHash } from "node:crypto";
import { act } from "../support/acts.js";
import { eventually } from "../support/eventually.js";
import { type GivenAlliance, type GivenOrganization, stage } from "../support/given.js";
import { startTestHub, type TestHub } from "../support/hub.js";
import { operation } from "../support/operations.js";
import { Stream } from "../support/stream.js";
import { unchanged } from "../support/unchanged.js";

const hash = createHash("sha256").update(operation("dashboard-changes")).digest("hex");

/** As a browser subscribes: by GET, naming the trusted document by its hash. */
const byHash = (sha256Hash = hash) => ({
  parameters: { extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }) },
});

describe("who keeps a dashboard open", () => {
  let hub: TestHub;
  let heyuan: GivenAlliance;
  let bank: GivenOrganization;
  let keys: Record<"operator" | "coordinator" | "bank" | "widget" | "elsewhere", string>;
  const streams: Stream[] = [];
  beforeAll(async () => {
    hub = await startTestHub({ relays: true });
    const given = stage(hub.sql);
    heyuan = await given.alliance("heyuan");
    await heyuan.convener("和园社区党总支");
    bank = await heyuan.organization("徽商银行");
    const other = await given.alliance("linshe");
    await other.convener("邻社党总支");
    keys = {
      operator: await hub.issue("operator"),
      coordinator: await hub.issue("coordinator", "heyuan"),
      bank: await hub.issue("member", "heyuan", "徽商银行"),
      widget: await hub.issue("widget", "heyuan"),
      elsewhere: await hub.issue("coordinator", "linshe"),
    };
  });
  afterEach(async () => {
    await Promise.all(streams.splice(0).map((stream) => stream.leave()));
  });
  afterAll(() => hub.stop());

  async function open(
    key: string,
    headers = {},
    more: Parameters<typeof Stream.open>[5] = byHash(),
    allianceId = heyuan.id,
  ): Promise<Stream> {
    const stream = await Stream.open(hub.url, key, undefined, { allianceId }, headers, more);
    streams.push(stream);
    return stream;
  }

  it("hears of every act in the alliance in order, whatever it is about, and of none elsewhere", async () => {
    const [coordinator, operator] = [await open(keys.coordinator), await open(keys.operator)];
    const raise = { title: "楼道堆物", category: "ENVIRONMENT", channel: "VISIT", track: "INSTANT" };
    const activity = await heyuan.activity("义诊", { host: bank, startsAt: "2026-12-01T01:00:00Z" });
    await act(
      hub,
      keys.elsewhere,
      "createOrganization",
      { name: "邻社超市", classification: "UNIT" },
      "organization { id }",
    );
    const raised = await act(hub, keys.coordinator, "raiseMatter", raise, "matter { id }");
    await act(hub, keys.bank, "postponeActivity", { activityId: activity.id }, "activity { id }");

    await eventually(() => coordinator.messages.length === 2 && operator.messages.length === 2);
    const at = "2026-11-23T04:00:00.000Z";
    expect(coordinator.told).toEqual([
      { noun: "matter", act: "raiseMatter", at, subjectId: raised.done!["id"] },
      { noun: "activity", act: "postponeActivity", at, subjectId: activity.id },
    ]);
    expect(operator.told).toEqual(coordinator.told);
  });

  it("is told no ids as a member, and nothing by which withheld figures could be counted", async () => {
    const member = await open(keys.bank);
    const raise = { title: "路灯不亮", category: "ENVIRONMENT", channel: "VISIT", track: "INSTANT" };
    const activity = await heyuan.activity("宣讲", { host: bank, startsAt: "2026-12-01T01:00:00Z" });
    await act(hub, keys.coordinator, "raiseMatter", raise, "matter { id }");
    await act(hub, keys.coordinator, "postponeActivity", { activityId: activity.id }, "activity { id }");

    await eventually(() => member.messages.length > 0);
    expect(member.told).toEqual([
      { noun: "activity", act: "postponeActivity", at: "2026-11-23T04:00:00.000Z", subjectId: null },
    ]);
  });

  it("hears of a thousand acts at once, each once and in their order, and resumes in the middle of them", async () => {
    const stream = await open(keys.coordinator);
    await hub.sql(
      `insert into outbox (alliance_id, noun, act, subject_id, recorded_at)
       select case when n % 4 = 0 then uuidv7() else $1::uuid end, 'activity', 'act' || n, uuidv7(), now()
       from generate_series(1, 1000) n`,
      [heyuan.uuid],
    );
    const theirs = Array.from({ length: 1000 }, (_, n) => n + 1).filter((n) => n % 4 > 0);
    const acts = (told: unknown[]) => told.map((each) => Number((each as { act: string }).act.slice(3)));

    await eventually(() => stream.messages.length >= theirs.length);
    expect(acts(stream.told)).toEqual(theirs);
    const middle = stream.messages[400]!;
    const again = await open(keys.coordinator, { "last-event-id": String(middle.id) });
    await eventually(() => again.messages.length >= theirs.length - 401);
    expect(again.messages).toEqual(stream.messages.slice(401));
  });

  it.each<[string, () => string, number, string]>([
    ["nobody's key", () => "public", 401, "UNAUTHENTICATED"],
    ["a widget's key", () => keys.widget, 403, "FORBIDDEN"],
    ["the key of another alliance's coordinator", () => keys.elsewhere, 403, "FORBIDDEN"],
  ])("is refused with %s", async (_who, key, status, code) => {
    await unchanged(hub, async () => {
      await expect(open(key())).rejects.toMatchObject({ status, body: { errors: [{ extensions: { code } }] } });
    });
  });

  it("is told that there is no such alliance where the id is of none", async () => {
    await expect(open(keys.coordinator, {}, byHash(), bank.id)).rejects.toMatchObject({
      body: { errors: [{ extensions: { code: "NOT_FOUND", argument: "allianceId" } }] },
    });
  });

  it("subscribes by the hash of a trusted document alone, by either method", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const posted = await open(keys.coordinator, {}, { extensions });
    await act(
      hub,
      keys.coordinator,
      "createOrganization",
      { name: "和园超市", classification: "UNIT" },
      "organization { id }",
    );
    await eventually(() => posted.messages.length === 1);
    expect(posted.told).toMatchObject([{ noun: "organization", act: "createOrganization" }]);

    const unknown = byHash("0".repeat(64));
    await expect(open(keys.coordinator, { "accept-language": "en" }, unknown)).rejects.toMatchObject({
      status: 400,
      body: {
        errors: [
          {
            message: "There is no such trusted document.",
            extensions: { code: "PERSISTED_QUERY_NOT_FOUND" },
          },
        ],
      },
    });
  });
});
